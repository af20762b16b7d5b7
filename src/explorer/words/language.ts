/** Languages by their English names. */
const NAMES = new Intl.DisplayNames(['en'], { type: 'language' });
/** Language, script and region; of anything else the browser would make an error. */
const CODE = /^[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|\d{3}))?$/iu;

/** A code that is none stays as it is. */
export const languageName = (code: string): string => (CODE.test(code) ? (NAMES.of(code) ?? code) : code);
