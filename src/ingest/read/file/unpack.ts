/** Which reader a file is for. Everything here runs in a thread of its own, with bounds on time and memory. */
import type { FileKind } from '../kind.ts';
import { alone, type Opened } from './attached.ts';

export interface Packed {
  readonly kind: FileKind;
  readonly bytes: Uint8Array;
  /** The title of last resort. */
  readonly name: string;
}

/** Each reader is loaded with the first file that needs it. */
export async function unpack({ kind, bytes, name }: Packed): Promise<Opened> {
  switch (kind) {
    case 'pdf':
      return alone(await (await import('./pdf.ts')).readPdf(bytes, name));
    case 'zip':
      return alone(await (await import('./office.ts')).readOffice(bytes, name));
    case 'mail':
      return (await import('./mail.ts')).readMail(bytes, name);
    case 'msg':
      return (await import('./mail.ts')).readMsg(bytes, name);
    case 'rtf':
      return alone((await import('./rtf.ts')).readRtf(bytes, name));
  }
}
