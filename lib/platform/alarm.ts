import { browser } from 'wxt/browser';

/**
 * Wakes the background every half minute until it is called off: a worker that died in the middle of a call
 * takes it up again. Browsers may make it a minute.
 */
export const wakeRegularly = async (name: string): Promise<void> =>
  void (await browser.alarms.create(name, { delayInMinutes: 0.5, periodInMinutes: 0.5 }));

export const stopWaking = async (name: string): Promise<void> => void (await browser.alarms.clear(name));

/** Listens for the alarms. */
export const onAlarm = (rang: (name: string) => void): void =>
  browser.alarms.onAlarm.addListener(({ name }) => rang(name));
