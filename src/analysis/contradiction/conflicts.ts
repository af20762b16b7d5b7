/** Pairs of statements of one event or durable relation that cannot both be so, and why, in a sentence. */
import type { Id, RelationId } from '../../domain/id.ts';
import { lensOf, type Scope } from '../../domain/scope.ts';
import { BEGINNING, DAY, dayOf, END } from '../../domain/time.ts';
import { disputes } from '../../domain/view.ts';
import { MODALITIES, type Modality, POLARITIES } from '../../domain/vocabulary.ts';
import type { Happening, Question, StatementPoint, Tie } from '../../index/traversal.ts';
import type { SeenTie } from '../../index/walk.ts';
import type { ContradictionKind } from '../contradictions.ts';
import type { Places } from './places.ts';

export interface Conflict {
  readonly kind: ContradictionKind;
  /** The one known earlier, then the one with the smaller id. */
  readonly a: StatementPoint;
  readonly b: StatementPoint;
  readonly reason: string;
}

const DENIED = POLARITIES.indexOf('DENIED');

/** DENIAL, DATE and PLACE; no PLACE where nobody can say which place lies in which. */
export function* conflictsInEvent(
  event: Happening,
  scope: Scope,
  places: Places | null,
): Question<readonly Conflict[]> {
  const { asserted, denied } = sidesOf(event, scope);
  const found = denials(asserted, denied);
  for (const [a, b] of pairs(asserted)) {
    if (isDated(a) && isDated(b) && (a.to < b.from || b.to < a.from)) found.push(conflict('DATE', a, b, dateReason));
    if (places === null || a.place === null || b.place === null || a.place === b.place) continue;
    if (!(yield* places.nested(a.place, b.place))) found.push(conflict('PLACE', a, b, placeReason));
  }
  return found;
}

export function conflictsInDurable({ tie }: SeenTie, scope: Scope): readonly Conflict[] {
  const { asserted, denied } = sidesOf(tie, scope);
  return denials(asserted, denied);
}

/** Among relations of the same ends and type that have a role; those of one relation only, where it is given. */
export function conflictsOfRole(
  parallel: readonly SeenTie[],
  relation: Id | RelationId | null,
  scope: Scope,
): readonly Conflict[] {
  return pairs(parallel).flatMap(([one, other]) => {
    if (relation !== null && one.tie.id !== relation && other.tie.id !== relation) return [];
    if (one.tie.role === other.tie.role || !mayCoincide(one, other)) return [];
    const seconds = sidesOf(other.tie, scope).asserted;
    return sidesOf(one.tie, scope).asserted.flatMap((a) =>
      seconds.map((b) =>
        isEarlier(a, b)
          ? conflict('ROLE', a, b, () => roleReason(one.tie, other.tie))
          : conflict('ROLE', b, a, () => roleReason(other.tie, one.tie)),
      ),
    );
  });
}

/** Statements in scope: those that assert and those that deny. */
function sidesOf(
  group: Pick<Tie | Happening, 'statementCount' | 'statementAt'>,
  scope: Scope,
): { readonly asserted: readonly StatementPoint[]; readonly denied: readonly StatementPoint[] } {
  const { admits } = lensOf(scope);
  const points = Array.from({ length: group.statementCount }, (_, i) => group.statementAt(i)).filter(
    ({ known, publisher }) => known <= scope.asOf && (admits === null || admits(publisher ?? '')),
  );
  return {
    asserted: points.filter(({ polarity }) => polarity !== DENIED),
    denied: points.filter(({ polarity }) => polarity === DENIED),
  };
}

function denials(asserted: readonly StatementPoint[], denied: readonly StatementPoint[]): Conflict[] {
  return asserted.flatMap((one) =>
    denied
      .filter((other) => disputes(modalityOf(other), modalityOf(one)))
      .map((other) => conflict('DENIAL', one, other, denialReason)),
  );
}

function conflict(
  kind: ContradictionKind,
  one: StatementPoint,
  other: StatementPoint,
  reason: (a: StatementPoint, b: StatementPoint) => string,
): Conflict {
  const [a, b] = isEarlier(one, other) ? [one, other] : [other, one];
  return { kind, a, b, reason: reason(a, b) };
}

const isEarlier = (a: StatementPoint, b: StatementPoint): boolean =>
  a.known < b.known || (a.known === b.known && a.id < b.id);

const isDated = ({ from, to }: StatementPoint): boolean => from !== BEGINNING || to !== END;

const mayCoincide = ({ view: a }: SeenTie, { view: b }: SeenTie): boolean =>
  !a.dated || !b.dated || (a.from <= b.to && b.from <= a.to);

const modalityOf = ({ modality }: StatementPoint): Modality => MODALITIES[modality] ?? 'FACT';

const SAID: Readonly<Record<Modality, string>> = {
  FACT: 'that it is so',
  PLAN: 'that it is planned',
  REQUEST: 'that it was asked for',
  HYPOTHESIS: 'that it may be so',
  CANCELLATION: 'that it was called off',
  OPINION: 'that it is so',
  QUESTION: 'that it is so',
};

function denialReason(a: StatementPoint, b: StatementPoint): string {
  if (a.polarity === DENIED) return `The earlier report denies ${SAID[modalityOf(b)]}; the later one states it.`;
  return `The earlier report states ${SAID[modalityOf(a)]}; the later one denies it.`;
}

const dateReason = (a: StatementPoint, b: StatementPoint): string =>
  `The earlier report dates it ${windowInWords(a)}, the later one ${windowInWords(b)}.`;

const placeReason = (): string => 'The two reports put it in different places, and neither lies in the other.';

const roleReason = (a: Tie, b: Tie): string =>
  `The earlier report gives the role as “${a.role}”, the later one as “${b.role}”, for the same time.`;

function windowInWords({ from, to }: StatementPoint): string {
  if (from === BEGINNING) return `by ${dayOf(to)}`;
  if (to === END) return `from ${dayOf(from)} on`;
  return to - from < DAY ? dayOf(from) : `between ${dayOf(from)} and ${dayOf(to)}`;
}

function pairs<Item>(items: readonly Item[]): readonly (readonly [Item, Item])[] {
  return items.flatMap((one, i) => items.slice(i + 1).map((other): [Item, Item] => [one, other]));
}
