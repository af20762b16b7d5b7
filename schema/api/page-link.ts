/** Addresses of the explorer: what it is to open stands as words behind the `#`. */
export const pageLink = (origin: string, words: Readonly<Record<string, string>>): string =>
  `${origin}/#${new URLSearchParams(words)}`;

/** Opens the reader: at a document, or at one claim or quotation in it. */
export const readerLink = (origin: string, document: string, claim?: string): string =>
  pageLink(origin, { doc: claim === undefined ? document : `${document} ${claim}`, panel: 'reader' });
