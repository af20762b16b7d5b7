/** Whoever holds one of these leads the state or body. */
const LEADING_OFFICES: ReadonlySet<string> = new Set([
  'president',
  'prime minister',
  'chancellor',
  'secretary-general',
  'chair',
  'leader',
  'head',
  'director-general',
  'king',
  'emir',
  'sultan',
  'emperor',
  'supreme leader',
]);

/** `role`: in its canonical form. */
export const isLeading = (role: string): boolean => LEADING_OFFICES.has(role);
