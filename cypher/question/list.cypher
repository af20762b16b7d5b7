// Standing questions, the latest first.
// mode READ
// list StandingQuestion
// order CREATED row.generation, row.createdAt, row.id
// where
