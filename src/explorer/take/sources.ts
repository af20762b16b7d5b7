/** The documents behind what is drawn, as the lines of a list on paper. Pure. */
import type { AnswerOf } from '../api/query.ts';
import type { PRINTED_SOURCES } from '../api/sources.ts';
import { behindDrawn, type DrawnBy } from './behind-drawn.ts';
import { documentCitation } from './citation.ts';

type Told = AnswerOf<typeof PRINTED_SOURCES>['egoNetwork']['relations'][number];

/** By day, then as they are called; each once. Relations that the page leaves out bring none. */
export const sourceLines = (drawn: DrawnBy, relations: readonly Told[]): readonly string[] => {
  const documents = behindDrawn(drawn, relations).flatMap(({ standing }) =>
    standing.statements.nodes.map(({ document }) => document),
  );
  return [...new Map(documents.map((one) => [documentCitation(one), one.publishedAt ?? '']))]
    .map(([line, day]) => ({ day, line }))
    .sort((x, y) => (x.day === y.day ? x.line.localeCompare(y.line) : x.day < y.day ? -1 : 1))
    .map(({ line }) => line);
};
