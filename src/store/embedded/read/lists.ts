/** The plain lists: documents, quotations, entities, notes, decisions and saved views, by page and by count. */
import type { Decision, Note, Quotation, SavedView } from '../../../domain/evidence.ts';
import type { Id } from '../../../domain/id.ts';
import { normalizeName } from '../../../domain/name.ts';
import type { Entity } from '../../../domain/projected.ts';
import type { DocumentFilter, EntityFilter, Page, PageRequest, QuotationFilter, StoredDocument } from '../../store.ts';
import type { Connection } from '../connection.ts';
import {
  type BodyRow,
  bodyOf,
  type DecisionRow,
  type DocumentRow,
  decisionOf,
  type NoteRow,
  noteOf,
  quotationOf,
  savedViewOf,
  storedDocumentOf,
} from '../rows.ts';
import { Conditions } from './conditions.ts';
import { countOf, type Order, pageOf } from './pages.ts';

interface Definition<Filter, Row, Node> {
  readonly list: string;
  readonly table: string;
  readonly sort: string;
  readonly direction: Order['direction'];
  readonly conditions: (filter: Filter) => Conditions;
  readonly toNode: (row: Row) => Node;
}

interface List<Filter, Node> {
  page(connection: Connection, filter: Filter, page: PageRequest): Page<Node>;
  count(connection: Connection, filter: Filter): number;
}

export const documents = list<DocumentFilter, DocumentRow, StoredDocument>({
  list: 'documents',
  table: 'document',
  sort: 't.knownAt',
  direction: 'DESC',
  conditions: (filter) => {
    const conditions = new Conditions()
      .words('document', 't', filter.text)
      .list('publisher', filter.publisher, 't.publisher IN (SELECT value FROM json_each(@publisher))')
      .list('mentions', filter.mentions, `t.id IN (${MENTIONING})`)
      .value('publishedFrom', filter.publishedFrom, 't.knownAt >= @publishedFrom')
      .value('publishedTo', filter.publishedTo, 't.knownAt <= @publishedTo');
    const isBounded = filter.publishedFrom !== undefined || filter.publishedTo !== undefined;
    return isBounded ? conditions.always('t.published IS NOT NULL') : conditions;
  },
  toNode: storedDocumentOf,
});
const MENTIONING = 'SELECT document FROM mention WHERE entity IN (SELECT value FROM json_each(@mentions))';

export const quotations = list<QuotationFilter, Quotation, Quotation>({
  list: 'quotations',
  table: 'quotation',
  sort: 't.knownAt',
  direction: 'DESC',
  conditions: ({ text, speakers, asOf }) =>
    new Conditions()
      .always('t.knownAt <= @asOf', { asOf })
      .words('quotation', 't', text)
      .list('speakers', speakers, 't.speaker IN (SELECT value FROM json_each(@speakers))'),
  toNode: quotationOf,
});

export const entities = list<EntityFilter, BodyRow, Entity>({
  list: 'entities',
  table: 'entity',
  sort: 't.label',
  direction: 'ASC',
  conditions: ({ ids, kinds, nameStartsWith, qid }) => {
    const prefix = nameStartsWith === undefined ? undefined : normalizeName(nameStartsWith);
    return (
      new Conditions()
        .list('ids', ids, 't.id IN (SELECT entity FROM member WHERE id IN (SELECT value FROM json_each(@ids)))')
        .list('kinds', kinds, 't.kind IN (SELECT value FROM json_each(@kinds))')
        .list('qid', qid === undefined ? undefined : [qid], `t.id IN (${OF_QID})`)
        // A normalized name holds letters, digits and spaces, and `{` is what comes after the last letter.
        .value(
          'prefix',
          prefix,
          `t.id IN (SELECT entity FROM entity_name WHERE name BETWEEN @prefix AND @prefix || '{')`,
        )
    );
  },
  toNode: bodyOf,
});
const OF_QID = 'SELECT entity FROM entity_qid WHERE qid IN (SELECT value FROM json_each(@qid))';

export const notes = list<readonly Id[] | null, NoteRow, Note>({
  list: 'notes',
  table: 'note',
  sort: 't.createdAt',
  direction: 'DESC',
  conditions: (about) =>
    new Conditions().list(
      'about',
      about,
      'EXISTS (SELECT 1 FROM json_each(t.about) a WHERE a.value IN (SELECT value FROM json_each(@about)))',
    ),
  toNode: noteOf,
});

export const decisions = list<readonly Id[] | null, DecisionRow, Decision>({
  list: 'decisions',
  table: 'decision',
  sort: 't.decidedAt',
  direction: 'DESC',
  conditions: (about) =>
    new Conditions().list(
      'about',
      about,
      `(t.survivor IN (SELECT value FROM json_each(@about)) OR
        EXISTS (SELECT 1 FROM json_each(t.absorbed) a WHERE a.value IN (SELECT value FROM json_each(@about))))`,
    ),
  toNode: decisionOf,
});

export const savedViews = list<null, SavedView, SavedView>({
  list: 'saved views',
  table: 'saved_view',
  sort: 't.createdAt',
  direction: 'DESC',
  conditions: () => new Conditions(),
  toNode: savedViewOf,
});

function list<Filter, Row extends { readonly id: string }, Node>(
  definition: Definition<Filter, Row, Node>,
): List<Filter, Node> {
  const selected = (filter: Filter) => {
    const { where, parameters } = definition.conditions(filter);
    return { select: 't.*', from: `${definition.table} t`, where, parameters };
  };
  return {
    page: (connection, filter, page) =>
      pageOf<Row, Node>(connection, selected(filter), { ...definition, id: 't.id' }, page, definition.toNode),
    count: (connection, filter) => countOf(connection, selected(filter)),
  };
}
