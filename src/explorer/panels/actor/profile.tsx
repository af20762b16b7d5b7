/** What there is to know of one actor, each part with the way to all of it. */
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { Relation, Statement } from '../../api/fragments.ts';
import { type Disputes, PROFILE, type Profile as Told } from '../../api/profile.ts';
import { Answered } from '../../parts/answered.tsx';
import { QuotationCard } from '../../parts/evidence/quotation-card.tsx';
import { RelationText } from '../../parts/evidence/relation-text.tsx';
import { ClaimLine, StatementCard } from '../../parts/evidence/statement-card.tsx';
import { VerdictTag } from '../../parts/evidence/verdict-tag.tsx';
import { useAnswer, useChange, useScope } from '../../parts/session.tsx';
import {
  addEntities,
  type Claims,
  initialState,
  openDocument,
  openEdge,
  setClaims,
  setPanel,
  setView,
} from '../../state/state.ts';
import { claimParts } from '../../words/claim.ts';
import { whenText } from '../../words/date.ts';
import { count } from '../../words/relation.ts';
import { printedText } from '../../words/source.ts';
import { EventLine } from './event-line.tsx';
import { Months } from './months.tsx';

export const Profile = ({ id }: { readonly id: string }): ReactNode => {
  const scope = useScope();
  const answer = useAnswer(PROFILE, { id, ...scope });
  return (
    <Answered answer={answer} waitingFor="the profile">
      {({ entity, contradictions }) =>
        entity === null ? null : (
          <>
            <Relations title={officesTitle(entity)} relations={officesOf(entity)} />
            <Events entity={entity} />
            <Said id={id} entity={entity} />
            <Disputed disputes={contradictions} />
            <Relations title="Best attested" relations={besides(officesOf(entity), entity.strongest.nodes)} />
            <Documents entity={entity} />
          </>
        )
      }
    </Answered>
  );
};

const officesOf = (entity: Told): readonly Relation[] => {
  if ('positions' in entity) return entity.positions.nodes;
  if ('officeHolders' in entity) return entity.officeHolders.nodes;
  if ('members' in entity) return entity.members.nodes;
  return 'parties' in entity ? entity.parties.nodes : [];
};

/** What stands above is not said again. */
const besides = (said: readonly Relation[], others: readonly Relation[]): readonly Relation[] =>
  others.filter(({ id }) => said.every((one) => one.id !== id));

const officesTitle = (entity: Told): string => {
  if ('positions' in entity) return 'Offices';
  if ('officeHolders' in entity) return 'Who holds office';
  return 'members' in entity ? 'Members' : 'Parties';
};

const Relations = ({
  title,
  relations,
}: {
  readonly title: string;
  readonly relations: readonly Relation[];
}): ReactNode => {
  const change = useChange();
  if (relations.length === 0) return null;
  return (
    <section className="profile-part">
      <h3>{title}</h3>
      <ul className="plain-list">
        {relations.map((relation) => (
          <li key={relation.id}>
            <Button
              className="link link-plain"
              onPress={() => {
                const { source, target, relationType } = relation;
                change(addEntities([source.id, target.id]), openEdge({ a: source.id, b: target.id, relationType }));
              }}
            >
              <RelationText relation={relation} />
            </Button>{' '}
            <span className="caption">{whenText(relation.standing.valid)}</span>{' '}
            <VerdictTag verdict={relation.standing.verdict} />
          </li>
        ))}
      </ul>
    </section>
  );
};

const Events = ({ entity: { events } }: { readonly entity: Told }): ReactNode => {
  const change = useChange();
  if (events.totalCount === 0) return null;
  return (
    <section className="profile-part">
      <h3>
        Last events <All total={events.totalCount} shown={events.nodes.length} act={() => change(setPanel('events'))} />
      </h3>
      <Months buckets={events.timeline} />
      <ol className="timeline">
        {events.nodes.map((event) => (
          <EventLine key={event.id} event={event} />
        ))}
      </ol>
    </section>
  );
};

const Said = ({ id, entity }: { readonly id: string; readonly entity: Told }): ReactNode => {
  const change = useChange();
  const { said, denied, quotations } = entity;
  const open = (claims: Partial<Claims>): void =>
    change(setClaims({ ...initialState.claims, saidBy: id, ...claims }), setView('claims'));
  if (said.totalCount + quotations.totalCount === 0) return null;
  const asserted = said.nodes.filter((one) => denied.nodes.every((other) => other.id !== one.id));
  return (
    <section className="profile-part">
      {quotations.totalCount === 0 ? null : (
        <h3>
          In their own words{' '}
          <All total={quotations.totalCount} shown={0} act={() => open({ form: 'quotations' })} what="quotation" />
        </h3>
      )}
      {quotations.nodes.map((quotation) => (
        <QuotationCard key={quotation.id} quotation={quotation} />
      ))}
      {said.totalCount === 0 ? null : (
        <h3>
          Said and denied <All total={said.totalCount} shown={0} act={() => open({})} what="statement" />
        </h3>
      )}
      {[...denied.nodes, ...asserted].map((statement) => (
        <ClaimLine key={statement.id} statement={statement} />
      ))}
    </section>
  );
};

const Disputed = ({ disputes }: { readonly disputes: Disputes }): ReactNode => {
  if (disputes === null || disputes.totalCount === 0) return null;
  return (
    <section className="profile-part">
      <h3>
        Disputed <span className="caption">{count(disputes.totalCount, 'contradiction')}</span>
      </h3>
      {byClaim(disputes.nodes).map(({ claim, reasons, statements }) => (
        <details key={claim}>
          <summary>
            {claim}: {reasons[0]}{' '}
            {reasons.length === 1 ? '' : `And ${count(reasons.length - 1, 'more contradiction')} of the kind.`}
          </summary>
          {statements.map((statement) => (
            <StatementCard key={statement.id} statement={statement} />
          ))}
        </details>
      ))}
    </section>
  );
};

type Contradiction = NonNullable<Disputes>['nodes'][number];
type Conflict = {
  readonly claim: string;
  readonly reasons: readonly string[];
  readonly statements: readonly Statement[];
};

/** One denial may contradict several reports: what they are at odds about stands there once, with all who are. */
const byClaim = (contradictions: readonly Contradiction[]): readonly Conflict[] => {
  const keyOf = ({ kind, a }: Contradiction): string => `${kind} ${claimOf(a)}`;
  return [...new Set(contradictions.map(keyOf))].map((key) => {
    const alike = contradictions.filter((one) => keyOf(one) === key);
    const statements = new Map(alike.flatMap(({ a, b }) => [[a.id, a] as const, [b.id, b] as const]));
    return {
      claim: alike[0] === undefined ? key : claimOf(alike[0].a),
      reasons: alike.map(({ reason }) => reason),
      statements: [...statements.values()],
    };
  });
};

/** What it is about, whoever says it and whether or not it is denied. */
const claimOf = (statement: Statement): string => claimParts({ ...statement, ...AS_A_FACT }).claim;
const AS_A_FACT = {
  polarity: 'ASSERTED',
  modality: 'FACT',
  mode: null,
  role: null,
  quantity: null,
  attribution: [],
} as const;

const Documents = ({ entity: { documents } }: { readonly entity: Told }): ReactNode => {
  const change = useChange();
  if (documents.totalCount === 0) return null;
  return (
    <section className="profile-part">
      <h3>
        Named in <span className="caption">{count(documents.totalCount, 'document')}</span>
      </h3>
      <ul className="plain-list">
        {documents.nodes.map(({ id, title, publishedAt, publisher }) => (
          <li key={id}>
            <Button className="link" onPress={() => change(openDocument(id))}>
              <bdi>{title}</bdi>
            </Button>{' '}
            <span className="caption">
              <bdi>{printedText({ publisher, publishedAt })}</bdi>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};

type AllProps = {
  readonly total: number;
  readonly shown: number;
  readonly act: () => void;
  readonly what?: string;
};

const All = ({ total, shown, act, what }: AllProps): ReactNode =>
  total <= shown ? null : (
    <Button className="link caption" onPress={act}>
      {what === undefined ? `all ${total}` : count(total, what)}
    </Button>
  );
