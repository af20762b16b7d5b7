/** What a plan asks of the graph, in a sentence for people. */
import { RELATION_TYPE_ROWS } from '../../domain/relation-types.ts';
import { dateWords } from '../answer/date-words.ts';
import type { Intent, Named } from '../question/intent.ts';

const listed = (named: readonly Named[], joint = 'and'): string => {
  const labels = named.map(({ label }) => label);
  return labels.length < 2 ? (labels[0] ?? '') : `${labels.slice(0, -1).join(', ')} ${joint} ${labels.at(-1)}`;
};

const HEADS: Readonly<Record<Intent['kind'], string>> = {
  Who: 'Those who take part in events',
  Whether: 'Whether there is evidence of events or relations',
  When: 'The dates of events or relations',
  Where: 'The places of events',
  HowMany: 'The number of events or relations',
  FirstLast: 'The outermost in time of events',
  Said: 'What was said',
  Denied: 'Denials',
  Between: 'Relations and paths',
  Connects: 'Those in contact with both sides',
  Office: 'Holders of offices, or offices held',
  Members: 'Members, parties or guarantors',
  Changed: 'What became known',
  HowKnown: 'The statements behind events or relations',
  KnownBy: 'What was known',
  Counterpart: 'Who holds the same office elsewhere',
  EventsAt: 'Events',
};

export function inWords(intent: Intent): string {
  const { kind, types, modes, role, places, words, topics, beside, titled, asOf, order, ahead, inTexts } = intent;
  const { except, exceptModes } = intent;
  const parts = [
    inTexts ? 'Sentences of the texts' : HEADS[kind],
    topics.length > 0
      ? `of ${topics.map((word) => JSON.stringify(word)).join(' and ')}`
      : unlessEmpty(types, () => `of ${types.map((type) => RELATION_TYPE_ROWS[type].label).join(' or ')}`),
    modes && `(${modes.includes('meet') ? 'in one room' : modes.join(', ')})`,
    ...sidesInWords(intent),
    role && `as ${role}`,
    unlessEmpty(places, () => `in ${listed(places, 'or')}`),
    unlessEmpty(
      [...except, ...exceptModes],
      () => `except ${[listed(except, 'or'), ...exceptModes].filter(Boolean).join(' or ')}`,
    ),
    unlessEmpty(words, () => `whose words have ${words.map((word) => JSON.stringify(word)).join(' and ')}`),
    unlessEmpty(beside, () => `beside ${beside.map((word) => JSON.stringify(word)).join(' and ')}`),
    unlessEmpty(titled, () => `in a text on ${titled.map((word) => JSON.stringify(word)).join(' and ')}`),
    windowWords(intent),
    asOf && `as known by ${momentWords(asOf)}`,
    order && (order === 'FIRST' ? ', the first' : ', the last'),
    ahead && ', as planned',
  ];
  const other =
    intent.also && `${intent.also.isNot ? '; not also' : '; also'}: ${inWords(intent.also.intent).replace(/\.$/, '')}`;
  return `${parts.filter(Boolean).join(' ').replaceAll(' ,', ',')}${other ?? ''}.`;
}

function momentWords(asOf: string): string {
  const [day = '', clock] = asOf.split('T');
  return clock === undefined ? `the end of ${dateWords(day)}` : `${clock.slice(0, 5)} UTC on ${dateWords(day)}`;
}

const unlessEmpty = (some: readonly unknown[], words: () => string): string | null =>
  some.length > 0 ? words() : null;

function sidesInWords({ kind, acting, affected }: Intent): (string | null)[] {
  const joints = JOINTS[kind] ?? ['with', acting.length > 0 ? 'towards' : 'of'];
  return [
    unlessEmpty(acting, () => `${joints[0]} ${listed(acting)}`),
    unlessEmpty(affected, () => `${joints[1]} ${listed(affected)}`),
  ];
}

const JOINTS: Partial<Readonly<Record<Intent['kind'], readonly [string, string]>>> = {
  Between: ['between', 'and'],
  Connects: ['between', 'and'],
  Said: ['by', 'about'],
};

function windowWords({ from, to }: Intent): string | null {
  if (from === null && to === null) return null;
  if (from === null) return `up to ${dateWords(to ?? '')}`;
  if (to === null) return `from ${dateWords(from)} on`;
  return from === to ? `in ${dateWords(from)}`.replace(/^in (?=\d+ )/, 'on ') : `from ${dateWords(`${from}/${to}`)}`;
}
