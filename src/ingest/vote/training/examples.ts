/** From sentences to what the typer learns: features of every ordered pair of actors, and the class they should get. */
import { annotate } from '../../text/annotate.ts';
import { overlay } from '../../text/overlay.ts';
import type { Token, TokenRange } from '../../text/token.ts';
import { CLASSES, classOf } from '../classes.ts';
import { featuresOf, type MarkedSentence } from '../features.ts';
import { type Role, readLines, type Told, toldBy } from './phrases.ts';
import type { TrainingSentence } from './sentences.ts';

export interface Example {
  readonly sentence: MarkedSentence;
  readonly features: readonly number[];
  /** Index into the classes. */
  readonly wanted: number;
}

export function examplesOf(training: TrainingSentence): Example[] {
  const tokens = tokensOf(training.text);
  const ranges = new Map([...training.places].map(([role, place]) => [role, rangeOf(tokens, place)]));
  const roles = [...ranges.keys()];
  const pairs = roles.flatMap((subject): [Role, Role | null][] => [
    ...roles.filter((role) => role !== subject).map((object): [Role, Role | null] => [subject, object]),
    [subject, null],
  ]);
  return pairs.flatMap(([subject, object]) => {
    const own = ranges.get(subject);
    const other = object === null ? null : ranges.get(object);
    if (!own || other === undefined) return [];
    const sentence = { tokens, subject: own, object: other };
    const wanted = CLASSES.indexOf(wantedOf(training.told, subject, object));
    return [{ sentence, features: featuresOf(sentence), wanted }];
  });
}

function wantedOf(told: readonly Told[], subject: Role, object: Role | null) {
  if (object === null) {
    const own = told.find(({ from }) => from === subject);
    return classOf(own?.type ?? 'NONE', true);
  }
  const forward = told.find(({ from, to }) => from === subject && to === object);
  const backward = told.find(({ from, to }) => from === object && to === subject);
  return classOf(forward?.type ?? backward?.type ?? 'NONE', forward !== undefined);
}

export function tokensOf(text: string): Token[] {
  const words = annotate({ index: 0, start: 0, end: text.length }, overlay(text, 0));
  return words.map((word, index) => ({ ...word, index }));
}

export function rangeOf(tokens: readonly Token[], { start, end }: { start: number; end: number }): TokenRange {
  const inside = tokens.filter((token) => token.start < end && token.end > start);
  return { from: inside[0]?.index ?? 0, to: (inside.at(-1)?.index ?? 0) + 1 };
}

/** Sentences written by hand in another manner than the phrases, and never trained on. */
export function closedSentences(): TrainingSentence[] {
  return readLines('closed.txt').map((line) => {
    const [labels = '', marked = ''] = line.split(' | ');
    const places = new Map<Role, { start: number; end: number }>();
    let text = '';
    let at = 0;
    for (const match of marked.matchAll(/\[([ABC]) ([^\]]+)\]/g)) {
      text += marked.slice(at, match.index);
      const name = match[2] ?? '';
      places.set(match[1] as Role, { start: text.length, end: text.length + name.length });
      text += name;
      at = match.index + match[0].length;
    }
    return { text: text + marked.slice(at), places, told: toldBy(labels) };
  });
}
