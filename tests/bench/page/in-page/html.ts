/** A page, and how many phone numbers it shows. */
export interface MadePage {
  readonly html: string;
  readonly numbers: number;
}

/** Writes HTML and counts the text nodes that it will come to, and the numbers. */
export interface Writer {
  /** An element: attributes as they are written, and what is inside. */
  element(tag: string, attributes: string, ...inside: readonly string[]): string;
  /** A text node. */
  text(text: string): string;
  /** A number is in what was written last. */
  countNumber(): void;
  readonly textNodes: number;
  readonly numbers: number;
}

export function createWriter(): Writer {
  let textNodes = 0;
  let numbers = 0;
  return {
    element: (tag, attributes, ...inside) =>
      `<${tag}${attributes && ' '}${attributes}>${inside.join('')}</${tag}>`,
    text: (text) => {
      textNodes += 1;
      return escaped(text);
    },
    countNumber: () => {
      numbers += 1;
    },
    get textNodes() {
      return textNodes;
    },
    get numbers() {
      return numbers;
    },
  };
}

const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character] ?? '');
