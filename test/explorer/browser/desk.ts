import type { Locator, Page } from 'playwright-core';

/** A page whose clicks are counted; a field that is typed into is one. */
export class Desk {
  clicks = 0;
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }
  async click(target: Locator): Promise<void> {
    this.clicks += 1;
    await target.first().click();
  }
  async type(field: Locator, text: string): Promise<void> {
    this.clicks += 1;
    await field.fill(text);
  }
  async choose(field: Locator, option: string): Promise<void> {
    this.clicks += 1;
    await field.selectOption(option);
  }
  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }
  tab(name: string | RegExp): Locator {
    return this.page.getByRole('tab', { name });
  }
  /** By its name, as a person types and takes the first that is offered. */
  async search(name: string): Promise<void> {
    const box = this.page.getByRole('combobox', { name: /^Search/u });
    await this.type(box, name);
    await this.page.locator('.list-item .entity-name', { hasText: name }).first().waitFor();
    await box.press('ArrowDown');
    await box.press('Enter');
    await this.page.getByRole('heading', { level: 2, name }).waitFor();
  }
}
