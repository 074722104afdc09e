import type { Lock } from '../../lib/core/lock';
import type { Problem } from '../../lib/core/problem';
import type { Result } from '../../lib/core/result';
import type { CallingView } from '../../lib/messaging/calling';
import { type CountryCode, isCountryCode, listCountries } from '../../lib/phone';
import type { StorageItem } from '../../lib/storage/item';
import { DEFAULT_CALLING, type StoredCalling } from '../../lib/storage/settings';
import { tryWrite } from '../../lib/storage/try-write';

/** How numbers are read and called, whether or not anything was ever chosen. */
export const readCalling = async (item: StorageItem<StoredCalling>): Promise<StoredCalling> =>
  (await item.read()) ?? DEFAULT_CALLING;

/** Changes some settings and leaves the others, whoever else writes at the same time. */
export const changeCalling = (
  item: StorageItem<StoredCalling>,
  lock: Lock,
  change: (calling: StoredCalling) => StoredCalling,
): Promise<Result<void, Problem>> =>
  lock('calling', async () => {
    const calling = await readCalling(item);
    return tryWrite(() => item.write(change(calling)));
  });

/** The same for the options page, with what there is to choose from. */
export const callingViewOf = (calling: StoredCalling): CallingView => ({
  ...calling,
  region: chosenRegion(calling),
  countries: calling.countries?.filter(isCountryCode) ?? null,
  regions: listCountries(),
});

/** The country whose national numbers are meant; `null`: nobody has chosen one. */
export const chosenRegion = ({ region }: StoredCalling): CountryCode | null =>
  region !== null && isCountryCode(region) ? region : null;
