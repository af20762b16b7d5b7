/**
 * The languages that are read. To add one: a folder beside this file with a reader (`french/french.ts` is the model: the
 * words of the language in files of their own, one function from a document to an extraction), and a line here.
 */
import type { DocumentInput, Extraction } from '../../domain/record/extraction.ts';
import type { Sources } from '../sources.ts';
import { detectLanguage } from './detect.ts';
import { readFrench } from './french/french.ts';

export type LanguageReader = (document: DocumentInput, sources: Sources) => Extraction;

/** Beside English, which `extract.ts` reads. */
const READERS: Readonly<Record<string, LanguageReader>> = { fr: readFrench };

const baseOf = (lang: string): string => lang.toLowerCase().split('-')[0] ?? lang;

export const isEnglish = (lang: string): boolean => baseOf(lang) === 'en';
export const isRead = (lang: string): boolean => isEnglish(lang) || baseOf(lang) in READERS;
export const readerOf = (lang: string): LanguageReader | undefined => READERS[baseOf(lang)];

/** What the words say, and what the document says of itself only where they leave it open. */
export const languageOf = ({ text, lang }: DocumentInput): string => detectLanguage(text) ?? lang;

const names = new Intl.DisplayNames(['en'], { type: 'language' });

/** `Polish (pl)`. */
export const nameOfLanguage = (lang: string): string => `${names.of(baseOf(lang)) ?? lang} (${lang})`;

export const notRead = (lang: string): string =>
  `is in ${nameOfLanguage(lang)}, which is not read: no actors and no statements are taken from it`;

/** Kept and quoted, but nothing is found in it. */
export function unread(document: DocumentInput, lang: string): Extraction {
  return { document, actors: [], statements: [], quotations: [], warnings: [notRead(lang)] };
}
