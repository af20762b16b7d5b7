/** Arranges a sketch beside the page, so that a large one does not hold it up. */
import { type Arrangement, arrange } from './arrangements.ts';
import type { Sketch } from './sketch.ts';

export type LayoutOrder = { readonly order: number; readonly sketch: Sketch; readonly how: Arrangement };

self.addEventListener('message', ({ data }: MessageEvent<LayoutOrder>) => {
  self.postMessage({ order: data.order, places: arrange(data.sketch, data.how) });
});
