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
        if (await isTaken(server, body)) acknowledged.push(body);
        else return;
      }
      // The others are in the middle of theirs.
      await server.end('SIGKILL');
    };
    await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)));
    await server.end('SIGKILL');
  }
  return outcomeOf(options, acknowledged);
}

/** False where the server was killed before it answered: then nobody knows. */
async function isTaken(server: ServerProcess, body: string): Promise<boolean> {
  const answer = await ask(server, ADD, { body }).catch((error: unknown) => {
    // What the client is told of a connection that broke.
    if (error instanceof TypeError || error instanceof SyntaxError) return null;
    throw error;
  });
  if (answer?.errors) throw new Error(`a remark was refused: ${answer.errors[0]?.message}`);
  return answer !== null;
}

async function outcomeOf(options: ServerProcessOptions, acknowledged: readonly string[]): Promise<Outcome> {
  const server = await startProcess(options);
  const found: string[] = [];
  let revision = 0;
  for (let after: string | null = null, isMore = true; isMore; ) {
    const { data } = await ask(server, NOTES, { after });
    const { nodes, pageInfo } = data.entity.notes;
    found.push(...nodes.map((note: { readonly body: string }) => note.body));
    revision = data.revision;
    [after, isMore] = [pageInfo.endCursor, pageInfo.hasNextPage];
  }
  const { data } = await ask(server, COMMITS, {});
  await server.end();
  const there = new Set(found);
  return {
    acknowledged: acknowledged.length,
    lost: acknowledged.filter((body) => !there.has(body)),
    doubled: found.filter((body, i) => found.indexOf(body) !== i),
    revision,
    commits: data.ledger.totalCount,
  };
}

interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: an answer has the shape that its query gives it
  readonly data: any;
  readonly errors?: readonly { readonly message: string }[];
}

async function ask({ post, editor }: ServerProcess, query: string, variables: object): Promise<Answer> {
  const answer = await post({ query, variables }, { authorization: `Bearer ${editor}` });
  return (await answer.json()) as Answer;
}
