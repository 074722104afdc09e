import type { PhoneNumber } from 'libphonenumber-js/max';
import type { PhoneNumberKind } from './match';

/** The word directly before the number, with nothing but separators between. */
const FAX_LABEL = /(?:^|[^\p{L}])(?:tele)?fax(?:nummer|number)?[\s.:;)\]|/-]*(?:\(?\+?)$/iu;

/** Whether a text ends with a word for a fax number, with nothing but separators after it. */
export const endsInFaxLabel = (text: string): boolean => FAX_LABEL.test(text);

/** What a number is for, from the text before it and its country's plan (design/detector.md, "label rules"). */
export function kindOf(number: PhoneNumber, before: string): PhoneNumberKind {
  if (endsInFaxLabel(before)) return 'fax';
  switch (number.getType()) {
    case 'TOLL_FREE':
      return 'tollfree';
    case 'MOBILE':
    case 'PAGER':
      return 'mobile';
    default:
      return 'phone';
  }
}
