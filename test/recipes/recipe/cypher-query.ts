/** How many documents there are of each language. */
import type { Tree } from '../tree.ts';

export function addCypherQuery(tree: Tree): void {
  tree.add(
    'cypher/document/languages.cypher',
    `// How many documents there are of each language.
// mode READ
// return lang STRING
// return count INTEGER
MATCH (document:Document)
USING INDEX document:Document(generation, knownAt, id)
WHERE document.generation IS NOT NULL AND document.knownAt IS NOT NULL AND document.id IS NOT NULL
RETURN document.lang AS lang, count(*) AS count
`,
  );
  tree.insert('src/store/neo4j/query/queries.ts', [
    "  documentLanguages: cypher<object, { lang: string; count: number }>('document/languages'),\n",
    '  documentList: ',
  ]);
}
