/**
 * The plain order of a question: its question word first, then what it says, then what only sets the scene. People put
 * these in any order: `X was who?`, `X on Y - what was his word?`, `There was a deal. Who denies it?`
 */
import { relativesFirst } from './relatives.ts';
import { tokensOf } from './tokens.ts';

const BEFORE = '(?:with|to|by|from|for|in|on|at|of|about|under|against|through|via|since|until|between)';
const ASKING = `(?:${BEFORE} )?(?:who|whom|whose|what|which|when|where|how)\\b`;
const HELPING = '(?:did|does|do|has|have|had|was|were|is|are|will|would)\\b';
/** What sets a scene is told, and neither asked nor asked for. */
const TELLS = `(?!${ASKING}|${HELPING}|(?:and|but|so|or|please|tell|show|give|list|name|find|known|published|reported|according|compare|as|pretend|suppose|imagine|assume|quote)\\b)`;

const SCENE = new RegExp(
  `^${TELLS}(\\p{L}.*?)(?:[.!;:](?= )|,? [-–—]+(?= )|[–—]|,(?= ${ASKING})) *(?:and |so |but )?(${ASKING}.+|${HELPING}.+)$`,
  'iu',
);
/** A time or place before the question stands as well behind it. */
const FRONTED = new RegExp(
  `^(?:${BEFORE}|after|before|during|following|while|over|up to|throughout|within|around|near|set|as|apart|besides|except|aside|leaving)\\b`,
  'i',
);
const LAST_BE = /^(.+?),? (is|was|are|were) (who|what|where|when)(?: exactly| precisely| again)?$/iu;
const LAST =
  /^(?!(?:who|whom|whose|what|which|when|where|how|did|does|do|has|have|had|was|were|is|are)\b)(.+?),? (?:and )?((?:(?:with|by|to|from|against|in|on) )?(?:whom|where|when|what|which (?:city|day|date|place|year)))(?: exactly| precisely)?$/iu;
/** `Peskov on the leadership of NATO`: somebody, and what about. */
const ON =
  /^(\p{Lu}\S+(?: (?:von|van|der|de|\p{Lu}\S+)){0,3}) (?:on|about|regarding|concerning) (?!\d|(?:\p{Lu}\p{Ll}{2,8} )?\d|\p{Lu}\p{Ll}+day\b)(\S.*)$/u;
const LISTED =
  /^(?!(?:which|what|any|all|the|his|her|list|how)\b)(.+?)(?:,| [-–—]+|[:;–—])\s*(?:any |the |all |main )?(?:events?|happenings|goings[ -]on|incidents|occurrences|what happened|happened what|developments there)$/iu;

/** Without the mark at its end. */
export function inPlainOrder(question: string): string {
  const plain = question.trim().replace(/[\s?.!]+$/, '');
  const listed = LISTED.exec(plain);
  if (listed?.[1]) return `what happened in ${listed[1]}`;
  const scene = SCENE.exec(plain);
  if (scene?.[1] && scene[2] && !FRONTED.test(scene[1])) return sceneBehind(scene[1], scene[2]);
  const isAsked = new RegExp(`^(?:${ASKING}|${HELPING})`, 'i').test(plain);
  const be = isAsked ? null : LAST_BE.exec(plain);
  if (be) return `${be[3]} ${be[2]} ${be[1]}`;
  const last = isAsked ? null : LAST.exec(plain);
  if (last) return `${last[2]} ${last[1]}`;
  const on = isAsked ? null : ON.exec(plain);
  return on ? `what did ${on[1]} say about ${on[2]}` : relativesFirst(plain);
}

const HE = /\b(?:he|she|they|him|them)\b/i;
const HIS = /\b(?:his|her|their)\b/i;
const IT = /\b(?:it|that|this|there|then)\b$/i;
/** `Lavrov on his talks`: somebody, and what about him. */
const SOMEBODY = /^(?:the )?(\p{Lu}\S*(?: (?:von|van|der|de|\p{Lu}\S*))*)(?:['’]s)?(?: (.*))?$/u;

/** Whom the scene names stands for `he` and `his`; the rest of it only says which is meant. */
function sceneBehind(scene: string, asked: string): string {
  const somebody = SOMEBODY.exec(scene);
  const isMeant = HE.test(asked) || HIS.test(asked);
  if (somebody?.[1] && isMeant) {
    const [, name, rest = ''] = somebody;
    const named = HE.test(asked) ? asked.replace(HE, name) : asked.replace(HIS, `${name}'s`);
    return `${named} ${rest}`.trim();
  }
  const lower = inSentence(scene);
  if (DENIED.test(asked) || STANDS_AGAINST.test(asked)) return `who denies that ${lower}`;
  const bare = asked.replace(IT, '').trim();
  const [noun = ''] = scene.split(/\b(?:when|who|that|which|after|before|while)\b/);
  const isTold = /\b(?:is|are|was|were|has|have|had|will|would|said|says|did|spoke|met)\b/.test(noun);
  if (isTold) return `${bare} when ${lower}`;
  return `${bare} ${/ (?:in|on|about|for|with|of|to|at|by)$/.test(bare) ? '' : 'about '}${lower}`;
}

const DENIED =
  /^(?:who|which \w+)(?: has| have)? (?:den(?:y|ies|ied)|disput(?:es|ed)|contradict(?:s|ed)|contest(?:s|ed)|reject(?:s|ed)) (?:it|this|that|so)$/i;
const STANDS_AGAINST =
  /^(?:whose|what|which) (?:denials?|words?|contradictions?) (?:stands?|stood|speaks?|spoke|goes|went|is|are|was|were)(?: there)?(?: against| to| of)?(?: (?:it|this|that))?$/i;

/** The first word of a sentence has its capital for the place it stands in. */
function inSentence(scene: string): string {
  const [first] = tokensOf(scene);
  return first && first.pos !== 'PROPN' ? `${scene[0]?.toLowerCase()}${scene.slice(1)}` : scene;
}
