/** What French nouns tell: `la rencontre entre A et B`, `la visite de A en B`. */
import type { Modality } from '../../../domain/vocabulary.ts';
import type { FrenchEvent, FrenchReading } from './events.ts';
import type { Phrase } from './phrases.ts';

const TALKS =
  /^(?:rencontre|entretien|entretiens|réunion|discussions|pourparlers|négociations|sommet|conversation|appel)$/;
const VISITS = /^(?:visite|déplacement|voyage)$/;
const DEALS = /^(?:accord|traité|mémorandum)$/;
const REACH = 6; // words from the noun to those who take part

export function nounEvents(reading: FrenchReading): FrenchEvent[] {
  return reading.words.flatMap(({ lower, index }) => {
    if (TALKS.test(lower)) return between(reading, index, 'CONSULT');
    if (DEALS.test(lower)) return between(reading, index, 'AGREE');
    return VISITS.test(lower) ? visit(reading, index) : [];
  });
}

function between(reading: FrenchReading, at: number, type: 'CONSULT' | 'AGREE'): FrenchEvent[] {
  const [first, other] = near(reading, at).filter(({ preposition }) => preposition === 'entre' || preposition === null);
  if (first?.preposition !== 'entre' || !other) return [];
  const joint = reading.words.slice(first.to, other.from).map(({ lower }) => lower);
  if (joint[0] !== 'et') return [];
  const isPhone = /^téléphonique/.test(reading.words[at + 1]?.lower ?? '');
  return [eventOf(reading, at, [first, other], { type, mode: isPhone ? 'phone' : null })];
}

function visit(reading: FrenchReading, at: number): FrenchEvent[] {
  const phrases = near(reading, at);
  const visitor = phrases.find(({ preposition }) => preposition === 'de');
  const place = phrases.find((phrase) => /^(?:à|en)$/.test(phrase.preposition ?? '') && phrase !== visitor);
  if (!visitor || !place || place.actor.kind === 'PERSON') return [];
  return [eventOf(reading, at, [visitor, place], { type: 'CONSULT', mode: 'visit' })];
}

const near = ({ phrases }: FrenchReading, at: number): Phrase[] =>
  phrases.filter(({ from }, i) => from > at && from - (phrases[i - 1]?.to ?? at) <= REACH && from - at <= 4 * REACH);

function eventOf(
  { words }: FrenchReading,
  at: number,
  [subject, object]: readonly [Phrase, Phrase],
  { type, mode }: Pick<FrenchEvent, 'type' | 'mode'>,
): FrenchEvent {
  const around = words.map(({ lower }) => lower).join(' ');
  return {
    ...{ type, mode, subject, object, modality: modalityOf(around), polarity: 'ASSERTED' },
    from: Math.min(at, subject.from, object.from),
    to: Math.max(subject.to, object.to),
    isClose: false,
  };
}

function modalityOf(sentence: string): Modality {
  if (/annulée?s?|reportée?s?/.test(sentence)) return 'CANCELLATION';
  return /prévue?s?|prochaine?|aura lieu|se tiendra|auront lieu/.test(sentence) ? 'PLAN' : 'FACT';
}
