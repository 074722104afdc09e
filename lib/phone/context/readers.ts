import { lowered } from '../text/lower';

/** `Your number`, in its languages. */
const YOURS =
  /(?:^|[^\p{L}])(?:your|ihrer?|deiner?|eurer?|votre|vos|ton|su|tu|vostro|suo|tuo|seu|teu|uw|jouw|din|ditt|ert|sinun|teidän|pański|pana|pani|twój|váš|vaše|ваш|твой|sizin)[ ](?=[^.!?\n\u2028]{0,40}$)/u;

/** How far before a number it is looked for. */
const REACH = 60;

/** Whether a number is said to be the reader's own. */
export const isReaders = (text: string, place: number): boolean =>
  YOURS.test(lowered(text.slice(Math.max(0, place - REACH), place)));
