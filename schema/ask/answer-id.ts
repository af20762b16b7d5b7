/**
 * The id of an answer carries what was asked, so that any server can go on from it. It names entities by id alone and
 * holds no operation: whatever a client makes of it, only plans of ours are run.
 */
import { type Intent, NOTHING_ASKED, QUESTION_KINDS } from '../../src/ask/question/intent.ts';
import { InputError } from '../../src/domain/error.ts';
import { rawId } from '../../src/domain/global-id.ts';
import { RELATION_TYPES } from '../../src/domain/relation-types.ts';
import { parseMoment, parseWindowEnd } from '../../src/domain/time.ts';
import { ENTITY_KINDS } from '../../src/domain/vocabulary.ts';
import type { Context } from '../context.ts';
import { namedOf } from './name-book.ts';

const PREFIX = 'Answer:';
const LONGEST = 8_000;
const MOST_ITEMS = 20;

const SIDES = ['acting', 'affected', 'places', 'except'] as const;

export function answerId(question: string, intent: Intent | null): string {
  return Buffer.from(PREFIX + JSON.stringify(intent ? carriedOf(intent) : { question })).toString('base64url');
}

/** In one order, so that the same plan has the same id however it was come by. */
function carriedOf(intent: Intent): Readonly<Record<string, unknown>> {
  const carried = {
    ...intent,
    ...Object.fromEntries(SIDES.map((side) => [side, intent[side].map(({ id }) => id)])),
    also: intent.also && { intent: carriedOf(intent.also.intent), isNot: intent.also.isNot },
  };
  const given = Object.entries(carried).filter(([key, value]) => !isUsual(key, value));
  return Object.fromEntries(given.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

const isUsual = (key: string, value: unknown): boolean =>
  key in NOTHING_ASKED && JSON.stringify(value) === JSON.stringify(NOTHING_ASKED[key as keyof typeof NOTHING_ASKED]);

/** Null for the id of a refusal, from which nothing goes on; fails with BAD_USER_INPUT for what is no id of an answer. */
export async function intentOfAnswer(ctx: Context, id: string): Promise<Intent | null> {
  const read = jsonOf(id);
  return typeof read.question === 'string' && Object.keys(read).length === 1 ? null : intentOf(ctx, read, true);
}

/** `mayHaveAnother`: what those who answer must answer as well has nothing of the kind itself. */
async function intentOf(
  ctx: Context,
  read: Readonly<Record<string, unknown>>,
  mayHaveAnother: boolean,
): Promise<Intent> {
  const { kind, types = [], modes = null, kinds = null, words = [], topics = [], order = null, asked = null } = read;
  const { role = null, from = null, to = null, asOf = null, ahead = false, loose = null } = read;
  const {
    inTexts = false,
    near = null,
    measure = null,
    exceptModes = [],
    beside = [],
    titled = [],
    gap = null,
    also = null,
  } = read;
  const named = async (side: (typeof SIDES)[number]) => {
    const entities = await Promise.all(
      texts(read[side] ?? []).map((one) => ctx.loaders.entities.load(rawId('Entity', one))),
    );
    return Promise.all(entities.map((entity) => (entity ? namedOf(ctx, entity) : refused())));
  };
  const [acting, affected, places, except] = await Promise.all(SIDES.map(named));
  return {
    kind: oneOf(QUESTION_KINDS, kind),
    acting: acting ?? [],
    affected: affected ?? [],
    places: places ?? [],
    except: except ?? [],
    exceptModes: texts(exceptModes),
    types: texts(types).map((type) => oneOf(RELATION_TYPES, type)),
    modes: modes === null ? null : texts(modes),
    kinds: kinds === null ? null : texts(kinds).map((one) => oneOf(ENTITY_KINDS, one)),
    words: texts(words),
    topics: texts(topics),
    order: order === null ? null : oneOf(['FIRST', 'LAST'] as const, order),
    asked: asked === null ? null : oneOf(['acting', 'affected'] as const, asked),
    role: role === null ? null : text(role),
    from: dateOf(from),
    to: dateOf(to),
    asOf: asOf === null ? null : parseMoment(text(asOf)).text,
    ahead: ahead === true,
    loose: loose === null ? null : texts(loose),
    beside: texts(beside),
    titled: texts(titled),
    inTexts: inTexts === true,
    near: nearOf(near),
    gap: gapOf(gap),
    measure: measure === null ? null : oneOf(['TIME', 'MONEY'] as const, measure),
    also: also === null ? null : mayHaveAnother ? await alsoOf(ctx, also) : refused(),
  };
}

async function alsoOf(ctx: Context, value: unknown): Promise<NonNullable<Intent['also']>> {
  const { intent, isNot } = recordOf(value);
  return { intent: await intentOf(ctx, recordOf(intent), false), isNot: isNot === true };
}

const NO_ID = 'this is no id of an answer or a plan of this server';

const refused = (): never => {
  throw new InputError(NO_ID);
};

function jsonOf(id: string): Readonly<Record<string, unknown>> {
  const plain = id.length > LONGEST ? '' : Buffer.from(id, 'base64url').toString('utf8');
  if (!plain.startsWith(PREFIX)) return refused();
  try {
    const read: unknown = JSON.parse(plain.slice(PREFIX.length));
    return recordOf(read);
  } catch (error) {
    throw new InputError(NO_ID, { cause: error });
  }
}

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : refused();

const text = (value: unknown): string => (typeof value === 'string' && value.length <= 200 ? value : refused());
const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) && value.length <= MOST_ITEMS ? value.map(text) : refused();
const oneOf = <Code extends string>(codes: readonly Code[], value: unknown): Code =>
  codes.find((code) => code === value) ?? refused();

function nearOf(value: unknown): Intent['near'] {
  if (value === null) return null;
  const { deed = null, thing = null, isDenial = false } = recordOf(value);
  const textOrNull = (one: unknown) => (one === null ? null : text(one));
  return { deed: textOrNull(deed), thing: textOrNull(thing), isDenial: isDenial === true };
}

function gapOf(value: unknown): Intent['gap'] {
  if (value === null) return null;
  const { verb, side } = typeof value === 'object' ? { verb: undefined, side: undefined, ...value } : refused();
  return { verb: text(verb), side: oneOf(['BEFORE', 'AFTER', 'NONE'] as const, side) };
}

function dateOf(value: unknown): string | null {
  if (value === null) return null;
  parseWindowEnd(text(value));
  return text(value);
}
