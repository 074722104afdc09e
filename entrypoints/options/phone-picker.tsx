import { ExtensionChoice } from '../../components/setup/extension-choice';
import { PhoneChoice } from '../../components/setup/phone-choice';
import { ProblemNotice } from '../../components/ui/problem-notice';
import type { ConnectionRooms } from './rooms';

/** The own extension and its phone, picked from what the phone system reports. */
export function PhonePicker({ connection, phones }: Pick<ConnectionRooms, 'connection' | 'phones'>) {
  const { view } = connection;
  if (view?.state !== 'connected') return null;
  return (
    <>
      <ExtensionChoice
        extension={view.extension}
        extensions={view.extensions}
        onChoose={(extension) => void connection.chooseExtension(extension)}
      />
      <PhoneChoice
        phones={phones.phones}
        chosen={view.phone}
        busy={phones.busy}
        onChoose={phones.choose}
        onRefresh={phones.refresh}
      />
      {phones.problem && (
        <div role="alert">
          <ProblemNotice key={phones.problem.kind} problem={phones.problem} wanted="setup" />
        </div>
      )}
    </>
  );
}
