import { render } from 'preact';
import { HandedOver } from '../../components/call/handed-over';
import { textLanguage } from '../../lib/i18n';
import { closeThisPage } from '../../lib/platform/own-pages';
import { handOverOnce } from './hand-over-once';

document.documentElement.lang = textLanguage();
const root = document.getElementById('root');
const href = location.hash.slice(1);
if (root) render(<HandedOver href={href} onClose={() => void closeThisPage()} />, root);
handOverOnce(href, location, history);
