/** Offices, who came before or after in them, and counterparts, in other words: each as a form has it. */
import type { Rewording } from './frames.ts';

/** What stands between a name and its end. */
const WHO = '(\\S.*?)';
const form = (text: string, flags = 'i'): RegExp => new RegExp(text, flags);

export const OFFICE_WORDS: readonly Rewording[] = [
  [/\bcounterpart from (?=\p{Lu})/gu, 'counterpart in '],
  [/\b(?:top|chief|senior|leading|highest|head) diplomat\b/gi, 'foreign minister'],
  [/\bheads of (\p{L}+) and (\p{L}+) diplomacy\b/giu, '$1 and $2 foreign ministers'],
  [/\b(?:the )?head of (\p{L}+) diplomacy\b/giu, 'the $1 foreign minister'],
  // `the Russian foreign minister with the Ukrainian one`
  [
    /\b(\p{L}+) ((?:foreign |defence |prime )?(?:ministers?|presidents?|chancellors?))\b(.*?)\b(the|his|her) (\p{Lu}\p{L}+) (?:one|ones)\b/gu,
    '$1 $2$3$4 $5 $2',
  ],
  // `apart from the Polish one, what prime ministers`
  [
    /^((?:apart from|aside from|besides|except for|except|other than|not counting)) the (\p{Lu}\p{L}+) one,? ((?:what|which) (?:of the )?((?:\p{L}+ )?(?:minister|president|chancellor|ambassador))s?\b.*)$/iu,
    (_, lead = '', adjective = '', asked = '', office = '') =>
      `${asked} ${lead.toLowerCase()} the ${adjective} ${office}`,
  ],
  [/\bP\.?M\.?\b(?=['’]s| (?:of|in)\b|[,?]?$| \p{Lu})/gu, 'prime minister'],
  [/\bpm\b(?= of\b)/g, 'prime minister'],
  [/\bFM\b/g, 'foreign minister'],
  [/\bat the (?:head|helm|top) of the (\p{L}+) (?:government|state)\b/giu, 'the $1 leader'],
  [/\b(?:the )?head of the (\p{L}+) (?:government|state)\b/giu, 'the $1 leader'],
  [/\bat the (?:head|helm|top) of\b/gi, 'the leader of'],
  [/\bhead of (?:state|government) (?:of|in)\b/gi, 'leader of'],
  [/(['’]s|\p{Lu}\p{L}+) head of (?:state|(?:the )?government)\b/gu, '$1 leader'],
  [/\s+of (?:his|her|their|its) (?:own )?(?:country|state|nation)\b/gi, ''],
  [/^from (?:what|which) (?:date|day) (?:on )?(is|was|has)\b/i, 'since when $1'],
  [/\b(his|her|their|['’]s) (\p{L}+) (?:colleague|opposite number|homologue)\b/giu, '$1 $2 counterpart'],
  [form(`^${WHO}['’]s (\\p{L}+) counterpart$`, 'iu'), "who is $1's $2 counterpart"],
  [form(`^${WHO}['’]s? counterpart in ${WHO}$`), "who is $1's counterpart in $2"],
  [form(`^who (?:in|at) ${WHO} is (?:the )?counterpart (?:of|to) ${WHO}$`), "who is $2's counterpart in $1"],
  [form(`^what (?:job|post|role|position|office) (?:does|did) ${WHO} (?:do|have|hold)\\b`), 'what office does $1 hold'],
  [
    /^(?:(?:name|identify) )?(?:the )?(?=(?:\p{L}+ ){0,3}(?:minister|president|chancellor|leader|head)\b[^\d,]*? before (?!the )\p{L}[^\d,]*$)/iu,
    'who was the ',
  ],
  // Whoever came before somebody in an office is whom that one succeeded; a date is none.
  [
    form(
      `^who (?:was|were|held|led|headed|ran|ruled|governed|used to (?:be|lead|head|run|rule|govern)) [^\\d,]+? (?:before|until) (?!the )(\\p{L}[^\\d,]*)$`,
      'iu',
    ),
    'whom did $1 succeed',
  ],
  [form(`^who (?:was|is|became|came) [^\\d,]+? after (?!the )(\\p{L}[^\\d,]*)$`, 'iu'), 'who succeeded $1'],
];
