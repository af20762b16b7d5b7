/** Codes of languages, as BCP 47 has them: `en`, `pt-BR`. */
export const isLanguage = (tag: string): boolean => /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag);
