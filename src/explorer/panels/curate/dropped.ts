/** Files that a person drops or picks: texts and pages are read here, everything else by the server; what cannot be read is told by name. */
import type { TextInput } from '../../api/curate.ts';
import type { FileInput, FileReading } from '../../api/files.ts';
import { errorOf, messageOf } from '../../parts/session.tsx';

/** What the API takes of one document, and of one file. */
const MOST_CHARACTERS = 2_000_000;
const MOST_BYTES = 8 * 1024 * 1024;

export type Dropped = {
  readonly inputs: readonly Given[];
  readonly tables: readonly Table[];
  readonly refused: readonly string[];
};
export type Given = { readonly name: string; readonly input: TextInput };
export type Table = { readonly file: FileInput; readonly reading: NonNullable<FileReading['table']> };

export const ENDINGS: readonly string[] =
  '.txt .md .text .html .htm .xhtml .pdf .docx .odt .rtf .eml .msg .mhtml .xml .rss .atom .json .jsonl .csv .tsv'.split(
    ' ',
  );

export const NOTHING_DROPPED: Dropped = { inputs: [], tables: [], refused: [] };

type AskServer = (file: FileInput) => Promise<FileReading>;

export const readFiles = async (files: readonly File[], askServer: AskServer): Promise<Dropped> => {
  const read = await Promise.all(files.map((file) => readOne(file, askServer)));
  return {
    inputs: read.flatMap(({ inputs }) => inputs),
    tables: read.flatMap(({ tables }) => tables),
    refused: read.flatMap(({ refused }) => refused),
  };
};

const refusal = (reason: string): Dropped => ({ ...NOTHING_DROPPED, refused: [reason] });

const readOne = async (file: File, askServer: AskServer): Promise<Dropped> => {
  if (file.size === 0) return refusal(`${file.name}: is empty`);
  if (file.size > MOST_BYTES) return refusal(`${file.name}: is larger than 8 MB; entente ingest takes it`);
  const isPage = /\.x?html?$/iu.test(file.name) || file.type === 'text/html';
  const isText = /\.(txt|md|text)$/iu.test(file.name);
  if (!isPage && !ENDINGS.some((ending) => file.name.toLowerCase().endsWith(ending)))
    return refusal(`${file.name}: is of a kind that is not read`);
  const isHere = isPage || (isText && !hasHead(await file.text()));
  return isHere ? readHere(file, isPage) : readThere(file, askServer);
};

/** A text that says above its words what it is: the server reads that, as it does for files of the command. */
const hasHead = (text: string): boolean => {
  const [head = ''] = text
    .trimStart()
    .slice(0, LONGEST_HEAD)
    .split(/\n[ \t\r]*\n/u);
  return (
    /^\uFEFF?(?:---|\+\+\+)[ \t\r]*$/mu.test(head) ||
    /^[ \t]*(?:date|publi|pubdate)\w*[ \t]*:?[ \t]+.*\d{4}/imu.test(head)
  );
};
const LONGEST_HEAD = 4_000;

/** What is typed or pasted, read as a file where it has a head; what the server refuses is taken as it is. */
export const readTyped = async (text: string, askServer: AskServer): Promise<TextInput> => {
  if (!hasHead(text)) return { text };
  const { inputs } = await readThere(new File([text], `${TYPED}.txt`), askServer);
  const [first] = inputs;
  if (first === undefined) return { text };
  const { title, ...input } = first.input;
  // The name that it was given here is no headline.
  return title === TYPED || title == null ? input : { title, ...input };
};
const TYPED = 'pasted';

const readHere = async (file: File, isPage: boolean): Promise<Dropped> => {
  const text = await file.text();
  if (text.trim() === '') return refusal(`${file.name}: is empty`);
  if (text.length > MOST_CHARACTERS)
    return refusal(`${file.name}: has more than ${MOST_CHARACTERS.toLocaleString('en')} characters`);
  const title = file.name.replace(/\.[^.]+$/u, '');
  return { ...NOTHING_DROPPED, inputs: [{ name: file.name, input: isPage ? { html: text } : { text, title } }] };
};

const readThere = async (file: File, askServer: AskServer): Promise<Dropped> => {
  const given: FileInput = { name: file.name, base64: base64Of(new Uint8Array(await file.arrayBuffer())) };
  try {
    const { documents, table, failures } = await askServer(given);
    return {
      inputs: documents.map((document, index) => ({
        name: documents.length === 1 ? file.name : `${file.name}, ${index + 1}: ${document.title}`,
        input: inputOf(document),
      })),
      tables: table === null ? [] : [{ file: { ...given, map: table.map }, reading: table }],
      refused: failures.map((reason) => `${file.name}: ${reason}`),
    };
  } catch (cause) {
    return refusal(`${file.name}: ${messageOf(errorOf(cause))}`);
  }
};

const inputOf = ({
  text,
  title,
  publisher,
  published,
  url,
  lang,
  author,
  pages,
}: FileReading['documents'][number]): TextInput => ({
  text,
  title,
  lang,
  ...(publisher === null ? {} : { publisher }),
  ...(url === null ? {} : { url }),
  ...(author === null ? {} : { author }),
  ...(pages.length === 0 ? {} : { pages }),
  // A month alone is no date that the API takes: the text says it again.
  ...(published !== null && /^\d{4}-\d{2}-\d{2}/u.test(published) ? { publishedAt: published } : {}),
});

/** In pieces: a call takes only so many arguments. */
const base64Of = (bytes: Uint8Array): string => {
  const pieces: string[] = [];
  for (let start = 0; start < bytes.length; start += PIECE)
    pieces.push(String.fromCharCode(...bytes.subarray(start, start + PIECE)));
  return btoa(pieces.join(''));
};
const PIECE = 8192;
