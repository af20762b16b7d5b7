/** In which documents the statements about some entities stand, the surest first. */
import { graphql, query } from './query.ts';

export const SOURCES = query(
  graphql(`query Sources($filter: StatementFilter) {
  statements(filter: $filter, orderBy: { field: CONFIDENCE }, first: 100) {
    totalCount nodes { document { id publisher { id label } } }
  }
}`),
);
