/** A binary heap: the least by a comparison comes out first. */

export interface Heap<Item> {
  push(item: Item): void;
  pop(): Item | undefined;
}

export function openHeap<Item>(compare: (a: Item, b: Item) => number): Heap<Item> {
  const items: Item[] = [];
  const comesBefore = (i: number, j: number) => compare(items[i] as Item, items[j] as Item) < 0;
  const swap = (i: number, j: number) => {
    [items[i], items[j]] = [items[j] as Item, items[i] as Item];
  };
  return {
    push(item) {
      let at = items.push(item) - 1;
      for (let parent = (at - 1) >> 1; at > 0 && comesBefore(at, parent); parent = (at - 1) >> 1) {
        swap(at, parent);
        at = parent;
      }
    },
    pop() {
      const least = items[0];
      const last = items.pop();
      if (items.length === 0 || last === undefined) return least;
      items[0] = last;
      for (let at = 0; ; ) {
        let child = 2 * at + 1;
        if (child + 1 < items.length && comesBefore(child + 1, child)) child += 1;
        if (child >= items.length || !comesBefore(child, at)) return least;
        swap(at, child);
        at = child;
      }
    },
  };
}
