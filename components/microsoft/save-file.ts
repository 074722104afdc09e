/** Lets the browser save something under a name, as if a link to it had been pressed. */
export function saveFile(name: string, type: string, content: string | Uint8Array<ArrayBuffer>): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Firefox reads it after the click.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** What the public half is called: of several, each by its thumbprint, or the old one would be uploaded again. */
export const publicKeyName = ({ thumbprint }: { readonly thumbprint: string }, several: boolean): string =>
  several ? `public_key_${thumbprint.slice(0, 8)}` : 'public_key';

/** The same certificate as Windows has it: the bytes themselves. */
export function derOf(pem: string): Uint8Array<ArrayBuffer> {
  const base64 = pem.replace(/-----[^-]+-----|\s/g, '');
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
