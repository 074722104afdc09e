const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A GUID in Microsoft's own writing, small letters with hyphens, as people type or paste it; else `null`. */
export function readGuid(text: string): string | null {
  const plain = text.replace(WRAPPING, '').toLowerCase();
  const written = plain.replace(
    /^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/,
    HYPHENS,
  );
  return GUID.test(written) ? written : null;
}

const HYPHENS = '$1-$2-$3-$4-$5';
/** White space, and the braces and quotes that come along out of scripts. */
const WRAPPING = /[\s{}()"'“”„\u200b\ufeff]/g;
