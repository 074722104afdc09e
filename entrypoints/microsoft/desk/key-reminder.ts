import { currentOf } from '../../../lib/microsoft/certificate/rotation';
import { remindFrom } from '../../../lib/microsoft/certificate/validity';
import type { DeskPorts } from './ports';

/**
 * Notes from when on the toolbar reminds of a successor for the certificate that signs; whether that is another moment
 * than before.
 */
export async function noteKeyReminder({ storage }: DeskPorts): Promise<boolean> {
  const [isOn, pairs, known] = await Promise.all([
    storage.organisationWide.read(),
    storage.keyPairs.read(),
    storage.keyReminder.read(),
  ]);
  if (!pairs.ok) return false;
  const current = isOn ? currentOf(pairs.value) : null;
  const from = current && remindFrom(current);
  if (from === known) return false;
  await (from === null ? storage.keyReminder.clear() : storage.keyReminder.write(from));
  return true;
}
