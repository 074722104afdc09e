const LINE = /.{1,64}/g;

/** A certificate as text, in lines of 64 characters (RFC 7468). */
export function pemOf(der: Uint8Array): string {
  const text = btoa(String.fromCharCode(...der));
  return ['-----BEGIN CERTIFICATE-----', ...(text.match(LINE) ?? []), '-----END CERTIFICATE-----', ''].join(
    '\n',
  );
}

/** The bytes of a certificate that is written as text: what a `.cer` file holds. `null`: it is none. */
export function derOf(pem: string): Uint8Array<ArrayBuffer> | null {
  const [, body] = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/.exec(pem) ?? [];
  if (body === undefined) return null;
  try {
    return Uint8Array.from(atob(body.replace(/\s/g, '')), (sign) => sign.charCodeAt(0));
  } catch {
    return null;
  }
}
