/** Cuts a stream of bytes into lines without ever holding more than one line of the allowed length. */
import { MAX_BYTES } from './decode.ts';

/** `bytes` is null for a line that is too long; it is skipped to its end. */
export interface Line {
  readonly number: number;
  readonly bytes: Uint8Array | null;
}

export async function* linesOf(
  stream: AsyncIterable<Uint8Array>,
  limit: number = MAX_BYTES + 65_536,
): AsyncGenerator<Line> {
  let number = 1;
  let held: Uint8Array[] = [];
  let length = 0;
  const take = (part: Uint8Array): void => {
    length += part.length;
    if (length > limit) held = [];
    else held.push(part);
  };
  const finish = (): Line => {
    const line = { number, bytes: length > limit ? null : Buffer.concat(held) };
    number += 1;
    held = [];
    length = 0;
    return line;
  };
  for await (const chunk of stream) {
    let from = 0;
    for (let end = chunk.indexOf(0x0a); end >= 0; end = chunk.indexOf(0x0a, from)) {
      take(chunk.subarray(from, end));
      yield finish();
      from = end + 1;
    }
    take(chunk.subarray(from));
  }
  if (length > 0) yield finish();
}
