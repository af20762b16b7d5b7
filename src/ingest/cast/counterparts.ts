/** `his Russian and Ukrainian counterparts`: those who hold his office there on the day; else the states. */
import type { Token } from '../text/token.ts';
import type { Actor, Mention } from './actor.ts';
import type { Cast } from './cast.ts';

export function counterpartStart(tokens: readonly Token[], at: number): number {
  let from = at;
  while (
    from > 0 &&
    at - from < 8 &&
    (['ADJ', 'PROPN', 'CCONJ', 'DET', 'NOUN'].includes(tokens[from - 1]?.pos ?? '') || tokens[from - 1]?.text === ',')
  )
    from -= 1;
  return /^(his|her|their|its)$/.test(tokens[from - 1]?.lower ?? '') ? from - 1 : from;
}

/** Nobody where the name follows: `his counterpart, President X`. */
export function counterparts(
  tokens: readonly Token[],
  at: number,
  named: readonly Mention[],
  earlier: readonly Mention[],
  cast: Cast,
): Actor[] {
  if (isNamedBehind(tokens, at, named)) return [];
  const from = counterpartStart(tokens, at);
  const possessor = earlier.find((mention) => mention.from <= from && mention.actor.kind === 'PERSON')?.actor;
  const roles = possessor ? cast.officesOf(possessor) : [];
  const bodies = earlier.filter((mention) => mention.from >= from && ['demonym', 'name'].includes(mention.form));
  return bodies.map(({ actor: body }) => {
    const holders = roles.map((role) => cast.holder(role, body)).filter((holder) => holder !== undefined);
    return holders.find(({ kind }) => kind === 'PERSON') ?? body;
  });
}

function isNamedBehind(tokens: readonly Token[], at: number, named: readonly Mention[]): boolean {
  const comma = tokens[at + 1]?.text === ',' ? 1 : 0;
  const next = at + 1 + comma;
  return named.some(
    ({ from, form, actor }) =>
      actor.kind === 'PERSON' && (from === next || (form === 'title' && from <= next + 1 && from >= next)),
  );
}
