import { render } from 'preact';
import { t, uiLanguage } from '../../lib/i18n';
import { Options } from './options';

document.documentElement.lang = uiLanguage();
document.title = t('optionsTitle');
const root = document.getElementById('root');
if (root) render(<Options />, root);
