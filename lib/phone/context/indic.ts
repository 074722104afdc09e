/**
 * Whether the words before a number name a thing in Hindi, Marathi or Bengali: `ऑर्डर नंबर`, `চুক্তি নং`. They put a thing
 * right before the word for its number, and somebody before a word or an ending that says whose it is.
 */
export const isIndicThing = (before: string): boolean =>
  /[\u0900-\u09ff][ :]{0,3}$/.test(before) && THING.test(before);

/** Not that of a phone, of who is new, mine or ours, or of where somebody answers. */
const THING =
  /(?:^|[^\p{L}\p{M}])(?!संप|व्ह|हे|मेर|हम|इम|उन|उस|इनक|इसक|आपक|अपन|पुरान|दूसर|आपा|ऑफ|नय|যো|জরু|নতু|অফি|হ[েটো]|ফো|টেল|মো)(?:[\p{L}\p{M}]{3,}(?<!র)|অর্ডার|মিটার) (?:न(?:ं|म्)बर|संख्या|(?:अनु)?क्रमांक|ন(?:ং|ম্বর))[ :]{0,3}$/u;
