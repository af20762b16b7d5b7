/** From the state to the scope arguments of the API, leaving out what equals the API's own default. */
import { RELATION_TYPES, type RelationType } from '../../domain/relation-types.ts';
import { edtfDay, instantText } from '../words/date.ts';
import type { Filters, Time } from './state.ts';

type TimeScope = {
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly asOf?: string;
  readonly includeUndated?: boolean;
};

type EvidenceFilter = {
  readonly minIndependentSources?: number;
  readonly minConfidence?: number;
  readonly excludePublishers?: readonly string[];
  readonly includeUnknownPublishers?: boolean;
  readonly includeDisputed?: boolean;
  readonly includeDenied?: boolean;
  readonly includeUnrealized?: boolean;
};

export type Scope = { readonly at: TimeScope; readonly evidence: EvidenceFilter };

export const scopeOf = (time: Time, filters: Filters): Scope => ({
  at: {
    ...(time.from === null ? {} : { validFrom: time.from }),
    ...(time.to === null ? {} : { validTo: time.to }),
    ...(time.asOf === null ? {} : { asOf: time.asOf }),
    ...(time.undated ? {} : { includeUndated: false }),
  },
  evidence: {
    ...(filters.minSources > 1 ? { minIndependentSources: filters.minSources } : {}),
    ...(filters.minConfidence > 0 ? { minConfidence: filters.minConfidence } : {}),
    ...(filters.excludePublishers.length > 0 ? { excludePublishers: filters.excludePublishers } : {}),
    ...(filters.unnamed ? {} : { includeUnknownPublishers: false }),
    ...(filters.disputed ? {} : { includeDisputed: false }),
    ...(filters.denied ? { includeDenied: true } : {}),
    ...(filters.unrealized ? {} : { includeUnrealized: false }),
  },
});

/** The first day of a year, month or day. */
export const firstDayOf = (date: string): string =>
  date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;

/** The last day of a year, month or day. */
export const lastDayOf = (date: string): string => {
  if (date.length === 10) return date;
  const next = new Date(`${firstDayOf(date)}T00:00:00Z`);
  if (date.length === 4) next.setUTCFullYear(next.getUTCFullYear() + 1);
  else next.setUTCMonth(next.getUTCMonth() + 1);
  return new Date(next.getTime() - 1).toISOString().slice(0, 10);
};

/** Null asks for every type. */
export const typesOf = (filters: Filters): readonly RelationType[] | null =>
  filters.hiddenTypes.length === 0 ? null : RELATION_TYPES.filter((type) => !filters.hiddenTypes.includes(type));

/** The time scope in words, for headings, citations and exports. */
export const scopeInWords = (time: Time): string => {
  const window = windowInWords(time);
  const known = time.asOf === null ? '' : `, as known by ${instantText(time.asOf)}`;
  return `${window}${known}${time.undated ? '' : ', dated facts only'}`;
};

const windowInWords = ({ from, to }: Time): string => {
  if (from === null && to === null) return 'any date';
  if (from !== null && from === to) return edtfDay(from);
  return `${from === null ? 'the beginning' : edtfDay(from)} to ${to === null ? 'today' : edtfDay(to)}`;
};
