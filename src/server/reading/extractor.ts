/**
 * Reading in two threads of its own: it takes a second where answering takes a millisecond. One is for what editors hand
 * in, so that nobody’s reading is before theirs; the other for what is only looked at, and for what is very long.
 */
import { Piscina } from 'piscina';
import { Failure, InputError } from '../../domain/error.ts';
import type { Extraction } from '../../domain/record/extraction.ts';
import type { HandedIn } from '../../ingest/read/handed-in.ts';
import { type Lanes, openLanes } from '../work/lanes.ts';
import type { Done } from './extractor-thread.ts';

export interface Extractor {
  /** Fails with DEADLINE_EXCEEDED when the signal aborts, RATE_LIMITED where too many wait, BAD_USER_INPUT for what cannot be read. */
  read(given: HandedIn, asking: ReadingFor): Promise<Extraction>;
  /** Documents that wait or are read. */
  readonly waiting: number;
  /** Threads that were started so far, each of which loaded the language model. */
  readonly threadsStarted: number;
  close(): Promise<void>;
}

interface ReadingFor {
  /** Whose documents are read one after the other. */
  readonly client: string;
  readonly isEditor: boolean;
  readonly signal: AbortSignal;
}

/** Characters that are read in a second or two. */
const LONG = 100_000;
/** Milliseconds after which a thread ends that nobody needs: the language model takes some 140 MB. */
const IDLE = 10 * 60_000;
/** Milliseconds that a document may take, and a long one. */
const PATIENCE = 30_000;
const PATIENCE_FOR_LONG = 5 * 60_000;
const MEMORY = { maxOldGenerationSizeMb: 512 };

interface Desk {
  readonly thread: Piscina;
  readonly lanes: Lanes;
}

/** `data`: the folder whose office holders the readers know. */
export function openExtractor(data?: string): Extractor {
  let threadsStarted = 0;
  const [forEditors, forAll] = [openDesk(64, data), openDesk(16, data)];
  for (const { thread } of [forEditors, forAll]) thread.on('workerCreate', () => threadsStarted++);
  return {
    async read(given, { client, isEditor, signal }) {
      const isLong = (given.text ?? given.html ?? '').length > LONG;
      const desk = isEditor && !isLong ? forEditors : forAll;
      return desk.lanes.run({ client, signal, isUrgent: isEditor }, () =>
        readAt(desk, given, isLong ? PATIENCE_FOR_LONG : PATIENCE),
      );
    },
    get waiting() {
      return forEditors.lanes.waiting + forAll.lanes.waiting;
    },
    get threadsStarted() {
      return threadsStarted;
    },
    async close() {
      await Promise.all([forEditors, forAll].map(({ thread }) => thread.destroy()));
    },
  };
}

function openDesk(mostWaiting: number, data: string | undefined): Desk {
  const filename = new URL('./extractor-thread.js', import.meta.url).href;
  const env = data === undefined ? process.env : { ...process.env, ENTENTE_DATA: data };
  const thread = new Piscina({
    filename,
    env,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: IDLE,
    resourceLimits: MEMORY,
  });
  return { thread, lanes: openLanes({ atOnce: 1, mostWaiting, mostOfOne: 8 }) };
}

/**
 * What has begun is read to its end even where nobody waits for it any more: to end a thread costs the next document the
 * time to load the language model again, which is longer.
 */
async function readAt({ thread }: Desk, given: HandedIn, patience: number): Promise<Extraction> {
  const done: Done = await thread.run(given, { signal: AbortSignal.timeout(patience) }).catch(tooMuch);
  if ('extraction' in done) return done.extraction;
  throw done.code === 'BAD_USER_INPUT' ? new InputError(done.message) : new Failure(done.code, done.message);
}

/** The thread was ended, by the clock or for want of memory; the next document starts another. */
function tooMuch(error: unknown): never {
  const { name, code } = error as { readonly name?: string; readonly code?: string };
  if (name !== 'AbortError' && code !== 'ERR_WORKER_OUT_OF_MEMORY') throw error;
  throw new Failure('TOO_COMPLEX', 'the document takes more time or memory than there is', { cause: error });
}
