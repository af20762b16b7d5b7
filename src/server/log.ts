/** Structured logs on standard error, one JSON object a line. */
import { type Logger, pino } from 'pino';

export type Log = Pick<Logger, 'info' | 'warn' | 'error'>;

export const openLog = (level: 'silent' | 'warn' | 'info'): Log =>
  pino({ name: 'entente', level, redact: ['authorization'] }, pino.destination(2));
