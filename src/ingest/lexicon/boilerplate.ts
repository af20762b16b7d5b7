/** Lines that are no prose: each pattern must fit the whole of a short line, trimmed. */
export const BOILERPLATE: readonly RegExp[] = [
  /^date:?\s+\d{4}-\d\d-\d\d$/i,
  /^https?:\/\/\S+$/i,
  /^(press|tap|click) play\b.{0,80}$/i,
  /^(read more|read also|see also|also read|more on this|related( stories| articles)?|advertisement|sponsored)\b.{0,120}$/i,
  /^(share|tweet|email|print|save|copy link|follow us|subscribe|sign up|newsletter)\b.{0,60}$/i,
  /^(photo|image|picture|video|source|credit|getty|reuters photo)s?\s*[:/].{0,160}$/i,
  /^[/©(].{0,40}(reports?|reserved|copyright).{0,40}$/i,
  /^this (article|story) (was|is|has been)\b.{0,160}$/i,
  /^\W+$/,
];
