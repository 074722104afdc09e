import { useState } from 'preact/hooks';

/** The form with the credential: folded, until a person unfolds it or something points to it. */
export interface CredentialFormModel {
  readonly open: boolean;
  /** Grows whenever something points to the secret. */
  readonly pointed: number;
  toggle(open: boolean): void;
  /** Unfolds the form with the focus on the secret. */
  point(): void;
}

export function useCredentialForm(): CredentialFormModel {
  const [open, toggle] = useState(false);
  const [pointed, setPointed] = useState(0);
  const point = () => {
    toggle(true);
    setPointed((count) => count + 1);
  };
  return { open, pointed, toggle, point };
}
