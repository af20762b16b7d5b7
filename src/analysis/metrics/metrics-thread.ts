/** Computes one metric and ends. */
import { parentPort, workerData } from 'node:worker_threads';
import { compute, type Task } from './metrics.ts';

parentPort?.postMessage(compute(workerData as Task));
