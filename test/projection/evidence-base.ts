/** The smallest store there is: evidence and rows in maps, every ask answered by a plain loop. */
import type { Decision, DocumentEvidence, EvidenceBatch, NameCount, Statement } from '../../src/domain/evidence.ts';
import type { Id } from '../../src/domain/id.ts';
import type { Entity, Event, Relation } from '../../src/domain/projected.ts';
import { shinglesOf } from '../../src/domain/shingle.ts';
import type {
  Answer,
  Ask,
  DocumentState,
  Projection,
  RelationChange,
  StatementState,
} from '../../src/projection/ask.ts';
import { project } from '../../src/projection/project.ts';

interface Standing {
  readonly statement: Statement;
  key: string | null;
  founder: Id | null;
  rejected: boolean;
  withdrawn: boolean;
}

export class EvidenceBase {
  readonly documents = new Map<Id, DocumentState & { readonly shingles: readonly number[] }>();
  readonly statements = new Map<Id, Standing>();
  readonly names: NameCount[] = [];
  readonly decisions = new Map<Id, Decision>();
  readonly relations = new Map<string, Relation>();
  readonly events = new Map<Id, Event>();
  readonly entities = new Map<Id, Entity>();
  readonly changes: RelationChange[] = [];

  commit(batch: EvidenceBatch): void {
    this.append(batch);
    const asking = project(batch);
    let step = asking.next();
    while (!step.done) step = asking.next(this.answer(step.value));
    this.write(step.value);
  }

  /** Everything projected, in an order of its own: two bases that hold the same are equal. */
  rows(): unknown {
    const sorted = <Row>(rows: Map<string, Row>) => [...rows].sort(([a], [b]) => (a < b ? -1 : 1));
    const clusters = [...this.documents].map(([id, { cluster, joined }]) => [id, cluster, joined]).sort();
    const founders = [...this.statements].map(([id, { key, founder }]) => [id, key, founder]).sort();
    return [clusters, founders, sorted(this.relations), sorted(this.events), sorted(this.entities)];
  }

  private append(batch: EvidenceBatch): void {
    for (const evidence of batch.documents ?? []) this.appendDocument(evidence);
    for (const decision of batch.decisions ?? []) this.decisions.set(decision.id, decision);
    for (const id of batch.reverted ?? []) {
      const decision = this.decisions.get(id);
      if (decision) this.decisions.set(id, { ...decision, revertedAt: 1 });
    }
    for (const { statement, state } of batch.reviews ?? []) this.standing(statement).rejected = state === 'REJECTED';
    for (const id of batch.withdrawn ?? []) this.standing(id).withdrawn = true;
    for (const { document, retracted } of batch.retractions ?? []) {
      const state = this.documents.get(document);
      if (state) this.documents.set(document, { ...state, retracted });
    }
  }

  private appendDocument({ document, statements, names }: DocumentEvidence): void {
    const { id, knownAt, publisher } = document;
    const shingles = shinglesOf(document.text);
    const state = { id, knownAt, publisher, shingles, shingleCount: shingles.length };
    this.documents.set(id, { ...state, retracted: false, joined: null, cluster: null });
    this.names.push(...names);
    for (const statement of statements) {
      this.statements.set(statement.id, { statement, key: null, founder: null, rejected: false, withdrawn: false });
    }
  }

  private standing(id: Id): Standing {
    const found = this.statements.get(id);
    if (!found) throw new TypeError(`standing: expected a statement of the base, but got: ${id}`);
    return found;
  }

  private statesWhere(test: (standing: Standing) => boolean): StatementState[] {
    return [...this.statements.values()]
      .filter((standing) => !standing.withdrawn && test(standing))
      .map(({ statement, key, rejected }) => ({ statement, key, rejected }));
  }

  private answer(ask: Ask): Answer {
    const documents = [...this.documents.values()];
    switch (ask.ask) {
      case 'documents':
        return documents.filter(({ id }) => ask.ids.includes(id));
      case 'joinedTo':
        return documents.filter(({ joined }) => joined !== null && ask.ids.includes(joined));
      case 'sharing':
        return documents
          .map((state) => ({ ...state, shared: state.shingles.filter((one) => ask.shingles.includes(one)).length }))
          .filter(({ shared }) => shared >= ask.least);
      case 'shinglesOf':
        return this.documents.get(ask.document)?.shingles ?? [];
      case 'statementsOf':
        return this.statesWhere(({ statement }) => ask.documents.includes(statement.document));
      case 'statementsUnder':
        return this.statesWhere(({ key }) => key !== null && ask.keys.includes(key));
      case 'statementsNaming':
        return this.statesWhere(({ statement: { subject, object, place, document } }) =>
          [subject, object, place, this.documents.get(document)?.publisher].some(
            (id) => id && ask.entities.includes(id),
          ),
        );
      case 'statements':
        return ask.ids.map((id) => this.standing(id));
      case 'decisions':
        return [...this.decisions.values()].sort((a, b) => a.decidedAt - b.decidedAt || (a.id < b.id ? -1 : 1));
      case 'names':
        return this.names.filter((name) => ask.entities.includes(name.entity));
      case 'entities':
        return [...this.entities.values()].filter(({ members }) => members.some((id) => ask.ids.includes(id)));
      case 'rows':
        return {
          relations: [...this.relations.values()].filter(({ key }) => ask.keys.includes(key)),
          events: [...this.events.values()].filter(({ key }) => ask.keys.includes(key)),
        };
    }
  }

  private write({ documents, statements, relations, events, entities, gone, changes }: Projection): void {
    for (const { id, ...placement } of documents) {
      const state = this.documents.get(id);
      if (state) this.documents.set(id, { ...state, ...placement });
    }
    for (const { id, key, founder } of statements) Object.assign(this.standing(id), { key, founder });
    for (const id of gone.relations) this.relations.delete(id);
    for (const id of gone.events) this.events.delete(id);
    for (const id of gone.entities) this.entities.delete(id);
    for (const relation of relations) this.relations.set(relation.id, relation);
    for (const event of events) this.events.set(event.id, event);
    for (const entity of entities) this.entities.set(entity.id, entity);
    this.changes.push(...changes);
  }
}
