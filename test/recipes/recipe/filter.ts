/** Documents by their language. */
import type { Tree } from '../tree.ts';

export function addFilter(tree: Tree): void {
  tree.insert('src/store/filter.ts', [
    '  readonly lang?: string;\n',
    '  readonly publisher?: readonly Id[];\n  /** Documents that mention',
  ]);
  tree.insert('src/store/embedded/noun/document.ts', [
    ".value('lang', filter.lang, 't.lang = @lang')\n      ",
    ".list('publisher', filter.publisher",
  ]);
  tree.insert(
    'src/store/neo4j/noun/document.ts',
    ['lang, ', 'text: asked, mentions'],
    ['lang: lang ?? null,\n        ', 'mentions: mentions ?? null'],
  );
  tree.insert(
    'cypher/document/list.cypher',
    ['// filter lang STRING\n', '// filter mentions'],
    ['($filter.lang IS NULL OR row.lang = $filter.lang)\n', 'row.knownAt >='],
  );
  tree.insert(
    'schema/evidence/document.ts',
    ["lang: t.arg.string({ description: 'In this language, by its code.' }),\n      ", 'publisher: t.arg.id({'],
    ['lang, ', 'query, publisher, publishedFrom, publishedTo, ...page'],
    ['...(isGiven(lang) && { lang }),\n        ', '...(isGiven(publisher)'],
  );
}
