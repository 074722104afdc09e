import { t } from '../../lib/i18n';
import { Switch } from '../ui/switch';

interface HostSwitchesProps {
  readonly hosts: readonly string[];
  /** Those on which nothing is marked. */
  readonly off: readonly string[];
  readonly onChange: (host: string, off: boolean) => void;
}

/** On which of Outlook's addresses numbers are marked. */
export function HostSwitches({ hosts, off, onChange }: HostSwitchesProps) {
  return (
    <fieldset class="choice">
      <legend>{t('hostSwitches')}</legend>
      {hosts.map((host) => (
        <Switch
          key={host}
          label={host}
          name={host}
          on={!off.includes(host)}
          onSwitch={(on) => onChange(host, !on)}
        />
      ))}
    </fieldset>
  );
}
