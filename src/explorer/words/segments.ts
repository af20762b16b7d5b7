/** Cuts a text at the borders of its marks, so that marks may overlap and the text stays text. */
export type Mark = { readonly start: number; readonly end: number; readonly id: string; readonly look: string };
export type Segment = { readonly start: number; readonly text: string; readonly marks: readonly Mark[] };

export const segmentsOf = (text: string, marks: readonly Mark[]): readonly Segment[] => {
  const inside = marks.filter((mark) => mark.start < mark.end && mark.end > 0 && mark.start < text.length);
  const borders = [
    0,
    text.length,
    ...inside.flatMap(({ start, end }) => [Math.max(0, start), Math.min(text.length, end)]),
  ];
  const cuts = [...new Set(borders)].sort((x, y) => x - y);
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? text.length;
    return {
      start,
      text: text.slice(start, end),
      marks: inside.filter((mark) => mark.start < end && mark.end > start),
    };
  });
};
