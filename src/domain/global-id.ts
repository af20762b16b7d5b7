/**
 * Global ids: opaque to clients, base64url of `Noun:rawid`. The noun is the design’s, never a GraphQL type, so an
 * entity whose kind is corrected keeps its id.
 */
import { InputError } from './error.ts';
import { relationIdParts } from './id.ts';

export const NOUNS = [
  'Entity',
  'Relation',
  'Event',
  'Statement',
  'Document',
  'Quotation',
  'Note',
  'Decision',
  'SavedView',
  'StandingQuestion',
  'Alert',
  'Cluster',
] as const;
export type Noun = (typeof NOUNS)[number];

export interface GlobalId {
  readonly noun: Noun;
  readonly id: string;
}

export const globalId = (noun: Noun, id: string): string => Buffer.from(`${noun}:${id}`).toString('base64url');

/** Null for what is no id of ours. Other base64 alphabets and padding are read too: clients re-encode. */
export function readGlobalId(given: string): GlobalId | null {
  const text = given.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
  const plain = Buffer.from(text, 'base64url').toString('utf8');
  const noun = NOUNS.find((name) => plain.startsWith(`${name}:`));
  if (noun === undefined || globalId(noun, plain.slice(noun.length + 1)) !== text) return null;
  const id = plain.slice(noun.length + 1);
  const isWellFormed = noun === 'Relation' ? relationIdParts(id) !== null : /^[0-9a-f]{32}$/.test(id);
  return isWellFormed ? { noun, id } : null;
}

/** The raw id; fails with BAD_USER_INPUT for what is no id, or the id of something else. */
export function rawId(noun: Noun, text: string): string {
  const found = readGlobalId(text);
  if (found === null) throw malformed(text);
  if (found.noun !== noun)
    throw new InputError(`${JSON.stringify(text)} is the id of a ${found.noun}, not of a ${noun}`);
  return found.id;
}

/** Whoever gives a plain name most likely means somebody of that name. */
export function malformed(text: string): InputError {
  const given = JSON.stringify(text.slice(0, 80));
  const hint = /^[\p{L}\p{N} .'’-]+$/u.test(text)
    ? `; for somebody of that name give ${JSON.stringify(`name:${text.slice(0, 80)}`)}`
    : '';
  return new InputError(`${given} is no id; ids come from an answer of this server${hint}`);
}
