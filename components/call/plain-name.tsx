/** Turns the reading direction around, or cannot be seen: with it one name or number could pose as another. */
const DECEPTIVE = /[\p{Cc}\p{Bidi_Control}]/gu;

/** A name or number from elsewhere, without what could change how the text around it reads. */
export const plain = (text: string): string => text.replace(DECEPTIVE, '').trim();

/** A name or number within a sentence, kept apart from it. */
export const isolated = (text: string): string => `\u2068${plain(text)}\u2069`;

interface PlainNameProps {
  readonly text: string;
  readonly class?: string;
}

/** A name or number that somebody else wrote. */
export function PlainName({ text, class: className = '' }: PlainNameProps) {
  return <bdi class={className}>{plain(text)}</bdi>;
}
