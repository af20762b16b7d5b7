/** The objects of one list in a JSON file of any size, one at a time. */
import { createReadStream } from 'node:fs';
import { JSONParser } from '@streamparser/json';
import { InputError } from '../../domain/error.ts';

/** `path`: as `$.objects.*`. Throws InputError for what is no JSON. */
export async function* readJsonObjects(file: string, path: string): AsyncGenerator<unknown> {
  const parser = new JSONParser({ paths: [path], keepStack: false });
  let found: unknown[] = [];
  parser.onValue = ({ value }) => {
    found.push(value);
  };
  parser.onError = (cause) => {
    throw new InputError(`${file} is no JSON: ${cause.message}`, { cause });
  };
  for await (const chunk of createReadStream(file) as AsyncIterable<Uint8Array>) {
    parser.write(chunk);
    yield* found;
    found = [];
  }
  if (!parser.isEnded) throw new InputError(`${file} ends before its JSON does: it was cut`);
}
