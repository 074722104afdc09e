/** What mails and phone systems may call somebody, to harm or to deceive. */
export const HOSTILE = [
  ['markup', '<img src=x onerror=alert(1)>'],
  ['a reversed text', '\u202E8219669604 94+\u202C'],
  ['an isolate that is closed by itself', 'Karla\u2069\u2066\u202Egnp.exe'],
  ['three hundred letters', 'W'.repeat(300)],
] as const;
