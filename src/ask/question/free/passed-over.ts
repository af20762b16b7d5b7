/** What of a question is no part of its claim: words that say how somebody asks, and those of its kind. */
import type { QuestionKind } from '../intent.ts';
import type { Unit } from '../units.ts';
import { ASKED_KINDS } from '../wording/lexicon.ts';
import { type Group, groupsOf } from './groups.ts';

const OF_KIND: Readonly<Record<QuestionKind, readonly Group[]>> = {
  Who: ['person'],
  Whether: [],
  When: ['day'],
  Where: ['place'],
  HowMany: ['count'],
  FirstLast: ['order', 'person', 'day', 'place', 'happening'],
  Said: ['speech'],
  Denied: ['denial', 'speech', 'person'],
  Between: ['bond', 'happening'],
  Connects: ['broker', 'bond', 'person'],
  Office: ['holding', 'person', 'day'],
  Members: ['membership', 'person'],
  Changed: ['change', 'bond', 'happening'],
  HowKnown: ['evidence', 'knowledge', 'speech', 'person'],
  KnownBy: ['knowledge', 'happening'],
  Counterpart: ['counterpart', 'holding', 'person'],
  EventsAt: ['happening'],
};

/** Words that may be passed over; of a longer question too much would be lost. */
export const MOST_LOOSE = 4;

/** Each once: what neither belongs to the kind nor is said of every question. */
export const passedOver = (kind: QuestionKind, words: readonly string[]): readonly string[] =>
  [...new Set(words)].filter(
    (word) => !GENERIC.has(word) && !groupsOf(word).some((group) => OF_KIND[kind].includes(group)),
  );

const isWord = (unit: Unit | undefined, pattern: RegExp): boolean =>
  unit?.kind === 'word' && pattern.test(unit.token.lower);

/** Names a denial, or denies. */
export const isDenial = (unit: Unit): boolean =>
  isWord(unit, /^(?:den(?:y|ies|ied|ying|ials?)|disput\w+|contest\w*|contradict\w*|refut\w+|reject\w*|dismiss\w*)$/);

/** `Lavrov denied`, `has Peskov ever disputed`, `denied by Lavrov`, `Peskov’s denial`: it is asked what somebody denies. */
export function isSaidBy(row: readonly Unit[]): boolean {
  const at = row.findIndex(isDenial);
  const before = row.slice(Math.max(0, at - 3), Math.max(0, at));
  return before.some(({ kind }) => kind === 'name') || (isWord(row[at + 1], /^by$/) && row[at + 2]?.kind === 'name');
}

/** `which banks`, `how long`, `since when`, `what colour`: what is asked for is nobody, no place and no day of a deed. */
export function asksThing(text: string): boolean {
  if (/\bhow (?:much|long|far|old|big|large|high)\b|^why\b|\b(?:since|from) (?:when|which|what)\b/.test(text))
    return true;
  if (
    /\bwhat (?:did|do|does|was|were|had|have|has)\b.*\b(?:(?:talk|talked|speak|spoke|negotiate|negotiated) about$|discuss|have for\b)/.test(
      text,
    )
  )
    return true;
  const [, noun] = /\b(?:which|what) (?:@\d+ )?(\p{L}+)/u.exec(text) ?? [];
  if (noun === undefined || ASKED_KINDS.has(noun) || groupsOf(noun).length > 0) return false;
  return !/^(?:one|ones|of|passed|is|are|was|were|about|did|does|do|had|if|all|two|three|in)$/.test(noun);
}

/** Say how somebody asks, and nothing of what is asked. */
const GENERIC: ReadonlySet<string> = new Set(
  `tell told say said know known knew please list show give given name find look search check need want wanted like wonder wondering curious interested
   info information detail details regarding concerning respect matter issue case fact exact precise precisely full whole total overall once twice again
   time times day days date dates month year moment point place city town venue location country side sides person people leader leaders official officials man woman guy
   number kind sort type way happen happened took part made make come came go went get got put gave hold held think believe understand see
   confirm confirmed correct right true truth real currently present previous previously later earlier afterwards recently
   first last next new old many much more most least all every several few two three four five within involve involved regard
   dispatch dispatches news record records file files report reports reporting reported text texts document documents source sources question answer
   actual ones else own ago back up over under together also too just only still yet even ever never well
   according per via re vs versus named called question political diplomatic face history story role figure figures character
   plan plans planned itinerary existence away exists going alleged supposed purported crisis situation period article checking rundown summary archive researcher historian reader readers journalist footnote grateful learn respect regards regard your our my
   area region front anywhere link connection appointment arranged announced aware
   could should able possible maybe perhaps help let quick quickly short brief briefly whats hows whos`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
