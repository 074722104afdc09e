import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n';
import { Switch } from '../ui/switch';

interface OtherHostsProps<Host extends string> {
  readonly hosts: readonly Host[];
  /** Those on which numbers are marked. */
  readonly on: readonly Host[];
  /** Has to ask the browser at once: the answer may be no. */
  readonly onSwitch: (host: Host, on: boolean) => Promise<unknown>;
}

/** Outlook's addresses in national clouds, each of which the browser has to be asked for. */
export function OtherHosts<Host extends string>({ hosts, on, onSwitch }: OtherHostsProps<Host>) {
  const [, setAnswers] = useState(0);
  // A switch that the person has moved goes back where the browser's answer was no.
  const answered = () => setAnswers((count) => count + 1);
  return (
    <fieldset class="choice">
      <legend>{t('otherHosts')}</legend>
      <p class="muted">{t('otherHostsHint')}</p>
      {hosts.map((host) => (
        <Switch
          key={host}
          label={host}
          name={host}
          on={on.includes(host)}
          onSwitch={(isOn) => void onSwitch(host, isOn).then(answered, answered)}
        />
      ))}
    </fieldset>
  );
}
