// Saved views, the latest first.
// mode READ
// list SavedView
// order CREATED row.generation, row.createdAt, row.id
// where
