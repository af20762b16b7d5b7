// Every decision, the reverted too, in the order in which they were taken.
// mode READ
// return decision MAP its properties
MATCH (found:Decision)
RETURN found {.*} AS decision
ORDER BY found.decidedAt, found.id
