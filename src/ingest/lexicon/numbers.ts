/** Words that count. */

/** `first`, `32nd`, `fifteenth`; `health`, `both` and `youth` are none. */
export const ORDINAL =
  /^(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|[a-z]+teenth|[a-z]+tieth)$/;
