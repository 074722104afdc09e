/**
 * Makes a mail that was written for white paper readable on dark: Outlook keeps the sender's colours in
 * `data-ogsc` and `data-ogsb` and sets its own in their place, after the mail was put into the page.
 */
export function suitColoursToDark(root: HTMLElement): void {
  for (const node of coloured(root)) {
    const { color, backgroundColor } = node.style;
    const paper = backgroundColor || node.getAttribute('bgcolor');
    if (color) {
      node.dataset.ogsc = color;
      node.style.setProperty('color', lighter(color), 'important');
    }
    if (paper) {
      node.dataset.ogsb = backgroundColor;
      node.style.setProperty('background-color', `oklch(from ${paper} min(l, 1.22 - l) c h)`, 'important');
    }
  }
}

/** Gives the sender's colours back. */
export function restoreColours(root: HTMLElement): void {
  for (const node of root.querySelectorAll<HTMLElement>('[data-ogsc], [data-ogsb]')) {
    const { ogsc, ogsb } = node.dataset;
    if (ogsc !== undefined) node.style.setProperty('color', ogsc);
    if (ogsb !== undefined) node.style.setProperty('background-color', ogsb);
    delete node.dataset.ogsc;
    delete node.dataset.ogsb;
  }
}

function coloured(root: HTMLElement): Iterable<HTMLElement> {
  return root.querySelectorAll<HTMLElement>('[style*="color"], [style*="background"], [bgcolor]');
}

/** The same hue, light enough for dark paper. */
function lighter(color: string): string {
  return /^(windowtext|black|inherit|currentcolor)$/i.test(color)
    ? 'inherit'
    : `oklch(from ${color} max(l, 0.78) c h)`;
}
