import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n';
import type { Grant, PermissionSet } from '../../lib/messaging/microsoft';

export interface AgreeButtonProps {
  readonly grant: Grant;
  readonly set?: PermissionSet;
  readonly label: string;
  /** Whether something else is being asked for just now. */
  readonly busy: boolean;
  /** Called within the person's gesture; ends when Microsoft's window has. */
  readonly onAgree: (grant: Grant, set: PermissionSet) => Promise<unknown>;
}

/** Opens Microsoft's page on which an administrator agrees for everybody. */
export function AgreeButton({ grant, set = 'usual', label, busy, onAgree }: AgreeButtonProps) {
  const [open, setOpen] = useState(false);
  const agree = async () => {
    setOpen(true);
    await onAgree(grant, set);
    setOpen(false);
  };
  return (
    <button
      type="button"
      name={set === 'usual' ? `agree-${grant}` : `agree-${grant}-${set}`}
      aria-disabled={busy}
      onClick={() => {
        if (!busy) void agree();
      }}
    >
      {open ? t('microsoftSigningIn') : label}
    </button>
  );
}
