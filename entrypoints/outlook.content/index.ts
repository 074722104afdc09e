import './style.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { OUTLOOK_MATCHES } from '../../lib/core/outlook-hosts';
import { uiLanguage } from '../../lib/i18n';
import { ask } from '../../lib/messaging/client';
import { listenForClicks } from '../../lib/page/gesture';
import { listenForHover } from '../../lib/page/hover';
import type { Mark } from '../../lib/page/mark';
import { startMarking } from '../../lib/page/marking';
import { createNote } from '../../lib/page/note';
import { suggestRegion } from '../../lib/phone';
import { createDialler } from './dialler';

export default defineContentScript({
  matches: OUTLOOK_MATCHES,
  runAt: 'document_idle',
  async main({ signal }) {
    const settings = await ask('outlook.start', null);
    const chosen = settings.ok ? settings.value.region : null;
    const region = chosen ?? suggestRegion([document.documentElement.lang, uiLanguage()]);
    const note = createNote(document, signal);
    const marking = startMarking(document, { signal, ...(region === null ? {} : { region }) });
    const dialler = createDialler(marking, note);
    listenForClicks(window, marking, { clicked: dialler.call, stale: dialler.refuse }, signal);
    const showOver = (mark: Mark | null) => {
      marking.showOver(mark);
      note.setOver(mark !== null);
    };
    listenForHover(window, marking, showOver, signal);
  },
});
