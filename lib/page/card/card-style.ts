/**
 * The card's own style. What stands in `:host` with `!important` wins over everything that the page's styles
 * and scripts can say about our element (CSS cascade: of important rules the inner tree's win), so it cannot
 * be hidden, moved or made transparent. Fonts go by generic names, which a page cannot define anew.
 * Colours are those of `components/ui/tokens.css`.
 */
export const CARD_STYLE = `
:host {
  all: initial !important; display: block !important; position: fixed !important; inset: 0 auto auto 0 !important;
  width: 0 !important; height: 0 !important; margin: 0 !important; overflow: visible !important;
  visibility: visible !important; opacity: 1 !important; z-index: 2147483647 !important;
  pointer-events: auto !important; color-scheme: light dark !important;
  direction: ltr !important; unicode-bidi: isolate !important;
}
:host::before, :host::after { content: none !important; display: none !important; }
* { box-sizing: border-box; }
[hidden], .away { display: none !important; }
.box {
  --raised: light-dark(#ffffff, #2b2f35); --line: light-dark(#dfe3e8, #3a3f47); --field-line: light-dark(#767e8a, #8a929e);
  --text: light-dark(#1b1f24, #e8eaed); --muted: light-dark(#5b6472, #a3abb8); --hover: light-dark(#f5f6f8, #363b42);
  --accent: light-dark(#0f6cbd, #62abf5); --call: light-dark(#0e7a3f, #4cc38a); --on-call: light-dark(#ffffff, #06210f);
  --danger: light-dark(#b3261e, #f1707b); --on-danger: light-dark(#ffffff, #2b0709);
  position: fixed; display: grid; gap: 12px; width: min(320px, calc(100vw - 16px)); padding: 12px; overflow: auto; overscroll-behavior: contain;
  background: var(--raised); color: var(--text); border: 1px solid var(--line); border-radius: 12px;
  box-shadow: 0 8px 28px rgb(0 0 0 / .18); font: 14px/20px system-ui, sans-serif; text-align: start;
  cursor: default; animation: appear .1s ease-out;
}
@keyframes appear { from { opacity: .6; } }
p { margin: 0; overflow-wrap: anywhere; }
.head { display: flex; gap: 8px; align-items: flex-start; }
.words { flex: 1; min-width: 0; }
.number, .owner { unicode-bidi: isolate; user-select: text; cursor: text; }
.number { font-size: 16px; line-height: 22px; font-weight: 600; font-variant-numeric: tabular-nums; }
.about { color: var(--muted); }
.note { user-select: text; cursor: text; font-variant-numeric: tabular-nums; }
.choice, .options { display: grid; gap: 8px; }
.option { text-align: start; font-variant-numeric: tabular-nums; }
.option[aria-pressed="true"] { border-color: var(--accent); box-shadow: inset 0 0 0 1px var(--accent); font-weight: 600; }
.status { display: flex; gap: 8px; align-items: flex-start; }
.dot { flex: none; width: 10px; height: 10px; margin-top: 5px; border-radius: 50%; background: var(--muted); }
.busy .dot { background: none; border: 2px solid var(--accent); }
.good .dot { background: var(--call); }
.bad .dot { background: var(--danger); border-radius: 3px; }
.title { display: flex; gap: 12px; justify-content: space-between; }
.what { min-width: 0; }
.bad .title { font-weight: 600; }
.time { font-variant-numeric: tabular-nums; white-space: nowrap; color: var(--muted); }
.line { color: var(--muted); margin-top: 2px; }
.field { display: grid; gap: 4px; }
.label, .hint { color: var(--muted); font-size: 12px; line-height: 16px; }
.hint { min-height: 16px; font-variant-numeric: tabular-nums; }
input[aria-invalid="true"] + .hint { color: var(--danger); }
input {
  width: 100%; min-height: 36px; padding: 0 12px; background: var(--raised); color: inherit; font: inherit;
  font-variant-numeric: tabular-nums; border: 1px solid var(--field-line); border-radius: 8px;
}
.buttons { display: flex; flex-wrap: wrap; gap: 8px; }
button {
  min-height: 32px; min-width: 32px; padding: 4px 12px; background: var(--raised); color: inherit; font: inherit;
  border: 1px solid var(--line); border-radius: 8px; cursor: pointer;
}
button:hover { background: var(--hover); }
[data-action="copy"] { min-width: 76px; }
[data-action="undo"] { flex: 1 1 auto; }
.call, .hangUp { flex: 1 1 auto; border-color: transparent; font-weight: 600; }
.call, .call:hover { background: var(--call); color: var(--on-call); }
.hangUp, .hangUp:hover { background: var(--danger); color: var(--on-danger); }
.call:hover, .hangUp:hover { filter: brightness(1.08); }
.close {
  flex: none; display: grid; place-items: center; width: 24px; min-width: 24px; min-height: 24px; height: 24px;
  margin: -2px -4px 0 0; padding: 0; border-color: transparent; background: none; color: var(--muted);
}
.cross, .cross::before { display: block; width: 12px; height: 1.5px; background: currentColor; content: ""; }
.cross { rotate: 45deg; }
.cross::before { rotate: 90deg; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.live { position: fixed; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (prefers-reduced-motion: reduce) { .box { animation: none; } }
@media (forced-colors: active) {
  .box { border-color: CanvasText; }
  button { border-color: ButtonText; }
  .option[aria-pressed="true"] { border: 2px solid Highlight; }
  .dot { forced-color-adjust: none; background: CanvasText; }
  .busy .dot { background: none; border-color: CanvasText; }
  .cross, .cross::before { forced-color-adjust: none; background: ButtonText; }
  :focus-visible { outline-color: Highlight; }
}
`;
