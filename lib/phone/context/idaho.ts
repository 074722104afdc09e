/** Whether the `ID` of some words is a state's: `Boise, ID 83706`, `Nampa, ID |`. */
export const namesIdaho = (words: string): boolean => words.includes(', ID') && IDAHO.test(words);

const IDAHO = /\p{L}, ID(?: \d{5}| ?[|·•])/u;
