/** Short addresses of saved views: they lead to the explorer as it stood, or, for other clients' views, to the playground. */
import type { SavedView } from '../../domain/record/saved-view.ts';
import type { GraphStore } from '../../store/store.ts';

export const VIEWS = '/view/';

/** Null where no view is kept at the path. */
export async function viewAt(path: string, store: GraphStore, signal: AbortSignal): Promise<Response | null> {
  const slug = path.slice(VIEWS.length);
  if (!/^[a-z0-9-]{1,80}$/.test(slug)) return null;
  const [view] = await store.find('viewBySlug', [slug], { signal });
  return view ? new Response(null, { status: 302, headers: { location: addressOf(view) } }) : null;
}

function addressOf({ state, operation, variables }: SavedView): string {
  const words = state === null ? null : wordsOf(JSON.parse(state));
  if (words !== null) return `/#${new URLSearchParams(words)}`;
  return `/graphql?${new URLSearchParams({ query: operation, variables })}`;
}

/** The explorer keeps its state as words; what another client keeps means nothing to it. */
function wordsOf(state: unknown): Record<string, string> | null {
  if (typeof state !== 'object' || state === null) return null;
  const words = Object.entries(state);
  return words.length > 0 && words.every(([, word]) => typeof word === 'string') ? Object.fromEntries(words) : null;
}
