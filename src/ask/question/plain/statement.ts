/** A question turned into the statement that would answer it, for the reader of documents: `whom did X ring` as `X did ring P`. */
import type { Intent, QuestionKind } from '../intent.ts';
import { formOf } from '../kinds.ts';
import { type Unit, wordAt } from '../units.ts';
import { ASKED_KINDS, FUNCTION } from '../wording/lexicon.ts';

export interface Piece {
  readonly text: string;
  /** Null for whoever is asked for. */
  readonly unit: Unit | null;
}

export interface Plain {
  readonly kind: QuestionKind;
  /** Where whoever is asked for may stand, the likeliest first; one where nobody is. */
  readonly wordings: readonly (readonly Piece[])[];
}

/** Somebody whom no document names, in the place of whoever is asked for. */
export const ANYBODY = 'Quentin Zorv';

/** Null where the question has no head that can be turned. */
export function plainOf(row: readonly Unit[]): Plain | null {
  const form = formOf(row);
  if (form?.kind === 'HowKnown' || (form?.kind === 'Denied' && form.about === null && !form.isDenial))
    return { kind: form.kind, wordings: [pieces(form.rest)] };
  const head = headOf(row);
  if (!head) return null;
  const rest = row.slice(head.to);
  const { clause, verbAt } = uninverted(rest);
  const somebody = head.kind === 'Whether' ? clause.findIndex((unit) => isSomebody(unit)) : -1;
  if (somebody >= 0) {
    const [before, after] = [clause.slice(0, somebody), clause.slice(somebody + 1)];
    return { kind: 'Who', wordings: [[...pieces(before), { text: ANYBODY, unit: null }, ...pieces(after)]] };
  }
  if (head.kind !== 'Who') return { kind: head.kind, wordings: [existing(clause) ?? pieces(clause)] };
  const asked: readonly Piece[] = [
    ...(head.preposition === '' ? [] : [{ text: head.preposition, unit: null }]),
    { text: ANYBODY, unit: null },
  ];
  const places = verbAt === null ? [0] : placesAfter(clause, verbAt);
  return {
    kind: 'Who',
    wordings: places.map((at) => [...pieces(clause.slice(0, at)), ...asked, ...pieces(clause.slice(at))]),
  };
}

/** `there were talks between X and Y`: they took place. */
function existing(clause: readonly Unit[]): readonly Piece[] | null {
  const isThere = wordAt(clause, 0) === 'there' && AUXILIARY.test(wordAt(clause, 1));
  return isThere ? [...pieces(clause.slice(2)), { text: 'took place', unit: null }] : null;
}

/** `was X seen by anybody`: whoever it was answers. */
const isSomebody = (unit: Unit): boolean =>
  unit.kind === 'word' && /^(?:anybody|anyone|somebody|someone)$/.test(unit.token.lower);

/** The verb of a question for somebody, and the side of it that is open; or that of whether something was done. */
export function gapOf(row: readonly Unit[]): Intent['gap'] {
  const head = headOf(row);
  const kind = head && plainOf(row)?.kind;
  if (!head || (kind !== 'Who' && kind !== 'Whether')) return null;
  const { clause, verbAt } = uninverted(row.slice(head.to));
  const tagged = clause.findIndex((unit, i) => i >= (verbAt ?? 0) && isDeed(unit));
  const at = tagged < 0 ? (verbAt ?? -1) : tagged;
  const verb = clause[at];
  if (verb?.kind !== 'word' || !/\p{L}/u.test(verb.token.lower)) return null;
  const isPassive = /^(?:was|were|been|is|are)$/.test(wordAt(clause, at - 1));
  if (head.kind === 'Whether') return kind === 'Who' || isPassive ? null : { verb: verb.token.lower, side: 'NONE' };
  return { verb: verb.token.lower, side: (verbAt === null) === isPassive ? 'AFTER' : 'BEFORE' };
}

/** `due to meet`: the verb is `meet`. */
const isDeed = (unit: Unit): boolean =>
  unit.kind === 'word' && unit.token.pos === 'VERB' && !FUNCTION.has(unit.token.lower);

interface Head {
  readonly kind: QuestionKind;
  /** `with` of `with whom`; empty where there is none. */
  readonly preposition: string;
  readonly to: number;
}

const PREPOSITION = /^(?:with|to|by|from|for|of|on|at|against|among|between|towards?)$/;
const AUXILIARY = /^(?:did|does|do|has|have|had|was|were|is|are|will|would|can|could)$/;
const PLACE = /^(?:city|place|country|town|capital|venue|location)$/;
const DAY = /^(?:day|date|days|dates|month|year|occasion)$/;
const MOST_BEFORE_NOUN = 3;

function headOf(row: readonly Unit[]): Head | null {
  const isFronted = PREPOSITION.test(wordAt(row, 0)) || wordAt(row, 0) === 'in';
  const at = isFronted ? 1 : 0;
  const word = wordAt(row, at);
  const preposition = isFronted ? wordAt(row, 0) : '';
  if (word === 'who' || word === 'whom') {
    const to = /^(?:else|all|exactly|actually)$/.test(wordAt(row, at + 1)) ? at + 2 : at + 1;
    return { kind: 'Who', preposition, to };
  }
  if (word === 'which' || word === 'what') return nounHead(row, at + 1, preposition);
  return isFronted ? null : plainHead(row);
}

function plainHead(row: readonly Unit[]): Head | null {
  const word = wordAt(row, 0);
  if (word === 'when' || word === 'where') return { kind: word === 'when' ? 'When' : 'Where', preposition: '', to: 1 };
  const isTrue = ['is', 'it', 'true', 'that'].every((one, i) => wordAt(row, i) === one);
  return AUXILIARY.test(word) ? { kind: 'Whether', preposition: '', to: isTrue ? 4 : 0 } : null;
}

/** `which foreign minister`, `on what day`. */
function nounHead(row: readonly Unit[], from: number, preposition: string): Head | null {
  for (let at = from; at < from + MOST_BEFORE_NOUN && row[at]?.kind === 'word'; at++) {
    const word = wordAt(row, at);
    if (DAY.test(word)) return { kind: 'When', preposition: '', to: at + 1 };
    if (PLACE.test(word) && /^(?:in|at)$/.test(preposition)) return { kind: 'Where', preposition: '', to: at + 1 };
    if (ASKED_KINDS.has(word)) return { kind: 'Who', preposition: preposition === 'in' ? '' : preposition, to: at + 1 };
    if (AUXILIARY.test(word)) return null;
  }
  return null;
}

/** `did X meet`: `X did meet`. `verbAt`: the place behind the verb; null where the subject is asked for. */
function uninverted(row: readonly Unit[]): { readonly clause: readonly Unit[]; readonly verbAt: number | null } {
  const [auxiliary, next] = row;
  if (wordAt(row, 1) === 'there' && next) return { clause: [next, ...row.slice(0, 1), ...row.slice(2)], verbAt: null };
  if (auxiliary?.kind === 'word' && AUXILIARY.test(auxiliary.token.lower) && next && beginsNoun(next)) {
    const end = nounEnd(row, 1);
    return { clause: [...row.slice(1, end), auxiliary, ...row.slice(end)], verbAt: end };
  }
  const isSubject = auxiliary !== undefined && auxiliary.kind === 'name';
  // `whom Macron met`
  return { clause: row, verbAt: isSubject ? nounEnd(row, 0) : null };
}

const beginsNoun = (unit: Unit): boolean =>
  unit.kind !== 'word' || /^(?:DET|PRON|ADJ|NOUN|PROPN|NUM)$/.test(unit.token.pos);

/** Where the noun phrase that begins at `from` ends. */
function nounEnd(row: readonly Unit[], from: number): number {
  let isNamed = false;
  let at = from;
  for (; at < row.length - 1; at++) {
    const unit = row[at];
    const before = wordAt(row, at - 1);
    if (unit?.kind !== 'word') isNamed = true;
    else if (/^(?:and|or|,|['’]s?)$/.test(unit.token.lower)) continue;
    else if (isNamed && !/^(?:and|or|['’]s?)$/.test(before) && !isWhose(row, at)) break;
    else if (!/^(?:DET|PRON|ADJ|NOUN|PROPN|NUM)$/.test(unit.token.pos)) break;
  }
  return at;
}

/** `Russian troops`: a noun after a name that is no person’s, with a verb to follow. */
function isWhose(row: readonly Unit[], at: number): boolean {
  const [before, unit, after] = [row[at - 1], row[at], row[at + 1]];
  return (
    before?.kind === 'name' &&
    before.named.kind === 'STATE' &&
    unit?.kind === 'word' &&
    unit.token.pos === 'NOUN' &&
    after?.kind === 'word' &&
    /^(?:VERB|NOUN|AUX)$/.test(after.token.pos)
  );
}

/** Behind a preposition that has lost its noun, else anywhere behind the verb, but never before another object. */
function placesAfter(clause: readonly Unit[], verbAt: number): readonly number[] {
  const all = Array.from({ length: Math.max(0, clause.length - verbAt) }, (_, i) => verbAt + 1 + i);
  const isStranded = (at: number) =>
    PREPOSITION.test(wordAt(clause, at - 1)) &&
    (at === clause.length || /^(?:in|on|at|by|during|,)$/.test(wordAt(clause, at)));
  const stranded = all.filter(isStranded);
  return stranded.length > 0 ? stranded : all.filter((at) => clause[at] === undefined || clause[at]?.kind === 'word');
}

const pieces = (units: readonly Unit[]): readonly Piece[] =>
  units.flatMap((unit, at) => {
    const piece = { text: textOf(unit), unit };
    return isAdjective(unit, units[at + 1]) ? [{ text: 'the', unit: null }, piece] : [piece];
  });

/** `the Russian side`: names have lost their articles. */
const isAdjective = (unit: Unit, next: Unit | undefined): boolean =>
  unit.kind === 'name' && unit.named.kind === 'STATE' && next?.kind === 'word' && next.token.pos === 'NOUN';

/** As documents write it: in full and with capitals. */
function textOf(unit: Unit): string {
  if (unit.kind === 'word') return unit.token.lower;
  const written = unit.tokens.map(({ text }) => text).join(' ');
  if (unit.kind === 'office') return written;
  const isWhole = unit.named.kind === 'PERSON' || unit.named.kind === 'PLACE' || !/^\p{Lu}/u.test(written);
  return isWhole ? unit.named.label : written;
}
