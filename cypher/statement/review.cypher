// Reviews statements, and keeps each review.
// mode WRITE
// param $rows LIST<MAP> statement, state and properties of the review
UNWIND $rows AS row
MATCH (statement:Statement {id: row.statement})
SET statement.review = row.state
CREATE (statement)<-[:OF]-(review:Review)
SET review = row.properties
