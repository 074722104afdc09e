import { type Tab, until } from '../../browsers/tab';
import { takeBoth, takeWhole } from '../pictures';
import type { Stage } from '../stage';
import { DROP } from '../witness';

/** A new user connects the phone system in four steps; the last one lets the own phone ring. */
export async function setUp(stage: Stage): Promise<void> {
  const { browser, story, witness } = stage;
  story.step('Connecting the 3CX on the options page, as a new user does');
  await witness.afresh();
  const options = await browser.openOwnPage('options.html');
  await giveAddress(stage, options);
  await giveClient(stage, options);
  await options.appears('[data-step=phone][data-state=current] [name=next]');
  await options.appears('[data-step=phone] input[type=radio]:not([value=first])');
  await stage.gallery.take(options, 'setup-3-phone');
  await witness.requests(/./);
  await testCall(stage, options);
  await options.click('[name=later]');
  await options.appears('.connection-test');
  await takeWhole(stage, options, 'options-connected');
  await options.close();
}

async function giveAddress(stage: Stage, options: Tab): Promise<void> {
  await options.appears('input[name=address]');
  await options.fill('input[name=address]', 'pbx.example.com');
  await takeBoth(stage, options, 'setup-1-address');
  await options.click('form button[type=submit]');
}

async function giveClient({ emulators, gallery }: Stage, options: Tab): Promise<void> {
  const { clientId, clientSecret } = emulators.pbx.employee;
  await options.appears('input[name=clientId]');
  await options.click('summary');
  await options.fill('input[name=clientId]', clientId);
  await options.fill('input[name=clientSecret]', clientSecret);
  await gallery.take(options, 'setup-2-client');
  await options.click('form button[type=submit]');
}

async function testCall({ story, gallery, pbx, witness }: Stage, options: Tab): Promise<void> {
  story.step('The test call: the own phone rings, nobody else’s');
  await options.click('[name=next]');
  await options.click('[name=test-call]');
  await options.appears('[data-test-call=running] [name=rang]');
  await until(pbx.calls, (calls) => calls.length > 0);
  await witness.calls();
  await gallery.take(options, 'setup-4-test-call');
  await options.click('[name=rang]');
  await options.appears('[data-test-call=rang]');
  await gallery.take(options, 'setup-5-finished');
  await until(pbx.calls, ([call]) => call?.outcome === 'dropped');
  await witness.calls();
  await witness.requests(DROP);
}
