import { isCovered, isUnderTopLayer, type Point } from '../cover';
import { CARD_ACTIONS, type CardAction } from './card-model';
import { isWindowInSight } from './frame-sight';

/** How long a button must have stood there before it can be meant, in milliseconds. */
const SEEN_MS = 150;

/** The same for what comes up under the pointer of somebody who has only just pressed *Call*. */
const SEEN_BEFORE_ENDING_MS = 400;

/** A button that a person pressed. */
export interface Pressed {
  readonly action: CardAction;
  /** Which of several it was, where they do the same. */
  readonly value: string | null;
}

interface Surroundings {
  readonly document: Document;
  readonly host: Element;
  readonly root: ShadowRoot;
  /** Since when a button has stood where it stands, on the clock of `event.timeStamp`. */
  shownAt(button: Element): number;
}

/**
 * Finds out which button of the card a person presses: one that they can have seen there, in plain sight, by
 * a press and a release of their own (reliability R27). `null` for everything that a page may have made.
 */
export function createPressReader(around: Surroundings) {
  let pressed: Element | null = null;
  return {
    down: (event: PointerEvent): void => {
      pressed = event.isTrusted && event.button === 0 ? buttonAt(around, event) : null;
    },
    click: (event: MouseEvent): Pressed | null => {
      const start = pressed;
      pressed = null;
      if (!event.isTrusted) return null;
      const button = event.detail === 0 ? focusedButton(around) : buttonAt(around, event);
      if (!button || (event.detail !== 0 && (event.detail > 1 || button !== start))) return null;
      const action = CARD_ACTIONS.find((one) => one === button.getAttribute('data-action'));
      if (!action) return null;
      const seen = action === 'undo' || action === 'hangUp' ? SEEN_BEFORE_ENDING_MS : SEEN_MS;
      if (event.timeStamp - around.shownAt(button) < seen) return null;
      const isMeant = isShown(around, button) && (event.detail === 0 || !isUnderCover(around, event));
      return isMeant ? { action, value: button.getAttribute('data-value') } : null;
    },
  };
}

function buttonAt({ document, host, root }: Surroundings, { clientX, clientY }: Point): Element | null {
  if (document.elementFromPoint(clientX, clientY) !== host) return null;
  return root.elementFromPoint(clientX, clientY)?.closest('button[data-action]') ?? null;
}

const focusedButton = ({ document, host, root }: Surroundings): Element | null =>
  document.activeElement === host ? (root.activeElement?.closest('button[data-action]') ?? null) : null;

function isShown({ document, host }: Surroundings, button: Element): boolean {
  const { left, top, width, height } = button.getBoundingClientRect();
  const middle = { clientX: left + width / 2, clientY: top + height / 2 };
  const isInSight = document.defaultView !== null && isWindowInSight(document.defaultView, middle);
  return isInSight && host.checkVisibility({ opacityProperty: true, visibilityProperty: true });
}

/** Whether something that lets clicks through lies over the card. */
const isUnderCover = ({ host }: Surroundings, point: Point): boolean =>
  host.matches(':popover-open') ? isUnderTopLayer(host, point) : isCovered(host, [point]);
