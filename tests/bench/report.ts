import type { Figure, Figures } from './figures';
import type { Machine } from './machine';

/** The last line of `npm run bench -- --json`: one object, the same form for every figure there will ever be. */
export const asJson = (machine: Machine, figures: Figures): string => JSON.stringify({ machine, figures });

/** The figures as a Markdown table, for the terminal and for `docs/benchmarks.md`. */
export function asTable(machine: Machine, figures: Figures): string {
  const rows = Object.entries(figures).map(([name, figure]) => rowOf(name, figure));
  return [
    `Measured on ${Object.entries(machine)
      .map(([name, value]) => `${name}: ${value}`)
      .join(', ')}.`,
    '',
    '| figure | value | bar | met |',
    '| --- | ---: | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

const rowOf = (name: string, { value, unit, bar = '', met }: Figure) =>
  `| ${name} | ${value} ${unit} | ${bar} | ${met === undefined ? '' : met ? 'yes' : 'no'} |`;

/** `docs/benchmarks.md`: what the figures mean, and the figures. */
export const asDocument = (machine: Machine, figures: Figures): string =>
  [INTRODUCTION, asTable(machine, figures)].join('\n');

const INTRODUCTION = `# Benchmarks

Written by \`npm run bench\`. Machines are shared and noisy, so look at the ratios first: peers, and the floor that
the bare machine takes for the same, are measured in the same run. A part is measured by
\`npm run bench -- --only detect\` (or any other beginning of a name); with \`--json\` the last line is one object.

- **\`detect.node\`**: two million characters of made-up mail in four languages, a number in every 1,600 (1 % of the
  characters, 0.7 % digits of numbers), and four times as many digits that are no number. Each finder in turns, seven
  rounds in one process, medians, after eight rounds in which the engine makes all of them fast; \`first\` is the very
  first of those, of code that it has not seen. \`libphonenumber\` is \`findPhoneNumbersInText\` of libphonenumber-js
  with all its metadata, \`trueDial\` the published method of TrueDial (a regular expression, then the smallest
  metadata); each is given the whole text or line by line, whichever is faster for it. \`floor\`: one regular expression
  for four digits. \`plansOnly\`: our own candidates, their rejection at a look and the numbering plans, with no label
  read and no country told, which is what the bars leave time for (decision 0018). What each of them finds, misses and
  finds wrongly stands beside its time.
- **\`detect.linear\`**: texts made to take for ever, a million characters of each; \`growth\` is how many times longer
  that takes than a tenth of it, \`vsParsing\` how many times longer than libphonenumber-js takes to parse 60,000
  numbers that are found already, which is as many as such a text holds.
- **\`detect.accuracy\`**: exact-span F1 over the corpora of others, where they are there, and over our own mails.
- **\`page.scan\`**: reading and painting a page in a real browser. Every callback that the code asks for (tasks,
  timers, frames, observers, events) is timed, with what it leads to before its task ends. \`2500\`: a page built like
  Outlook with so many text nodes; \`20000\`: mails one below the other, two million characters. \`walk\`: a bare
  \`TreeWalker\` over all text nodes, on a page of its own, in turns. Ten rounds in a tab that is open already, each on
  text that it has not seen; \`cold\` is a tab that has run nothing before. \`visible\`: until the last number in the
  window is marked. \`registered\`: highlight ranges, against the numbers within three heights of the window.
  \`increment500\`: a mail of 500 text nodes that comes to the open page; \`rerender500\`: the same drawn anew. Numbers
  are found in another thread, a worker that stands where the extension's background stands: \`finding\` is its time,
  and only what the page's own thread does is in the other figures. Pages are read where they are looked at; \`whole\`:
  the script when somebody has asked for every number of the page, as the keys do that walk them.
- **\`page.extreme\`**: pages beyond all reason; the bar is what browsers call a long task.
- **\`page.peers\`**: what others do with the page of 20,000 text nodes, in one task.
- **\`page.bundle\`**: everything that is loaded into Outlook, compressed, and beside it the \`background\`, which has the
  detector and the metadata of all countries; the parts of the former, each compressed by itself;
  running it in a frame of an open tab, where the compiler has not seen it (\`known\`: where it has, \`cold\`: in a
  new tab); and what it does after that in a frame without a digit.
- **\`dial\`**: one click to one call, in the built extension beside the emulated phone system. \`marks\`: from a mail
  that comes to an open page to its first number being painted; \`cold\`: with a background that browsers have put to
  sleep, \`foreseen\`: where somebody pressed in the page shortly before, as to open that mail.
`;
