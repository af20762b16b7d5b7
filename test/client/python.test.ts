/** The Python client, installed as its users install it, asks a server over the sample. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openWorkshop, type Workshop } from '../cli/run-entente.ts';
import { openServing, type Served } from '../fixture/serving.ts';
import { python, saidBy } from '../python/environment.ts';

const PACKAGE = join(__dirname, '../../src/client/python');
const SAMPLE = join(__dirname, '../../src/ingest/sample/dispatches');

(python === null ? describe.skip : describe)('the Python client', () => {
  let workshop: Workshop;
  let served: Served;
  // biome-ignore lint/suspicious/noExplicitAny: what the script prints
  let said: any;
  let site: string;

  beforeAll(async () => {
    workshop = openWorkshop();
    await workshop.run('ingest', SAMPLE);
    served = await openServing({ ENTENTE_DATA: join(workshop.folder, 'data') });
    site = mkdtempSync(join(tmpdir(), 'entente-python-'));
    const install = ['install', '--quiet', '--no-deps', '--no-build-isolation', '--target', site, PACKAGE];
    execFileSync(python ?? '', ['-m', 'pip', ...install], { stdio: 'pipe' });
    const notebook = join(PACKAGE, 'contacts.ipynb');
    const environment = { PYTHONPATH: site, ENTENTE_URL: served.url };
    said = await saidBy(join(__dirname, 'ask.py'), [served.url, notebook], environment);
  }, 240_000);
  afterAll(async () => {
    await served.close();
    workshop.remove();
    rmSync(site, { recursive: true, force: true });
  });

  test('finds who is asked about, or says that nobody is', () => {
    expect(said.macron).toMatchObject({ label: 'Emmanuel Macron', kind: 'PERSON' });
    expect(said.nobody).toBeNull();
    expect(said['by id']).toBe(true);
  });

  test('asks in a scope', () => {
    expect(said.verdicts).toEqual([['UNDISPUTED'], ['DISPUTED']]);
    expect(said.february).toBeGreaterThan(3);
  });

  test('walks all pages', async () => {
    const { out } = await workshop.run('export', 'csv-edges');
    const ids = out
      .split('\n')
      .slice(1)
      .map((line) => line.split(',')[0]);
    const plain = said.relations.map((id: string) => Buffer.from(id, 'base64url').toString().replace('Relation:', ''));
    expect(plain.length).toBeGreaterThan(100);
    expect(plain.sort()).toEqual(ids.sort());
  });

  test('makes tables with times in them', () => {
    expect(said.columns).toEqual(expect.arrayContaining(['subject.label', 'quote.text', 'valid.earliest']));
    expect(said.known).toMatch(/^datetime64\[\w+, UTC\]$/);
    expect(said.denied).toBeLessThan(said.statements);
  });

  test('walks and follows', () => {
    expect(said).toMatchObject({
      path: [expect.any(String), 'Volodymyr Zelenskyy'],
      mediator: 'Emmanuel Macron',
      change: 1,
      export: 'id,kind,label,wikidata,names',
      events: expect.arrayContaining([expect.stringMatching(/Macron/)]),
    });
  });

  test('says what was wrong with a question', () => {
    expect(said.refused).toEqual([
      { code: 'BAD_USER_INPUT', message: expect.stringContaining('soon') },
      { code: 'BAD_USER_INPUT', message: expect.stringContaining('nothing') },
      { code: 'BAD_USER_INPUT', message: expect.stringContaining('colour') },
    ]);
  });

  test('its notebook draws its figure', () => {
    const { contacts, bars, known } = said.notebook;
    expect(contacts).toBeGreaterThan(3);
    expect(bars).toBeGreaterThan(2);
    expect(known).toEqual({ morning: ['UNDISPUTED'], today: ['DISPUTED'] });
  });

  test('is typed', () => {
    const check = [
      '-m',
      'mypy',
      '--strict',
      '--ignore-missing-imports',
      '--cache-dir',
      join(site, '.mypy'),
      join(PACKAGE, 'entente'),
    ];
    execFileSync(python ?? '', check, { stdio: 'pipe' });
  }, 120_000);
});
