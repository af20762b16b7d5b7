/** Adjectives behind `is` that tell of an event. */
import { type Sense, sense } from './sense.ts';

const table: Readonly<Record<string, string>> = {
  ready: 'AGREE to with clause ?clause',
  willing: 'AGREE to with clause ?clause',
  prepared: 'AGREE to with clause ?clause',
  opposed: 'REJECT to',
  critical: 'ACCUSE of !',
  supportive: 'SUPPORT of !',
  grateful: 'SUPPORT to for !',
  thankful: 'SUPPORT to for !',
  hostile: 'REJECT to',
};

export const ADJECTIVE_SENSES: ReadonlyMap<string, Sense> = new Map(
  Object.entries(table).map(([adjective, line]) => [adjective, sense(line)]),
);
