/** The words of a part of a page: a paragraph a block, an empty line between two, a line a `<br>`. */

/** As much of a DOM as is walked here. */
interface Node {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly childNodes: ArrayLike<Node>;
}

const [ELEMENT, TEXT] = [1, 3];

const INLINE: ReadonlySet<string> = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark meter nobr q rp rt ruby s samp ' +
    'small span strike strong sub sup time tt u var wbr'
  ).split(' '),
);
const SILENT: ReadonlySet<string> = new Set(
  'script style noscript button select textarea head nav figcaption br'.split(' '),
);

export function wordsOf(root: unknown): string {
  const paper = new Paper();
  // Each is a node to enter or, null, the end of a block.
  const waiting: (Node | null)[] = [root as Node];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node === null) paper.close();
    else if (node.nodeType === TEXT) paper.write((node.nodeValue ?? '').replace(/\s+/g, ' '));
    else if (node.nodeType === ELEMENT) enter(node, paper, waiting);
  }
  paper.close();
  return paper.blocks.join('\n\n');
}

function enter(element: Node, paper: Paper, waiting: (Node | null)[]): void {
  const name = element.nodeName.toLowerCase();
  if (name === 'br') paper.write('\n');
  if (SILENT.has(name)) return;
  if (!INLINE.has(name)) {
    paper.close();
    waiting.push(null);
  }
  for (let i = element.childNodes.length - 1; i >= 0; i--) waiting.push(element.childNodes[i] as Node);
}

class Paper {
  readonly blocks: string[] = [];
  #open = '';

  write(words: string): void {
    this.#open += words;
  }

  close(): void {
    const words = this.#open
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .replace(/\n{2,}/g, '\n\n')
      .trim();
    if (words !== '') this.blocks.push(words);
    this.#open = '';
  }
}
