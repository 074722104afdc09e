import './style.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { OUTLOOK_MATCHES } from '../../lib/core/outlook-hosts';
import { startOnPage } from './start';

export default defineContentScript({
  matches: OUTLOOK_MATCHES,
  // Before the page's own scripts: keys that are pressed in the card must never reach them.
  runAt: 'document_start',
  main: ({ signal }) => startOnPage(document, signal),
});
