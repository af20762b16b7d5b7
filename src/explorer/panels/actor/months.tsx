/** When something happened, month by month, at a glance; the same in words for those who do not see it. */
import type { ReactNode } from 'react';
import { edtfDay } from '../../words/date.ts';

type Bucket = { readonly start: string; readonly count: number };
const HEIGHT = 22;
const MOST = 60;

export const Months = ({ buckets }: { readonly buckets: readonly Bucket[] }): ReactNode => {
  const shown = buckets.slice(-MOST);
  const [first, last] = [shown[0], shown.at(-1)];
  if (first === undefined || last === undefined || shown.length < 2) return null;
  const most = Math.max(1, ...shown.map(({ count }) => count));
  const words = `From ${monthOf(first)} to ${monthOf(last)}, at most ${most} a month`;
  return (
    <figure className="months">
      <svg viewBox={`0 0 ${shown.length} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={words}>
        {shown.map(({ start, count }, index) => (
          <rect
            key={start}
            x={index + 0.1}
            width={0.8}
            y={HEIGHT - (count / most) * HEIGHT}
            height={(count / most) * HEIGHT}
          />
        ))}
      </svg>
      <figcaption className="caption">
        <span>{monthOf(first)}</span>
        <span>{monthOf(last)}</span>
      </figcaption>
    </figure>
  );
};

const monthOf = ({ start }: Bucket): string => edtfDay(start.slice(0, 7));
