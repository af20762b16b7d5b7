import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { roleOfPosition } from '../../../src/ingest/authority/positions.ts';
import { refreshAuthority } from '../../../src/ingest/authority/refresh.ts';

function refresh(...exports: readonly (string | Uint8Array)[]) {
  const folder = mkdtempSync(join(tmpdir(), 'entente-authority-'));
  try {
    const target = join(folder, 'holders.json');
    writeFileSync(target, '[]');
    const reports = exports.map((text, at) => {
      const file = join(folder, `export-${at}`);
      writeFileSync(file, text);
      return refreshAuthority(file, { asOf: '2022-12', target });
    });
    return { reports, written: readFileSync(target, 'utf8'), holders: JSON.parse(readFileSync(target, 'utf8')) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const leaders =
  'countryid,country,position,positionLabel,officeholder,officeholderLabel,start_year,end_year\n' +
  'Q191,Estonia,Q890005,President of Estonia,Q12358575,Alar Karis,2021,\n' +
  'Q29999,Kingdom of the Netherlands,Q3058109,Prime Minister of the Netherlands,Q57792,Mark Rutte,2010,\n';

describe('an export of office holders', () => {
  test('becomes one entry a person, in order of id, open tenures known until the day of the export', () => {
    const { holders, reports } = refresh(leaders);
    expect(holders).toEqual([
      expect.objectContaining({
        qid: 'Q57792',
        offices: [{ role: 'prime minister', of: 'Q55', from: '2010', to: null, asOf: '2022-12' }],
      }),
      expect.objectContaining({ qid: 'Q12358575', label: 'Alar Karis', kind: 'PERSON' }),
    ]);
    expect(reports).toEqual([{ read: 2, kept: 2, skipped: 0, holders: 2, refused: [] }]);
  });

  test('changes nothing when it is read twice', () => {
    expect(refresh(leaders, leaders).written).toBe(refresh(leaders).written);
  });

  test('makes a known tenure more precise instead of adding another', () => {
    const line = JSON.stringify({
      country: 'Q191',
      positionLabel: 'President',
      personID: 'Q12358575',
      personLabel: 'Alar Karis',
      start: '2021-10-11T00:00:00Z',
      end: null,
    });
    expect(refresh(leaders, `${line}\n`).holders[1].offices).toEqual([
      { role: 'president', of: 'Q191', from: '2021-10-11', to: null, asOf: '2022-12' },
    ]);
  });

  test('leaves out what cannot be right and says which line', () => {
    const bad =
      'country,positionLabel,person,name,start,end\nQ191,Prime Minister,Q1,Somebody,2020,2010\nQ191,Prime Minister,Q2,,2020,\nQ0,King,Q3,Nobody,2020,\n';
    const { reports, holders } = refresh(bad);
    expect(holders).toEqual([]);
    expect(reports).toEqual([
      { read: 3, kept: 0, skipped: 2, holders: 0, refused: [{ line: 2, reason: '2020/2010 ends before it begins' }] },
    ]);
  });

  test('is refused when it is neither CSV nor JSON lines', () => {
    expect(() => refresh('a,b\n1,2,3\n')).toThrow('expect 2, got 3 on line 2');
    expect(() => refresh('{"country": \n')).toThrow('line 1');
  });
});

describe('an export as the query service gives it', () => {
  const holder = {
    qid: 'Q12358575',
    offices: [expect.objectContaining({ role: 'president', of: 'Q191', from: '2021-10-11' })],
  };
  const cells = [
    'http://www.wikidata.org/entity/Q191',
    'President of Estonia',
    'http://www.wikidata.org/entity/Q12358575',
    'Alar Karis',
    '2021-10-11T00:00:00Z',
  ];
  const names = ['country', 'positionLabel', 'person', 'personLabel', 'start'];
  const bindings = [Object.fromEntries(names.map((name, i) => [name, { type: 'literal', value: cells[i] }]))];

  test.each([
    ['in CSV', `${names.join(',')}\n${cells.join(',')}\n`],
    [
      'in TSV',
      `${names.map((name) => `?${name}`).join('\t')}\n${cells.map((cell) => cell.replace(/^(http\S+)$/, '<$1>')).join('\t')}\n`,
    ],
    ['with semicolons', `${names.join(';')}\n${cells.join(';')}\n`],
    ['in its JSON', JSON.stringify({ head: { vars: names }, results: { bindings } })],
    ['in plain JSON', JSON.stringify([Object.fromEntries(names.map((name, i) => [name, cells[i]]))])],
  ])('%s is read', (_, text) => expect(refresh(text).holders).toEqual([expect.objectContaining(holder)]));

  test.each([
    [
      'in another charset',
      Buffer.from('country,positionLabel,person,name\nQ191,President of Estonia,Q1,José\n', 'latin1'),
      'is not valid utf-8',
    ],
    ['of other columns', 'a,b\n1,2\n', 'has no column officeholder; it has a, b'],
    ['without rows', 'country,positionLabel,person,name\n', 'holds no rows'],
  ])('%s is refused, and nothing is written', (_, content, message) => expect(() => refresh(content)).toThrow(message));
});

describe('positions', () => {
  test.each([
    ['President of the French Republic', ['France', 'French'], 'president'],
    ['Federal Chancellor of Germany', ['Germany'], 'chancellor'],
    ['Minister of Europe and Foreign Affairs', ['France'], 'foreign minister'],
    ['Minister for Foreign Affairs, European Union and Cooperation', ['Spain'], 'foreign minister'],
    ['Ukrainian Minister of Foreign Affairs', ['Ukraine'], 'foreign minister'],
    ['United States Secretary of State', ['United States'], 'foreign minister'],
    ['Secretary of State for Defence', ['United Kingdom'], 'defence minister'],
    ['Deputy Minister of Foreign Affairs', ['Russia'], null],
    ['President of the Sakha Republic', ['Russia', 'Russian'], null],
    ['Prime Minister of Republika Srpska', ['Bosnia and Herzegovina'], null],
    ['Premier of Alberta', ['Canada'], null],
    ['Minister of Foreign Trade', ['Brazil'], null],
  ])('%s', (position, names, role) => expect(roleOfPosition(position, names)).toBe(role));
});
