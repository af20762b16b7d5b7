/** What people are who work for somebody. */
export const JOBS: ReadonlySet<string> = new Set(
  'analyst fellow researcher professor economist expert scholar historian reporter journalist correspondent editor lawyer lecturer scientist strategist columnist broadcaster presenter consultant epidemiologist engineer co-ordinator coordinator'.split(
    ' ',
  ),
);
