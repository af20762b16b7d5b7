/** What a correct graph answers about the envoys. Every line follows from the dispatches by hand. */
import { EVENTS, eventLines } from '../../lines.ts';
import type { Data } from '../../project.ts';
import type { Read } from '../../world.ts';

const events = (name: string, filter: object, ...answer: readonly string[]): Read => ({
  name,
  query: EVENTS,
  variables: { filter },
  lines: eventLines,
  answer,
});
const between = (...names: readonly string[]) => ({
  types: ['CONSULT'],
  participants: names.map((name) => `name:${name}`),
});
const asOf = (instant: string) => ({ at: { asOf: instant } });

const wex = 'Dorian Wex, Livia Aster;';
const beck = 'Rudo Beck, Salme Orav;';
const voss = 'Henna Voss, Ugo Lanz;';
const by = (day: string, what: string) => `../${day} (publication_fallback) OCCURRED ${what}`;

export const reads: readonly Read[] = [
  events(
    'words without a date join what they can mean alone; a call, another place and what may mean several do not',
    between('Livia Aster', 'Dorian Wex'),
    `2019-05-01 OCCURRED CONSULT visit in Halden: ${wex} 2 statements, 2 sources`,
    by('2019-05-03', `CONSULT phone: ${wex} 1 statement, 1 source`),
    by('2019-05-05', `CONSULT in Ostrand: ${wex} 1 statement, 1 source`),
    by('2019-05-06', `CONSULT: ${wex} 3 statements, 3 sources`),
    by('2019-05-21', `CONSULT: ${wex} 1 statement, 1 source`),
  ),
  events(
    'none of it was otherwise while less was known',
    { ...between('Livia Aster', 'Dorian Wex'), ...asOf('2019-05-06T00:00:00Z') },
    `2019-05-01 OCCURRED CONSULT visit in Halden: ${wex} 2 statements, 2 sources`,
    by('2019-05-03', `CONSULT phone: ${wex} 1 statement, 1 source`),
    by('2019-05-05', `CONSULT in Ostrand: ${wex} 1 statement, 1 source`),
  ),
  {
    name: 'the words shown for a dated event bear its date, however sure others are',
    query:
      '{ events(filter: { places: ["name:Halden"], at: { validTo: "2019-05-31", includeUndated: false } }) { nodes { evidence { best { text } } } } }',
    lines: ({ events: { nodes } }) => nodes.map(({ evidence }: Data) => evidence.best.text),
    answer: ['On 1 May Livia Aster met Dorian Wex in Halden.', 'L. Aster was with Dorian Wex in Halden on 1 May.'],
  },
  events(
    'a plan is what has not ended when it is told, and a cancellation else what nobody has said to have happened',
    between('Salme Orav', 'Rudo Beck'),
    `2019-06-10 (inferred) CANCELLED CONSULT visit: ${beck} 3 statements, 2 sources`,
    by('2019-06-14', `CONSULT: ${beck} 2 statements, 2 sources`),
  ),
  events(
    'two plans are due from the day they are told, if they say no other',
    { ...between('Salme Orav', 'Rudo Beck'), ...asOf('2019-06-13T00:00:00Z') },
    `2019-06-10 PLANNED CONSULT visit in Ostrand: ${beck} 2 statements, 2 sources`,
    `2019-06-12/.. (publication_fallback) PLANNED CONSULT: ${beck} 1 statement, 1 source`,
  ),
  events(
    'a month joins what alone it can mean; a day off at one place is one meeting, elsewhere another',
    between('Ugo Lanz', 'Henna Voss'),
    `2019-06-18/2019-06-19 OCCURRED CONSULT in Halden: ${voss} 3 statements, 2 sources`,
    `2019-06-25 OCCURRED CONSULT: ${voss} 1 statement, 1 source`,
    `2019-06-20 OCCURRED CONSULT in Ostrand: ${voss} 2 statements, 2 sources`,
    '2019-08-05 OCCURRED CONSULT in Halden: Henna Voss, Rudo Beck, Ugo Lanz; 2 statements, 1 source',
  ),
  {
    name: 'the day off is a contradiction of dates',
    query: '{ contradictions(kinds: [DATE]) { nodes { a { document { title } } b { document { title } } } } }',
    lines: ({ contradictions }) =>
      contradictions.nodes.map(({ a, b }: Data) => `${a.document.title}, ${b.document.title}`),
    answer: ['Dispatch e15, Dispatch e18'],
  },
  events(
    'three calls told in one breath are three calls',
    { modes: ['phone'], participants: ['name:Rudo Beck'] },
    '2019-08-02 OCCURRED CONSULT phone: Rudo Beck, Ugo Lanz; 1 statement, 1 source',
    '2019-08-02 OCCURRED CONSULT phone: Henna Voss, Rudo Beck; 1 statement, 1 source',
    '2019-08-02 OCCURRED CONSULT phone: Dorian Wex, Rudo Beck; 1 statement, 1 source',
  ),
  {
    name: 'three who sat together are tied to each other',
    query:
      '{ events(filter: { at: { validFrom: "2019-08-05", validTo: "2019-08-05", includeUndated: false } }) { nodes { ties { source { label } target { label } } } } }',
    lines: ({ events: { nodes } }) =>
      nodes.flatMap(({ ties }: Data) =>
        ties.map(({ source, target }: Data) => [source.label, target.label].sort().join(', ')),
      ),
    answer: ['Rudo Beck, Ugo Lanz', 'Henna Voss, Rudo Beck', 'Henna Voss, Ugo Lanz'],
  },
  events(
    'two clauses of one sentence are two events',
    { types: ['SUPPORT'] },
    '2019-08-06 OCCURRED SUPPORT: Livia Aster, Ugo Lanz; 1 statement, 1 source',
    '2019-08-06 OCCURRED SUPPORT: Dorian Wex, Henna Voss; 1 statement, 1 source',
  ),
  events(
    'a visit and a call on one day are two; what says neither joins the first told',
    between('Livia Aster', 'Salme Orav'),
    '2019-08-10 OCCURRED CONSULT visit in Ostrand: Livia Aster, Salme Orav; 2 statements, 2 sources',
    '2019-08-10 OCCURRED CONSULT phone: Livia Aster, Salme Orav; 1 statement, 1 source',
  ),
  events(
    'without their dates the undated are not in a window',
    {
      ...between('Livia Aster', 'Dorian Wex'),
      at: { validFrom: '2019-05', validTo: '2019-05', includeUndated: false },
    },
    `2019-05-01 OCCURRED CONSULT visit in Halden: ${wex} 2 statements, 2 sources`,
  ),
];
