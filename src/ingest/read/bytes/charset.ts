/**
 * Which charset bytes are written in. What they are outweighs what is said of them: browsers save pages as UTF-8 under
 * the old name, and valid UTF-8 beyond ASCII is hardly ever anything else.
 */
import { isUtf8 } from 'node:buffer';
import { detect } from 'chardet';
import { decode, decodeLoosely } from './decode.ts';

export interface Decoded {
  readonly text: string;
  readonly charset: string;
  readonly warnings: readonly string[];
}

interface Stating {
  /** Whoever gives it wants it so: nothing else is tried. */
  readonly forced?: string | null;
  /** By the server. */
  readonly stated?: string | null;
  /** Whether the bytes may themselves say what they are, as pages and feeds do. */
  readonly isMarkup?: boolean;
}

/** One in so many characters may be damaged; more, and the text is of another charset. */
const SOUND_FOR_ONE_BAD = 200;

/** Throws UnreadableError for a charset that is unknown, and for bytes that are not in the one that was asked for. */
export function decodeText(
  bytes: Uint8Array,
  { forced = null, stated = null, isMarkup = false }: Stating = {},
): Decoded {
  const sure = forced ?? markOf(bytes) ?? alternating(bytes);
  if (sure !== null) return { text: decode(bytes, sure), charset: sure, warnings: [] };
  const said = stated ?? (isMarkup ? statedIn(bytes) : null);
  if (said !== null && isSevenBit(said, bytes)) return { text: decode(bytes, said), charset: said, warnings: [] };
  if (isUtf8(bytes)) return { text: decode(bytes), charset: 'utf-8', warnings: [] };
  if (said !== null && !/^utf-?8$/i.test(said)) return asSaid(bytes, said);
  const text = decodeLoosely(bytes, 'utf-8');
  const bad = text.split('\uFFFD').length - 1;
  if (bad * SOUND_FOR_ONE_BAD <= text.length && (said !== null || /[\u0080-\uFFFC]/.test(text))) {
    return { text, charset: 'utf-8', warnings: [`holds ${bad} damaged characters`] };
  }
  return guessed(bytes);
}

function asSaid(bytes: Uint8Array, said: string): Decoded {
  const text = decodeLoosely(bytes, said);
  const bad = text.split('\uFFFD').length - 1;
  return { text, charset: said, warnings: bad === 0 ? [] : [`holds ${bad} characters that are not in ${said}`] };
}

function guessed(bytes: Uint8Array): Decoded {
  const guess = detect(bytes.subarray(0, 200_000)) ?? 'windows-1252';
  const charset = /^(?:ISO-8859-1|UTF-8|ASCII)$/.test(guess) ? 'windows-1252' : guess;
  return {
    text: decodeLoosely(bytes, charset),
    charset,
    warnings: [`does not say its charset; it is read as ${charset}`],
  };
}

function markOf(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : null;
}

/** UTF-16 without a mark: every other byte of western text is NUL. */
function alternating(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, 1_000);
  if (head.length < 8) return null;
  const zeros = [0, 0];
  for (const [i, byte] of head.entries()) if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even + odd < head.length / 4) return null;
  return odd > even * 4 ? 'utf-16le' : even > odd * 4 ? 'utf-16be' : null;
}

/** ISO-2022 shifts by escape sequences, so its bytes are ASCII to whoever does not know. */
const isSevenBit = (charset: string, bytes: Uint8Array): boolean => /^iso-2022-/i.test(charset) && bytes.includes(0x1b);

/** As a page or a feed says itself, however late. */
function statedIn(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 65_536)).toString('latin1');
  const found =
    /<meta[^<>]+charset\s*=\s*["']?([\w.:-]+)/i.exec(head)?.[1] ??
    /^\s*<\?xml[^<>]+encoding\s*=\s*["']([\w.:-]+)/.exec(head)?.[1] ??
    null;
  // What can be read so far is not UTF-16, whatever it says.
  return found !== null && /^utf-?16/i.test(found) ? 'utf-8' : found;
}
