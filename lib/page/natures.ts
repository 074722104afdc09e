/** What an element is for the lines of a text. */
export type Nature =
  | 'inline'
  | 'block'
  /** A row of a table, or what holds rows. */
  | 'row'
  | 'cell'
  | 'break'
  /** A line that is drawn between two parts of a text. */
  | 'rule'
  /** A message, a pane, a row of a list: what stands in it is read apart from what stands around it. */
  | 'pane'
  /** Editors, form controls, Outlook's own controls: nothing in it may ever be marked. */
  | 'closed'
  /** What holds no text that goes on around it: pictures, scripts, the number of a footnote behind a phone's. */
  | 'hole';

/**
 * By their names, as Outlook and mails name what ends a line, and CSS does not; all others are inline. Written out, as
 * a browser makes a table from a plain one many times as fast as by any code.
 */
const NATURES: Readonly<Record<string, Nature | null | undefined>> = {
  // No property of this name: an element may be called `constructor`.
  __proto__: null,
  ADDRESS: 'block',
  ASIDE: 'block',
  BLOCKQUOTE: 'block',
  BODY: 'block',
  BUTTON: 'block',
  CENTER: 'block',
  DD: 'block',
  DETAILS: 'block',
  DIV: 'block',
  DL: 'block',
  DT: 'block',
  FIELDSET: 'block',
  FIGCAPTION: 'block',
  FIGURE: 'block',
  FOOTER: 'block',
  FORM: 'block',
  H1: 'block',
  H2: 'block',
  H3: 'block',
  H4: 'block',
  H5: 'block',
  H6: 'block',
  HEADER: 'block',
  HGROUP: 'block',
  LEGEND: 'block',
  LI: 'block',
  MENU: 'block',
  NAV: 'block',
  OL: 'block',
  P: 'block',
  PRE: 'block',
  SECTION: 'block',
  SUMMARY: 'block',
  UL: 'block',
  TABLE: 'row',
  TBODY: 'row',
  TFOOT: 'row',
  THEAD: 'row',
  TR: 'row',
  CAPTION: 'row',
  COL: 'row',
  COLGROUP: 'row',
  TD: 'cell',
  TH: 'cell',
  BR: 'break',
  HR: 'rule',
  ARTICLE: 'pane',
  DIALOG: 'pane',
  MAIN: 'pane',
  TEXTAREA: 'closed',
  INPUT: 'closed',
  SELECT: 'closed',
  OPTION: 'closed',
  DATALIST: 'closed',
  SCRIPT: 'hole',
  STYLE: 'hole',
  NOSCRIPT: 'hole',
  TEMPLATE: 'hole',
  IFRAME: 'hole',
  OBJECT: 'hole',
  EMBED: 'hole',
  CANVAS: 'hole',
  VIDEO: 'hole',
  AUDIO: 'hole',
  SVG: 'hole',
  MATH: 'hole',
  svg: 'hole',
  math: 'hole',
  CODE: 'hole',
  METER: 'hole',
  PROGRESS: 'hole',
  SUP: 'hole',
};

/** What an element is by its name alone. */
export const natureByName = ({ tagName }: Element): Nature => NATURES[tagName] ?? 'inline';
