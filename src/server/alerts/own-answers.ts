/** Asks the schema in this process, as nobody in particular: what saved views answer, and alerts as they are sent. */
import type { Context } from '../../../schema/context.ts';
import { answerOf } from '../../../schema/curation/saved-answer.ts';
import { schema } from '../../../schema/index.ts';
import { Failure } from '../../domain/error.ts';
import type { Id } from '../../domain/glossary.ts';
import { askIn } from '../ask.ts';

export interface OwnAnswers {
  /** Throws the failure of the first field that failed. */
  ask(source: string, variables: Readonly<Record<string, unknown>>): Promise<unknown>;
  /** Null for a view that is gone, or whose query has no answer now. */
  hashOfView(id: Id): Promise<string | null>;
}

/** `openContext`: a context of its own for each question, with its bounds. */
export function openOwnAnswers(openContext: () => Context): OwnAnswers {
  return {
    ask: (source, variables) => askIn(openContext(), source, variables),
    async hashOfView(id) {
      const ctx = openContext();
      const view = await ctx.loaders.savedViews.load(id);
      if (view === null) return null;
      try {
        return (await answerOf(ctx, schema, view.operation, JSON.parse(view.variables))).sha256;
      } catch (error) {
        // What it asks about may be gone, or too much by now: then it has no answer, which is no other answer.
        if (error instanceof Failure && UNANSWERED.has(error.code)) return null;
        throw error;
      }
    },
  };
}

const UNANSWERED: ReadonlySet<string> = new Set(['BAD_USER_INPUT', 'NOT_FOUND', 'TOO_COMPLEX', 'DEADLINE_EXCEEDED']);

const ALERT = `id place headline questionKind revision at verdictBefore verdictAfter
  question { id title } entities { id label } relations { id relationType verdict }
  causedBy { id polarity modality } documents { id title url publisher { label } published { edtf } }
  quotes { text start end sha256 document { id title url publisher { label } } }`;

/** An alert as it is sent to others and printed in the feed. */
export interface ToldAlert {
  readonly id: string;
  readonly headline: string;
  readonly at: string;
  readonly question: { readonly title: string } | null;
  readonly quotes: readonly {
    readonly text: string;
    readonly document: {
      readonly title: string;
      readonly url: string | null;
      readonly publisher: { readonly label: string } | null;
    };
  }[];
}

/** Null for what is gone. */
export async function toldAlerts(
  { ask }: Pick<OwnAnswers, 'ask'>,
  ids: readonly string[],
): Promise<readonly (ToldAlert | null)[]> {
  const source = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Alert { ${ALERT} } } }`;
  const { nodes } = (await ask(source, { ids })) as { readonly nodes: readonly (ToldAlert | null)[] };
  return nodes;
}
