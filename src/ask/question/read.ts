/** What reading a question comes to. */
import type { Intent } from './intent.ts';

/** An intent, or why the words make none. */
export type Read = Intent | { readonly reason: string };
export const no = (reason: string): { readonly reason: string } => ({ reason });
export const notRead = (words: readonly string[]): { readonly reason: string } =>
  no(`${JSON.stringify(words[0])} is not understood here.`);
