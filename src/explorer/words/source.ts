/** Where words were printed, as far as it is known: what nobody has said is left out. */
import { dayText } from './date.ts';

type Printed = { readonly publisher: { readonly label: string } | null; readonly publishedAt: string | null };

/** Outlet and day; the day on which it was read where nobody has said when it was published, and only if it is given. */
export const printedText = ({ publisher, publishedAt }: Printed, readAt: string | null = null): string =>
  [publisher?.label, publishedAt === null ? readAt && `read ${dayText(readAt)}` : dayText(publishedAt)]
    .filter(Boolean)
    .join(', ');
