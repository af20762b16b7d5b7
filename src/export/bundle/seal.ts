/**
 * The lines of a bundle and their seals. Each seal is the SHA-256 of the line without it, behind the seal before: so a
 * line that was changed, left out, put in or moved is named, and what stands before it is sound.
 */
import { InputError } from '../../domain/error.ts';
import { sha256 } from '../../domain/id.ts';

export const BUNDLE_FORMAT = 'entente-bundle@1';

export interface Sealer {
  readonly seal: (line: object) => string;
}

export function openSealer(): Sealer {
  let before = '';
  return {
    seal(line) {
      const words = JSON.stringify(line);
      before = sha256(before + words);
      return `${words.slice(0, -1)},"seal":"${before}"}`;
    },
  };
}

export interface SealedLine {
  readonly line: string;
  readonly [field: string]: unknown;
}

export interface SealReader {
  /** Throws InputError for a line whose seal does not fit. */
  readonly read: (text: string) => SealedLine;
}

export function openSealReader(): SealReader {
  let before = '';
  return {
    read(text) {
      const match = /^(\{.*),"seal":"([0-9a-f]{64})"\}$/s.exec(text);
      if (!match) throw new InputError('is no sealed line');
      const words = `${match[1]}}`;
      const seal = sha256(before + words);
      if (seal !== match[2]) throw new InputError('is not as it was sealed: it, or the order of lines, was changed');
      before = seal;
      return JSON.parse(words) as SealedLine;
    },
  };
}
