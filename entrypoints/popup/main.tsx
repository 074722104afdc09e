import { render } from 'preact';
import { textLanguage } from '../../lib/i18n';
import { Popup } from './popup';

document.documentElement.lang = textLanguage();
const root = document.getElementById('root');
if (root) render(<Popup />, root);
