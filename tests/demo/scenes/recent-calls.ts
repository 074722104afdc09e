import { until } from '../../browsers/tab';
import { OFFICE_SHOWN } from '../card';
import { takeBoth } from '../pictures';
import { openPopup, popupSays } from '../popup';
import type { Stage } from '../stage';
import { DROP } from '../witness';

/** Whom did I just talk to? Once more, and hung up in the popup. */
export async function callAgain(stage: Stage): Promise<void> {
  const { story, gallery, witness, pbx } = stage;
  story.step('Looking at the recent calls');
  const popup = await openPopup(stage);
  await popupSays(popup, OFFICE_SHOWN);
  await popup.click('[name=close]');
  const recent = await popup.evaluate(readRecent, null);
  for (const line of recent) story.evidence(`the popup lists: ${line}`);
  await takeBoth(stage, popup, 'popup-recent');

  story.step(`Calling ${OFFICE_SHOWN} again from the list`);
  await witness.afresh();
  const place = recent.findIndex((line) => line.includes(OFFICE_SHOWN));
  await popup.click(`.recent-row:nth-child(${place + 1}) [name=call-again]`);
  await until(pbx.calls, (calls) => calls.length > 0);
  await pbx.send('POST', '/pbx/calls/latest/own', { do: 'pickUp' });
  await pbx.send('POST', '/pbx/calls/latest/far', { do: 'answer' });
  await popupSays(popup, 'Connected\n');
  await witness.calls();

  story.step('Hanging up in the popup');
  // What is pressed right after dialling is taken for a part of that gesture.
  await popupSays(popup, '00:01');
  await popup.click('[name=hang-up]');
  await popup.appears('.call-card[data-call-state=ended]');
  await gallery.take(popup, 'popup-hung-up');
  await witness.calls();
  await witness.requests(DROP);
  await popup.close();
}

/** Runs in the page: one line for each call. */
function readRecent(): readonly string[] {
  const rows = [...document.querySelectorAll<HTMLElement>('.recent-row')];
  return rows.map((row) =>
    row.innerText
      .replaceAll(/[\u2066-\u2069]/g, '')
      .split('\n')
      .filter(Boolean)
      .join(' · '),
  );
}
