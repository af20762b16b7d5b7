/** Days, and parts of a month or year, in other words: each as an expression of time is read. */
import type { Rewording } from './frames.ts';

const form = (text: string, flags = 'i'): RegExp => new RegExp(text, flags);

const MONTH_ENDS =
  'January=31 February=28 March=31 April=30 May=31 June=30 July=31 August=31 September=30 October=31 November=30 December=31';
const LAST_DAYS: readonly Rewording[] = MONTH_ENDS.split(' ').flatMap((row): Rewording[] => {
  const [month = '', day = ''] = row.split('=');
  return [
    [form(`\\bthe last day of ${month}\\b`), `${day} ${month}`],
    [form(`\\bthe first day of ${month}\\b`), `1 ${month}`],
  ];
});

const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );
/** `the first of February`: the day, and nothing that comes first. */
const DAYS_IN_WORDS: readonly Rewording[] = ORDINALS.map((word, i) => [
  form(`\\b(?:the )?${word} of (?=(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))`),
  `${i + 1} `,
]);

const NUMBERS = 'two three four five six seven eight nine ten'.split(' ');
/** `the first three days of March`: from the first on. */
const FIRST_DAYS: readonly Rewording[] = NUMBERS.map((word, i) => [
  form(`\\b(?:over |in |during |within )?the (?:very )?first (?:${word}|${i + 2}) days of (?=\\p{L})`, 'iu'),
  `from 1 to ${i + 2} `,
]);

/** `between the first of March and the end of March`: where a range ends or begins. */
const RANGE_ENDS: readonly Rewording[] = MONTH_ENDS.split(' ').flatMap((row): Rewording[] => {
  const [month = '', day = ''] = row.split('=');
  return [
    [
      form(`\\b(and|to|until|till|through) (?:at |in )?(?:the )?(?:very )?(?:end|close) of (?=${month}\\b)`),
      `$1 ${day} `,
    ],
    [form(`\\bbetween early and late (?=${month}\\b)`), `from 1 to ${day} `],
    [form(`\\b(from|between|since) (?:the )?(?:very )?(?:start|beginning|outset) of (?=${month}\\b)`), '$1 1 '],
  ];
});

/** Parts of a month or year in other words. */
export const PARTS: readonly Rewording[] = [
  ...FIRST_DAYS,
  ...RANGE_ENDS,
  [/\bon the (?:very )?day of (?:the )?\p{L}+, (?=\d)/giu, 'on '],
  [
    /\b(?:from )?(\d{1,2}) ?(?:-|–) ?(\d{1,2}) (?=jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/giu,
    'from $1 to $2 ',
  ],
  [
    /\b(?:at |around |near )?(?:the )?(?:very )?(?:end|close) of (?=(?:the )?(?:month|year|\p{Lu}|january|february|march|april|june|july|august|september|october|november|december))/giu,
    'in late ',
  ],
  [
    /\b(?:at |around )?(?:the )?(?:very )?(?:start|beginning|outset) of (?=(?:\p{Lu}|january|february|march|april|june|july|august|september|october|november|december))/giu,
    'in early ',
  ],
  [/\b(?:in |during )?the (?:course|early days) of (?=\p{Lu})/gu, 'in '],
  [/\b(by|before|until|since|after) in (?=late |early )/gi, '$1 '],
  ...LAST_DAYS,
  ...DAYS_IN_WORDS,
];
