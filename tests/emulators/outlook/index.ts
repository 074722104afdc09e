import { getRequestListener } from '@hono/node-server';
import type { Service } from '../service';
import { fillerMails } from './filler/filler-mails';
import { mails } from './mails';
import { outlookSite } from './server/app';
import { bundlePage } from './server/bundle';
import { controlApi } from './server/control';
import { EventHub } from './server/event-hub';
import { EventLog, type LogEntry } from './server/event-log';
import { Mailbox } from './server/mailbox';
import type { Language } from './wire';

export interface OutlookOptions {
  /** The mailbox's language, when the address has no `?lang=`. Default `en-US`. */
  readonly language?: Language;
  /** The mailbox's clock. Default: starts at `outlookMorning` and runs, so that pictures repeat. */
  readonly now?: () => Date;
  /** How many generated mails follow the fixtures. Default 400. */
  readonly filler?: number;
}

export interface Outlook extends Service {
  readonly name: 'outlook';
  /** What the pages reported, without the way over the control API. */
  log(type?: string): readonly LogEntry[];
}

/** The moment the mailbox opens: the fixtures' newest mail is a few minutes old. */
export const outlookMorning = new Date('2026-11-23T10:42:00+01:00');

const hosts = [
  'outlook.office.com',
  'outlook.office365.com',
  'outlook.live.com',
  'outlook.cloud.microsoft',
  'outlook.office365.us',
  'partner.outlook.cn',
];
const owner = { name: 'Alex Hansen', address: 'alex.hansen@northwind.example' };
const signature =
  '<div><br></div><div><br></div><div id="Signature"><div>Alex Hansen</div><div>Northwind Logistics · Hamburg</div><div>+49 40 66969 310</div></div>';

/** Starts Outlook on the web, as `README.md` describes it. Bundling the page takes about a second, once. */
export async function createOutlook(options: OutlookOptions = {}): Promise<Outlook> {
  const started = Date.now();
  const now = options.now ?? (() => new Date(outlookMorning.getTime() + Date.now() - started));
  const mailbox = new Mailbox(
    [...mails, ...fillerMails(options.filler ?? 400)],
    owner,
    options.language ?? 'en-US',
  );
  const log = new EventLog();
  const hub = new EventHub();
  const app = outlookSite({ mailbox, log, hub, now, signature, bundle: await bundlePage() });
  const listener = getRequestListener(app.fetch);
  return {
    name: 'outlook',
    hosts,
    handle: (request, response) => void listener(request, response),
    control: controlApi({ mailbox, log, hub }, now),
    log: (type) => log.list(type),
    close: async () => hub.close(),
  };
}
