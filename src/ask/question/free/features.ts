/** What a question has that tells its kind, whatever its wording: never whom it names. */
import type { RelationType } from '../../../domain/relation-types.ts';
import type { Named } from '../intent.ts';
import type { Times } from '../time/times.ts';
import { groupsOf } from './groups.ts';

/** A question as far as it was read. */
export interface Facts {
  /** In small letters, with names and offices by their places: `who met @2`. */
  readonly text: string;
  readonly named: readonly Named[];
  /** Offices of a state or body. */
  readonly officeCount: number;
  /** What its deeds ask for, the main one first. */
  readonly deeds: readonly (readonly RelationType[])[];
  readonly isVerb: boolean;
  readonly isOrdered: boolean;
  readonly times: Times;
}

const BODIES: ReadonlySet<Named['kind']> = new Set(['FORMAT', 'AGREEMENT', 'GROUP']);
const ASKING = /^(?:who|whom|whose|which|what|when|where|why|how)$/;
const AUXILIARY = /^(?:did|does|do|has|have|had|was|were|is|are|will|would|can|could)$/;

export function featuresOf(facts: Facts): readonly string[] {
  const words = facts.text.split(' ').filter(Boolean);
  const at = words.findIndex((word) => ASKING.test(word));
  const asking = askingWord(words, at);
  const groups = new Set(words.flatMap(groupsOf));
  const deed = `${deedKind(facts)}${facts.isVerb ? '-verb' : ''}`;
  const actors = `actors-${sizeOf(facts, (kind) => kind !== 'PLACE')}`;
  const shape = [
    `asks-${asking}`,
    at === 0 || at === 1 ? 'asks-first' : at > 1 ? 'asks-late' : 'asks-never',
    AUXILIARY.test(words[0] ?? '') ? 'yes-or-no' : 'open',
    `deed-${deed}`,
    facts.deeds.length > 1 ? 'deeds' : 'deed',
    actors,
    `people-${sizeOf(facts, (kind) => kind === 'PERSON')}`,
    `places-${sizeOf(facts, (kind) => kind === 'PLACE')}`,
    facts.named.some(({ kind }) => BODIES.has(kind)) ? 'body' : 'no-body',
    `offices-${Math.min(facts.officeCount, 2)}`,
    timing(facts.times),
    facts.isOrdered ? 'ordered' : 'unordered',
    words.length < 7 ? 'short' : 'long',
  ];
  const targets = targetsOf(words, at).map((group) => `target-${group}`);
  return [
    'any',
    ...shape,
    ...targets,
    ...[...groups].flatMap((group) => [group, `${group}+${asking}`, `${group}+${actors}`]),
    ...targets.map((target) => `${target}+${deed}`),
    `${asking}+${deed}`,
    `${asking}+${actors}`,
    `${actors}+${deed}`,
    `${timing(facts.times)}+${deed}`,
    `${words[0] !== undefined && /^[@#]/.test(words[0]) ? 'name' : 'word'}-first`,
  ];
}

function askingWord(words: readonly string[], at: number): string {
  const word = words[at];
  if (word === undefined) return 'nothing';
  const next = words[at + 1] ?? '';
  if (word === 'how') return /^(?:many|much|long|often|far)$/.test(next) ? 'how-many' : 'how';
  return word === 'whom' || word === 'whose' ? 'who' : word;
}

/** `which day`, `the date of`: what is asked for, among the three words after the question word or at the beginning. */
function targetsOf(words: readonly string[], at: number): readonly string[] {
  const near = words.slice(Math.max(at, 0), Math.max(at, 0) + 4);
  return [...new Set(near.flatMap(groupsOf))];
}

function deedKind({ deeds }: Facts): string {
  const types = deeds.flat();
  if (types.length === 0) return 'none';
  if (types.some((type) => type === 'MEMBER_OF' || type === 'PARTY_TO' || type === 'GUARANTOR_OF')) return 'belonging';
  if (types.every((type) => type === 'CONSULT')) return 'talks';
  return types.some((type) => type === 'SUCCEEDED' || type === 'REPRESENTS') ? 'serving' : 'event';
}

function sizeOf({ named }: Facts, is: (kind: Named['kind']) => boolean): number {
  return Math.min(3, named.filter(({ kind }) => is(kind)).length);
}

function timing({ from, to }: Times): string {
  if (from === null && to === null) return 'untimed';
  if (from === null) return 'until';
  return to === null ? 'since' : from === to ? 'on' : 'range';
}
