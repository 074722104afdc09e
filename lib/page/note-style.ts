/** The note's own style; the page's cannot reach it. Colours are those of `components/ui/tokens.css`. */
export const NOTE_STYLE = `
:host { all: initial; position: fixed; inset: 0 auto auto 0; z-index: 2147483647; color-scheme: light dark; }
.box {
  --raised: light-dark(#ffffff, #2b2f35); --line: light-dark(#dfe3e8, #3a3f47);
  --text: light-dark(#1b1f24, #e8eaed); --muted: light-dark(#5b6472, #a3abb8);
  --accent: light-dark(#0f6cbd, #62abf5); --call: light-dark(#0e7a3f, #4cc38a); --danger: light-dark(#b3261e, #f1707b);
  position: fixed; display: flex; gap: 8px; align-items: flex-start; box-sizing: border-box;
  width: max-content; max-width: min(360px, calc(100vw - 16px)); padding: 12px 8px 12px 12px;
  background: var(--raised); color: var(--text); border: 1px solid var(--line); border-inline-start: 4px solid var(--accent);
  border-radius: 8px; box-shadow: 0 8px 28px rgb(0 0 0 / .18); font: 14px/20px "Segoe UI", system-ui, sans-serif;
}
.good { border-inline-start-color: var(--call); }
.bad { border-inline-start-color: var(--danger); }
p { margin: 0; overflow-wrap: anywhere; unicode-bidi: isolate; }
.title { font-weight: 600; font-variant-numeric: tabular-nums; }
.line { color: var(--muted); margin-top: 4px; }
.words { min-width: 0; }
.close {
  flex: none; width: 24px; height: 24px; padding: 0; border: 0; border-radius: 6px; background: none;
  color: var(--muted); font: inherit; font-size: 18px; cursor: pointer;
}
.close:hover { color: var(--text); }
.close:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
@media (forced-colors: active) { .box { border-color: CanvasText; } }
`;
