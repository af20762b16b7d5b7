/** The command line: commands, arguments, options and their help. */
import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { InputError } from '../domain/error.ts';
import { parseMoment, parseWindowEnd } from '../domain/time.ts';
import { FORMAT_NAMES } from '../export/formats.ts';
import { VERSION } from '../server/version.ts';
import { EXIT_CODE_HELP, type ExitCode } from './shell/exit-code.ts';
import type { Terminal } from './shell/terminal.ts';

export interface ProgramContext {
  readonly environment: NodeJS.ProcessEnv;
  readonly terminal: Terminal;
  readonly finish: (code: ExitCode) => void;
}

/** What every command gets beside its own arguments. */
export interface CommandContext {
  /** The environment with what `--store` and `--data` say: what the configuration is read from. */
  readonly environment: NodeJS.ProcessEnv;
  readonly terminal: Terminal;
}

type Run<Options> = (context: CommandContext, args: readonly string[], options: Options) => Promise<ExitCode>;

const EXAMPLES = `
Examples:
  entente serve --sample                          serve the sample dispatches on http://localhost:4000
  entente ingest news/ --json                     read a folder of texts into the graph
  entente extract article.txt --jsonl             what would be read from a text; nothing is stored
  entente import statements claims.jsonl          take what another extractor found
  entente paths "Vladimir Putin" "Volodymyr Zelenskyy" --as-of 2022-02-08T09:00:00Z
  entente backup graph.log.gz                     everything, to be restored elsewhere

An entity is named by its name, by wikidata:Q7747 (or Q7747) or by its id.

`;

export function buildProgram(context: ProgramContext): Command {
  const program = new Command('entente')
    .description('A knowledge graph of political actors, where every relation shows the words behind it.')
    .version(VERSION, '-V, --version')
    .addOption(new Option('--store <name>', 'where the graph is kept').choices(['embedded', 'neo4j']))
    .option('--data <dir>', 'folder of the embedded store and of the dead letter')
    .exitOverride()
    .configureOutput({ writeErr: (text) => context.terminal.say(text.trimEnd()) })
    .showHelpAfterError('(entente --help lists the commands)')
    .addHelpText('after', EXAMPLES + EXIT_CODE_HELP);
  const runs =
    <Options>(load: () => Promise<Run<Options>>) =>
    async (...given: unknown[]): Promise<void> => {
      const command = given.at(-1) as Command;
      const run = await load();
      context.finish(await run(commandContext(context, program), command.args, command.opts() as Options));
    };
  addServing(program, runs);
  addIntake(program, runs);
  addQueue(program, runs);
  addBundles(program, runs);
  addQuestions(program, runs);
  addUpkeep(program, runs);
  return program;
}

type Runs = <Options>(load: () => Promise<Run<Options>>) => (...given: unknown[]) => Promise<void>;

function addServing(program: Command, runs: Runs): void {
  program
    .command('serve')
    .description('serve the graph over GraphQL, with the explorer')
    .option('--sample', 'ingest the sample dispatches first, if the store is empty')
    .option('--watch <feed...>', 'read these feeds meanwhile: addresses, or files of them in OPML')
    .action(runs(async () => (await import('./serve.ts')).serveCommand));
  program
    .command('mcp')
    .description('answer a program that speaks the Model Context Protocol, over standard input and output')
    .action(runs(async () => (await import('./mcp.ts')).mcpCommand));
}

function addIntake(program: Command, runs: Runs): void {
  const withServices = (command: Command) =>
    command
      .option('--llm <endpoint>', 'also ask a language model, as http://localhost:8000/v1 (key: ENTENTE_LLM_KEY)')
      .option('--llm-model <name>', 'which model to ask there')
      .option('--llm-cache <dir>', 'folder of its answers: what was asked once is not asked again')
      .option('--llm-tokens <count>', 'ask no more once so many tokens are spent', wholeNumber)
      .option('--llm-cost <amount>', 'ask no more once it cost so much', amount)
      .option('--llm-price <amount>', 'of a million tokens', amount)
      .option('--corenlp <endpoint>', 'also ask a CoreNLP server, as http://localhost:9000');
  withServices(program.command('ingest'))
    .description('read texts, pages, feeds, PDF, Word, OpenDocument, RTF, mail or JSON lines into the graph')
    .argument('<path...>', 'files, folders, addresses, or - for standard input')
    .option('--json', 'print the summary as JSON')
    .option('--dry-run', 'extract and check, but store nothing')
    .option('--charset <name>', 'of text files that are not in UTF-8, as windows-1252')
    .option('--watch', 'go on with files that appear or change in these folders')
    .action(runs(async () => (await import('./ingest.ts')).ingestCommand));
  withServices(program.command('watch'))
    .description('go on reading feeds, politely: each entry once, followed to its page where robots.txt allows')
    .argument('<feed...>', 'addresses of feeds, or files of them in OPML')
    .option('--enqueue', 'hand what they bring to the workers of the queue at REDIS_URL')
    .action(runs(async () => (await import('./watch.ts')).watchCommand));
  withServices(program.command('extract'))
    .description('print what would be read from texts; no store is touched')
    .argument('<file...>', 'files to read')
    .option('--jsonl', 'one JSON object a line: all actors, statements and quotations')
    .option('--all', 'also statements that are less sure')
    .action(runs(async () => (await import('./extract.ts')).extractCommand));
  program
    .command('import')
    .description(
      'a log, statements (JSON lines), a table (csv), coded events (ICEWS, GDELT 2, POLECAT), ftm, stix, wikidata',
    )
    .addArgument(new Argument('<format>').choices(['log', 'statements', 'csv', 'events', 'ftm', 'stix', 'wikidata']))
    .argument('<file>', 'the file, or - for standard input (statements only)')
    .option('--map <file>', 'how the columns of a csv are to be read; without it one is proposed')
    .option('--charset <name>', 'of a table that is not in UTF-8')
    .option('--as-of <day>', 'the day of the export (wikidata only; default: today)', checkedBy(parseWindowEnd))
    .option('--json', 'print the summary as JSON')
    .option('--dry-run', 'read and check, but store nothing')
    .action(runs(async () => (await import('./import.ts')).importCommand));
  program
    .command('export')
    .description('export the graph')
    .addArgument(new Argument('<format>').choices([...FORMAT_NAMES, 'parquet']))
    .option('--out <file>', 'write there instead of standard output')
    .option('--bom', 'begin with the mark by which Excel knows UTF-8 (csv)')
    .option('--about <name...>', 'only relations of these entities, and whom they lead to')
    .option('--among <name...>', 'only relations between two of these, as of what is in view')
    .option('--relation <id...>', 'only these relations')
    .option('--as-of <instant>', 'only what was known by then (not for log and statements)', checkedBy(parseMoment))
    .option('--from <date>', 'world time: a day, month or year on or after which it holds', checkedBy(parseWindowEnd))
    .option('--to <date>', 'world time: on or before which it holds', checkedBy(parseWindowEnd))
    .option('--min-sources <n>', 'independent sources at least')
    .option('--min-confidence <share>', 'confidence at least, from 0 to 1')
    .option('--include-denied', 'relations that are only denied too (not for log and statements)')
    .option('--only-realized', 'without plans, requests and hypotheses')
    .action(runs(async () => (await import('./export.ts')).exportCommand));
}

function addQueue(program: Command, runs: Runs): void {
  program
    .command('enqueue')
    .description('hand texts to the workers of the queue at REDIS_URL; without one they are read here and now')
    .argument('<path...>', 'files, folders or addresses')
    .option('--priority <n>', '0 before all others, then 1, 2, …', wholeNumber, 10)
    .action(runs(async () => (await import('./queue/enqueue.ts')).enqueueCommand));
  program
    .command('worker')
    .description('read and commit what the queue at REDIS_URL holds, until it is told to stop')
    .option('--jobs <names>', 'of read (addresses), extract and commit', 'read,extract,commit')
    .option('--until-empty', 'end when nothing waits any more')
    .action(runs(async () => (await import('./queue/worker.ts')).workerCommand));
  program
    .command('queue')
    .description('what waits in the queue, and what was given up')
    .option('--retry', 'try again what was given up')
    .option('--json', 'print it as JSON')
    .action(runs(async () => (await import('./queue/queue.ts')).queueCommand));
}

function addBundles(program: Command, runs: Runs): void {
  program
    .command('verify')
    .description(
      'check a bundle that export wrote, without the store: hashes, quotes, and that the evidence comes to the answer',
    )
    .argument('<bundle>')
    .option('--json', 'print the findings as JSON')
    .action(runs(async () => (await import('./verify.ts')).verifyCommand));
}

function addQuestions(program: Command, runs: Runs): void {
  const scoped = (command: Command) =>
    command
      .option(
        '--as-of <instant>',
        'only what was published by then: a day, or an instant as 2022-02-08T09:00:00Z',
        checkedBy(parseMoment),
      )
      .option('--from <date>', 'world time: a day, month or year on or after which it holds', checkedBy(parseWindowEnd))
      .option('--to <date>', 'world time: on or before which it holds', checkedBy(parseWindowEnd))
      .option('--min-sources <n>', 'independent sources at least', wholeNumber)
      .option('--include-denied', 'relations that are only denied too')
      .option('--only-realized', 'without plans, requests and hypotheses')
      .option('--json', 'print the answer as JSON');
  scoped(program.command('entity').description('one entity and its strongest relations').argument('<name>'))
    .option('--first <n>', 'how many relations', wholeNumber, 25)
    .action(runs(async () => (await import('./question/entity.ts')).entityCommand));
  scoped(
    program.command('paths').description('shortest paths, each hop with its quote').argument('<from>').argument('<to>'),
  )
    .option('--max-depth <n>', 'hops at most', wholeNumber, 4)
    .option('-k, --k <n>', 'how many paths', wholeNumber, 5)
    .option('--time-respecting', 'only paths whose hops can follow each other in time')
    .action(runs(async () => (await import('./question/paths.ts')).pathsCommand));
  scoped(program.command('ego').description('the surroundings of entities').argument('<name...>'))
    .option('--depth <n>', 'hops', wholeNumber, 1)
    .option('--limit <n>', 'entities at most', wholeNumber, 50)
    .action(runs(async () => (await import('./question/ego.ts')).egoCommand));
  scoped(program.command('mediators').description('who was in contact with both sides').argument('<a>').argument('<b>'))
    .option('--max-gap-hours <n>', 'between the two contacts of a shuttle', wholeNumber, 168)
    .option('--include-representatives', 'an entity also stands for those who represent it')
    .option('--first <n>', 'how many', wholeNumber, 10)
    .action(runs(async () => (await import('./question/mediators.ts')).mediatorsCommand));
  scoped(
    program.command('ask').description('a question in words, answered in sentences with quotes').argument('<question>'),
  )
    .option('--plan', 'print the operation that is run, too')
    .option('--context <id>', 'the id of the answer that this question follows')
    .action(runs(async () => (await import('./question/ask.ts')).askCommand));
  scoped(
    program.command('verify-text').description('hold each sentence of a draft against the graph').argument('<file>'),
  ).action(runs(async () => (await import('./question/verify-text.ts')).verifyTextCommand));
}

function addUpkeep(program: Command, runs: Runs): void {
  program
    .command('backup')
    .description('write everything, people’s decisions included, to one file; compressed where it ends in .gz')
    .argument('<file>')
    .action(runs(async () => (await import('./upkeep/backup.ts')).backupCommand));
  program
    .command('restore')
    .description('fill an empty store with a backup')
    .argument('<file>')
    .action(runs(async () => (await import('./upkeep/restore.ts')).restoreCommand));
  program
    .command('build')
    .description('write all that the embedded store holds, or a log, as files that Neo4j makes a new database of')
    .argument('<folder>', 'where they go')
    .option('--from <log>', 'a log or backup in place of the embedded store')
    .action(runs(async () => (await import('./upkeep/build.ts')).buildCommand));
  program
    .command('migrate')
    .description('make the tables, or the constraints and indexes of Neo4j; once, before the first writes')
    .action(runs(async () => (await import('./upkeep/migrate.ts')).migrateCommand));
  program
    .command('rebuild')
    .description('project all evidence anew')
    .action(runs(async () => (await import('./upkeep/rebuild.ts')).rebuildCommand));
  program
    .command('check')
    .description('check that every quote stands in its text and that the graph is what a rebuild would give')
    .option('--json', 'print the findings as JSON')
    .action(runs(async () => (await import('./check/command.ts')).checkCommand));
}

function commandContext({ environment, terminal }: ProgramContext, program: Command): CommandContext {
  const { store, data } = program.opts<{ store?: string; data?: string }>();
  return {
    terminal,
    environment: { ...environment, ...(store && { ENTENTE_STORE: store }), ...(data && { ENTENTE_DATA: data }) },
  };
}

function amount(text: string): number {
  const value = Number(text);
  if (!(value > 0) || !Number.isFinite(value)) throw new InvalidArgumentError('It is an amount above 0, as 2.50.');
  return value;
}

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('It is no whole number.');
  return Number(text);
}

/** Keeps the text, once a parser of the domain has found nothing wrong with it. */
const checkedBy =
  (parse: (text: string) => unknown) =>
  (text: string): string => {
    try {
      parse(text);
      return text;
    } catch (error) {
      throw error instanceof InputError ? new InvalidArgumentError(error.message) : error;
    }
  };
