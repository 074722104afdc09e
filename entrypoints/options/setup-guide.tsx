import { isolated } from '../../components/call/plain-name';
import { namedIn } from '../../components/presence/phone-names';
import { AddressStep } from '../../components/setup/address-step';
import { ClientStep } from '../../components/setup/client-step';
import type { ConnectionDraft } from '../../components/setup/connection-form';
import { PhoneStep } from '../../components/setup/phone-step';
import { type Step, Steps } from '../../components/ui/steps';
import { t } from '../../lib/i18n';
import type { ConnectionView } from '../../lib/messaging/views';
import { PhonePicker } from './phone-picker';
import type { ConnectionRooms } from './rooms';
import { TestCallRoom } from './test-call-room';
import { Trouble } from './trouble';

/** The way to the first call in four steps; only the current one is open. */
export function SetupGuide(rooms: ConnectionRooms) {
  const { setup } = rooms;
  if (setup.step === null) return null;
  const steps = [addressStep(rooms), clientStep(rooms), phoneStep(rooms), testStep(rooms)];
  return <Steps label={t('setupSteps')} steps={steps} current={setup.step} />;
}

type Connected = Exclude<ConnectionView, { state: 'none' }>;

/** What was typed in this page's life, or remembered from an earlier one; the secret never is. */
function draftOf({ connection, setup }: ConnectionRooms): ConnectionDraft {
  const typed = connection.draft.current;
  return {
    address: typed.address ?? setup.progress?.address ?? '',
    clientId: typed.clientId ?? setup.progress?.clientId ?? '',
    clientSecret: typed.clientSecret ?? '',
  };
}

function addressStep(rooms: ConnectionRooms): Step {
  const { connection, setup } = rooms;
  const { address } = draftOf(rooms);
  const connected = connection.view?.state === 'connected' ? connection.view.host : null;
  const keep = (typed: string) => {
    connection.draft.current = { ...connection.draft.current, address: typed };
  };
  const allow = async (typed: string) => {
    if (!(await connection.allowAddress(typed))) return;
    setup.remember({ address: typed.trim() });
    setup.goTo('client');
  };
  const change = () => {
    connection.forgetProblem();
    setup.goTo('address');
  };
  return {
    id: 'address',
    title: t('stepAddress'),
    outcome: connected ?? address,
    ...(connected === null ? { onChange: change } : {}),
    body: (
      <AddressStep
        initial={address}
        busy={connection.work !== null}
        onDraft={keep}
        onAllow={(typed) => void allow(typed)}
        onLater={() => putOff(rooms)}
      >
        <Trouble connection={connection} />
      </AddressStep>
    ),
  };
}

function clientStep(rooms: ConnectionRooms): Step {
  const { connection, setup } = rooms;
  const draft = draftOf(rooms);
  const connect = async (wish: ConnectionDraft) => {
    if (await connection.connect(wish)) setup.remember({ address: '', clientId: '' });
    else setup.remember({ clientId: wish.clientId.trim() });
  };
  return {
    id: 'client',
    title: t('stepClient'),
    body: (
      <ClientStep
        initial={draft}
        busy={connection.work === 'connect'}
        onDraft={(typed) => {
          connection.draft.current = { ...connection.draft.current, ...typed };
        }}
        onConnect={(typed) => void connect({ ...typed, address: draft.address })}
        onLater={() => putOff(rooms)}
      >
        <Trouble connection={connection} />
      </ClientStep>
    ),
  };
}

function phoneStep(rooms: ConnectionRooms): Step {
  const { connection, setup } = rooms;
  const { view } = connection;
  return {
    id: 'phone',
    title: t('stepPhone'),
    outcome: view?.state === 'connected' ? phoneOutcome(view) : '',
    onChange: () => setup.goTo('phone'),
    body: (
      <PhoneStep onNext={() => setup.goTo('test')} onLater={() => putOff(rooms)}>
        <PhonePicker {...rooms} />
        <Trouble connection={connection} />
      </PhoneStep>
    ),
  };
}

const phoneOutcome = ({ extension, phone }: Pick<Connected, 'extension' | 'phone'>): string =>
  phone === null
    ? t('stepPhoneFirst', extension)
    : t('stepPhoneChosen', isolated(extension), isolated(namedIn(phone)));

function testStep(rooms: ConnectionRooms): Step {
  const rang = rooms.testCall.view.phase === 'rang';
  return {
    id: 'test',
    title: t('stepTest'),
    body: (
      <>
        <TestCallRoom {...rooms} onFinish={() => putOff(rooms)} />
        {!rang && (
          <div class="row end">
            <button type="button" class="ghost" name="later" onClick={() => putOff(rooms)}>
              {t('stepSkip')}
            </button>
          </div>
        )}
      </>
    ),
  };
}

function putOff({ connection, setup }: ConnectionRooms): void {
  connection.putOff();
  setup.later();
}
