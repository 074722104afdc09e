import { useId, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n';
import type { ProfileView } from '../../lib/messaging/views';
import { dotOf, wordOf } from './profile-look';

interface ProfileChangeProps {
  readonly profile: Extract<ProfileView, { state: 'known' }>;
  readonly busy: boolean;
  readonly onChoose: (profile: string) => void;
}

/**
 * The choices behind one button. No select box: under Windows its arrow keys choose as they pass, and each status
 * on the way would be set for all colleagues to see.
 */
export function ProfileChange({ profile, busy, onChoose }: ProfileChangeProps) {
  const [open, setOpen] = useState(false);
  const change = useRef<HTMLButtonElement>(null);
  const id = useId();
  const close = () => {
    setOpen(false);
    change.current?.focus();
  };
  const choose = (name: string) => {
    if (busy) return;
    close();
    if (name !== profile.current) onChoose(name);
  };
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return;
    // Closes the list only, not the popup around it.
    event.preventDefault();
    close();
  };
  return (
    <div class="presence-change">
      <button
        ref={change}
        type="button"
        name="change-status"
        aria-expanded={open}
        aria-controls={id}
        aria-disabled={busy}
        onClick={() => setOpen(!open && !busy)}
        onKeyDown={closeOnEscape}
      >
        {t('presenceChange')}
      </button>
      <ul id={id} hidden={!open} aria-label={t('presenceChoices')}>
        {profile.choices.map(({ name }) => (
          <li key={name}>
            <button
              type="button"
              class="ghost"
              data-profile={name}
              aria-pressed={name === profile.current}
              aria-disabled={busy}
              onClick={() => choose(name)}
              onKeyDown={closeOnEscape}
            >
              <span class={`dot ${dotOf(name)}`} aria-hidden="true" />
              <bdi>{wordOf(profile, name)}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
