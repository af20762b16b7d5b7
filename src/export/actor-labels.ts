/**
 * The actor lines that a document's evidence came from. The evidence counts how often each label and mention form
 * stands for an entity; from the counts and the spans follows which mention belongs to which label.
 */
import type { DocumentEvidence, Mention, NameCount } from '../domain/evidence.ts';
import type { Id } from '../domain/id.ts';
import type { EntityKind } from '../domain/vocabulary.ts';

export interface ActorLabel {
  readonly entity: Id;
  readonly label: string;
  readonly kind: EntityKind;
  readonly qid: string | null;
  readonly spans: readonly Mention[];
}

/**
 * In order of label and qid, but of namesakes those last that an attribution or a place means, since both name their
 * entity by label alone and a later line of that label prevails.
 */
export function actorLabels(evidence: DocumentEvidence, publisher: string | null): readonly ActorLabel[] {
  const { document, names, statements } = evidence;
  const spans = grouped(document.mentions);
  const forms = grouped(names.filter(({ form }) => form === 'mention'));
  const labels = grouped(ownLabels(names, document.publisher, publisher));
  const attributed = new Set(statements.flatMap((statement) => statement.attribution.map(({ entity }) => entity)));
  const placed = new Set(statements.map((statement) => statement.place));
  const rank = ({ entity }: ActorLabel) => (attributed.has(entity) ? 2 : placed.has(entity) ? 1 : 0);
  const order = (a: ActorLabel, b: ActorLabel) =>
    compare(a.label, b.label) || rank(a) - rank(b) || compare(a.qid ?? '', b.qid ?? '') || compare(a.entity, b.entity);
  return [...labels]
    .flatMap(([entity, rows]) => shareSpans(rows, forms.get(entity) ?? [], spans.get(entity) ?? [], document.text))
    .sort(order);
}

/** Labels that actor lines gave: without the one that the document's publisher counts for itself. */
function ownLabels(names: readonly NameCount[], publisher: Id | null, publisherName: string | null): NameCount[] {
  return names.flatMap((name) => {
    if (name.form !== 'label') return [];
    const isPublisher = name.entity === publisher && name.kind === 'MEDIA' && name.text === publisherName;
    const count = name.count - (isPublisher ? 1 : 0);
    return count > 0 ? [{ ...name, count }] : [];
  });
}

/**
 * A label counts as often as it has mentions, and once where it has none. Mentions that read as their own label are no
 * mention forms: how many of them stand under another label, the forms tell.
 */
function shareSpans(
  labels: readonly NameCount[],
  forms: readonly NameCount[],
  spans: readonly Mention[],
  text: string,
): ActorLabel[] {
  const surfaceOf = ({ start, end }: Mention) => text.slice(start, end);
  const left = new Set(spans);
  const shares = labels.map((label) => ({ label, own: [] as Mention[] }));
  const take = ({ own }: (typeof shares)[number], most: number, fits: (surface: string) => boolean): void => {
    for (const span of left) {
      if (own.length >= most) return;
      if (fits(surfaceOf(span)) && left.delete(span)) own.push(span);
    }
  };
  for (const share of shares) {
    const reading = (surface: string) => surface === share.label.text;
    const elsewhere = forms.filter((form) => reading(form.text)).reduce((sum, { count }) => sum + count, 0);
    take(share, spans.filter((span) => reading(surfaceOf(span))).length - elsewhere, reading);
  }
  const mostNamedFirst = [...shares].sort((a, b) => b.label.count - a.label.count);
  for (const share of mostNamedFirst) take(share, share.label.count, (surface) => surface !== share.label.text);
  // Counts that no actor lines could have given: the mentions are kept all the same.
  for (const share of shares.slice(0, 1)) take(share, Number.POSITIVE_INFINITY, () => true);
  return shares.map(({ label: { entity, text: label, kind, qid }, own }) => ({
    entity,
    label,
    kind,
    qid,
    spans: own.sort((a, b) => a.start - b.start || a.end - b.end),
  }));
}

function grouped<Row extends { readonly entity: Id }>(rows: readonly Row[]): Map<Id, Row[]> {
  const groups = new Map<Id, Row[]>();
  for (const row of rows) groups.set(row.entity, [...(groups.get(row.entity) ?? []), row]);
  return groups;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
