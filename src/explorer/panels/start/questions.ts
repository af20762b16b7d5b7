/** Ready questions over the sample dispatches. A graph without these names is opened on its best connected actors instead. */
import type { Connection, ExplorerState } from '../../state/state.ts';

export type Question = {
  readonly text: string;
  readonly hint: string;
  /** Names to find; the question is offered only where all of them are in the graph. */
  readonly names: readonly string[];
  readonly kind: Connection | null;
  readonly state: Partial<Pick<ExplorerState, 'time' | 'view' | 'claims' | 'diff'>>;
};

const february = { axis: 'valid', from: '2022-02', to: '2022-02', asOf: null, undated: true } as const;
const anyTime = { axis: 'valid', from: null, to: null, asOf: null, undated: true } as const;
const everyClaim = {
  text: '',
  saidBy: null,
  publisher: null,
  polarity: null,
  anonymous: false,
  inView: false,
  order: 'KNOWN',
  descending: true,
} as const;

export const QUESTIONS: readonly [Question, ...Question[]] = [
  {
    text: 'Who connected Vladimir Putin and Volodymyr Zelenskyy in February 2022?',
    hint: 'Mediators: in touch with both sides, in which order',
    names: ['Vladimir Putin', 'Volodymyr Zelenskyy'],
    kind: 'mediators',
    state: { time: february },
  },
  {
    text: 'What did somebody deny?',
    hint: 'Claims: every denial, with its words',
    names: [],
    kind: null,
    state: { view: 'claims', claims: { ...everyClaim, polarity: 'DENIED' }, time: anyTime },
  },
  {
    text: 'How are Olaf Scholz and Volodymyr Zelenskyy linked?',
    hint: 'Paths: each hop with its quote',
    names: ['Olaf Scholz', 'Volodymyr Zelenskyy'],
    kind: 'paths',
    state: { time: anyTime },
  },
  {
    text: 'What changed between the morning of 8 February and 10 February 2022?',
    hint: 'Changes: new relations, and verdicts that turned',
    names: [],
    kind: null,
    state: {
      view: 'changes',
      time: anyTime,
      diff: { from: '2022-02-08T09:00:00Z', to: '2022-02-10T23:59:00Z', axis: 'KNOWN' },
    },
  },
];
