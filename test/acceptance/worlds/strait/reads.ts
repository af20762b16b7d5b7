/** What a correct graph answers about the strait. Every line follows from the dispatches by hand. */
import { EVENTS, eventLines, RELATIONS, relationLine, relationLines } from '../../lines.ts';
import type { Data } from '../../project.ts';
import type { Read } from '../../world.ts';

const nine =
  'Anouk Petri, Boris Hale, Cai Dunmore, Dunstan Reyle, Ines Quell, Joost Verhaal, Mara Ilves, Nadia Okoro, Peder Lund';
const eight = nine.replace('Cai Dunmore, ', '');

const events = (name: string, filter: object, ...answer: readonly string[]): Read => ({
  name,
  query: EVENTS,
  variables: { filter },
  lines: eventLines,
  answer,
});
const relations = (name: string, variables: object, ...answer: readonly string[]): Read => ({
  name,
  query: RELATIONS,
  variables,
  lines: relationLines,
  answer,
});
const between = (a: string, b: string) => ({ id: `name:${a}`, with: `name:${b}` });
const ofBoth = (a: string, b: string, types: readonly string[], asOf?: string) => ({
  participants: [`name:${a}`, `name:${b}`],
  types,
  ...(asOf !== undefined && { at: { asOf } }),
});

const dinner = (asOf: string) => ({ ...ofBoth('Mara Ilves', 'Joost Verhaal', ['CONSULT'], asOf), modes: ['visit'] });
const dined = '2019-03-05 OCCURRED CONSULT visit in Port Averin: Joost Verhaal, Mara Ilves;';
const call = (asOf?: string) => ({ ...ofBoth('Nadia Okoro', 'Peder Lund', ['CONSULT'], asOf), modes: ['phone'] });
const phoned = 'CONSULT phone: Nadia Okoro, Peder Lund;';
const atTable = [
  `2019-03-13 OCCURRED CONSULT in Gull Harbour: ${nine}; 8 statements, 1 source`,
  `2019-03-16 OCCURRED CONSULT in Gull Harbour: ${eight}; 7 statements, 1 source`,
];

const sources: readonly Read[] = [
  events(
    'a wire and its reprint are one source, another outlet is the second',
    dinner('2019-03-06T08:00:00Z'),
    `${dined} 3 statements, 2 sources`,
  ),
  events(
    'the agency that writes once more is no third source',
    dinner('2019-03-06T10:00:00Z'),
    `${dined} 4 statements, 2 sources`,
  ),
  events('a further reprint adds none', dinner('2019-03-06T12:30:00Z'), `${dined} 5 statements, 2 sources`),
  events(
    'an outlet that carries both reports joins them',
    dinner('2019-03-07T00:00:00Z'),
    `${dined} 6 statements, 1 source`,
  ),
  {
    name: 'reprints know each other, cut, framed or shouted',
    query: '{ documents(first: 100) { nodes { title reprints { title } } } }',
    lines: ({ documents }) =>
      documents.nodes
        .filter(({ reprints }: Data) => reprints.length > 0)
        .map(
          ({ title, reprints }: Data) =>
            `${title}: ${reprints
              .map((one: Data) => one.title)
              .sort()
              .join(', ')}`,
        ),
    answer: [
      'Dispatch s04: Dispatch s05, Dispatch s08',
      'Dispatch s05: Dispatch s04, Dispatch s08',
      'Dispatch s08: Dispatch s04, Dispatch s05',
      'Dispatch s06: Dispatch s09',
      'Dispatch s09: Dispatch s06',
    ],
  },
];

const verdicts: readonly Read[] = [
  events(
    'all that happened, was planned, asked for or called off, and nothing that is only somebody’s opinion',
    { evidence: { includeDenied: true } },
    `${dined} 7 statements, 1 source, 1 denial`,
    '2019-03-05 OCCURRED SUPPORT: Joost Verhaal, Mara Ilves; 3 statements, 1 source',
    '2019-03-05 OCCURRED AGREE: Joost Verhaal, Mara Ilves; DISPUTED, 2 statements, 1 source, 1 denial',
    '2019-03-20 PLANNED CONSULT visit in Gull Harbour: Dunstan Reyle, Ines Quell; DISPUTED, 2 statements, 1 source, 1 denial',
    `2019-03-25 CANCELLED ${phoned} DISPUTED, 4 statements, 2 sources, 2 denials`,
    '2019-04 REQUESTED COOPERATE: Corvane, Vessen; 2 statements, 1 source, 1 denial',
    ...atTable,
    '2019-03-17 OCCURRED ACCUSE: Corvane, Vessen; 1 statement, 1 source',
    '2019-03-02 OCCURRED ACCUSE: Corvane, Vessen; 1 statement, 1 source',
  ),
  events(
    'the settlement stands until it is denied',
    ofBoth('Mara Ilves', 'Joost Verhaal', ['AGREE'], '2019-03-06T17:59:59Z'),
    '2019-03-05 OCCURRED AGREE: Joost Verhaal, Mara Ilves; 1 statement, 1 source',
  ),
  events('a call is planned', call('2019-03-21T00:00:00Z'), `2019-03-25 PLANNED ${phoned} 1 statement, 1 source`),
  events('then called off', call('2019-03-25T00:00:00Z'), `2019-03-25 CANCELLED ${phoned} 2 statements, 2 sources`),
  events(
    'that it took place is denied, which disputes no cancellation',
    call('2019-03-26T12:00:00Z'),
    `2019-03-25 CANCELLED ${phoned} 3 statements, 2 sources, 1 denial`,
  ),
  events(
    'only who denies the cancellation disputes it',
    call(),
    `2019-03-25 CANCELLED ${phoned} DISPUTED, 4 statements, 2 sources, 2 denials`,
  ),
  events(
    'a denial counts only where its publisher is asked',
    { ...ofBoth('Mara Ilves', 'Joost Verhaal', ['AGREE']), evidence: { excludePublishers: ['name:Beacon Daily'] } },
    '2019-03-05 OCCURRED AGREE: Joost Verhaal, Mara Ilves; 1 statement, 1 source',
  ),
  events('by the denier alone there was no settlement', {
    ...ofBoth('Mara Ilves', 'Joost Verhaal', ['AGREE']),
    evidence: { publishers: ['name:Beacon Daily'] },
  }),
  events(
    'what is disputed can be left out',
    { types: ['AGREE', 'SUPPORT'], evidence: { includeDisputed: false } },
    '2019-03-05 OCCURRED SUPPORT: Joost Verhaal, Mara Ilves; 3 statements, 1 source',
  ),
  events(
    'and what has not happened',
    { types: ['COOPERATE', 'ACCUSE'], evidence: { includeUnrealized: false } },
    '2019-03-17 OCCURRED ACCUSE: Corvane, Vessen; 1 statement, 1 source',
    '2019-03-02 OCCURRED ACCUSE: Corvane, Vessen; 1 statement, 1 source',
  ),
  relations('what is only denied is not drawn', between('Corvane', 'Lantern Accord')),
  relations(
    'unless it is asked for',
    { ...between('Corvane', 'Lantern Accord'), evidence: { includeDenied: true } },
    'Corvane PARTY_TO Lantern Accord undated; DENIED_ONLY, 1 statement, 0 sources, 1 denial',
  ),
  {
    name: 'an opinion and a question are kept, and stand for nothing',
    query:
      '{ statements(filter: { modality: [OPINION, QUESTION] }) { nodes { modality subject { label } relation { id } } } }',
    lines: ({ statements }) =>
      statements.nodes.map(({ modality, subject, relation }: Data) => `${modality} ${subject.label} ${relation}`),
    answer: ['OPINION Vessen null', 'QUESTION Corvane null'],
  },
  {
    name: 'contradictions: each kind with what it is about',
    query: `{ settled: contradictions(about: "name:Mara Ilves") { nodes { kind a { document { title } } b { document { title } } } }
      call: contradictions(about: "name:Ines Quell") { nodes { kind a { document { title } } b { document { title } } } } }`,
    lines: ({ settled, call: planned }) =>
      [...settled.nodes, ...planned.nodes].map(
        ({ kind, a, b }: Data) => `${kind}: ${a.document.title}, ${b.document.title}`,
      ),
    answer: [
      'DENIAL: Dispatch s10, Dispatch s11',
      'ROLE: Dispatch s01, Dispatch s03',
      'DENIAL: Dispatch s13, Dispatch s14',
    ],
  },
  {
    name: 'each change of a status has the words that made it',
    query: EVENTS.replace('mode status', 'mode status statusChanges { status since because { document { title } } }'),
    variables: { filter: call() },
    isOrdered: true,
    lines: ({ events: { nodes } }) =>
      nodes[0].statusChanges.map(({ status, because }: Data) => `${status} ${because.document.title}`),
    answer: ['PLANNED Dispatch s15', 'CANCELLED Dispatch s16'],
  },
];

const time: readonly Read[] = [
  relations(
    'a stated gap makes two terms of one office; a year and undated words join the second',
    { ...between('Joost Verhaal', 'Vessen'), types: ['HOLDS_POSITION'] },
    'Joost Verhaal HOLDS_POSITION (prime minister) Vessen 2012-06-10/2015-06-09; 1 statement, 1 source',
    'Joost Verhaal HOLDS_POSITION (prime minister) Vessen 2018/..; 3 statements, 2 sources',
  ),
  relations('in the gap he holds none', {
    ...between('Joost Verhaal', 'Vessen'),
    at: { validFrom: '2016', validTo: '2017' },
  }),
  relations(
    'in 2013 the first',
    { ...between('Joost Verhaal', 'Vessen'), at: { validFrom: '2013', validTo: '2013' } },
    'Joost Verhaal HOLDS_POSITION (prime minister) Vessen 2012-06-10/2015-06-09; 1 statement, 1 source',
  ),
  relations(
    'two roles are two relations',
    { ...between('Mara Ilves', 'Aldermark') },
    'Mara Ilves HOLDS_POSITION (president) Aldermark 2016-05-03/..; 1 statement, 1 source',
    'Mara Ilves HOLDS_POSITION (acting president) Aldermark 2016/..; 1 statement, 1 source',
  ),
  relations(
    'what bears no date is in any window',
    { id: 'name:Peder Lund', types: ['REPRESENTS'], at: { validFrom: '1990', validTo: '1990' } },
    'Peder Lund REPRESENTS Strait Commission undated; 1 statement, 1 source',
  ),
  relations('unless left out', { id: 'name:Peder Lund', types: ['REPRESENTS'], at: { includeUndated: false } }),
  events(
    'a window of a day holds what overlaps it',
    { at: { validFrom: '2019-03-16', validTo: '2019-03-17' } },
    atTable[1] ?? '',
    '2019-03-17 OCCURRED ACCUSE: Corvane, Vessen; 1 statement, 1 source',
  ),
  events(
    'a dispatch dated to the day is not known in its last hour',
    ofBoth('Dunstan Reyle', 'Ines Quell', ['CONSULT'], '2019-03-09T23:00:00Z'),
  ),
  events(
    'but known by that day',
    ofBoth('Dunstan Reyle', 'Ines Quell', ['CONSULT'], '2019-03-09'),
    '2019-03-20 PLANNED CONSULT visit in Gull Harbour: Dunstan Reyle, Ines Quell; 1 statement, 1 source',
  ),
];

const tied: readonly Read[] = [
  {
    name: 'nine at one table have no pairs, eight have 28',
    query:
      '{ events(filter: { participants: ["name:Boris Hale"] }) { nodes { ties { id } participants { totalCount } } } }',
    lines: ({ events: { nodes } }) =>
      nodes.map(({ ties, participants }: Data) => `${participants.totalCount} and ${ties.length}`),
    answer: ['9 and 0', '8 and 28'],
  },
  relations('who sat at the greater table only is tied to nobody', { id: 'name:Cai Dunmore' }),
  {
    name: 'the visitor and the host of a visit',
    query: EVENTS.replace('edges { node', 'edges { role node'),
    variables: { filter: dinner('2019-03-07T00:00:00Z') },
    lines: ({ events: { nodes } }) =>
      nodes[0].participants.edges.map(({ role, node }: Data) => `${role} ${node.label}`),
    answer: ['VISITOR Mara Ilves', 'HOST Joost Verhaal'],
  },
  {
    name: 'parallel relations are one bundle, roles and all',
    query: `{ egoNetwork(input: { centers: ["name:Aldermark"], types: [HOLDS_POSITION] }) { bundles { count relationType
      a { label } b { label } strongest { relationType role source { label } target { label } valid { edtf } verdict
        evidence { statements independentSources denials } } } } }`,
    lines: ({ egoNetwork }) =>
      egoNetwork.bundles.map(
        ({ count, strongest }: Data) => `${count}, the strongest ${relationLine(strongest).split(' Aldermark')[0]}`,
      ),
    answer: ['2, the strongest Mara Ilves HOLDS_POSITION (president)'],
  },
  {
    name: 'a bundle counts each direction',
    query: `{ egoNetwork(input: { centers: ["name:Corvane"], types: [ACCUSE] }) { bundles { count forward backward } } }`,
    lines: ({ egoNetwork }) =>
      egoNetwork.bundles.map((bundle: Data) => `${bundle.count} = ${bundle.forward} + ${bundle.backward}`),
    answer: ['2 = 1 + 1'],
  },
  {
    name: 'a way through a meeting to a state',
    query: `{ paths(input: { from: "name:Boris Hale", to: "name:Aldermark", types: [CONSULT, HOLDS_POSITION], k: 1 }) {
      paths { entities { label } hops { forward } } } }`,
    lines: ({ paths }) => paths.paths.map(({ entities }: Data) => entities.map(({ label }: Data) => label).join(' – ')),
    answer: ['Boris Hale – Mara Ilves – Aldermark'],
  },
  {
    name: 'what a spokesman denied',
    query: '{ entity(name: "Peder Lund") { said(polarity: DENIED) { nodes { predicate document { title } } } } }',
    lines: ({ entity }) => entity.said.nodes.map(({ predicate, document }: Data) => `${predicate} ${document.title}`),
    answer: ['AGREE Dispatch s11'],
  },
];

export const reads: readonly Read[] = [...sources, ...verdicts, ...time, ...tied];
