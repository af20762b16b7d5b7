/** Extraction in a thread of its own: reading takes a second where answering takes a millisecond. */
import { Worker } from 'node:worker_threads';
import { Failure } from '../domain/error.ts';
import type { DocumentInput, Extraction } from '../domain/extraction.ts';
import type { Done } from './extractor-thread.ts';

export interface Extractor {
  /** Fails with DEADLINE_EXCEEDED when the signal aborts. */
  extract(document: DocumentInput, signal: AbortSignal): Promise<Extraction>;
  /** Loads what the first document would wait for. */
  warm(): void;
  close(): Promise<void>;
}

interface Job {
  readonly document: DocumentInput;
  readonly resolve: (extraction: Extraction) => void;
  readonly reject: (error: unknown) => void;
}

export const openExtractor = (): Extractor => new ThreadedExtractor();

/** One document is read at a time; what is read cannot be interrupted but by ending its thread. */
class ThreadedExtractor implements Extractor {
  #thread: Worker | null = null;
  #running: Job | null = null;
  readonly #waiting: Job[] = [];

  async extract(document: DocumentInput, signal: AbortSignal): Promise<Extraction> {
    let abandon = () => {};
    try {
      return await new Promise<Extraction>((resolve, reject) => {
        const job: Job = { document, resolve, reject };
        abandon = () => this.#abandon(job);
        signal.addEventListener('abort', abandon);
        this.#waiting.push(job);
        if (signal.aborted) abandon();
        this.#next();
      });
    } finally {
      signal.removeEventListener('abort', abandon);
    }
  }

  warm(): void {
    this.#thread ??= this.#start();
  }

  async close(): Promise<void> {
    await this.#thread?.terminate();
  }

  #next(): void {
    if (this.#running !== null) return;
    this.#running = this.#waiting.shift() ?? null;
    if (this.#running === null) return;
    this.warm();
    this.#thread?.postMessage(this.#running.document);
  }

  #abandon(job: Job): void {
    job.reject(new Failure('DEADLINE_EXCEEDED', 'the document was not read in time; give a shorter one'));
    const place = this.#waiting.indexOf(job);
    if (place >= 0) this.#waiting.splice(place, 1);
    else this.#drop();
  }

  /** Ends the thread with what it reads; the next document starts another. */
  #drop(): void {
    const thread = this.#thread;
    this.#thread = null;
    this.#running = null;
    thread?.removeAllListeners();
    // Its end is not waited for, and a failure to end concerns nobody who waits here.
    thread?.terminate().catch(() => {});
    this.#next();
  }

  #start(): Worker {
    const thread = new Worker(new URL('./extractor-thread.js', import.meta.url));
    thread.unref();
    thread.on('message', (done: Done) => {
      const job = this.#running;
      this.#running = null;
      if ('fault' in done) job?.reject(new Error(done.fault));
      else job?.resolve(done.extraction);
      this.#next();
    });
    thread.on('error', (error) => {
      this.#running?.reject(error);
      this.#drop();
    });
    return thread;
  }
}
