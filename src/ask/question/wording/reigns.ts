/** Who governs, by the noun for it, and whatever is done by whom where the question does not begin with it. */
import type { Rewording } from './frames.ts';

const frame = (text: string, flags = 'i'): RegExp => new RegExp(text, flags);

const REIGNS: Readonly<Record<string, string>> = {
  presidency: 'president',
  premiership: 'prime minister',
  chancellorship: 'chancellor',
  chairmanship: 'chairman',
  leadership: 'leader',
  rule: 'leader',
};
const REIGN = `(${Object.keys(REIGNS).join('|')})`;
const BY_WHOM = '(whom|who|which \\p{L}+|what \\p{L}+)';
export const HELD: readonly Rewording[] = [
  // What is done by whom stands before the verb where the question does not begin with it.
  [
    frame(
      `^(?!who|what|which|when|where|how|by |in |on )(\\S.*?) (was|were|is|are|has been|have been) (\\S.*?) by ${BY_WHOM}(?= |$)`,
      'iu',
    ),
    'by $4 $2 $1 $3',
  ],
  [
    frame(`^under whose ${REIGN} (?:is|was|were|has|had|did) (?:the )?(.*?)(?: been| stand| come)?$`),
    (_, reign = '', body = '') => `who was the ${REIGNS[reign.toLowerCase()]} of ${body}`,
  ],
  [
    frame(`^by ${BY_WHOM} (?:is|was|has been) (?:the )?(.*?)${REIGN} held`, 'iu'),
    (_, _whom, of = '', reign = '') => `who was the ${of}${REIGNS[reign.toLowerCase()]}`,
  ],
  [
    frame(`^who (?:has |had )?(?:holds?|held|has|had|occupie[sd]|took up|assumed) the (\\p{L}+ )?${REIGN}\\b`, 'iu'),
    (_, of = '', reign = '') => `who was the ${of}${REIGNS[reign.toLowerCase()]}`,
  ],
];
