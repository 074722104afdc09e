import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

export interface VirtualRow {
  readonly key: string;
  readonly index: number;
  readonly top: number;
}

export type MeasureRef = (node: HTMLElement | null) => undefined | (() => void);

export interface VirtualRows {
  readonly total: number;
  readonly shown: readonly VirtualRow[];
  /** Give it to each row's node, so that its height is known. */
  readonly measure: (key: string) => MeasureRef;
  readonly scrollTo: (index: number) => void;
}

const overscan = 4;

/**
 * Keeps only the rows in view, placed by the heights that they really have: a row whose box changes
 * moves every row below it.
 */
export function useVirtualRows(
  box: RefObject<HTMLElement | null>,
  keys: readonly string[],
  guess: (key: string) => number,
): VirtualRows {
  const heights = useRef(new Map<string, number>());
  const [, redraw] = useState(0);
  const [view, setView] = useState({ top: 0, height: 800 });
  const measure = useMeasuring(heights, redraw);
  useViewport(box, setView);

  const tops: number[] = [];
  let total = 0;
  for (const key of keys) {
    tops.push(total);
    total += heights.current.get(key) ?? guess(key);
  }
  const first = Math.max(0, tops.findLastIndex((top) => top <= view.top) - overscan);
  const shown = keys.flatMap((key, index) => {
    const top = tops[index] ?? 0;
    const seen = index >= first && top < view.top + view.height + overscan * 80;
    return seen ? [{ key, index, top }] : [];
  });
  const scrollTo = (index: number): void => {
    const top = tops[index];
    const node = box.current;
    if (top === undefined || node === null) return;
    if (top < node.scrollTop) node.scrollTop = top - 40;
    else if (top + 90 > node.scrollTop + node.clientHeight) node.scrollTop = top + 110 - node.clientHeight;
  };
  return { total, shown, measure, scrollTo };
}

function useViewport(
  box: RefObject<HTMLElement | null>,
  setView: (view: { top: number; height: number }) => void,
): void {
  useLayoutEffect(() => {
    const node = box.current;
    if (node === null) return;
    const look = (): void => setView({ top: node.scrollTop, height: node.clientHeight });
    const observer = new ResizeObserver(look);
    observer.observe(node);
    node.addEventListener('scroll', look, { passive: true });
    look();
    return () => {
      observer.disconnect();
      node.removeEventListener('scroll', look);
    };
  }, [box, setView]);
}

function useMeasuring(
  heights: RefObject<Map<string, number>>,
  redraw: (next: (old: number) => number) => void,
): (key: string) => MeasureRef {
  const observer = useRef<ResizeObserver | null>(null);
  const keyOf = useRef(new WeakMap<Element, string>());
  observer.current ??= new ResizeObserver((entries) => {
    let changed = false;
    for (const { target } of entries) changed = note(target) || changed;
    if (changed) redraw((old) => old + 1);
  });
  const note = (target: Element): boolean => {
    const key = keyOf.current.get(target);
    const height = target.getBoundingClientRect().height;
    if (key === undefined || height === 0 || heights.current.get(key) === height) return false;
    heights.current.set(key, height);
    return true;
  };
  useEffect(() => () => observer.current?.disconnect(), []);
  const refs = useRef(new Map<string, MeasureRef>());
  // The same function for the same row, so that React does not let go of it at each render.
  return useCallback((key: string): MeasureRef => {
    const ref: MeasureRef =
      refs.current.get(key) ??
      ((node) => {
        if (node === null) return;
        keyOf.current.set(node, key);
        observer.current?.observe(node, { box: 'border-box' });
        return () => observer.current?.unobserve(node);
      });
    refs.current.set(key, ref);
    return ref;
  }, []);
}
