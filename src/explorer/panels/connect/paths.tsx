/** The shortest ways from one to the other, each hop with the words it rests on. */
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { MUTUAL_TYPES } from '../../../domain/relation-types.ts';
import { type Hop, PATHS, type Path } from '../../api/connect.ts';
import { Answered, Empty } from '../../parts/answered.tsx';
import { EntityButton } from '../../parts/entity/entity-name.tsx';
import { QuoteText } from '../../parts/evidence/quote-text.tsx';
import { ModalityTag, VerdictTag } from '../../parts/evidence/verdict-tag.tsx';
import { useAnswer, useChange, useExplorer } from '../../parts/session.tsx';
import { typesOf } from '../../state/scope.ts';
import { addEntities, type Connect, openDocument, openEdge } from '../../state/state.ts';
import { whenText } from '../../words/date.ts';
import { count, relationLabel } from '../../words/relation.ts';
import { useConnectScope } from './scope.ts';
import { WithPlans } from './with-plans.tsx';

const MOST_PATHS = 8;

export const Paths = ({ connect }: { readonly connect: Connect }): ReactNode => {
  const scope = useConnectScope(connect);
  const types = useExplorer((state) => typesOf(state.filters))?.join(' ');
  const [from = '', to = ''] = connect.ends;
  const filters = useExplorer((state) => state.filters);
  const wanted = types === undefined ? null : typesOf(filters);
  const input = {
    from,
    to,
    maxDepth: connect.maxDepth,
    k: MOST_PATHS,
    timeRespecting: connect.timeRespecting,
    ...(wanted === null ? {} : { types: wanted }),
    ...scope,
  };
  const answer = useAnswer(PATHS, { input });
  return (
    <Answered
      answer={answer}
      waitingFor="paths"
      isEmpty={({ paths }) => paths.paths.length === 0}
      empty={
        <Empty title={`No path within ${count(connect.maxDepth, 'hop')}`}>
          <WithPlans connect={connect} />
        </Empty>
      }
    >
      {({ paths }) => (
        <>
          {paths.stats.truncated ? (
            <p className="caption">The server cut its search: narrow the time or the filters.</p>
          ) : null}
          <ol className="paths">
            {paths.paths.map((path) => (
              <PathCard key={path.hops.map(({ relation }) => relation.id).join(' ')} path={path} />
            ))}
          </ol>
        </>
      )}
    </Answered>
  );
};

const PathCard = ({ path }: { readonly path: Path }): ReactNode => {
  const change = useChange();
  return (
    <li className="path">
      <header className="path-head">
        <span>{count(path.length, 'hop')}</span>
        {path.disputed ? <span className="tag tag-disputed">disputed</span> : null}
        <Button className="button button-small" onPress={() => change(addEntities(path.entities.map(({ id }) => id)))}>
          Show
        </Button>
      </header>
      <p className="caption">{strengthOf(path)}</p>
      <ol className="hops">
        {path.hops.map((hop) => (
          <HopLine key={`${hop.from.id} ${hop.relation.id}`} hop={hop} />
        ))}
      </ol>
    </li>
  );
};

const strengthOf = ({ length, weakestConfidence, minIndependentSources, timeRespecting }: Path): string => {
  const confidence = `${Math.round(weakestConfidence * 100)} %`;
  const sources = count(minIndependentSources, 'independent source');
  if (length === 1) return `confidence ${confidence} · ${sources}`;
  return `weakest hop ${confidence} · at least ${sources} a hop${timeRespecting ? ' · in order of time' : ''}`;
};

/** The date that the words below bear: one that is told of the plan alone is none of theirs. */
const borneText = (valid: Hop['relation']['standing']['valid']): string =>
  valid?.origin === 'INFERRED' && valid.rawText === null ? '' : whenText(valid);

const HopLine = ({ hop }: { readonly hop: Hop }): ReactNode => {
  const change = useChange();
  const { relation, from, to } = hop;
  return (
    <li className="hop">
      <p className="hop-line">
        <EntityButton entity={from} />{' '}
        <Button
          className="link"
          onPress={() =>
            change(
              addEntities([from.id, to.id]),
              openEdge({ a: from.id, b: to.id, relationType: relation.relationType }),
            )
          }
        >
          {MUTUAL_TYPES.has(relation.relationType) ? null : <span aria-hidden="true">{hop.forward ? '→ ' : '← '}</span>}
          {relationLabel(relation.relationType)}
        </Button>{' '}
        <EntityButton entity={to} /> <span className="caption">{borneText(relation.standing.valid)}</span>{' '}
        <VerdictTag verdict={relation.standing.verdict} /> <ModalityTag modality={relation.standing.modality} />
      </p>
      <QuoteText quote={hop.quote} subject={relation.source.id} object={relation.target.id} />
      <Button className="link caption" onPress={() => change(openDocument(hop.quote.document.id))}>
        <bdi>{hop.quote.document.title}</bdi>
      </Button>
    </li>
  );
};
