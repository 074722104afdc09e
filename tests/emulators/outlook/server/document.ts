import type { Boot } from '../wire';

const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='7' fill='%230f6cbd'/%3E%3Cpath d='M6 11l10 7 10-7v12H6z' fill='%23fff'/%3E%3C/svg%3E";

/** The page's shell. What it needs to draw at once is embedded as data, which no policy holds back. */
export function documentHtml(boot: Boot, nonce: string): string {
  const data = JSON.stringify(boot).replaceAll('<', '\\u003c');
  return `<!DOCTYPE html>
<html lang="${boot.language}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Outlook</title>
<link rel="icon" href="${icon}">
<link rel="stylesheet" href="/assets/app.css">
<script type="application/json" id="boot">${data}</script>
<script type="module" nonce="${nonce}" src="/assets/app.js"></script>
</head>
<body>
<div id="app"></div>
</body>
</html>
`;
}
