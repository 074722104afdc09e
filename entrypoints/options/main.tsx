import { render } from 'preact';
import { t, textLanguage } from '../../lib/i18n';
import { Options } from './options';

document.documentElement.lang = textLanguage();
document.title = t('optionsTitle');
const root = document.getElementById('root');
if (root) render(<Options />, root);
