import { render } from 'preact';
import { uiLanguage } from '../../lib/i18n';
import { Popup } from './popup';

document.documentElement.lang = uiLanguage();
const root = document.getElementById('root');
if (root) render(<Popup />, root);
