/** Whom all of the chosen have a relation with, and the words of each tie. */
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { COMMON, type CommonRelation } from '../../api/connect.ts';
import { Answered, Empty } from '../../parts/answered.tsx';
import { EntityButton } from '../../parts/entity/entity-name.tsx';
import { QuoteText, SourceName } from '../../parts/evidence/quote-text.tsx';
import { ModalityTag, VerdictTag } from '../../parts/evidence/verdict-tag.tsx';
import { useAnswer, useChange, useScope } from '../../parts/session.tsx';
import { addEntities, openEdge } from '../../state/state.ts';
import { whenText } from '../../words/date.ts';
import { relationLabel } from '../../words/relation.ts';

export const CommonNeighbors = ({ ends }: { readonly ends: readonly string[] }): ReactNode => {
  const change = useChange();
  const scope = useScope();
  const answer = useAnswer(COMMON, { entities: ends, ...scope });
  return (
    <Answered
      answer={answer}
      waitingFor="common neighbors"
      isEmpty={({ commonNeighbors }) => commonNeighbors.entities.length === 0}
      empty={<Empty title="They have no neighbor in common here" />}
    >
      {({ commonNeighbors: { entities, relations } }) => (
        <>
          <Button
            className="button button-small"
            onPress={() => change(addEntities([...ends, ...entities.map(({ id }) => id)]))}
          >
            {entities.length === 1 ? 'Show it in the graph' : `Show all ${entities.length} in the graph`}
          </Button>
          <ul className="mediators">
            {entities.map((entity) => (
              <li key={entity.id} className="mediator">
                <EntityButton entity={entity} />
                {relations
                  .filter(({ source, target }) => source.id === entity.id || target.id === entity.id)
                  .slice(0, 6)
                  .map((relation) => (
                    <div key={relation.id} className="contact">
                      <p>
                        <Button
                          className="link"
                          onPress={() =>
                            change(
                              addEntities([relation.source.id, relation.target.id]),
                              openEdge({
                                a: relation.source.id,
                                b: relation.target.id,
                                relationType: relation.relationType,
                              }),
                            )
                          }
                        >
                          {relationLabel(relation.relationType)}
                        </Button>{' '}
                        <bdi>{relation.source.id === entity.id ? relation.target.label : relation.source.label}</bdi>{' '}
                        <span className="caption">{whenText(relation.standing.valid)}</span>{' '}
                        <VerdictTag verdict={relation.standing.verdict} />{' '}
                        <ModalityTag modality={relation.standing.modality} />
                      </p>
                      <InWords relation={relation} />
                    </div>
                  ))}
              </li>
            ))}
          </ul>
        </>
      )}
    </Answered>
  );
};

const InWords = ({ relation }: { readonly relation: CommonRelation }): ReactNode => {
  const { evidence } = relation.standing;
  return evidence === null ? null : (
    <details>
      <summary>In words</summary>
      <QuoteText quote={evidence.best} subject={relation.source.id} object={relation.target.id} />
      <p className="caption">
        <SourceName document={evidence.best.document} />
      </p>
    </details>
  );
};
