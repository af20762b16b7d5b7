/**
 * A question read by the reader of documents, as the statement that would answer it: whatever words tell of a deed there
 * tell of it here. What else it says must stand in the words of the evidence, or just before them.
 */
import type { ActorReference, ExtractedStatement } from '../../../domain/record/extraction.ts';
import { extract } from '../../../ingest/extract.ts';
import { type Claim, kindsAsked } from '../claim.ts';
import type { Row } from '../free/spoken.ts';
import type { Intent, Named } from '../intent.ts';
import { intentFor } from '../readers.ts';
import type { Times } from '../time/times.ts';
import { besideIn, modesOf } from './beside.ts';
import { namedBy, type Placed, pieceOf, placedIn } from './placed.ts';
import { ANYBODY, type Piece, type Plain, plainOf } from './statement.ts';

/** None where the reader finds no deed in it, or one that the question turns round. */
export function plainRead({ row, order }: Row, times: Times): readonly Intent[] {
  const plain = plainOf(row);
  if (!plain || row.some((unit) => unit.kind === 'office' && unit.of !== null)) return [];
  if (order !== null && !ORDERED.has(plain.kind)) return [];
  for (const wording of plain.wordings) {
    const found = claimIn(wording, plain);
    if (!found) continue;
    const claim = { ...found.claim, kinds: plain.kind === 'Who' ? kindsAsked(row) : null };
    const kind = order === null ? plain.kind : 'FirstLast';
    const form = { kind, rest: row, askedAt: null, order, about: null, text: '', isDenial: false } as const;
    const read = intentFor(form, claim, times);
    return 'reason' in read ? [] : [{ ...read, beside: found.beside }];
  }
  return [];
}

const ORDERED: ReadonlySet<Intent['kind']> = new Set(['Who', 'When', 'Where']);

function claimIn(
  wording: readonly Piece[],
  { kind }: Plain,
): { readonly claim: Claim; readonly beside: Intent['beside'] } | null {
  const { text, placed } = placedIn(wording);
  const own = mainOf(text, placed);
  const { statements, actors } = extract({
    title: '',
    text: own,
    publisher: null,
    published: null,
    url: null,
    lang: 'en',
  });
  const meant = (one: ActorReference | null) => (one === null ? undefined : pieceOf(one, actors, placed));
  const isAsked = (one: ActorReference | null) => meant(one)?.text === ANYBODY;
  const ordered = statements.toSorted((a, b) => a.core.start - b.core.start);
  const main = kind === 'Who' ? ordered.find((one) => isAsked(one.subject) || isAsked(one.object)) : ordered[0];
  if (main?.polarity !== 'ASSERTED' || !/^(?:FACT|PLAN)$/.test(main.modality)) return null;
  const alike = ordered.filter((one) => isOfOneDeed(one, main));
  const side = (all: readonly (ActorReference | null)[]): readonly Named[] =>
    distinct(all.flatMap((one) => namedBy(meant(one)) ?? []));
  const isKnown = (one: ActorReference | null) => one === null || isAsked(one) || namedBy(meant(one)) !== null;
  if (!alike.every(({ subject, object }) => isKnown(subject) && isKnown(object))) return null;
  const acting = side(alike.map(({ subject }) => subject));
  if (acting.some(isPlace)) return null;
  const isOther = (one: Named) => !isPlace(one) && !acting.some(({ id }) => id === one.id);
  const affected = side(alike.map(({ object }) => object)).filter(isOther);
  const places = placed.flatMap((one) => {
    const named = namedBy(one);
    return named?.kind === 'PLACE' && named.label === main.place ? [named] : [];
  });
  const beside = besideIn(placed, main, new Set([...acting, ...affected, ...places].map(({ id }) => id)), kind);
  if (!beside) return null;
  const asked = kind !== 'Who' ? null : isAsked(main.subject) ? 'acting' : 'affected';
  const claim: Claim = {
    ...{ acting, affected, places, asked, types: [main.predicate], modes: modesOf(main, placed) },
    ...{ kinds: null, words: [], turning: [], ahead: main.modality === 'PLAN' },
  };
  return { claim, beside };
}

/** What is done to a city is told as done to its state: the words must have the city. */
const isPlace = ({ kind }: Named): boolean => kind === 'PLACE';

/** Without the clause of time or reason at its end: another deed that only says when. */
function mainOf(text: string, placed: readonly Placed[]): string {
  const at = placed.findIndex(({ unit }, i) => i > 0 && unit?.kind === 'word' && CLAUSE.test(unit.token.lower));
  return at < 0 ? text : `${text.slice(0, placed[at - 1]?.end)}.`;
}

const CLAUSE = /^(?:after|before|while|when|until|once|since|following|during|because|although|whereas)$/;

const isOfOneDeed = (one: ExtractedStatement, main: ExtractedStatement): boolean =>
  one.predicate === main.predicate && one.core.start === main.core.start && one.core.end === main.core.end;

function distinct(named: readonly Named[]): readonly Named[] {
  const seen = new Set<string>();
  return named.filter(({ id }) => !seen.has(id) && seen.add(id));
}
