const LINE = /.{1,64}/g;

/** A certificate as text, in lines of 64 characters (RFC 7468). */
export function pemOf(der: Uint8Array): string {
  const text = btoa(String.fromCharCode(...der));
  return ['-----BEGIN CERTIFICATE-----', ...(text.match(LINE) ?? []), '-----END CERTIFICATE-----', ''].join(
    '\n',
  );
}
