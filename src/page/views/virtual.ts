/** A long list of which only what is seen is in the page (TanStack Virtual). */
import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from '@tanstack/virtual-core';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

interface Options {
  count: number;
  /** The size of an item that was not measured yet, in pixels. */
  estimate(index: number): number;
  key?(index: number): string;
  overscan?: number;
}

export type List = Virtualizer<HTMLElement, HTMLElement>;

/** @returns the list, and what the element that scrolls is to be given as `ref` */
export function useVirtual({
  count,
  estimate,
  key,
  overscan = 8,
}: Options): [List, (element: HTMLElement | null) => void] {
  const [, redraw] = useState(0);
  const element = useRef<HTMLElement | null>(null);
  const [list] = useState(
    () =>
      new Virtualizer<HTMLElement, HTMLElement>({
        count,
        getScrollElement: () => element.current,
        estimateSize: estimate,
        observeElementRect,
        observeElementOffset,
        scrollToFn: elementScroll,
        overscan,
      }),
  );
  list.setOptions({
    ...list.options,
    count,
    estimateSize: estimate,
    overscan,
    ...(key && { getItemKey: key }),
    onChange: () => redraw((n) => n + 1),
  });
  useLayoutEffect(() => list._didMount(), [list]);
  useLayoutEffect(() => list._willUpdate());
  return [
    list,
    (own) => {
      element.current = own;
    },
  ];
}
