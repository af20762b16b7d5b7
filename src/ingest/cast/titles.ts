/** Joins a role with its state or organization and its holder: `the Russian president, Vladimir Putin`. */
import { FIELDS } from '../lexicon/names.ts';
import { ENDED_OFFICE, HONORIFICS, officeIn, TITLE_ADJECTIVES } from '../lexicon/offices.ts';
import type { Token, TokenRange } from '../text/token.ts';
import type { RawName } from './raw-name.ts';
import type { RolePhrase } from './roles.ts';

export interface Title extends TokenRange {
  readonly role: RolePhrase;
  /** States or organizations that the words name; two for `the French and Russian presidents`. */
  readonly bodies: readonly RawName[];
  readonly holder: RawName | null;
  readonly ended: boolean;
  readonly article: 'definite' | 'indefinite' | 'possessive' | 'none';
}

export function titles(tokens: readonly Token[], roles: readonly RolePhrase[], names: readonly RawName[]): Title[] {
  const endingAt = new Map(names.map((name) => [name.to, name]));
  const startingAt = new Map(names.map((name) => [name.from, name]));
  return roles.flatMap((role) => {
    const first = titleOf(tokens, role, roles, { endingAt, startingAt });
    return first.holder && role.plural ? [first, ...otherHolders(tokens, first, startingAt)] : [first];
  });
}

interface Names {
  readonly endingAt: ReadonlyMap<number, RawName>;
  readonly startingAt: ReadonlyMap<number, RawName>;
}

function titleOf(
  tokens: readonly Token[],
  role: RolePhrase,
  roles: readonly RolePhrase[],
  { endingAt, startingAt }: Names,
): Title {
  const left = leftOf(tokens, role, endingAt);
  const right = rightOf(tokens, role, startingAt);
  const told = left.bodies.length > 0 ? left.bodies : right.bodies;
  const second = roles.find(({ from }) => from === right.to); // `AU chairperson President X`
  const after = holderAfter(tokens, second?.to ?? right.to, startingAt);
  const holder = after ?? holderBefore(tokens, left.from, endingAt, told);
  const behind = told.length === 0 ? bodyBehind(tokens, after, role, startingAt) : undefined;
  const named = behind ? [behind] : told;
  const bodies = named.length > 0 ? named : stateInBrackets(tokens, holder, startingAt);
  const words = tokens.slice(role.from, role.to).map(({ lower }) => lower);
  const office = officeIn(words.join(' '), role.office, bodies[0]?.entries[0]?.label ?? '');
  const to = behind?.to ?? after?.to ?? right.to;
  return { from: left.from, to, role: { ...role, office }, bodies, holder, ended: left.ended, article: left.article };
}

/** `Foreign Minister X of Norway`. */
function bodyBehind(
  tokens: readonly Token[],
  holder: RawName | null,
  role: RolePhrase,
  startingAt: ReadonlyMap<number, RawName>,
): RawName | undefined {
  if (!holder || tokens[holder.to]?.lower !== 'of') return undefined;
  const name = startingAt.get(holder.to + (tokens[holder.to + 1]?.lower === 'the' ? 2 : 1));
  return name && isBody(name, role) && name.form !== 'demonym' ? name : undefined;
}

/** `Presidents X of Chad and Y of Mali`: Y too, each of his own. */
function otherHolders(tokens: readonly Token[], first: Title, startingAt: ReadonlyMap<number, RawName>): Title[] {
  const found: Title[] = [];
  for (let { to } = first; found.length < 8; ) {
    let at = to;
    while (/^(,|and)$/.test(tokens[at]?.lower ?? '') && at < to + 2) at += 1;
    const holder = at > to ? startingAt.get(at) : undefined;
    const body = isPersonal(holder) ? bodyBehind(tokens, holder, first.role, startingAt) : undefined;
    if (!holder || !body) break;
    found.push({ ...first, from: holder.from, to: body.to, bodies: [body], holder });
    to = body.to;
  }
  return found;
}

/** `Minister X (Peru)`. */
export function stateInBrackets(
  tokens: readonly Token[],
  holder: RawName | null,
  startingAt: ReadonlyMap<number, RawName>,
): RawName[] {
  const state = holder && tokens[holder.to]?.text === '(' ? startingAt.get(holder.to + 1) : undefined;
  return state?.kind === 'STATE' && state.form === 'name' && tokens[state.to]?.text === ')' ? [state] : [];
}

/** The `'s` of `Germany's chancellor`, but not that of a person. */
const isOwned = (word: string, owner: RawName | undefined, role: RolePhrase): boolean =>
  (word === "'s" || word === "'") && owner !== undefined && isBody(owner, role);

interface Left {
  readonly from: number;
  readonly bodies: readonly RawName[];
  readonly ended: boolean;
  readonly article: Title['article'];
}

function leftOf(tokens: readonly Token[], role: RolePhrase, endingAt: ReadonlyMap<number, RawName>): Left {
  const bodies: RawName[] = [];
  let ended = false;
  let at = role.from;
  for (;;) {
    const name = endingAt.get(at);
    const word = tokens[at - 1]?.lower ?? '';
    if (name && isBody(name, role) && joins(tokens, at, role, bodies.length)) {
      bodies.unshift(name);
      at = name.from;
    } else if (isThen(tokens, at)) {
      ended = true;
      at -= 2;
    } else if (TITLE_ADJECTIVES.has(word) || isOwned(word, endingAt.get(at - 1), role)) {
      ended ||= ENDED_OFFICE.has(word);
      at -= 1;
    } else {
      const before = joinedBefore(tokens, at, role, bodies, endingAt);
      if (before === at) break;
      at = before;
    }
  }
  const article = articleBefore(tokens, at, bodies);
  return { from: article === 'none' ? at : at - 1, bodies, ended, article };
}

/** Back over what is neither a body nor an adjective and yet no end of the title; the same place where there is nothing such. */
const joinedBefore = (
  tokens: readonly Token[],
  at: number,
  role: RolePhrase,
  bodies: readonly RawName[],
  endingAt: ReadonlyMap<number, RawName>,
): number =>
  isCountedUp(tokens[at - 1]?.lower ?? '', bodies, endingAt.get(at - 1))
    ? at - 1
    : branchBefore(tokens, at, role, endingAt);

/** Back over `army`, `trade and industry` of `the Union's trade and industry commissioner` to the body; the same place where none is named. */
function branchBefore(
  tokens: readonly Token[],
  at: number,
  role: RolePhrase,
  endingAt: ReadonlyMap<number, RawName>,
): number {
  const branches = role.office.role === 'spokesperson' ? BRANCHES : OF_FIELDS.has(role.office.role) ? FIELDS : null;
  let from = at;
  while (branches && isBranch(tokens, from - 1, branches)) from -= 1;
  const owner = endingAt.get(tokens[from - 1]?.lower === "'s" ? from - 1 : from);
  return from < at && owner !== undefined && isBody(owner, role) ? from : at;
}

const isBranch = (tokens: readonly Token[], at: number, branches: ReadonlySet<string>): boolean =>
  branches.has(tokens[at]?.lower ?? '') ||
  (tokens[at]?.lower === 'and' && [at - 1, at + 1].every((beside) => branches.has(tokens[beside]?.lower ?? '')));

const OF_FIELDS: ReadonlySet<string> = new Set(['commissioner', 'minister', 'chief', 'adviser', 'high commissioner']);

const BRANCHES: ReadonlySet<string> = new Set(
  'army military navy police government ministry foreign defence defense interior cabinet presidential coast guard air force forces'.split(
    ' ',
  ),
);

/** In `claims that Berlin's envoy did`, `that` is a joint. */
const articleBefore = (tokens: readonly Token[], at: number, bodies: readonly RawName[]): Title['article'] =>
  bodies.length > 0 && tokens[at - 1]?.lower === 'that' ? 'none' : articleOf(tokens[at - 1]?.lower ?? '');

/** `the French, German and Polish presidents`. */
const isCountedUp = (word: string, bodies: readonly RawName[], before: RawName | undefined): boolean =>
  ['and', ',', 'or'].includes(word) && bodies.length > 0 && before?.form === 'demonym';

/** `then-US President X`. */
const isThen = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.text === '-' && ENDED_OFFICE.has(tokens[at - 2]?.lower ?? '');

/** Several bodies only where demonyms are counted up before a plural. */
const joins = (tokens: readonly Token[], at: number, role: RolePhrase, count: number): boolean =>
  count === 0 ||
  (count === 1 && SENT.has(role.office.role)) ||
  (role.plural && /^(and|,|or)$/.test(tokens[at]?.lower ?? ''));

const PERSONAL: ReadonlySet<string> = new Set([
  'spokesperson',
  'adviser',
  'chief of staff',
  'envoy',
  'national security adviser',
]);

/** A spokesman may speak for a person; every other office is of a body. */
const isBody = (name: RawName, { office }: RolePhrase): boolean =>
  (name.kind !== 'PERSON' || PERSONAL.has(office.role)) && name.kind !== 'AGREEMENT' && name.kind !== 'UNKNOWN';

function articleOf(word: string): Title['article'] {
  if (['the', 'this', 'that'].includes(word)) return 'definite';
  if (['a', 'an', 'another', 'one', 'some'].includes(word)) return 'indefinite';
  return ['his', 'her', 'its', 'their', 'our', 'my', 'your', 'whose'].includes(word) ? 'possessive' : 'none';
}

function rightOf(
  tokens: readonly Token[],
  role: RolePhrase,
  startingAt: ReadonlyMap<number, RawName>,
): { readonly to: number; readonly bodies: readonly RawName[] } {
  const preposition = tokens[role.to]?.lower ?? '';
  if (!['of', 'for', 'to'].includes(preposition)) return { to: role.to, bodies: [] };
  const article = tokens[role.to + 1]?.lower === 'the' ? 1 : 0;
  if (SENT.has(role.office.role) && preposition !== 'of') {
    // `envoy for Syria`: where the envoy is sent, not who sends
    const place = startingAt.get(role.to + 1 + article);
    return { to: place?.to ?? role.to, bodies: [] };
  }
  const name = possessed(tokens, role, startingAt.get(role.to + 1 + article), startingAt);
  const isHeld = name && (isBody(name, role) || (article === 1 && isUnknownBody(name, role)));
  if (!name || !isHeld || name.form === 'demonym') return { to: role.to, bodies: [] };
  const bodies = role.plural ? listedBodies(tokens, name, startingAt) : [name];
  return { to: bodies.at(-1)?.to ?? name.to, bodies };
}

/** `leader of the National Renewal`: what has an article and more words than one is nobody's name. */
const isUnknownBody = ({ kind, words }: RawName, { office }: RolePhrase): boolean =>
  kind === 'UNKNOWN' && words.includes(' ') && LED.has(office.role);

const LED: ReadonlySet<string> = new Set('leader head chief director chair spokesperson commander'.split(' '));

const SENT: ReadonlySet<string> = new Set(['ambassador', 'envoy', 'permanent representative']);

/** `head of Iran's Quds Force`: the office is of what the state has. */
function possessed(
  tokens: readonly Token[],
  role: RolePhrase,
  owner: RawName | undefined,
  startingAt: ReadonlyMap<number, RawName>,
): RawName | undefined {
  const own = owner && tokens[owner.to]?.lower === "'s" ? startingAt.get(owner.to + 1) : undefined;
  if (own && isBody(own, role) && own.form === 'name') return own;
  // `the chief of Ukraine's army` is not the chief of Ukraine
  return owner && /^['’]s?$/.test(tokens[owner.to]?.text ?? '') ? undefined : owner;
}

/** `the foreign ministers of Armenia, Georgia and Azerbaijan`. */
function listedBodies(tokens: readonly Token[], first: RawName, startingAt: ReadonlyMap<number, RawName>): RawName[] {
  const bodies = [first];
  for (let last = first; bodies.length < 8; ) {
    const joint = /^(,|and)$/.test(tokens[last.to]?.lower ?? '') ? 1 : 0;
    const second = tokens[last.to + 1]?.lower === 'and' ? 1 : 0;
    const article = tokens[last.to + joint + second]?.lower === 'the' ? 1 : 0;
    const next = joint ? startingAt.get(last.to + joint + second + article) : undefined;
    if (!next || next.kind === 'PERSON') break;
    bodies.push(next);
    last = next;
  }
  return bodies;
}

const isPersonal = (name: RawName | undefined): name is RawName =>
  name !== undefined && name.form === 'name' && (name.kind === 'PERSON' || name.kind === 'UNKNOWN');

function holderAfter(tokens: readonly Token[], at: number, startingAt: ReadonlyMap<number, RawName>): RawName | null {
  const comma = tokens[at]?.text === ',' ? 1 : 0;
  let honorifics = 0;
  while (honorifics < 3 && HONORIFICS.has(tokens[at + comma + honorifics]?.lower ?? '')) honorifics += 1;
  const name = startingAt.get(at + comma + honorifics);
  if (!isPersonal(name)) return null;
  if (comma === 0) return name;
  const next = tokens[name.to]?.text ?? '.';
  return /^[,.;—–)]$/.test(next) ? name : null;
}

/** `Sergei Ivanov, the foreign minister of …` */
function holderBefore(
  tokens: readonly Token[],
  at: number,
  endingAt: ReadonlyMap<number, RawName>,
  bodies: readonly RawName[],
): RawName | null {
  if (tokens[at - 1]?.text !== ',') return null;
  const name = endingAt.get(at - 1);
  return isPersonal(name) && (bodies.length > 0 || tokens[at]?.lower !== 'a') ? name : null;
}
