import type { Context } from 'hono';
import { html } from 'hono/html';
import type { Account } from './accounts';
import type { Requested } from './apps';
import type { Flow } from './flow';
import { page } from './page';
import { adminConsentRequired } from './refusals-grant';
import { flowField } from './sign-in-pages';

interface ConsentOffer {
  readonly account: Account;
  readonly wanted: Requested;
  /** Whose consent it can be: the person's, the person's or everybody's, or everybody's in any case. */
  readonly reach: 'self' | 'choice' | 'everybody';
}

export function consentPage(c: Context, flow: Flow, { account, wanted, reach }: ConsentOffer) {
  const { app } = flow.request;
  const item = (kind: string) => (name: string) => html`<li><code>${name}</code> (${kind})</li>`;
  const body = html`<p>${account.login}</p>
<p><strong>${app.displayName}</strong><br>unverified</p>
${reach === 'everybody' ? html`<p>Review for your organization</p>` : ''}
<p>This app would like to:</p>
<ul>${wanted.delegated.map(item('delegated'))}${wanted.application.map(item('application'))}</ul>
<form method="post" action="/common/consent">
${flowField(flow)}
${reach === 'choice' ? html`<label><input type="checkbox" name="everybody" value="yes"> Consent on behalf of your organization</label>` : ''}
<button name="decision" value="accept">Accept</button>
<button name="decision" value="cancel">Cancel</button>
</form>`;
  return page(c, 'Permissions requested', body);
}

/** Where an administrator would be needed (90094): the person can only go back. */
export function approvalPage(c: Context, flow: Flow, account: Account) {
  const { displayName } = flow.request.app;
  const refusal = adminConsentRequired(displayName);
  const body = html`<p>${account.login}</p>
<p><strong>${displayName}</strong> needs permission to access resources in your organization that only an admin can grant. Please ask an admin to grant permission to this app before you can use it.</p>
<p><small>AADSTS${refusal.code}</small></p>
<form method="post" action="/common/consent">
${flowField(flow)}
<button name="decision" value="return">Return to the application without granting consent</button>
</form>`;
  return page(c, 'Need admin approval', body);
}
