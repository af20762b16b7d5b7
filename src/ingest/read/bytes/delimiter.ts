/** What stands between the cells of a table. */

/** What divides the first lines into the most cells, alike in all of them. */
export function delimiterOf(head: string): string {
  const lines = head
    .split('\n', 21)
    .slice(0, -1)
    .filter((line) => line.trim() !== '');
  const first = (lines.length > 0 ? lines : [head]).map((line) => line.replace(/"(?:[^"]|"")*"/g, ''));
  const score = (mark: string): number => {
    const counts = first.map((line) => line.split(mark).length - 1);
    const [begin = 0] = counts;
    return begin * (counts.filter((count) => count === begin).length / counts.length);
  };
  return [',', ';', '\t', '|'].reduce((best, mark) => (score(mark) > score(best) ? mark : best));
}
