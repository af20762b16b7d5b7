/**
 * Pairs of quotation marks in a block, of every kind: curly, straight, low and angle, double and single. A mark that is
 * never closed ends with the block; a straight one that opens while another is open shows that the first was none.
 */
export interface Marked {
  readonly start: number;
  readonly end: number;
}

const CLOSERS: Readonly<Record<string, string>> = { '“': '”"', '„': '“”', '«': '»', '"': '"', '‘': '’', "'": "'" };
/** Single marks open only before a capital or after a colon, so that no apostrophe is taken for one. */
const SINGLE: ReadonlySet<string> = new Set(['‘', "'"]);

export function markedIn(text: string, block: Marked): Marked[] {
  const spans: Marked[] = [];
  let open: { readonly at: number; readonly mark: string } | null = null;
  for (let at = block.start; at < block.end; at += 1) {
    const mark = text[at] ?? '';
    if (open && CLOSERS[open.mark]?.includes(mark) && closes(text, at, mark)) {
      spans.push({ start: open.at, end: at + 1 });
      open = null;
    } else if (mark in CLOSERS && opens(text, at, mark, block) && (open === null || restarts(open.mark, mark)))
      open = { at, mark };
  }
  if (open && !SINGLE.has(open.mark) && open.mark !== '"') spans.push({ start: open.at, end: block.end });
  return spans;
}

/** A second opening mark of the same kind: the first was a stray one. A single one never ends a double one. */
const restarts = (open: string, mark: string): boolean =>
  (open === mark && mark !== "'") || (SINGLE.has(open) && !SINGLE.has(mark));

function opens(text: string, at: number, mark: string, block: Marked): boolean {
  const [before, after] = [at === block.start ? ' ' : (text[at - 1] ?? ' '), text[at + 1] ?? ' '];
  if (mark === '“' || mark === '„' || mark === '«') return true;
  if (!/[\s([{—–:,-]/.test(before) || /\s/.test(after)) return false;
  return !SINGLE.has(mark) || /\p{Lu}/u.test(after) || before === ':';
}

function closes(text: string, at: number, mark: string): boolean {
  if (mark !== '"' && mark !== '’' && mark !== "'") return true;
  const [before, after] = [text[at - 1] ?? ' ', text[at + 1] ?? ' '];
  if (mark === '"') return !/\s/.test(before) || !/[\p{L}\p{N}]/u.test(after);
  return /[.,!?…]/.test(before) && !/[\p{L}\p{N}]/u.test(after);
}
