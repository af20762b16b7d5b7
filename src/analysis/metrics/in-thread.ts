/** Runs a metric in a thread of its own, one for each question, so that the event loop stays free. */
import { Worker } from 'node:worker_threads';
import { Failure } from '../../domain/error.ts';
import type { Centrality, Task } from './metrics.ts';

export function inThread(task: Task & { metric: 'centrality' }, signal?: AbortSignal): Promise<Centrality>;
export function inThread(task: Task & { metric: 'communities' }, signal?: AbortSignal): Promise<Float64Array>;
export function inThread(task: Task, signal?: AbortSignal): Promise<unknown> {
  const thread = new Worker(new URL('./metrics-thread.js', import.meta.url), { workerData: task });
  return new Promise((resolve, reject) => {
    const abandon = () => {
      reject(new Failure('DEADLINE_EXCEEDED', 'the question took longer than it was given'));
      void thread.terminate();
    };
    signal?.addEventListener('abort', abandon, { once: true });
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', () => signal?.removeEventListener('abort', abandon));
    if (signal?.aborted) abandon();
  });
}
