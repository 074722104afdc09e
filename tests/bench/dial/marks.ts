import { setTimeout as wait } from 'node:timers/promises';
import { markedInMail, openMail, pressBehindMail, TAKEN_FOR_ASLEEP_MS } from '../../browsers/journey';
import { type Tab, until } from '../../browsers/tab';
import { type Figures, measured, percentile } from '../figures';
import type { DialBench } from './world';

const MAIL = 'demo-delivery';
const ROUNDS = 12;

/** Each of these takes as long as a background has to be left alone until it is taken for asleep. */
const FORESEEN_ROUNDS = 4;

/** Outlook takes longer to show a mail that was clicked. */
const SHOWN_AFTER_MS = 250;

/**
 * From a mail that comes to the open page to its first number being painted: with a background that is awake; with one
 * that browsers have put to sleep, as they do half a minute after the last mail, and where nobody has pressed anything;
 * and with a press in the page shortly before, as where a mail is chosen.
 */
export async function measureMarks({ browser }: DialBench): Promise<Figures> {
  const mail = await openMail(browser, MAIL);
  await markedInMail(mail);
  const warm: number[] = [];
  const cold: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    warm.push(await untilPainted(mail, 2 * round));
    await browser.stopBackground();
    await mail.bringToFront();
    cold.push(await untilPainted(mail, 2 * round + 1));
  }
  const foreseen: number[] = [];
  for (let round = 0; round < FORESEEN_ROUNDS; round += 1) {
    await browser.stopBackground();
    await mail.bringToFront();
    await wait(TAKEN_FOR_ASLEEP_MS);
    await pressBehindMail(mail);
    await wait(SHOWN_AFTER_MS);
    foreseen.push(await untilPainted(mail, 2 * ROUNDS + 2 + round));
  }
  await mail.close();
  return {
    'dial.marks.warm.p50': measured(percentile(warm.slice(1), 0.5), 'ms'),
    'dial.marks.cold.p50': measured(percentile(cold.slice(1), 0.5), 'ms'),
    'dial.marks.foreseen.p50': measured(percentile(foreseen, 0.5), 'ms'),
    'dial.marks.cold.p95': measured(percentile(cold.slice(1), 0.95), 'ms'),
  };
}

/** Milliseconds of the page's own clock. */
async function untilPainted(mail: Tab, round: number): Promise<number> {
  await mail.evaluate(
    ({ lines, every }) => {
      const added = document.createElement('div');
      for (const line of lines) added.appendChild(document.createElement('p')).textContent = line;
      Reflect.set(globalThis, 'paintedAfter', 0);
      document.querySelector('[id^="UniqueMessageBody"]')?.prepend(added);
      const start = performance.now();
      const timer = setInterval(() => {
        const ranges = [...(CSS.highlights.get('dialbridge-number') ?? [])];
        if (!ranges.some((range) => added.contains(range.startContainer))) return;
        clearInterval(timer);
        Reflect.set(globalThis, 'paintedAfter', performance.now() - start);
      }, every);
    },
    { lines: mailOf(round), every: LOOK_EVERY_MS },
  );
  return until(
    () => mail.evaluate(() => Number(Reflect.get(globalThis, 'paintedAfter') ?? 0), null),
    (taken) => taken > 0,
  );
}

const LOOK_EVERY_MS = 4;

/** A mail that nobody has seen yet, with numbers that are written as at home and as from abroad. */
function mailOf(round: number): readonly string[] {
  const number = String(round).padStart(2, '0');
  return [
    `Guten Morgen Frau Vogt, die Lieferung ${4500112 + round} kommt erst am ${1 + (round % 28)}.12.2026.`,
    `Bei Fragen erreichen Sie unser Lager in Hamburg unter 040 66969 1${number} bis 17 Uhr.`,
    `Jonas Petersen · Northwind GmbH · Speicherstraße 14 · 20457 Hamburg`,
    `Tel. +49 40 66970 1${number} · Mobil 0171 66970${number}`,
  ];
}
