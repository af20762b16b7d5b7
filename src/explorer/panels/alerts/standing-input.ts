/** From what is chosen and filtered to a standing question, and which filters go with it. Pure. */
import type { StandingInput, StandingKind } from '../../api/alerts.ts';
import { chipsOf } from '../../state/chips.ts';
import { scopeOf, typesOf } from '../../state/scope.ts';
import { type Filters, initialState, type Time } from '../../state/state.ts';

export const KIND_WORDS: Readonly<Record<StandingKind, string>> = {
  DENIAL: 'Something is denied for the first time',
  MEDIATOR: 'Somebody new goes between two',
  PATH: 'A new path appears',
  VERDICT: 'A verdict changes',
  VIEW: 'The answer of the view changes',
};
export const KINDS = Object.keys(KIND_WORDS) as readonly StandingKind[];

/** How many entities a kind names: the first of them must be there, with `both` the second too. */
export const endsOf = (kind: StandingKind): { readonly most: 0 | 2; readonly both: boolean } =>
  kind === 'VIEW' ? { most: 0, both: false } : { most: 2, both: kind === 'MEDIATOR' || kind === 'PATH' };

const STRENGTH = ['minConfidence', 'minSources', 'disputed', 'unrealized'] as const;
const CARRIED: Readonly<Record<StandingKind, readonly (keyof Filters)[]>> = {
  DENIAL: ['hiddenTypes'],
  VERDICT: ['hiddenTypes'],
  MEDIATOR: STRENGTH,
  PATH: [...STRENGTH, 'hiddenTypes'],
  VIEW: [...STRENGTH, 'denied', 'excludePublishers'],
};

/** The filters that are on, in words: those that become part of the question, and those that do not. */
export const filtersIn = (
  kind: StandingKind,
  filters: Filters,
  time: Time,
  publisherName: (id: string) => string | null,
): { readonly kept: readonly string[]; readonly left: readonly string[] } => {
  const none: Filters = initialState.filters;
  const only = (isKept: boolean): Filters => ({
    ...none,
    ...Object.fromEntries(
      Object.entries(filters).filter(([name]) => CARRIED[kind].includes(name as keyof Filters) === isKept),
    ),
  });
  const texts = (some: Filters, when: Time): readonly string[] =>
    chipsOf(some, when, publisherName).map(({ text }) => text);
  const ofView = kind === 'VIEW';
  return {
    kept: texts(only(true), ofView ? time : initialState.time),
    left: texts(only(false), ofView ? initialState.time : time),
  };
};

/** Null where somebody is missing; what a view asks stands in the view itself. */
export const standingInput = (
  kind: StandingKind,
  ends: readonly (string | undefined)[],
  filters: Filters,
): StandingInput | null => {
  const [a, b] = ends;
  if (a === undefined || kind === 'VIEW' || a === b) return null;
  const { minIndependentSources, minConfidence, includeDisputed, includeUnrealized } = scopeOf(
    initialState.time,
    filters,
  ).evidence;
  const evidence = {
    ...(minIndependentSources === undefined ? {} : { minIndependentSources }),
    ...(minConfidence === undefined ? {} : { minConfidence }),
    ...(includeDisputed === undefined ? {} : { includeDisputed }),
    ...(includeUnrealized === undefined ? {} : { includeUnrealized }),
  };
  const shown = typesOf(filters);
  const types = shown === null ? {} : { types: shown };
  if (kind === 'DENIAL' || kind === 'VERDICT') {
    const claims = { about: b === undefined ? [a] : [a, b], ...types };
    return kind === 'DENIAL' ? { denial: claims } : { verdict: claims };
  }
  if (b === undefined) return null;
  return kind === 'MEDIATOR' ? { mediator: { a, b, evidence } } : { path: { from: a, to: b, evidence, ...types } };
};

/** A title that says it, until somebody writes a better one. */
export const titleOf = (kind: StandingKind, labels: readonly string[]): string => {
  const [a = '…', b = '…'] = labels;
  switch (kind) {
    case 'MEDIATOR':
      return `Who goes between ${a} and ${b}`;
    case 'PATH':
      return `New paths from ${a} to ${b}`;
    case 'DENIAL':
      return `First denials about ${labels.join(' and ') || a}`;
    case 'VERDICT':
      return `Verdicts on ${labels.join(' and ') || a}`;
    case 'VIEW':
      return 'Changes of a view';
  }
};
