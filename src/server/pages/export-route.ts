/**
 * `GET /export/FORMAT?…`: what the command exports, line by line as the client takes it, for whoever may read the graph.
 * Each counts as much work as a client may ask for at once, and few are under way at a time.
 */
import { MOST_WORK } from '../../../schema/api/weights.ts';
import { InputError } from '../../domain/error.ts';
import { type Cut, cutOf } from '../../export/cut.ts';
import { FORMAT_NAMES, FORMATS, type Format, type FormatRow, withMark } from '../../export/formats.ts';
import type { GraphStore } from '../../store/store.ts';
import { refusal } from '../http/refusal.ts';
import type { Visiting } from '../http/visit.ts';

export const EXPORTS = '/export/';

/** Exports that may be under way: each walks the whole store. */
const AT_ONCE = 4;
const PARAMETERS = 'about among relation asOf from to minSources minConfidence includeDenied onlyRealized bom'.split(
  ' ',
);

export interface Exporter {
  readonly answer: (request: Request, visiting: Visiting) => Promise<Response>;
}

export function openExporter(store: GraphStore): Exporter {
  let underWay = 0;
  return {
    async answer({ url, method }, { visit }) {
      const { pathname, searchParams } = new URL(url);
      const name = pathname.slice(EXPORTS.length);
      const row = FORMATS[name];
      if (!FORMAT_NAMES.includes(name) || row === undefined) return noFormat(name);
      if (underWay >= AT_ONCE) return tooMany();
      visit.spent += MOST_WORK;
      underWay++;
      let isLeft = true;
      const leave = (): void => {
        if (isLeft) underWay--;
        isLeft = false;
      };
      try {
        const cut = await cutOf(wordsIn(searchParams), store);
        const format = await row.load();
        if (method === 'HEAD') {
          leave();
          return new Response(null, { headers: headersOf(name, row) });
        }
        const pieces = piecesOf(linesOf(format, store, cut, searchParams));
        // A store that is away is told by the status: once the answer has begun it could only be cut.
        const first = await pieces.next();
        return new Response(bodyOf(first, pieces, leave), { headers: headersOf(name, row) });
      } catch (error) {
        leave();
        if (!(error instanceof InputError)) throw error;
        return refusal({ code: 'BAD_USER_INPUT', message: error.message });
      }
    },
  };
}

const noFormat = (name: string): Response =>
  refusal({
    code: 'NOT_FOUND',
    message: `there is no format ${JSON.stringify(name.slice(0, 40))} here; there are ${FORMAT_NAMES.join(', ')}`,
  });

const tooMany = (): Response =>
  refusal({
    code: 'RATE_LIMITED',
    message: `${AT_ONCE} exports are under way already; come again`,
    headers: { 'retry-after': '30' },
  });

function wordsIn(asked: URLSearchParams) {
  for (const name of asked.keys()) {
    if (!PARAMETERS.includes(name))
      throw new InputError(`there is no parameter ${JSON.stringify(name)}; there are ${PARAMETERS.join(', ')}`);
  }
  const one = (name: string): string | undefined => asked.get(name) ?? undefined;
  return {
    about: asked.getAll('about'),
    among: asked.getAll('among'),
    relation: asked.getAll('relation'),
    asOf: one('asOf'),
    from: one('from'),
    to: one('to'),
    minSources: one('minSources'),
    minConfidence: one('minConfidence'),
    includeDenied: isSet(asked, 'includeDenied'),
    onlyRealized: isSet(asked, 'onlyRealized'),
  };
}

/** `?bom`, `?bom=1`, `?bom=true`. */
const isSet = (asked: URLSearchParams, name: string): boolean =>
  asked.has(name) && !/^(?:0|false)$/.test(asked.get(name) ?? '');

const linesOf = ({ lines }: Format, store: GraphStore, cut: Cut, asked: URLSearchParams): AsyncIterable<string> =>
  isSet(asked, 'bom') ? withMark(lines(store, cut)) : lines(store, cut);

const headersOf = (name: string, { type, extension }: FormatRow) => ({
  'content-type': type,
  'content-disposition': `attachment; filename="entente-${name}.${extension}"`,
  'cache-control': 'no-store',
});

/** About as much as a socket takes at a time. */
const CHUNK = 64 * 1024;

async function* piecesOf(lines: AsyncIterable<string>): AsyncGenerator<string, void> {
  let text = '';
  for await (const line of lines) {
    text += `${line}\n`;
    if (text.length < CHUNK) continue;
    yield text;
    text = '';
  }
  if (text !== '') yield text;
}

/** Written as fast as it is read; `onEnd` when it is done, and when the client has gone. */
function bodyOf(
  first: IteratorResult<string, void>,
  pieces: AsyncGenerator<string, void>,
  onEnd: () => void,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let isFirst = true;
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = isFirst ? first : await pieces.next();
        isFirst = false;
        if (!done) return controller.enqueue(encoder.encode(value));
      } catch (error) {
        onEnd();
        throw error;
      }
      onEnd();
      controller.close();
    },
    async cancel() {
      onEnd();
      await pieces.return();
    },
  });
}
