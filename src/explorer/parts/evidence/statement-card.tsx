/** One statement: what is claimed, by whom, in which words, where printed, how sure; with the citation to take away. */
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { Statement } from '../../api/fragments.ts';
import { openDocument } from '../../state/state.ts';
import { citationOf } from '../../take/citation.ts';
import { claimParts, NEGATED } from '../../words/claim.ts';
import { whenOrigin, whenText } from '../../words/date.ts';
import { printedText } from '../../words/source.ts';
import { CopyButton } from '../control/copy-button.tsx';
import { useChange } from '../session.tsx';
import { QuoteText } from './quote-text.tsx';
import { ReviewButtons } from './review-buttons.tsx';
import { ModalityTag } from './verdict-tag.tsx';
import { WithdrawnTag } from './withdrawn-tag.tsx';

export const StatementCard = ({ statement }: { readonly statement: Statement }): ReactNode => {
  const change = useChange();
  const { document } = statement;
  return (
    <article
      className={`statement polarity-${statement.polarity.toLowerCase()}`}
      aria-label={`Statement, ${claimParts(statement).stance}`}
    >
      <ClaimLine statement={statement} />
      <QuoteText
        context
        quote={statement.quote}
        subject={statement.subject.id}
        {...(statement.object ? { object: statement.object.id } : {})}
      />
      <p className="statement-source">
        <bdi>{printedText(document, statement.knownAt)}</bdi>
        {': '}
        <Button className="link" onPress={() => change(openDocument(document.id, statement.id))}>
          <bdi>{document.title}</bdi>
        </Button>
        <OriginalLink url={document.url} />
      </p>
      <p className="statement-facts">
        <span title={whenOrigin(statement.valid)}>{whenText(statement.valid)}</span>
        <ModalityTag modality={statement.modality} />
        <Confidence value={statement.confidence} />
        <WithdrawnTag retractedAt={statement.retractedAt} review={statement.review} />
        {statement.review === 'ACCEPTED' ? <span className="tag">accepted</span> : null}
        <CopyButton text={citationOf(statement)} label="Cite" />
      </p>
      <ReviewButtons statement={statement} />
    </article>
  );
};

export const ClaimLine = ({ statement }: { readonly statement: Statement }): ReactNode => {
  const { speaker, stance, claim } = claimParts(statement);
  const look = statement.polarity === 'DENIED' ? 'stance stance-denied' : 'stance';
  return (
    <p className="claim">
      {speaker === '' ? null : (
        <>
          <bdi className="speaker">{speaker}</bdi>{' '}
        </>
      )}
      {/* What the document tells in its own voice needs no verb; "did not" stands in the claim itself. */}
      {speaker === '' ? null : (
        <>
          <span className={look}>{stance}</span>{' '}
        </>
      )}
      <bdi>
        <Claimed claim={claim} negated={stance === NEGATED} />
      </bdi>
    </p>
  );
};

/** A denial in the document's own voice is marked where it stands. */
const Claimed = ({ claim, negated }: { readonly claim: string; readonly negated: boolean }): ReactNode => {
  const at = negated ? claim.indexOf(NEGATED) : -1;
  if (at < 0) return claim;
  return (
    <>
      {claim.slice(0, at)}
      <span className="stance stance-denied">{NEGATED}</span>
      {claim.slice(at + NEGATED.length)}
    </>
  );
};

type LinkProps = { readonly url: string | null; readonly children?: ReactNode };

/** Only web addresses become links: whatever else data holds stays text. */
export const OriginalLink = ({ url, children = 'original' }: LinkProps): ReactNode =>
  url !== null && /^https?:\/\//iu.test(url) ? (
    <>
      {' '}
      <a className="original" href={url} target="_blank" rel="noopener noreferrer">
        {children}
        <span className="visually-hidden"> (opens in a new tab)</span>
      </a>
    </>
  ) : null;

const Confidence = ({ value }: { readonly value: number }): ReactNode => {
  const percent = Math.round(value * 100);
  return (
    <span className="confidence" title={`Confidence ${percent} of 100`}>
      <meter min={0} max={100} value={percent} aria-label="Confidence" />
      {percent} %
    </span>
  );
};
