/** The one check that everything read passes: fields of any source in, a DocumentInput out. */
import { InputError } from '../../domain/error.ts';
import { isLanguage } from '../../domain/language.ts';
import type { DocumentInput } from '../../domain/record/extraction.ts';
import { parsePublished } from '../../domain/time.ts';
import type { DateOrigin } from '../../domain/vocabulary.ts';
import { detectLanguage } from '../language/detect.ts';
import { nameOfLanguage } from '../language/languages.ts';
import { checkText, MAX_BYTES } from './bytes/decode.ts';
import { UnreadableError } from './unreadable.ts';

export interface DocumentFields {
  readonly title: string;
  readonly publisher?: string | null;
  readonly published?: string | null;
  /** How `published` is known. */
  readonly publishedOrigin?: DateOrigin;
  readonly author?: string | null;
  readonly url?: string | null;
  readonly lang?: string | null;
  readonly text: string;
  /** Where the pages of a paged document begin in its text. */
  readonly pages?: readonly number[];
  /** What the reader has to say of it already. */
  readonly warnings?: readonly string[];
}

export interface CheckedDocument {
  readonly document: DocumentInput;
  readonly warnings: readonly string[];
}

export function checkDocument(fields: DocumentFields): CheckedDocument {
  const { text } = fields;
  if (text.trim() === '') throw new UnreadableError('text is empty');
  if (Buffer.byteLength(text) > MAX_BYTES) throw new UnreadableError(`text is longer than ${MAX_BYTES} bytes`);
  checkText(text, 'text');
  const guessed = detectLanguage(text);
  const stated = languageTag(present(fields.lang));
  const lang = stated.tag ?? guessed ?? 'en';
  const { publishedOrigin = 'STATED', pages = [] } = fields;
  const published = checkPublished(present(fields.published));
  const author = line(fields.author, 'author');
  return {
    document: {
      title: line(fields.title, 'title') ?? '',
      publisher: line(fields.publisher, 'publisher'),
      published,
      ...(published !== null && publishedOrigin !== 'STATED' && { publishedOrigin }),
      ...(author !== null && { author }),
      url: checkUrl(present(fields.url)),
      lang,
      text,
      ...(pages.length > 0 && { pages }),
    },
    warnings: [...(fields.warnings ?? []), ...stated.warnings, ...languageWarnings(stated.tag, guessed)],
  };
}

function languageWarnings(stated: string | null, guessed: string | null): readonly string[] {
  if (stated === null || guessed === null || stated.toLowerCase().split('-')[0] === guessed) return [];
  return [`says that it is in ${nameOfLanguage(stated)}, but its words look like ${nameOfLanguage(guessed)}`];
}

/** `en_US` and `en-US.UTF-8` are meant; what is no code at all says nothing. */
function languageTag(stated: string | null): { readonly tag: string | null; readonly warnings: readonly string[] } {
  if (stated === null) return { tag: null, warnings: [] };
  const tag = stated
    .replace(/[,;.@].*$/s, '')
    .trim()
    .replaceAll('_', '-');
  if (isLanguage(tag)) return { tag, warnings: [] };
  return {
    tag: null,
    warnings: [`says that its language is ${JSON.stringify(stated)}, which is no code such as en or pt-BR`],
  };
}

function checkPublished(published: string | null): string | null {
  if (published === null) return null;
  try {
    parsePublished(published, 'STATED');
    return published;
  } catch (cause) {
    if (!(cause instanceof InputError)) throw cause;
    throw new UnreadableError(`published: ${cause.message}`, null, { cause });
  }
}

function checkUrl(url: string | null): string | null {
  if (url === null) return null;
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    throw new UnreadableError(`url is ${JSON.stringify(url)}, which is no http or https address`);
  }
  return url;
}

/** A field of one line: no control characters, trimmed, null where nothing is left. */
function line(value: string | null | undefined, field: string): string | null {
  const trimmed = present(value);
  if (trimmed === null) return null;
  checkText(trimmed, field);
  return trimmed.replace(/\s+/g, ' ');
}

const present = (value: string | null | undefined): string | null => {
  const trimmed = value?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
};
