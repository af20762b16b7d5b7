/** Whom `he`, `its`, `the two leaders` and `his Russian counterpart` stand for, from what was named before. */
import type { Sentence, Token } from '../text/token.ts';
import type { Actor, Mention } from './actor.ts';
import type { Cast } from './cast.ts';

const PERSONAL: ReadonlySet<string> = new Set('he she him her his hers himself herself'.split(' '));
const NEUTRAL: ReadonlySet<string> = new Set('it its itself'.split(' '));
const PLURAL: ReadonlySet<string> = new Set('they them their both'.split(' '));
const LOOK_BACK = 4; // sentences
const LEADERS = ['president', 'chancellor', 'prime minister', 'leader', 'king', 'foreign minister'] as const;

/** The mentions of each sentence, with pronouns and descriptions added. */
export function withPronouns(
  sentences: readonly Sentence[],
  mentions: readonly (readonly Mention[])[],
  cast: Cast,
): Mention[][] {
  const resolved: Mention[][] = [];
  sentences.forEach((sentence, i) => {
    const named = mentions[i] ?? [];
    const before = [...resolved.slice(Math.max(0, resolved.length - LOOK_BACK))];
    resolved.push(resolveSentence(sentence, named, before, cast));
  });
  return resolved;
}

function resolveSentence(
  sentence: Sentence,
  named: readonly Mention[],
  before: readonly (readonly Mention[])[],
  cast: Cast,
): Mention[] {
  const found: Mention[] = [];
  const quoted = quotedTokens(sentence.tokens);
  for (const token of sentence.tokens) {
    if (named.some((mention) => mention.from <= token.index && token.index < mention.to)) continue;
    const visible = (mention: Mention): boolean =>
      mention.to <= token.index && (!quoted.has(mention.from) || quoted.has(token.index));
    const earlier = [...named, ...found].filter(visible).sort((a, b) => a.from - b.from);
    found.push(...standIns(sentence, token, earlier, before, cast));
  }
  return [...named, ...found].sort((a, b) => a.from - b.from || b.to - a.to);
}

/** Tokens between quotation marks: outside of them a pronoun does not mean who is named inside. */
function quotedTokens(tokens: readonly Token[]): ReadonlySet<number> {
  const inside = new Set<number>();
  let open = false;
  for (const { text, index } of tokens) {
    if (text === '“' || (text === '"' && !open)) open = true;
    else if (text === '”' || text === '"') open = false;
    else if (open) inside.add(index);
  }
  return inside;
}

function standIns(
  sentence: Sentence,
  token: Token,
  earlier: readonly Mention[],
  before: readonly (readonly Mention[])[],
  cast: Cast,
): Mention[] {
  const { tokens } = sentence;
  const stand = (actors: readonly Actor[], from: number, to: number, form: Mention['form']): Mention[] =>
    actors.map((actor) => ({ sentence: sentence.index, from, to, form, actor, state: null }));
  const at = token.index;
  if (/^counterparts?$/.test(token.lower))
    return stand(counterparts(tokens, at, earlier, cast), counterpartStart(tokens, at), at + 1, 'description');
  if (PERSONAL.has(token.lower))
    return stand(
      nearest(tokens, earlier, before, (actor) => actor.kind === 'PERSON'),
      at,
      at + 1,
      'pronoun',
    );
  if (NEUTRAL.has(token.lower)) return stand(nearest(tokens, earlier, before, isBody), at, at + 1, 'pronoun');
  if (PLURAL.has(token.lower)) return stand(those(earlier, before), at, at + 1, 'pronoun');
  const two = tokens[at - 1]?.lower === 'two' || tokens[at - 1]?.lower === '2' || tokens[at - 1]?.lower === 'both';
  if (two && /^(leaders|presidents|men|ministers|statesmen)$/.test(token.lower))
    return stand(
      pair([...before.flat(), ...earlier], (actor) => actor.kind === 'PERSON'),
      at,
      at + 1,
      'description',
    );
  if (two && /^(countries|states|nations|neighbou?rs|governments)$/.test(token.lower))
    return stand(
      pair([...before.flat(), ...earlier], (actor) => actor.kind === 'STATE'),
      at,
      at + 1,
      'description',
    );
  if (two && /^(sides|parties|camps|rivals)$/.test(token.lower))
    return stand(lastPair(before, earlier), at, at + 1, 'description');
  if (
    /^(alliance|bloc)$/.test(token.lower) &&
    ['the', 'transatlantic', 'western', 'military'].includes(tokens[at - 1]?.lower ?? '')
  )
    return stand(
      lastOf([...before.flat(), ...earlier], (actor) => actor.kind === 'IGO'),
      at,
      at + 1,
      'description',
    );
  return [];
}

const isBody = (actor: Actor): boolean =>
  ['STATE', 'IGO', 'PUBLIC_BODY', 'ORGANIZATION', 'PARTY', 'ARMED_GROUP'].includes(actor.kind);

/** The first one that stands free in this sentence, else in the sentence before, and so on; else the last one named. */
function nearest(
  tokens: readonly Token[],
  earlier: readonly Mention[],
  before: readonly (readonly Mention[])[],
  fits: (actor: Actor) => boolean,
): Actor[] {
  const titled = earlier.filter(({ form }) => form === 'title' || form === 'office');
  const inTitle = (mention: Mention): boolean =>
    titled.some(
      (title) =>
        title !== mention && title.actor !== mention.actor && title.from <= mention.from && mention.to <= title.to,
    );
  const here = earlier.filter((mention) => fits(actorOf(mention)) && mention.form !== 'demonym' && !inTitle(mention));
  const free = here.find((mention) => !isGoverned(tokens, mention)) ?? here.at(-1);
  if (free) return [actorOf(free)];
  for (const mentions of [...before].reverse()) {
    const subject = mentions.find((mention) => fits(actorOf(mention)) && mention.form !== 'demonym');
    if (subject) return [actorOf(subject)];
  }
  return [];
}

const actorOf = (mention: Mention): Actor => mention.state ?? mention.actor;

const isGoverned = (tokens: readonly Token[], mention: Mention): boolean => tokens[mention.from - 1]?.pos === 'ADP';

function lastOf(mentions: readonly Mention[], fits: (actor: Actor) => boolean): Actor[] {
  const last = mentions.findLast((mention) => fits(mention.actor));
  return last ? [last.actor] : [];
}

/** Two named in this sentence, else the last two before it: in `X said they agreed`, X alone is not they. */
function those(earlier: readonly Mention[], before: readonly (readonly Mention[])[]): Actor[] {
  const here = pair(earlier, () => true);
  return here.length === 2 ? here : pair(before.flat(), () => true);
}

/** The two last named with nothing but `and` between them. */
function lastPair(before: readonly (readonly Mention[])[], earlier: readonly Mention[]): Actor[] {
  for (const mentions of [...before, earlier].reverse()) {
    const named = mentions.filter(({ form }) => form !== 'title' && form !== 'pronoun' && form !== 'demonym');
    const pairs = named.slice(1).map((second, i) => [named[i], second] as const);
    const last = pairs.findLast(
      ([first, second]) => first && second.from - first.to <= 2 && actorOf(first) !== actorOf(second),
    );
    if (last?.[0]) return [actorOf(last[0]), actorOf(last[1])];
  }
  return [];
}

/** The last two different ones of a kind. */
function pair(mentions: readonly Mention[], fits: (actor: Actor) => boolean): Actor[] {
  const actors: Actor[] = [];
  for (const mention of [...mentions].reverse()) {
    const actor = actorOf(mention);
    const sameKind = actors[0] === undefined || actors[0].kind === actor.kind;
    if ((actor.kind === 'PERSON' || actor.kind === 'STATE') && fits(actor) && sameKind && !actors.includes(actor))
      actors.unshift(actor);
    if (actors.length === 2) return actors;
  }
  return [];
}

function counterpartStart(tokens: readonly Token[], at: number): number {
  let from = at;
  while (
    from > 0 &&
    at - from < 8 &&
    (['ADJ', 'PROPN', 'CCONJ', 'DET', 'NOUN'].includes(tokens[from - 1]?.pos ?? '') || tokens[from - 1]?.text === ',')
  )
    from -= 1;
  return /^(his|her|their|its)$/.test(tokens[from - 1]?.lower ?? '') ? from - 1 : from;
}

/** `his Russian and Ukrainian counterparts`: those who hold his office there. */
function counterparts(tokens: readonly Token[], at: number, earlier: readonly Mention[], cast: Cast): Actor[] {
  const from = counterpartStart(tokens, at);
  const bodies = earlier.filter((mention) => mention.from >= from && mention.form === 'demonym');
  const possessor = earlier
    .filter((mention) => mention.from <= from && mention.actor.kind === 'PERSON')
    .find((mention) => mention.actor.kind === 'PERSON');
  const held = possessor ? cast.rolesOf(possessor.actor).map(({ role }) => role) : [];
  return bodies.flatMap(({ actor: body }) => {
    const holder = [...held, ...LEADERS].map((role) => cast.holder(role, body)).find((found) => found !== undefined);
    return holder ? [holder] : [];
  });
}
