/** `Known before 8 February 2022: where …?`: what was known by a day, said before, within or after the question itself. */

import { tokensOf } from '../wording/tokens.ts';
import { timesIn } from './times.ts';

const KNOWN = '(?:known|published|reported|written)';
const UNTIL = 'on|by|before|until|up to|as of';
const WE_KNOW = 'did (?:we|you|people|anyone) (?:already )?know';
const SAID_TO = '(?:was|were|is|are|had been|has been) (?:already )?(?:known|reported|said) to have\\b';
const STATE = '(?:the )?state of (?:our )?(?:knowledge|play|affairs|information|the evidence|the art)';
/** Each with what stands in its place. */
const CLAUSES: readonly (readonly [RegExp, string])[] = [
  [
    new RegExp(
      `^(?:going (?:only )?by |judging by |only )?(?:what (?:was|had been|has been|is) |as |all that was )?${KNOWN}\\b([^,:?]*)[,:]\\s*(?=\\S)`,
      'i',
    ),
    ' ',
  ],
  [
    /^(?:on|by|as of) ([^,]*), (?=(?:was|were|is) .*(?:\b(?:expected|planned|scheduled|due|arranged|still|going ahead)\b|\bon\s*\??$))/i,
    ' ',
  ],
  [
    new RegExp(
      `^(?:${WE_KNOW}|(?:was it|had it been|has it been|is it|was it being) (?:already |yet )?(?:known|reported|public|announced|published|written|clear|said)) ((?:${UNTIL}) [^?]*?) that `,
      'i',
    ),
    'is it true that ',
  ],
  [
    new RegExp(
      `^what (?:was (?:already )?known|${WE_KNOW}) ((?:${UNTIL}) [^?]*?) about (?=(?:who|whom|when|where)\\b)`,
      'i',
    ),
    ' ',
  ],
  [
    new RegExp(
      `,? (?:as|going by what was|by what was)(?: it was)? ${KNOWN} ((?:on|by|before|until|up to) [^?]*)(?=\\?|$)`,
      'i',
    ),
    ' ',
  ],
  [
    new RegExp(
      `,? (?:${STATE}|as (?:things|matters|it) (?:stood|were)|as far as (?:was )?known)[,:]? (?:at |as at )?((?:${UNTIL}) [^?]*)$`,
      'i',
    ),
    ' ',
  ],
  [
    new RegExp(`^${STATE} ((?:${UNTIL}) [^?]*?)(?: (?:on|about|regarding|concerning|of|as to)|[:,]) (?=\\S)`, 'i'),
    'what was known about ',
  ],
  [
    new RegExp(
      `^(?:as )?((?:${UNTIL}) [^,]*),? (?:had|has|have|did) (?:anyone|anybody|someone|somebody|we|any \\p{L}+|the (?:papers|press)) (?:already |yet )?(?:reported|written|published|heard|mentioned|report|write|hear|mention|known|know)(?: (?:of|about))? that `,
      'iu',
    ),
    'is it true that ',
  ],
  [
    new RegExp(
      `^(?:as )?((?:${UNTIL}) [^,]*),? (?:had|has|have|did) (?:anyone|anybody|someone|somebody|we|any \\p{L}+|the (?:papers|press)) (?:already |yet )?(?:reported|written|published|heard|mentioned|report|write|hear|mention|known|know)(?: (?:of|about))? (?=\\S)`,
      'iu',
    ),
    'was there ',
  ],
  [
    new RegExp(
      `^(?:as )?((?:${UNTIL}) [^,]*), (?:had|has|was|were) (?:there )?(?:any |some )?(?:news|word|reports?|anything known|information) (?:of|about|on) (?=.*? (?:already |yet )?(?:reached us|reached the press|come (?:in|out)|broken|arrived|got out|been out)$)`,
      'i',
    ),
    'was there ',
  ],
  [
    new RegExp(
      `^(?:had|has|have|did) (?:anyone|anybody|someone|somebody|any \\p{L}+) (?:already |yet )?(?:reported?|written|published?|mention(?:ed)?|carried|carry) (?!that)(?=.* ((?:${UNTIL}) [^?]*)$)`,
      'iu',
    ),
    'was there ',
  ],
  [new RegExp(`^((?:${UNTIL}) [^,]*), (.*?)\\b${SAID_TO}`, 'i'), '$2 has'],
  [new RegExp(`\\b${SAID_TO}(?=.* ((?:${UNTIL}) [^?]*)$)`, 'i'), 'has'],
];

/** `asOf`: the last day that counts, null where the question sets none. Its words leave the question. */
export function asKnown(
  question: string,
  today: string | null,
): { readonly question: string; readonly asOf: string | null } {
  for (const [clause, instead] of CLAUSES) {
    const found = clause.exec(question);
    const { to } = timesIn(tokensOf(found?.[1] ?? ''), today);
    if (found && to !== null) return { question: question.replace(clause, instead).trim(), asOf: to };
  }
  return { question, asOf: null };
}
