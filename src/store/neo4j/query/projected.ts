/** Labels of what is projected from the log: their nodes carry the generation of the rebuild that made them. */
export const PROJECTED = [
  'Document',
  'Statement',
  'Quotation',
  'Entity',
  'NameForm',
  'StatementGroup',
  'Decision',
  'Note',
  'SavedView',
  'StandingQuestion',
  'Purged',
] as const;
export type Projected = (typeof PROJECTED)[number];
