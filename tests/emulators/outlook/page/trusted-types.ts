/**
 * Outlook owns the policy named `default`, so under its Content Security Policy nobody else can create
 * it, and any string given to a DOM sink passes through here.
 */
export function createDefaultPolicy(): void {
  const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
  trustedTypes?.createPolicy('default', {
    createHTML: (html) => (/<script|\son\w+\s*=\s*["']/i.test(html) ? null : html),
    createScriptURL: (url) => (new URL(url, location.href).origin === location.origin ? url : null),
  });
}

/** The part of the Trusted Types API that is used here; TypeScript's DOM library does not have it. */
interface PolicyFactory {
  createPolicy(
    name: string,
    rules: {
      createHTML(html: string): string | null;
      createScriptURL(url: string): string | null;
    },
  ): unknown;
}
