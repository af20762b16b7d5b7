/** Files that a person drops or picks, as texts to read; what cannot be read here is told by name. */
import type { TextInput } from '../../api/curate.ts';

/** What the API takes of one document. */
const MOST_CHARACTERS = 2_000_000;

export type Dropped = { readonly inputs: readonly Given[]; readonly refused: readonly string[] };
export type Given = { readonly name: string; readonly input: TextInput };

export const readFiles = async (files: readonly File[]): Promise<Dropped> => {
  const read = await Promise.all(files.map(readFile));
  return {
    inputs: read.flatMap((one) => (typeof one === 'string' ? [] : [one])),
    refused: read.filter((one) => typeof one === 'string'),
  };
};

const readFile = async (file: File): Promise<Given | string> => {
  const isPage = /\.x?html?$/iu.test(file.name) || file.type === 'text/html';
  const isText = /\.(txt|md|text)$/iu.test(file.name) || file.type.startsWith('text/plain');
  if (!isPage && !isText) return `${file.name}: only text and HTML files are read here; entente ingest takes more`;
  const text = await file.text();
  if (text.trim() === '') return `${file.name}: is empty`;
  if (text.length > MOST_CHARACTERS)
    return `${file.name}: has more than ${MOST_CHARACTERS.toLocaleString('en')} characters`;
  const title = file.name.replace(/\.[^.]+$/u, '');
  return { name: file.name, input: isPage ? { html: text } : { text, title } };
};
