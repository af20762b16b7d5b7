/** Text that a page was copied from as it is written: `&quot;We met,&quot;`. */
import { decodeHTML } from 'entities';

const ENTITY = /&(?:amp|quot|apos|lt|gt|nbsp|hellip|[lr][sd]quo|[mn]dash|#\d{2,5}|#x[\da-f]{2,5});/i;

/** Offsets are those of what comes out: nobody reads the other. */
export const withoutEntities = (text: string): string => (ENTITY.test(text) ? decodeHTML(text) : text);
