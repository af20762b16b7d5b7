/** Hands dropped texts in, one commit each, and follows how far the server has come. */
import { type ReactNode, useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { INGEST_ALL, INGEST_JOB, type IngestJob } from '../../api/curate.ts';
import { DATED } from '../../api/document.ts';
import { useKept } from '../../parts/kept.ts';
import { useAnswer, useAsk } from '../../parts/session.tsx';
import { count } from '../../words/relation.ts';
import { useShowUndated } from '../scope/undated-note.tsx';
import type { Given } from './dropped.ts';

const ASK_AGAIN_MS = 700;

export const KeepFiles = ({ given }: { readonly given: readonly Given[] }): ReactNode => {
  const ask = useAsk();
  const kept = useKept();
  const [job, setJob] = useState<string | null>(null);
  const [state, setState] = useState<IngestJob | null>(null);
  useEffect(() => {
    if (job === null) return;
    let timer: ReturnType<typeof setTimeout> | null = null;
    const follow = async (): Promise<void> => {
      const answer = await ask(INGEST_JOB, { id: job });
      if (answer === null) return;
      setState(answer.ingestJob);
      if (answer.ingestJob.finishedAt === null) timer = setTimeout(() => void follow(), ASK_AGAIN_MS);
      else await kept('The documents are read.', documentsIn(answer.ingestJob));
    };
    void follow();
    return () => {
      if (timer !== null) clearTimeout(timer);
    };
  }, [job, ask, kept]);
  const keep = async (): Promise<void> => {
    const answer = await ask(INGEST_ALL, { inputs: given.map(({ input }) => input) });
    if (answer !== null) setJob(answer.ingestDocuments.id);
  };
  if (job === null) {
    return (
      <Button className="button button-accent" onPress={() => void keep()}>
        Keep {given.length === 1 ? 'it' : `all ${given.length}`} in the graph
      </Button>
    );
  }
  if (state === null) return <p role="status">Handing them in…</p>;
  return (
    <div role="status" className="kept">
      <p>
        {state.done} of {count(state.total, 'document')} read
        {state.finishedAt === null ? '…' : '.'}
      </p>
      <progress value={state.done} max={state.total} aria-label="Documents read" />
      {state.finishedAt === null ? null : <Undated kept={keptIn(state)} />}
      <ul className="plain-list">
        {state.results.map((result, index) =>
          result?.__typename === 'InvalidInputError' ? (
            <li key={given[index]?.name} className="denied">
              <bdi>{given[index]?.name}</bdi>: {result.message}
            </li>
          ) : null,
        )}
      </ul>
    </div>
  );
};

/** Without a day what they tell counts as known only from now on: whoever has them at hand may know it. */
const Undated = ({ kept }: { readonly kept: readonly string[] }): ReactNode => {
  const show = useShowUndated();
  const answer = useAnswer(DATED, kept.length === 0 ? null : { ids: kept.slice(0, MOST_ASKED) });
  const documents = (answer.data?.nodes ?? []).flatMap((node) =>
    node !== null && 'publishedAt' in node && node.publishedAt === null && node.retractedAt === null ? [node.id] : [],
  );
  const [first] = documents;
  if (first === undefined) return null;
  const one = documents.length === 1;
  return (
    <p className="caption">
      {documents.length} of them {one ? 'has' : 'have'} no date of publication.{' '}
      <Button className="link" onPress={() => show(one ? first : null)}>
        {one ? 'Date it' : 'Date them'}
      </Button>
    </p>
  );
};

/** As many ids as one question may name. */
const MOST_ASKED = 100;

const keptIn = ({ results }: IngestJob): readonly string[] =>
  results.flatMap((result) => (result?.__typename === 'IngestSuccess' ? [result.document.id] : []));

/** Those that brought something new. */
const documentsIn = ({ results }: IngestJob): readonly string[] =>
  results.flatMap((result) =>
    result?.__typename === 'IngestSuccess' && result.statementsAdded > 0 ? [result.document.id] : [],
  );
