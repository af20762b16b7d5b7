/** Questions and drafts on the command line. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sampleFolder } from '../../src/ingest/sample/folder.ts';
import { openWorkshop } from './run-entente.ts';

const workshop = openWorkshop();
beforeAll(async () => {
  await workshop.run('ingest', sampleFolder);
}, 120_000);
afterAll(() => workshop.remove());

describe('entente ask', () => {
  it('answers in sentences with the words that carry them', async () => {
    const { code, out } = await workshop.run('ask', 'Where did Macron meet Putin?');
    expect(code).toBe(0);
    expect(out).toContain('Moscow: Emmanuel Macron holds talks with Vladimir Putin in Moscow');
    expect(out).toContain('met Russian President Vladimir Putin in Moscow');
  });

  it('answers with a sentence of a text where no statement does, unless statements are to be weighed', async () => {
    const asked = 'What has Peskov said about France?';
    expect((await workshop.run('ask', asked)).out).toContain('“Peskov said that France was not the leader of NATO.”');
    expect((await workshop.run('ask', asked, '--min-sources', '2')).code).toBe(1);
    expect((await workshop.run('ask', asked, '--only-realized')).code).toBe(1);
  });

  it('prints the plan', async () => {
    const { out } = await workshop.run('ask', 'Who accused NATO?', '--plan');
    expect(out).toContain('query Who(');
    expect(out).toContain('"name:NATO"');
  });

  it('goes on from an answer', async () => {
    const { out } = await workshop.run('ask', 'Who met Lavrov in Antalya?', '--json');
    const { id } = JSON.parse(out);
    const then = await workshop.run('ask', 'When?', '--context', id);
    expect(then.out).toContain('10 March 2022');
  });

  it('says 1 and why where it refuses, and what can be asked instead', async () => {
    const { code, out, said } = await workshop.run('ask', 'Did Macron meet Xi Jinping?');
    expect([code, out]).toEqual([1, '']);
    expect(said).toContain('Nothing in the evidence answers it.');
    expect(said).toContain('Can be answered: ');
  });
});

describe('entente verify-text', () => {
  it('judges each sentence, and says 2 where one is wrong', async () => {
    const file = join(workshop.folder, 'draft.txt');
    writeFileSync(file, 'Emmanuel Macron met Vladimir Putin in Moscow. “I do really trust words,” Zelenskyy said.\n');
    const { code, out } = await workshop.run('verify-text', file);
    expect(code).toBe(2);
    expect(out.split('\n').filter((line) => /^[A-Z]/.test(line))).toEqual([
      'SUPPORTED  Emmanuel Macron met Vladimir Putin in Moscow.',
      'MISQUOTED  “I do really trust words,” Zelenskyy said.',
    ]);
  });
});
