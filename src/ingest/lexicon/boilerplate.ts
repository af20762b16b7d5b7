/** Words around prose that are none: who wrote it, the controls of a page, credits, headings, where it was filed. */
import { MONTHS, WEEKDAYS } from './time.ts';

const NAME = "\\p{Lu}[\\p{L}\\p{N}.'’-]*";
const BY = '(?:By|BY|Reporting (?:from|by)|Words by|Text by)';
const PRESS =
  '(?:and|in|for|of|at|de|van|von|bin|our|(?:correspondent|editor|reporter|writer)s?|staff|agencies|diplomatic|chief|senior|world|political|foreign|[&|])';

/** `By X, Diplomatic correspondent`, `Reporting from Y`: a line of who wrote it and where, and nothing else. */
const BYLINE = new RegExp(`^${BY} ${NAME}(?:[ ,]+(?:${NAME}|${PRESS})){0,14}$`, 'u');

const OPENER = '(?:The|A|An|In|On|At|As|When|After|It|Two|Three)';

/** `By Tuesday:`, `By May The …`: when; `By April Example`: who. */
const DAY = `(?:${[...WEEKDAYS, ...MONTHS.keys()].map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1).replace('.', '\\.')}`).join('|')})(?:\\s*[–—:|,\\d]|\\s+(?:in|${OPENER})\\s)`;

/** `By Germany, France and Italy`: nobody signs by one word in a row of several. */
const ROW = `${NAME}(?:, ${NAME})* and ${NAME}(?! \\p{Lu})`;

/** The same before the first sentence: `By X, Y The government …`, `Reporting from Y – Officials …`. */
export const BYLINE_BEFORE = new RegExp(
  `^\\s*${BY} (?!${DAY}|${ROW})${NAME}(?: ${NAME}){0,3}?(?:(?:, | in | and )${NAME}(?: ${NAME}){0,2}?){0,3}(?:\\s+(?=${OPENER}\\s)|\\s*[–—:|]\\s+(?=["“]?\\p{Lu}))`,
  'u',
);

/** Lines that are no prose: each pattern must fit the whole of a short line, trimmed. */
export const BOILERPLATE: readonly RegExp[] = [
  /^date:?\s+\d{4}-\d\d-\d\d$/i,
  /^https?:\/\/\S+$/i,
  /^(press|tap|click) play\b.{0,80}$/i,
  /^(read more|read also|see also|also read|more on this|related( stories| articles)?|advertisement|sponsored)\b.{0,120}$/i,
  /^(share|tweet|email|print|save|copy link|follow us|subscribe|sign up|newsletter)\b(?!.*[.!?]$).{0,60}$/i,
  /^(photo|image|picture|video|source|credit|getty|reuters photo)s?\s*[:/].{0,160}$/i,
  /^[/©(].{0,40}(reports?|reserved|copyright).{0,40}$/i,
  /^(©|copyright\b).{0,80}$/i,
  /^this (article|story) (was|is|has been)\b.{0,160}$/i,
  /^\W+$/,
  BYLINE,
];

/** Words of a page's controls, two or more of them before the first sentence of a line. */
export const BUTTONS =
  /^\s*(?:(?:read this later|read more|share(?: this)?(?: article| story)?|print(?: this)?|save|email|e-mail|tweet|whatsapp|facebook|twitter|linkedin|telegram|reddit|flipboard|copy link|listen|subscribe|sign in|sign up|log in|menu|home|search|skip to (?:main )?content|advertisement|follow us|comments?|bookmark|newsletter|close|play|live)(?:\s*[|·•:,/-]\s*|\s+|$)){2,}/i;

/** Who wrote, edited or photographed it, in brackets. */
export const CREDITS =
  /\((?:(?:photo|image|picture|video|credits?|source|file|illustration)\b[^()]{0,200}|(?:additional )?(?:reporting|writing|editing|compiled|written|edited|translated|photo(?:graph)?s?) by\b[^()]{0,300}|(?:ap|afp|reuters|epa|getty|tass|xinhua|anadolu)\b\s?[/|:-][^()]{0,160}|[^()]{0,60}\/(?:ap|afp|reuters|epa|getty images|tass|handout)[^()]{0,60})\)/gi;

/** Four and more words in capitals before a sentence. */
export const SHOUTED_HEADING =
  /(?<![\p{L}\p{N}])(?:['‘’“”]?[\p{Lu}\p{N}][\p{Lu}\p{N}'’&.:,-]*[:,'‘’“”]{0,2}\s+){3,30}['‘’“”]?[\p{Lu}\p{N}]{2,}['‘’“”]{0,2}(?=\s+\p{Lu}\p{Ll})/gu;

/** `WARSAW `, `LONDON/BERLIN `, `YEREVAN, May 21. /TASS/. `, `TEHRAN, May 21 (MNA) – `, before a capitalised word. */
export const DATELINE =
  /^\s*(?!(?:ASEAN|NATO|UNHCR|UNESCO|UNICEF|ECOWAS|OPEC|BRICS|AUKUS|MERCOSUR|COMESA|IGAD|CSTO|UNRWA|UNIFIL|USAID|HAMAS|INTERPOL|IAEA|OSCE|SADC|UNDP|OPCW)\b)\p{Lu}{4,}(?:[ /]\p{Lu}{3,}){0,3}(?:, (?:\p{Lu}\p{Ll}+)(?: \d{1,2})?)?[.,]?\s*(?:\/[A-Z]{3,10}\/\.?|\([A-Za-z]{2,12}\))?\s*[-–—]{0,2}\s+(?=["“'‘]?(?:(?:The|A|An|NATO|UN|EU|US)\b|U\.S\.|\p{Lu}\p{Ll}+))/u;
