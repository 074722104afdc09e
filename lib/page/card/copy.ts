/** Copies a text, within a person's own press; a page may have closed the clipboard to itself and to us. */
export async function copyText(document: Document, text: string): Promise<boolean> {
  try {
    await document.defaultView?.navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
