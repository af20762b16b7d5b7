// Search by words. The texts come folded (lower case, no accents, one space between words), so no analyzer takes part.
CREATE FULLTEXT INDEX names IF NOT EXISTS FOR (node:Name) ON EACH [node.id]
  OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
CREATE FULLTEXT INDEX statement_words IF NOT EXISTS FOR (node:Statement) ON EACH [node.words]
  OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
CREATE FULLTEXT INDEX quotation_words IF NOT EXISTS FOR (node:Quotation) ON EACH [node.words]
  OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
CREATE FULLTEXT INDEX document_words IF NOT EXISTS FOR (node:Document) ON EACH [node.words]
  OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
