/**
 * Documents by their ids: those that are trusted here, and those that clients have sent once with their hash (automatic
 * persisted queries, as Apollo and urql speak them). Where texts are not taken from everybody, only the trusted are.
 */
import { GraphQLError } from 'graphql';
import type { GraphQLParams, Plugin } from 'graphql-yoga';
import { LRUCache } from 'lru-cache';
import type { Viewer } from '../../../schema/context.ts';
import { apiError } from '../../../schema/errors.ts';
import { sha256 } from '../../domain/id.ts';
import type { Config } from '../config.ts';
import type { Visiting } from '../http/visit.ts';
import type { TrustedDocuments } from './trusted.ts';

/** Names of a document’s id beside `query`: of the standard’s draft, and Relay’s. */
export const ID_NAMES = ['documentId', 'doc_id'] as const;

const OTHER_HASH = 'this sha256Hash is not the one of the query';

/** Characters of all texts that are remembered. */
const MOST_REMEMBERED = 4_000_000;

export interface Persisting {
  readonly trusted: TrustedDocuments;
  readonly texts: Config['texts'];
}

export function persistedPlugin({ trusted, texts }: Persisting): Plugin {
  const sent = new LRUCache<string, string>({ maxSize: MOST_REMEMBERED, sizeCalculation: (text) => text.length + 1 });
  const takesTextsOf = (viewer: Viewer | null) => texts === 'all' || (texts === 'keys' && viewer !== null);

  const byHash = (hash: string, text: string | undefined, takesTexts: boolean): string => {
    const known = trusted.textOf(hash) ?? (takesTexts ? sent.get(hash) : null);
    if (known && (text === undefined || text === known)) return known;
    if (known) throw apiError('BAD_USER_INPUT', OTHER_HASH);
    if (!takesTexts) throw apiError('PERSISTED_QUERY_NOT_SUPPORTED', 'PersistedQueryNotSupported');
    if (text === undefined) throw apiError('PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound');
    if (sha256(text) !== hash) throw apiError('BAD_USER_INPUT', OTHER_HASH);
    sent.set(hash, text);
    return text;
  };

  const textOf = (params: GraphQLParams, takesTexts: boolean): string | undefined => {
    const id = idIn(params);
    if (id !== null) {
      const text = trusted.textOf(id);
      if (text === null) throw apiError('NOT_FOUND', `there is no document ${JSON.stringify(id)}`);
      return text;
    }
    const text = params.query ?? undefined;
    const hash = hashIn(params);
    if (hash !== null) return byHash(hash, text, takesTexts);
    if (text !== undefined && !takesTexts && !trusted.has(text)) {
      throw apiError('FORBIDDEN', 'only documents that are known here are answered: send the documentId of one');
    }
    return text;
  };

  return {
    onParams({ params, setParams, setResult, context }) {
      try {
        const query = textOf(params, takesTextsOf((context as unknown as Visiting).visit.viewer));
        if (query !== params.query) setParams({ ...params, ...(query !== undefined && { query }) });
      } catch (error) {
        if (!(error instanceof GraphQLError)) throw error;
        // What comes after looks for a text; it is not run.
        setParams({ ...params, query: '{ __typename }' });
        setResult({ errors: [error] });
      }
    },
  };
}

function idIn(params: GraphQLParams): string | null {
  const given = ID_NAMES.map((name) => (params as Readonly<Record<string, unknown>>)[name]);
  return given.find((id): id is string => typeof id === 'string') ?? null;
}

function hashIn({ extensions }: GraphQLParams): string | null {
  const hash = (extensions as { readonly persistedQuery?: { readonly sha256Hash?: unknown } } | undefined)
    ?.persistedQuery?.sha256Hash;
  return typeof hash === 'string' ? hash : null;
}
