import { startEmulators } from '../emulators/start';
import { buildExtension } from './build-extension';
import { type Cleanup, createCleanup } from './cleanup';
import { hasDisplay, stayOpen } from './display';
import { createGallery } from './gallery';
import { openBrowser } from './open-browser';
import { callOffice, callWithoutPhone, undoCall } from './scenes/call';
import { callPremium, typeEmergency } from './scenes/confirm';
import { testConnection } from './scenes/connection-test';
import { showMail } from './scenes/mail';
import { setUpMicrosoft } from './scenes/microsoft';
import { callAgain } from './scenes/recent-calls';
import { setUp } from './scenes/set-up';
import { chooseSettings } from './scenes/settings';
import { createStage, type Stage } from './stage';
import { createStory, type Story } from './story';

/*
 * Shows the main job for real: the built extension in a real browser, against the local 3CX, Outlook and
 * Microsoft 365. Each step prints what the phone system saw, or Microsoft. With a display the browser stays open to play with. Ends with code 1
 * when a step fails; whatever was started is put away in every case.
 */

const SCENES: readonly ((stage: Stage) => Promise<void>)[] = [
  setUp,
  testConnection,
  chooseSettings,
  showMail,
  callOffice,
  undoCall,
  callPremium,
  typeEmergency,
  callWithoutPhone,
  callAgain,
  setUpMicrosoft,
];

interface Played {
  readonly stage: Stage;
  readonly visible: boolean;
}

async function play(story: Story, cleanup: Cleanup): Promise<Played> {
  story.step('Building the extension');
  await buildExtension(cleanup);

  story.step('Starting the local 3CX, Outlook and Microsoft 365');
  const emulators = await cleanup.closing(startEmulators());
  const { pbx, outlook, entra, control } = emulators;
  story.evidence(`3CX at ${pbx.url}, Outlook at ${outlook.url}, switches at ${control.url}`);
  story.evidence(`Microsoft 365 at ${entra.url}/portal`);

  story.step('Starting the browser with the extension');
  const wanted = { visible: hasDisplay() && !process.argv.includes('--headless') };
  const { browser, visible } = await cleanup.closing(openBrowser(emulators, story, wanted));
  await browser.approvePermissions();
  story.evidence(`Chromium ${browser.context.browser()?.version() ?? ''}`);

  const stage = createStage({ browser, emulators, story, gallery: await createGallery() });
  for (const scene of SCENES) await scene(stage);

  story.step('Done');
  story.evidence(`${stage.gallery.names().length} screenshots in ${stage.gallery.folder}`);
  return { stage, visible };
}

/** Comes when somebody ends the demo, by Ctrl+C or from outside. */
const toldToEnd = new Promise<'told to end'>((done) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => done('told to end'));
});

const story = createStory();
const cleanup = createCleanup();
const code = await show();
await cleanup.run();
process.exit(code);

/** The exit code: 0 when all was shown, 130 when somebody ended it before. */
async function show(): Promise<number> {
  try {
    const played = await Promise.race([play(story, cleanup), toldToEnd]);
    if (played === 'told to end') return 130;
    if (played.visible) await Promise.race([stayOpen(played.stage), toldToEnd]);
    return 0;
  } catch (error) {
    story.failed(error);
    return 1;
  }
}
