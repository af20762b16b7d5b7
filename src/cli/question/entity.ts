/** `entente entity NAME`: who that is, and the relations with the strongest evidence. */

import type { ResultOf } from 'gql.tada';
import { question } from '../../../schema/question.ts';
import type { CommandContext } from '../program.ts';
import { EXIT, type ExitCode } from '../shell/exit-code.ts';
import { tableLines } from '../shell/table.ts';
import { ask, given } from './api.ts';
import {
  entityReference,
  quoteWords,
  relationWords,
  type ScopeOptions,
  scopeVariables,
  standingWords,
} from './question.ts';

const QUESTION = question(`
  query EntityOnTheCommandLine($id: ID!, $name: String!, $at: TimeScope, $evidence: EvidenceFilter, $first: Int!) {
    search(query: $name, first: 3) { nodes { label } }
    entity(id: $id) {
      id
      kind
      label
      summary
      externalIds { scheme value }
      names { text }
      degree(at: $at, evidence: $evidence)
      relations(at: $at, evidence: $evidence, first: $first) {
        totalCount
        edges {
          other { id label kind }
          node {
            id relationType role verdict confidence
            standing { status }
            valid { edtf }
            source { id }
            evidence { independentSources best { text document { title url } } }
          }
        }
      }
    }
  }
`);

export async function entityCommand(
  context: CommandContext,
  [name = '']: readonly string[],
  options: ScopeOptions & { readonly first: number },
): Promise<ExitCode> {
  const { terminal } = context;
  const variables = { id: entityReference(name), name, first: options.first, ...scopeVariables(options) };
  const { entity, search } = await ask(context, QUESTION, variables);
  if (entity === null) {
    const near = given(search)
      .nodes.map(({ label }) => label)
      .join(', ');
    terminal.say(`entente: no entity answers to ${JSON.stringify(name)}${near && `; near it: ${near}`}`);
    return EXIT.failed;
  }
  if (options.json) await terminal.out(JSON.stringify(entity));
  else for (const line of linesOf(entity, terminal.isColored)) await terminal.out(line);
  return EXIT.done;
}

type Found = NonNullable<ResultOf<typeof QUESTION>['entity']>;

function linesOf(entity: Found, isColored: boolean): string[] {
  const { label, kind, summary, names, degree, relations } = entity;
  const others = [...new Set(names.map(({ text }) => text))].filter((text) => text !== label);
  const rows = relations.edges.map(({ other, node }) => [
    node.source.id === entity.id ? '→' : '←',
    relationWords(node),
    other.label,
    node.valid?.edtf ?? '',
    standingWords(node),
    String(node.evidence.independentSources),
    quoteWords(node.evidence.best.text),
  ]);
  return [
    `${label}  ${kind}${summary ? `  ${summary}` : ''}`,
    ...(others.length > 0 ? [`also ${others.join(', ')}`] : []),
    `${degree} neighbors, ${relations.totalCount} relations`,
    '',
    ...tableLines(['', 'RELATION', 'OTHER', 'WHEN', 'STANDING', 'SOURCES', 'QUOTE'], rows, isColored),
  ];
}
