/** Between the card and the number, and between the card and the edges of the window. */
const GAP = 8;

/**
 * Puts the card below the number, above it where there is no room, and where there is none either on the
 * larger side with as much height as there is: never over the number, never past an edge.
 */
export function moveBeside(box: HTMLElement, number: DOMRect, { documentElement: page }: Document): void {
  const style = box.style;
  style.removeProperty('max-height');
  const { width, height } = box.getBoundingClientRect();
  const [edge, right] = [page.clientHeight, page.clientWidth];
  const bottom = clamp(number.bottom, 0, edge);
  const top = clamp(number.top, 0, edge);
  const [below, above] = [edge - bottom - 2 * GAP, top - 2 * GAP];
  const goesBelow = height <= below || (height > above && below >= above);
  const room = Math.max(goesBelow ? below : above, 0);
  const shown = Math.min(height, room);
  if (height > room) style.setProperty('max-height', `${room}px`);
  style.setProperty('top', `${goesBelow ? bottom + GAP : top - GAP - shown}px`);
  style.setProperty('left', `${clamp(number.left, GAP, Math.max(GAP, right - width - GAP))}px`);
}

const clamp = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);
