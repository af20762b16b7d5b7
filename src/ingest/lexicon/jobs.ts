/** What people are who work for somebody. */
export const JOBS: ReadonlySet<string> = new Set(
  'analyst fellow researcher professor economist expert scholar historian reporter journalist correspondent editor lawyer lecturer scientist strategist columnist broadcaster presenter consultant epidemiologist engineer co-ordinator coordinator'.split(
    ' ',
  ),
);

/** What somebody is who is at home where the word before it says. */
export const CALLINGS: ReadonlySet<string> = new Set(
  'settler activist dissident farmer lawyer businessman businesswoman tycoon billionaire oligarch writer author poet novelist singer actor actress artist film-maker filmmaker cleric blogger student citizen national journalist reporter scientist historian economist professor politician pilot sailor soldier footballer athlete engineer physician doctor nurse teacher banker'.split(
    ' ',
  ),
);
