import { render } from 'preact';
import { textLanguage } from '../../lib/i18n';
import { Confirm } from './confirm';

document.documentElement.lang = textLanguage();
const root = document.getElementById('root');
if (root) render(<Confirm id={location.hash.slice(1)} />, root);
