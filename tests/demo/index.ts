import { launchChromium } from '../browsers/chromium';
import { startEmulators } from '../emulators/start';
import { buildExtension } from './build-extension';
import { hasDisplay, stayOpen } from './display';
import { createGallery } from './gallery';
import { callColleague, refuseWithoutPhone, setUp, showMail } from './scenes';
import { createStory } from './story';

/*
 * Shows the main job for real: the built extension in a real browser, against the local 3CX and Outlook. Each
 * step prints what the phone system saw. With a display the browser stays open to play with.
 */

const visible = hasDisplay() && !process.argv.includes('--headless');
const story = createStory();

story.step('Building the extension');
await buildExtension();

story.step('Starting the local 3CX and Outlook');
const emulators = await startEmulators({
  pbx: { settings: { autopilot: { enabled: true, pickUpMs: 2_500, answerMs: 2_500, hangUpMs: null } } },
});
story.evidence(
  `3CX at ${emulators.pbx.url}, Outlook at ${emulators.outlook.url}, switches at ${emulators.control.url}`,
);

story.step('Starting the browser with the extension');
const browser = await launchChromium(emulators, { headless: !visible });
await browser.approvePermissions();
story.evidence(browser.context.browser()?.version() ?? 'Chromium');

const stage = { browser, emulators, story, gallery: await createGallery() };
await setUp(stage);
await showMail(stage);
await callColleague(stage);
await refuseWithoutPhone(stage);

story.step('Done');
story.evidence(`${stage.gallery.names().length} screenshots in ${stage.gallery.folder}`);
if (visible) await stayOpen(stage);
await browser.close();
await emulators.close();
process.exit(0);
