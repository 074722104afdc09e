import './style.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { OUTLOOK_MATCHES } from '../../lib/core/outlook-hosts';
import { startOnPage } from './start';

export default defineContentScript({
  matches: OUTLOOK_MATCHES,
  // Before the page's own scripts: keys that are pressed in the card must never reach them.
  runAt: 'document_start',
  // Some mails and calendar items are shown in frames that Outlook writes itself, without an address of their own.
  allFrames: true,
  matchOriginAsFallback: true,
  main: ({ signal }) => startOnPage(document, signal),
});
