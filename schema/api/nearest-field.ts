/** Which field was meant by a name that a type does not have: one spelt alike, or one that means the same. */

import { distance } from 'fastest-levenshtein';
import {
  type ASTVisitor,
  GraphQLError,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  type ValidationContext,
} from 'graphql';

/** Words that people use for one another; each stands for all of its line. */
const ALIKE: readonly (readonly string[])[] = [
  ['form', 'text', 'word', 'body', 'content', 'string'],
  ['office', 'position', 'post', 'job'],
  ['name', 'label', 'title', 'headline'],
  ['description', 'summary', 'about'],
  ['source', 'from', 'subject', 'a', 'left', 'first'],
  ['target', 'to', 'object', 'b', 'right', 'second'],
  ['source', 'publisher', 'outlet', 'media'],
  ['field', 'path', 'argument'],
  ['author', 'by', 'user', 'editor', 'who'],
  ['at', 'time', 'date', 'day', 'when', 'valid', 'published', 'created'],
  ['speaker', 'said', 'attribution', 'claim', 'statement', 'by'],
  ['person', 'people', 'actor', 'entity', 'node', 'participant', 'member'],
  ['connection', 'edge', 'relation', 'tie', 'link', 'relationship', 'neighbor'],
  ['article', 'document', 'report', 'news'],
  ['kind', 'type', 'category'],
  ['score', 'confidence', 'weight', 'strength'],
  ['count', 'total', 'number', 'size'],
  ['comment', 'note', 'remark', 'reason'],
  ['evidence', 'quote', 'proof'],
  ['merge', 'decision'],
];
const MOST_MEANT = 3;

/** The rule of GraphQL that fields must exist, with suggestions that know what words mean. */
export function fieldsExistRule(context: ValidationContext): ASTVisitor {
  return {
    Field(node) {
      const type = context.getParentType();
      if (!type || context.getFieldDef()) return;
      const { value: name } = node.name;
      const message = `Cannot query field "${name}" on type "${type.name}".${meantBy(context, name)}`;
      context.reportError(new GraphQLError(message, { nodes: node }));
    },
  };
}

function meantBy(context: ValidationContext, name: string): string {
  const type = context.getParentType();
  const schema = context.getSchema();
  if (isAbstractType(type)) {
    const having = schema.getPossibleTypes(type).filter((one) => name in one.getFields());
    if (having.length > 0)
      return ` Did you mean to use an inline fragment on ${listed(having.map((one) => one.name))}?`;
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return '';
  const nearest = nearestFields(Object.keys(type.getFields()), name);
  return nearest.length === 0 ? '' : ` Did you mean ${listed(nearest)}?`;
}

const listed = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(' or ');

/** The best first; empty where none comes near. */
function nearestFields(fields: readonly string[], name: string): string[] {
  return fields
    .map((field) => ({ field, nearness: nearness(field, name) }))
    .filter((one) => one.nearness > 0)
    .sort((a, b) => b.nearness - a.nearness || (a.field < b.field ? -1 : 1))
    .slice(0, MOST_MEANT)
    .map(({ field }) => field);
}

/** Spelt alike before sharing a word before sharing a meaning. */
function nearness(field: string, name: string): number {
  if (distance(field.toLowerCase(), name.toLowerCase()) <= Math.floor(name.length * 0.3)) return 3;
  const [ours, theirs] = [wordsOf(field), wordsOf(name)];
  if (ours.some((our) => theirs.some((their) => isOneStem(our, their)))) return 2;
  return ours.some((our) => theirs.some((their) => areAlike(our, their))) ? 1 : 0;
}

/** `valid`, `validity`. */
const isOneStem = (a: string, b: string): boolean =>
  a === b || (Math.min(a.length, b.length) > 3 && (a.startsWith(b) || b.startsWith(a)));

const areAlike = (a: string, b: string): boolean => ALIKE.some((words) => words.includes(a) && words.includes(b));

/** `decidedAt`: decided, at. */
const wordsOf = (name: string): string[] =>
  name.split(/(?=[A-Z])|_/).map((word) =>
    word
      .toLowerCase()
      .replace(/ies$/, 'y')
      .replace(/(?<=..)s$/, ''),
  );
