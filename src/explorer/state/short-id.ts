/**
 * Ids of entities in twelve letters each, so that two hundred fit into an address. A link that is read gives
 * `short:` ids first; the page asks the server for the ones they stand for.
 */
const FORM = /^Entity:([0-9a-f]{18})[0-9a-f]{14}$/u;
const SHORT = 'short:';
const LENGTH = 12;

/** Null where an id has another form than this server's. */
const shortOf = (id: string): string | null => {
  if (isShort(id)) return id.slice(SHORT.length);
  if (!/^[\w-]+$/u.test(id)) return null;
  const start = FORM.exec(plain(id))?.[1];
  if (start === undefined) return null;
  const bytes = start.replaceAll(/../gu, (pair) => String.fromCharCode(Number.parseInt(pair, 16)));
  return btoa(bytes).replaceAll('+', '-').replaceAll('/', '_');
};

const plain = (id: string): string => {
  try {
    return atob(id.replaceAll('-', '+').replaceAll('_', '/'));
  } catch (cause) {
    // What is no base64 is an id of another form.
    if (cause instanceof DOMException) return '';
    throw cause;
  }
};

export const isShort = (id: string): boolean => id.startsWith(SHORT);

/** Without anything between them; null where one of them cannot be shortened. */
export const packIds = (ids: readonly string[]): string | null => {
  const short = ids.map(shortOf);
  return short.includes(null) ? null : short.join('');
};

/** Null for what no packing gave. */
export const unpackIds = (text: string): readonly string[] | null =>
  /^[\w-]*$/u.test(text) && text.length % LENGTH === 0
    ? (text.match(/.{12}/gu) ?? []).map((short) => `${SHORT}${short}`)
    : null;

/** As the server takes it. */
export const shortPart = (id: string): string => id.slice(SHORT.length);
