import { elementOf, parentOf } from './elements';
import type { PlacedMark } from './placed-mark';
import { inSight } from './sight';

/** Tells of marks whether they are in the viewport or near it. */
export interface Nearness {
  add(mark: PlacedMark): void;
  remove(mark: PlacedMark): void;
  end(): void;
}

/** The marks of one element. */
interface Group {
  element: Element;
  readonly marks: Set<PlacedMark>;
  readonly shown: Set<PlacedMark>;
  isNear: boolean;
  /** Whether most of the element is far away where a part of it is near. */
  isTall: boolean;
}

/**
 * How far around the viewport, and around every box that scrolls, is near. Chromium adds both up for the viewport;
 * together they are less than its height.
 */
const MARGINS = { rootMargin: '40% 0px', scrollMargin: '30% 0px' };

/** Marks of one element up to which all are near when it is. */
const CROWD = 60;

/** Heights of the window and what is near it, beyond which an element is tall. */
const TALL = 1;

/**
 * Follows which marks are near, by the elements that they lie in. Of tall elements and of those with a crowd of
 * marks, such as long plain-text mails, each mark is looked at by itself, whenever something is scrolled.
 */
export function createNearness(
  document: Document,
  changed: (mark: PlacedMark, isNear: boolean) => void,
): Nearness {
  const groups = new Map<Element, Group>();
  const groupOf = new Map<PlacedMark, Group>();
  const crowds = new Set<Group>();
  let isDue = false;
  let scrolled: AbortController | null = null;

  const show = (group: Group, mark: PlacedMark) => {
    if (group.shown.has(mark)) return;
    group.shown.add(mark);
    changed(mark, true);
  };
  const hide = (group: Group, mark: PlacedMark) => {
    if (group.shown.delete(mark)) changed(mark, false);
  };
  const update = (group: Group) => {
    const isCrowd = isOneByOne(group);
    if (isCrowd && group.isNear) follow(group);
    else crowds.delete(group);
    const near = !group.isNear ? NOBODY : isCrowd ? inSight(document, group.marks) : group.marks;
    for (const mark of group.shown) if (!near.has(mark)) hide(group, mark);
    for (const mark of near) show(group, mark);
  };
  const updateCrowds = () => {
    isDue = false;
    for (const group of crowds) update(group);
  };
  const updateSoon = () => {
    if (isDue || crowds.size === 0) return;
    isDue = true;
    requestAnimationFrame(updateCrowds);
  };
  /** Scrolling is listened to only where there is a crowd: few pages have one. */
  const follow = (group: Group) => {
    crowds.add(group);
    if (scrolled) return;
    scrolled = new AbortController();
    const passive = { capture: true, passive: true, signal: scrolled.signal };
    document.addEventListener('scroll', updateSoon, passive);
    document.defaultView?.addEventListener('resize', updateSoon, passive);
  };
  const observer = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) {
        const group = groups.get(entry.target);
        if (!group) continue;
        group.isNear = entry.isIntersecting;
        group.isTall =
          entry.boundingClientRect.height > TALL * (entry.rootBounds?.height ?? Number.POSITIVE_INFINITY);
        if (!group.isNear && hasNoBox(entry)) moveUp(group);
        else if (group.isNear && isVast(group)) makeReady(group);
        else update(group);
      }
    },
    { root: document, ...MARGINS },
  );
  const join = (element: Element, mark: PlacedMark) => {
    const group = groups.get(element) ?? {
      element,
      marks: new Set(),
      shown: new Set(),
      isNear: false,
      isTall: false,
    };
    group.marks.add(mark);
    groupOf.set(mark, group);
    if (!groups.has(element)) {
      groups.set(element, group);
      observer.observe(element);
    } else if (group.isNear && !isOneByOne(group)) show(group, mark);
    else if (group.isNear) {
      follow(group);
      updateSoon();
    }
  };
  /** For the first box in a vast text browsers take about as long as a person notices: it is asked for by itself. */
  const makeReady = (group: Group) => {
    const [first] = group.marks;
    first?.range.getBoundingClientRect();
    follow(group);
    updateSoon();
  };
  const leave = (group: Group, mark: PlacedMark) => {
    groupOf.delete(mark);
    group.marks.delete(mark);
    hide(group, mark);
    if (group.marks.size > 0) return;
    observer.unobserve(group.element);
    groups.delete(group.element);
    crowds.delete(group);
  };
  /** An element without a box of its own is never seen by the observer: the one around it stands for it. */
  const moveUp = (group: Group) => {
    const around = parentOf(group.element);
    if (!around) return;
    for (const mark of [...group.marks]) {
      leave(group, mark);
      join(around, mark);
    }
  };

  return {
    add: (mark) => {
      const [node] = mark.place.nodes;
      const element = node && elementOf(node);
      if (element) join(element, mark);
    },
    remove: (mark) => {
      const group = groupOf.get(mark);
      if (group) leave(group, mark);
    },
    end: () => {
      scrolled?.abort();
      observer.disconnect();
      for (const map of [groups, groupOf, crowds]) map.clear();
    },
  };
}

const isOneByOne = ({ marks, isTall }: Group): boolean => isTall || marks.size > CROWD;

/** A text node of so many characters takes a browser long to find places in. */
const VAST = 500_000;

const isVast = (group: Group): boolean => {
  const [first] = group.marks;
  return isOneByOne(group) && (first?.place.nodes[0]?.length ?? 0) >= VAST;
};

const NOBODY: ReadonlySet<PlacedMark> = new Set();

function hasNoBox({ boundingClientRect: box, target }: IntersectionObserverEntry): boolean {
  return box.width === 0 && box.height === 0 && getComputedStyle(target).display === 'contents';
}
