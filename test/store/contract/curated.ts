/** What people do beside the documents of `talks`, as entries of the log. */
import type { LogEntry } from '../../../src/evidence/log/entry.ts';
import { idOf } from '../../fixture/talks.ts';

export const ADA = idOf('Ada Berg');
export const BEN = idOf('Ben Carter');
export const CLEO = idOf('Cleo Duval');

export const note = (id: string, about: readonly string[], body: string): LogEntry => ({
  entry: 'note',
  note: { id, about, body },
});

export const view = (id: string, slug: string, title = slug): LogEntry => ({
  entry: 'view',
  view: {
    id,
    slug,
    title,
    operation: 'query { health }',
    variables: '{}',
    state: null,
    snapshot: '{"data":{}}',
    sha256: 'd'.repeat(64),
  },
});

export const standing = (id: string): LogEntry => ({
  entry: 'question',
  question: { id, title: 'Who mediates?', asked: '{}', webhook: null },
});

export const decided = (id: string, kind: 'SAME' | 'DIFFERENT', survivor: string, absorbed: string): LogEntry => ({
  entry: 'decision',
  decision: { id, kind, survivor, absorbed: [absorbed], absorbedLabels: ['somebody'], reason: `Reason ${id[0]}.` },
});

export const merge = decided('d'.repeat(32), 'SAME', ADA, CLEO);
export const revert: LogEntry = { entry: 'revert', decision: 'd'.repeat(32), reason: 'Two people.' };

export const reviewed = (statement: string, state: 'ACCEPTED' | 'REJECTED' | 'UNREVIEWED'): LogEntry => ({
  entry: 'review',
  statement,
  state,
  note: null,
});

export const retracted = (document: string, isRetracted = true): LogEntry => ({
  entry: 'retraction',
  document,
  retracted: isRetracted,
  reason: 'The outlet took it back.',
});
