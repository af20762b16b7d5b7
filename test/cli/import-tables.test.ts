/** `entente import` of tables, coded events and other graphs: what a row says, what is rejected, and twice is once. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openWorkshop, type Workshop } from './run-entente.ts';

let workshop: Workshop;
beforeEach(() => {
  workshop = openWorkshop();
});
afterEach(() => workshop.remove());

const put = (name: string, content: string | Uint8Array): string => {
  const path = join(workshop.folder, name);
  writeFileSync(path, content);
  return path;
};

interface Summary {
  readonly documents: number;
  readonly new: number;
  readonly statements: number;
  readonly failures: readonly { readonly line: number | null; readonly reason: string }[];
}

async function imported(...argv: readonly string[]): Promise<Summary & { readonly code: number }> {
  const { code, out, said } = await workshop.run('import', ...argv, '--json');
  if (out === '') throw new Error(said);
  return { code, ...(JSON.parse(out) as Summary) };
}

interface Line {
  readonly kind: string;
  readonly [field: string]: unknown;
}

/** What the store holds, as the statements format tells it. */
async function held(kind: string): Promise<readonly Line[]> {
  const { out } = await workshop.run('export', 'statements');
  return out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line)
    .filter((line) => line.kind === kind);
}

describe('a table', () => {
  const table =
    'event_date;actor1;actor2;event_type;source;url\n' +
    '07 February 2022;Emmanuel Macron;Vladimir Putin;Meeting;Example Wire;https://example.org/1\n' +
    '2022-02-08;"Macron; Emmanuel";;Protests;Example Wire;\n' +
    '2022-02-30;France;Russia;Meeting;Example Wire;\n' +
    '2022-02-09;;Russia;Meeting;Example Wire;\n' +
    '2022-02-09;France;Russia;Handshake;Example Wire;\n' +
    '2022-02-09;France;Russia\n';
  const map =
    'subject: actor1\nobject: actor2\ndate: event_date\npublisher: source\nurl: url\n' +
    'relation:\n  column: event_type\n  values: {Meeting: CONSULT, Protests: PROTEST}\n';

  it('becomes claims by a map, the row their quote; rows that cannot be used are told with line and reason', async () => {
    const summary = await imported('csv', put('t.csv', table), '--map', put('m.yaml', map));
    expect(summary).toMatchObject({ code: 2, documents: 2, new: 2, statements: 2 });
    expect(summary.failures).toEqual([
      expect.objectContaining({ line: 4, reason: expect.stringContaining('date: "2022-02-30" is no EDTF date') }),
      expect.objectContaining({ line: 5, reason: 'subject: is empty' }),
      expect.objectContaining({ line: 6, reason: 'relation: "Handshake" is not among the values of the map' }),
      expect.objectContaining({ line: 7, reason: 'has 3 cells, the header 6' }),
    ]);
    const letters = readFileSync(join(workshop.folder, 'data', 'dead-letter.jsonl'), 'utf8')
      .trim()
      .split('\n');
    expect(letters.map((line) => (JSON.parse(line) as { text: string }).text)).toContain('2022-02-09;France;Russia');
    expect(await held('statement')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          subject: 'Emmanuel Macron',
          subjectQid: 'Q3052772',
          object: 'Vladimir Putin',
          objectQid: 'Q7747',
          predicate: 'CONSULT',
          date: '2022-02-07',
          quote: '07 February 2022;Emmanuel Macron;Vladimir Putin;Meeting;Example Wire;https://example.org/1',
          extractors: ['import:csv'],
        }),
        expect.objectContaining({ subject: 'Macron; Emmanuel', object: null, predicate: 'PROTEST' }),
      ]),
    );
    expect(await held('document')).toEqual(
      expect.arrayContaining([expect.objectContaining({ publisher: 'Example Wire', url: 'https://example.org/1' })]),
    );
  });

  it('twice is once, and a longer one brings what is new', async () => {
    const rows = (count: number) =>
      `a,b\n${Array.from({ length: count }, (_, i) => `Envoy ${i},Minister ${i}`).join('\n')}\n`;
    const by = put('m.yaml', 'subject: a\nobject: b\nrelation: {is: LINKED_TO}\npublisher: {is: Example Desk}');
    expect(await imported('csv', put('t.csv', rows(120)), '--map', by)).toMatchObject({
      code: 0,
      new: 120,
      statements: 120,
    });
    expect(await imported('csv', put('t.csv', rows(120)), '--map', by)).toMatchObject({
      documents: 120,
      new: 0,
      statements: 0,
    });
    expect(await imported('csv', put('t.csv', rows(150)), '--map', by)).toMatchObject({ new: 30, statements: 30 });
  });

  it('on a dry run is read and checked, and nothing is stored', async () => {
    const argv = ['csv', put('t.csv', table), '--map', put('m.yaml', map)];
    expect(await imported(...argv, '--dry-run')).toMatchObject({ documents: 2, statements: 2 });
    expect(await held('document')).toEqual([]);
  });

  it.each([
    ['Latin letters of an old charset', Buffer.from('a,b\nJosé,Köln\nÑ,Ü\n', 'latin1'), 'José'],
    ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('a,b\nJosé,Köln\n', 'utf16le')]), 'José'],
    ['tabs', 'a\tb\nJosé\tKöln\n', 'José'],
    ['cells of several lines', 'a,b\n"José\n(envoy)",Köln\n', 'José (envoy)'],
  ])('in %s is read', async (_, content, name) => {
    const by = put('m.yaml', 'subject: a\nobject: b\nrelation: {is: LINKED_TO}');
    await imported('csv', put('t.csv', content), '--map', by);
    expect((await held('actor')).map(({ label }) => label)).toContain(name);
  });

  it('without a map gets one to begin with', async () => {
    const { code, out } = await workshop.run('import', 'csv', put('t.csv', table));
    expect(code).toBe(0);
    expect(out.split('\n')).toEqual(
      expect.arrayContaining([
        'subject: "actor1"',
        'object: "actor2"',
        'date: "event_date"',
        'url: "url"',
        'delimiter: ";"',
      ]),
    );
  });

  it.each([
    ['names no column', 'subject: nobody', 'the map names the column "nobody"; there are a, b'],
    ['has a field that is none', 'subject: a\nverb: b', 'the map: Unrecognized key'],
    ['has no subject', 'object: b', 'the map: subject'],
    ['is no YAML', 'subject: [', 'the map is no YAML'],
  ])('by a map that %s is refused', async (_, yaml, message) => {
    const { code, said } = await workshop.run(
      'import',
      'csv',
      put('t.csv', 'a,b\nx,y\n'),
      '--map',
      put('m.yaml', yaml),
    );
    expect(code).toBe(1);
    expect(said).toContain(message);
  });
});

describe('coded events', () => {
  it('of ICEWS: a visit runs from the visitor, a meeting meant to come is a plan, statements are no events', async () => {
    const header =
      'Event ID\tEvent Date\tSource Name\tSource Country\tEvent Text\tCAMEO Code\tTarget Name\tTarget Country\tPublisher\tCity';
    const row = (text: string, code: string) =>
      `1\t2022-02-07\tVladimir Putin\tRussia\t${text}\t${code}\tEmmanuel Macron\tFrance\tExample Wire\tMoscow`;
    const rows = [
      row('Host a visit', '043'),
      row('Express intent to meet', '036'),
      row('Make statement', '010'),
      row('Make a visit', '42'),
    ];
    expect(await imported('events', put('e.tab', [header, ...rows].join('\n')))).toMatchObject({
      code: 2,
      statements: 3,
      failures: [{ line: 4, reason: 'CAMEO code 010 is no event' }],
    });
    const claims = (await held('statement')).map(({ subject, predicate, mode, modality, object, place }) => [
      subject,
      predicate,
      mode,
      modality,
      object,
      place,
    ]);
    expect(claims).toEqual(
      expect.arrayContaining([
        ['Emmanuel Macron', 'CONSULT', 'visit', 'FACT', 'Vladimir Putin', 'Moscow'],
        ['Vladimir Putin', 'CONSULT', null, 'PLAN', 'Emmanuel Macron', 'Moscow'],
        ['Vladimir Putin', 'CONSULT', 'visit', 'FACT', 'Emmanuel Macron', 'Moscow'],
      ]),
    );
  });

  it('of GDELT 2: the publisher is the host, the day that of the address', async () => {
    const cells = new Array(61).fill('');
    for (const [at, value] of Object.entries({
      0: '1',
      1: '20220207',
      6: 'FRANCE',
      7: 'FRA',
      16: 'RUSSIA',
      17: 'RUS',
      26: '112',
      52: 'Paris, Ile-de-France, France',
      59: '20220210101500',
      60: 'https://www.example.org/2022/02/08/talks',
    }))
      cells[Number(at)] = value;
    const isolated = [...cells];
    isolated[60] = 'https://www.example.org/talks';
    isolated[26] = '190';
    expect(
      await imported(
        'events',
        put('g.CSV', `${cells.join('\t')}\n${isolated.join('\t')}\n${cells.slice(0, 60).join('\t')}\n`),
      ),
    ).toMatchObject({ statements: 2, failures: [{ line: 3 }] });
    expect(await held('statement')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          subject: 'France',
          object: 'Russia',
          predicate: 'ACCUSE',
          mode: 'allege',
          place: 'Paris',
          date: '2022-02-07',
        }),
      ]),
    );
    expect((await held('document')).map(({ publisher, published }) => [publisher, published]).sort()).toEqual([
      ['example.org', '2022-02-08'],
      ['example.org', '2022-02-10T10:15:00Z'],
    ]);
  });

  it('of POLECAT keep type and mode', async () => {
    const header =
      'Event ID\tEvent Date\tEvent Type\tEvent Mode\tActor Name\tActor Country\tPrimary Actor Sector\tRecipient Name\tRecipient Country\tPlacename\tSource\tPublication Date';
    const row = (type: string) =>
      `1\t2022-02-07\t${type}\tdemo\tProtesters\tFrance\tCVL\tNone\tNone\tParis\tExample Wire\t2022-02-08`;
    expect(await imported('events', put('p.txt', [header, row('PROTEST'), row('DANCE')].join('\n')))).toMatchObject({
      statements: 1,
      failures: [{ line: 3, reason: 'the event type DANCE is none of PLOVER’s'.replace('’', "'") }],
    });
    expect(await held('statement')).toMatchObject([
      { subject: 'Protesters', predicate: 'PROTEST', mode: 'demo', object: null, place: 'Paris' },
    ]);
  });

  it('of no known kind are refused', async () => {
    const { code, said } = await workshop.run('import', 'events', put('e.tab', 'a\tb\n1\t2\n'));
    expect([code, said]).toEqual([
      1,
      expect.stringContaining('neither the columns of ICEWS nor of POLECAT nor of GDELT'),
    ]);
  });
});

describe('office holders of Wikidata', () => {
  const rows =
    'country,positionLabel,person,personLabel,start\nQ191,Prime Minister of Estonia,Q4115189,Sandbox Person,2030\n';
  const holders = () => join(workshop.folder, 'data', 'office-holders.json');

  it('go into the data folder, where the next reading knows them', async () => {
    const { code, out } = await workshop.run('import', 'wikidata', put('q.csv', rows), '--as-of', '2031-01-01');
    expect([code, out]).toEqual([0, expect.stringContaining('1 kept')]);
    expect(readFileSync(holders(), 'utf8')).toContain('Sandbox Person');
    const by = put('m.yaml', 'subject: a\nobject: b\nrelation: {is: LINKED_TO}');
    await imported('csv', put('t.csv', 'a,b\nSandbox Person,France\n'), '--map', by);
    expect(await held('statement')).toMatchObject([{ subjectQid: 'Q4115189', objectQid: 'Q142' }]);
  });

  it('on a dry run are read alone, and a file of which nothing is kept fails', async () => {
    expect(await workshop.run('import', 'wikidata', put('q.csv', rows), '--dry-run')).toMatchObject({
      code: 0,
      out: expect.stringContaining('nothing written'),
    });
    expect(existsSync(holders())).toBe(false);
    const others = rows.replace('Q191', 'Q0');
    expect(await workshop.run('import', 'wikidata', put('q.csv', others))).toMatchObject({ code: 1 });
  });
});

describe('other graphs', () => {
  it('FollowTheMoney: links are relations wherever they stand, and what joins nobody is rejected', async () => {
    const lines = [
      {
        id: 'm',
        schema: 'Membership',
        properties: {
          member: ['p'],
          organization: ['o'],
          role: ['chair'],
          startDate: ['2019'],
          endDate: ['2021-05'],
          publisher: ['Example Register'],
        },
      },
      { id: 'p', schema: 'Person', caption: 'Ada Berg', properties: { name: ['Ada Berg', 'A. Berg'] } },
      {
        id: 'o',
        schema: 'Organization',
        caption: 'North Council',
        properties: { name: ['North Council'], topics: ['gov.igo'] },
      },
      { id: 'x', schema: 'Family', properties: { person: ['p'], relative: ['nobody'] } },
      { id: 'y', schema: 'Payment', properties: {} },
      { oops: 1 },
    ];
    expect(await imported('ftm', put('e.json', lines.map((line) => JSON.stringify(line)).join('\n')))).toMatchObject({
      code: 2,
      documents: 3,
      statements: 1,
      failures: [
        { line: 4, reason: 'relative: nobody is no actor of this file' },
        { line: 5, reason: expect.stringContaining('Payment is neither an actor nor a link') },
        { line: 6, reason: expect.stringContaining('is no entity of FollowTheMoney') },
      ],
    });
    expect(await held('statement')).toMatchObject([
      { subject: 'Ada Berg', predicate: 'MEMBER_OF', object: 'North Council', role: 'chair', date: '2019/2021-05' },
    ]);
    expect((await held('actor')).map(({ actorKind }) => actorKind)).toEqual(expect.arrayContaining(['PERSON', 'IGO']));
  });

  it('STIX: actors, reports and the relationships that mean something here', async () => {
    const objects = [
      {
        type: 'relationship',
        id: 'r1',
        relationship_type: 'targets',
        source_ref: 'a',
        target_ref: 'b',
        start_time: '2022-02-07T00:00:00Z',
        confidence: 70,
        created_by_ref: 'b',
        created: '2022-02-08T10:00:00Z',
      },
      { type: 'relationship', id: 'r2', relationship_type: 'uses', source_ref: 'a', target_ref: 'b' },
      { type: 'threat-actor', id: 'a', name: 'Example Bear' },
      { type: 'identity', id: 'b', name: 'North Council', identity_class: 'organization' },
      {
        type: 'report',
        id: 'c',
        name: 'On the bear',
        description: 'It was seen.',
        published: '2022-02-09T00:00:00Z',
        object_refs: ['a'],
      },
      { type: 'malware', id: 'd', name: 'Honey' },
    ];
    expect(await imported('stix', put('b.json', JSON.stringify({ type: 'bundle', id: 'x', objects })))).toMatchObject({
      code: 2,
      documents: 4,
      statements: 1,
      failures: [
        { line: 2, reason: 'relationships of the type uses are not kept' },
        { line: 6, reason: 'objects of the type malware are not kept' },
      ],
    });
    expect(await held('statement')).toMatchObject([
      {
        subject: 'Example Bear',
        predicate: 'COERCE',
        mode: 'cyber',
        object: 'North Council',
        date: '2022-02-07',
        confidence: 0.7,
      },
    ]);
    expect(await held('document')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ publisher: 'North Council', published: '2022-02-08T10:00:00Z' }),
        expect.objectContaining({ text: 'On the bear\n\nIt was seen.' }),
      ]),
    );
  });

  it.each([
    ['that is cut off', '{"type":"bundle","objects":[{"type":"malware","id":"d"', /cut/],
    ['that is none', '[1, 2', /no STIX|cut|no JSON/],
    ['that is no JSON', 'nonsense', /no JSON/],
  ])('a bundle %s is refused', async (_, content, message) => {
    const { code, said } = await workshop.run('import', 'stix', put('b.json', content));
    expect([code, said]).toEqual([1, expect.stringMatching(message)]);
  });
});
