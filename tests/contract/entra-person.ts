/** Somebody with a browser: keeps cookies, follows redirects within the service, presses the pages' buttons. */
export class Person {
  private readonly cookies = new Map<string, string>();
  private location: string | undefined;
  html = '';
  status = 0;

  constructor(private readonly base: string) {}

  get heading(): string {
    return plain(/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(this.html)?.[1] ?? '');
  }

  /** All words of the page. */
  get words(): string {
    return plain(this.html.replace(/<style>[\s\S]*?<\/style>/, ' '));
  }

  /** What the browser sends along. */
  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  open(url: string): Promise<void> {
    return this.go(url, { method: 'GET' });
  }

  /** Presses the button that says so, or has that value, with the fields of its form filled in. */
  press(button: string, fields: Readonly<Record<string, string>> = {}): Promise<void> {
    const found = formsOf(this.html).find(({ buttons }) => buttons.some((one) => says(one, button)));
    const pressed = found?.buttons.find((one) => says(one, button));
    if (found === undefined || pressed === undefined)
      throw new Error(`no button “${button}” on “${this.heading}”: ${this.words}`);
    const body = new URLSearchParams({ ...found.hidden, ...fields });
    if (pressed.name !== undefined) body.set(pressed.name, pressed.value);
    return this.go(new URL(found.action, this.base).href, { method: 'POST', body });
  }

  /** What came back to the application: in the address's query or fragment, or posted by a page. */
  arrival(): URLSearchParams {
    if (this.posted !== undefined) return new URLSearchParams(this.posted.hidden);
    if (this.location === undefined) throw new Error(`still on “${this.heading}”: ${this.words}`);
    const { hash, search } = new URL(this.location);
    return new URLSearchParams(hash === '' ? search : hash.slice(1));
  }

  /** The address of the application that the browser was sent to. */
  get landedAt(): string | undefined {
    return this.posted?.action ?? this.location;
  }

  /** The form that the page posts by itself. */
  private get posted() {
    return this.html.includes('document.forms[0].submit()') ? formsOf(this.html)[0] : undefined;
  }

  /** Closes the browser, which forgets who signed in. */
  forget(): void {
    this.cookies.clear();
  }

  private async go(url: string, init: RequestInit): Promise<void> {
    const headers = { cookie: this.cookie };
    const response = await fetch(url, { ...init, redirect: 'manual', headers });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      this.cookies.set(name, value);
    }
    this.status = response.status;
    this.html = await response.text();
    const to = response.headers.get('location');
    this.location = undefined;
    if (to?.startsWith('/')) return this.open(new URL(to, this.base).href);
    this.location = to ?? undefined;
  }
}

interface Button {
  readonly name: string | undefined;
  readonly value: string;
  readonly text: string;
}

const says = ({ text, value }: Button, wanted: string) => text === wanted || value === wanted;

function formsOf(html: string) {
  return [...html.matchAll(/<form([^>]*)>([\s\S]*?)<\/form>/g)].map(([, head = '', body = '']) => ({
    action: attribute(head, 'action') ?? '',
    hidden: Object.fromEntries(
      [...body.matchAll(/<input type="hidden"([^>]*)>/g)].map(([, input = '']) => [
        attribute(input, 'name') ?? '',
        attribute(input, 'value') ?? '',
      ]),
    ),
    buttons: [...body.matchAll(/<button([^>]*)>([\s\S]*?)<\/button>/g)].map(([, button = '', text = '']) => ({
      name: attribute(button, 'name'),
      value: attribute(button, 'value') ?? '',
      text: plain(text),
    })),
  }));
}

function attribute(tag: string, name: string): string | undefined {
  const value = new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];
  return value === undefined ? undefined : unescaped(value);
}

function plain(html: string): string {
  return unescaped(html.replace(/<[^>]+>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();
}

function unescaped(text: string): string {
  const names: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };
  return text.replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => names[name] ?? '');
}
