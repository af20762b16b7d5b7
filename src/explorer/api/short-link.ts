/** Short links: the state of the page, kept by the server under the hash of what it says. */
import type { Link } from '../state/link-words.ts';
import { linkIn } from '../state/permalink.ts';
import { ApiError, headers } from './client.ts';

type Told = {
  readonly url?: string;
  readonly state?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
};

/** The address that opens it. */
export const keepLink = async (link: Link, key: string | null): Promise<string> => {
  const { url } = await ask('/link', { method: 'POST', body: JSON.stringify({ state: link }) }, key);
  if (url === undefined) throw new ApiError('INTERNAL', 'The server gave no address.');
  return url;
};

export const findLink = async (id: string, key: string | null): Promise<Link> => {
  const { state } = await ask(`/link/${encodeURIComponent(id)}`, {}, key);
  return linkIn(state);
};

const ask = async (path: string, request: RequestInit, key: string | null): Promise<Told> => {
  const response = await fetch(path, { ...request, headers: headers(key, 'application/json') });
  const told = (await response.json()) as Told;
  const [first] = told.errors ?? [];
  if (response.ok && first === undefined) return told;
  throw new ApiError(
    first?.extensions?.code ?? 'INTERNAL',
    first?.message ?? `The server answered ${response.status}.`,
  );
};
