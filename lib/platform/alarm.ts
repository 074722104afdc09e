import { browser } from 'wxt/browser';

/**
 * Wakes the background every half minute until it is called off: a worker that died in the middle of a call
 * takes it up again. Browsers may make it a minute.
 */
export const wakeRegularly = async (name: string): Promise<void> =>
  void (await browser.alarms.create(name, { delayInMinutes: 0.5, periodInMinutes: 0.5 }));

export const stopWaking = async (name: string): Promise<void> => void (await browser.alarms.clear(name));

/** Rings when Microsoft 365 has something to do by itself. */
export const MICROSOFT_ALARM = 'microsoft';

/** Sets that alarm for a moment, milliseconds since 1970, in place of the one before; `null`: none. */
export const wakeMicrosoftAt = (moment: number | null): Promise<void> => wakeAt(MICROSOFT_ALARM, moment);

/** Sets an alarm for a moment, milliseconds since 1970, in place of the one before; `null`: none. */
export async function wakeAt(name: string, moment: number | null): Promise<void> {
  if (moment === null) await browser.alarms.clear(name);
  else await browser.alarms.create(name, { when: moment });
}

/** Listens for the alarms. */
export const onAlarm = (rang: (name: string) => void): void =>
  browser.alarms.onAlarm.addListener(({ name }) => rang(name));
