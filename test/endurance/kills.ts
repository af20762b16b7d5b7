/** Kills a server while it is written to, as a machine does that loses its power, and starts it again: what became of the writes? */
import { type ServerProcess, type ServerProcessOptions, startProcess } from '../server/process.ts';

export interface Outcome {
  /** Writes that were acknowledged, over all rounds. */
  readonly acknowledged: number;
  /** Of these, those that are not there. */
  readonly lost: readonly string[];
  /** Writes that are there more than once. */
  readonly doubled: readonly string[];
  /** The revision of the graph, and how many commits its ledger holds. */
  readonly revision: number;
  readonly commits: number;
}

const WRITERS = 4;
/** Of each round, after which the server is killed: every round ends at another place of what a write does. */
const WRITES = 7;

const ADD = 'mutation($body: String!) { addNote(about: ["name:Actor 1"], body: $body) { id } }';
const NOTES = `query($after: String) { revision entity(name: "Actor 1") {
  notes(first: 100, after: $after) { nodes { body } pageInfo { hasNextPage endCursor } } } }`;
const COMMITS = '{ ledger(first: 1) { totalCount } }';

/** The store must know an “Actor 1”. */
export async function killedServer(options: ServerProcessOptions, rounds: number): Promise<Outcome> {
  const acknowledged: string[] = [];
  for (let round = 0; round < rounds; round++) {
    const server = await startProcess(options);
    const enough = acknowledged.length + WRITES;
    const write = async (writer: number) => {
      for (let i = 0; acknowledged.length < enough; i++) {
        const body = `round ${round}, writer ${writer}, remark ${i}`;
        const told = await toldOf(server, body);
        if (told === 'taken') acknowledged.push(body);
        if (told === 'nothing') return;
      }
      // The others are in the middle of theirs.
      await server.end('SIGKILL');
    };
    await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)));
    await server.end('SIGKILL');
  }
  return outcomeOf(options, acknowledged);
}

/** Of a write that was late nobody knows whether it was done, nor of one that was killed before it was answered. */
async function toldOf(server: ServerProcess, body: string): Promise<'taken' | 'late' | 'nothing'> {
  try {
    const { errors } = await ask(server, ADD, { body });
    if (errors === undefined) return 'taken';
    if (errors.every(({ extensions: { code } }) => LATE.includes(code))) return 'late';
    throw new Error(`a remark was refused: ${errors[0]?.message}`);
  } catch (error) {
    // As `fetch` and JSON tell of a connection that broke.
    if (/^(Type|Syntax)Error$/.test((error as Error).name)) return 'nothing';
    throw error;
  }
}

const LATE = ['DEADLINE_EXCEEDED', 'STORE_UNAVAILABLE'];

async function outcomeOf(options: ServerProcessOptions, acknowledged: readonly string[]): Promise<Outcome> {
  const server = await startProcess(options);
  const found: string[] = [];
  let revision = 0;
  for (let after: string | null = null, isMore = true; isMore; ) {
    const data = await answerOf(server, NOTES, { after });
    const { nodes, pageInfo } = data.entity.notes;
    found.push(...nodes.map((note: { readonly body: string }) => note.body));
    revision = data.revision;
    [after, isMore] = [pageInfo.endCursor, pageInfo.hasNextPage];
  }
  const { ledger } = await answerOf(server, COMMITS, {});
  await server.end();
  const there = new Set(found);
  return {
    acknowledged: acknowledged.length,
    lost: acknowledged.filter((body) => !there.has(body)),
    doubled: found.filter((body, i) => found.indexOf(body) !== i),
    revision,
    commits: ledger.totalCount,
  };
}

/** However late. */
async function answerOf(server: ServerProcess, query: string, variables: object): Promise<Answer['data']> {
  for (;;) {
    const { data, errors } = await ask(server, query, variables);
    if (errors === undefined) return data;
    if (!errors.every(({ extensions: { code } }) => LATE.includes(code))) throw new Error(errors[0]?.message);
  }
}

interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: an answer has the shape that its query gives it
  readonly data: any;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

async function ask({ post, editor }: ServerProcess, query: string, variables: object): Promise<Answer> {
  const answer = await post({ query, variables }, { authorization: `Bearer ${editor}` });
  return (await answer.json()) as Answer;
}
