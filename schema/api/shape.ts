/**
 * What the form of a request may be, whatever its fields mean: how deep it goes, how often it renames, repeats and
 * marks. It is looked at before validation, some rules of which take a time quadratic in what is repeated.
 */
import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { tooComplex } from '../errors.ts';

const LIMITS = { depth: 24, aliases: 30, directives: 50 } as const;
/** Fragments, spreads of one field in one selection, and marks on one spot. */
const MOST_FRAGMENTS = 60;
const MOST_REPEATED = 20;
const MOST_ON_ONE = 4;

interface Shape {
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
}

/** Throws TOO_COMPLEX. A fragment is looked at once and counted wherever it is spread, so a bomb of them costs no time. */
export function checkShape(document: DocumentNode): void {
  const fragments = document.definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
  if (fragments.length > MOST_FRAGMENTS) throw tooComplex('the number of fragments', fragments.length, MOST_FRAGMENTS);
  const survey = new Survey(fragments);
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const shape = survey.selectionSet(definition.selectionSet);
    for (const what of ['depth', 'aliases', 'directives'] as const) {
      if (shape[what] > LIMITS[what]) throw tooComplex(`the number of ${what}`, shape[what], LIMITS[what]);
    }
  }
}

const NOTHING: Shape = { depth: 0, aliases: 0, directives: 0 };

class Survey {
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #seen = new Map<string, Shape>();

  constructor(fragments: readonly FragmentDefinitionNode[]) {
    this.#fragments = new Map(fragments.map((one) => [one.name.value, one]));
  }

  selectionSet({ selections }: SelectionSetNode): Shape {
    checkRepeated(selections);
    return selections.reduce((sum, node) => {
      const inner = this.#selection(node);
      return {
        depth: Math.max(sum.depth, inner.depth),
        aliases: sum.aliases + inner.aliases,
        directives: sum.directives + inner.directives + marksOn(node),
      };
    }, NOTHING);
  }

  #selection(node: SelectionNode): Shape {
    if (node.kind === Kind.FRAGMENT_SPREAD) return this.#fragment(node.name.value);
    const inner = node.selectionSet ? this.selectionSet(node.selectionSet) : NOTHING;
    if (node.kind === Kind.INLINE_FRAGMENT) return inner;
    return { ...inner, depth: inner.depth + 1, aliases: inner.aliases + (node.alias ? 1 : 0) };
  }

  #fragment(name: string): Shape {
    const seen = this.#seen.get(name);
    if (seen) return seen;
    // A cycle is refused by validation; here it must only end.
    this.#seen.set(name, NOTHING);
    const fragment = this.#fragments.get(name);
    const shape = fragment ? this.selectionSet(fragment.selectionSet) : NOTHING;
    this.#seen.set(name, shape);
    return shape;
  }
}

function checkRepeated(selections: readonly SelectionNode[]): void {
  const counts = new Map<string, number>();
  for (const name of selections.flatMap(namesIn)) {
    const count = (counts.get(name) ?? 0) + 1;
    if (count > MOST_REPEATED) throw tooComplex(`the number of times that ${name} is selected`, count, MOST_REPEATED);
    counts.set(name, count);
  }
}

/** What a selection adds to an answer, under the names it has there. */
function namesIn(node: SelectionNode): readonly string[] {
  if (node.kind === Kind.FRAGMENT_SPREAD) return [`...${node.name.value}`];
  return node.kind === Kind.FIELD ? [nameOf(node)] : node.selectionSet.selections.flatMap(namesIn);
}

const nameOf = ({ alias, name }: FieldNode): string => (alias ?? name).value;

function marksOn({ directives = [] }: { readonly directives?: readonly DirectiveNode[] | undefined }): number {
  if (directives.length > MOST_ON_ONE)
    throw tooComplex('the number of directives at one place', directives.length, MOST_ON_ONE);
  return directives.length;
}
