/** XML of an archive, tag by tag. A document type is refused: no such file needs one, and entities can multiply. */
import { SaxesParser } from 'saxes';
import { UnreadableError } from '../unreadable.ts';

export interface XmlTag {
  /** Without its prefix. */
  readonly name: string;
  /** By name without prefix. */
  readonly attributes: Readonly<Record<string, string>>;
}

export interface XmlReader {
  readonly open: (tag: XmlTag) => void;
  readonly text: (words: string) => void;
  readonly close: (tag: Pick<XmlTag, 'name'>) => void;
}

const DEEPEST = 500;

export function readXml(bytes: Uint8Array, reader: XmlReader): void {
  const parser = new SaxesParser({ xmlns: false, fragment: false });
  let depth = 0;
  const fail = (cause: Error): never => {
    throw cause instanceof UnreadableError
      ? cause
      : new UnreadableError(`holds damaged XML: ${cause.message}`, null, { cause });
  };
  parser.on('error', fail);
  parser.on('doctype', () => fail(new UnreadableError('holds XML with a document type, which is refused')));
  parser.on('opentag', (tag) => {
    if (++depth > DEEPEST) fail(new UnreadableError(`holds XML nested more than ${DEEPEST} deep`));
    const attributes = Object.entries(tag.attributes).map(([name, value]) => [plain(name), value] as const);
    reader.open({ name: plain(tag.name), attributes: Object.fromEntries(attributes) });
  });
  parser.on('text', (words) => reader.text(words));
  parser.on('cdata', (words) => reader.text(words));
  parser.on('closetag', (tag) => {
    depth--;
    reader.close({ name: plain(tag.name) });
  });
  parser.write(new TextDecoder(charsetOf(bytes)).decode(bytes)).close();
}

const plain = (name: string): string => name.slice(name.indexOf(':') + 1);

const charsetOf = (bytes: Uint8Array): string =>
  bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
