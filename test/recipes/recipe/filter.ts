/** Documents by who wrote them. */
import type { Tree } from '../tree.ts';

export function addFilter(tree: Tree): void {
  tree.insert('src/store/filter.ts', ['  readonly author?: string;\n', '  /** The code of a language. */']);
  tree.insert('src/store/embedded/noun/document.ts', [
    ".value('author', filter.author, 't.author = @author')\n      ",
    ".value('lang', filter.lang",
  ]);
  tree.insert(
    'src/store/neo4j/noun/document.ts',
    ['author, ', 'text, lang, mentions, publisher'],
    ['author: author ?? null,\n      ', 'lang: lang ?? null'],
  );
  tree.insert(
    'cypher/document/list.cypher',
    ['// filter author STRING\n', '// filter lang'],
    ['($filter.author IS NULL OR row.author = $filter.author)\n', '($filter.lang IS NULL'],
  );
  tree.insert(
    'schema/evidence/document.ts',
    [
      "author: t.arg.string({ description: 'Written by, as the document names them.' }),\n      ",
      'lang: t.arg.string({',
    ],
    ['author, ', 'query, lang, publisher, publishedFrom, publishedTo, dated'],
    ['...(isGiven(author) && { author }),\n        ', '...(isGiven(lang)'],
  );
}
