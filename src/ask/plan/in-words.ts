/** What a plan asks of the graph, in a sentence for people. */
import { RELATION_TYPE_ROWS } from '../../domain/relation-types.ts';
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
  const { kind, acting, affected, types, modes, places, role, words, from, to, asOf, order, ahead } = intent;
  const sides = kind === 'Between' || kind === 'Connects';
  const parts = [
    HEADS[kind],
    types.length > 0 ? `of ${types.map((type) => RELATION_TYPE_ROWS[type].label).join(' or ')}` : '',
    modes ? `(${modes.includes('meet') ? 'in one room' : modes.join(', ')})` : '',
    acting.length > 0 ? `${sides ? 'between' : kind === 'Said' ? 'by' : 'with'} ${listed(acting)}` : '',
    affected.length > 0
      ? `${sides ? 'and' : kind === 'Said' ? 'about' : acting.length > 0 ? 'towards' : 'of'} ${listed(affected)}`
      : '',
    role === null ? '' : `as ${role}`,
    places.length > 0 ? `in ${listed(places, 'or')}` : '',
    words.length > 0 ? `whose words have ${words.map((word) => JSON.stringify(word)).join(' and ')}` : '',
    windowWords(from, to),
    asOf === null ? '' : `as known by the end of ${asOf}`,
    order === null ? '' : order === 'FIRST' ? ', the first' : ', the last',
    ahead ? ', as planned' : '',
  ];
  return `${parts
    .filter((part) => part !== '')
    .join(' ')
    .replaceAll(' ,', ',')}.`;
}

function windowWords(from: string | null, to: string | null): string {
  if (from === null && to === null) return '';
  if (from === null) return `up to ${to}`;
  if (to === null) return `from ${from} on`;
  return from === to ? `in ${from}` : `from ${from} to ${to}`;
}
