import type { Context } from 'hono';
import { html } from 'hono/html';
import { type Account, accountsAt } from './accounts';
import type { Flow } from './flow';
import { page } from './page';
import { usableSignIns } from './sign-in-choice';
import type { World } from './world';

/** Everybody who could sign in here, those who have done so first. */
export function pickPage(c: Context, world: World, flow: Flow, complaint?: string) {
  const signedIn = usableSignIns(c, world, flow.request).map(({ account }) => account);
  const others = accountsAt(world, flow.request.authority).filter((account) => !signedIn.includes(account));
  const entry = (account: Account) => html`<li><button name="login" value="${account.login}">
${account.displayName}<small>${account.login}${signedIn.includes(account) ? ' · Signed in' : ''}</small>
</button></li>`;
  const body = html`<p>to continue to ${flow.request.app.displayName}</p>
${complaintOf(complaint)}
<form method="post" action="/common/login">
${flowField(flow)}
<ul class="accounts">${[...signedIn, ...others].map(entry)}</ul>
</form>
<form method="post" action="/common/login">
${flowField(flow)}
<label for="login">Use another account: email, phone or Skype</label>
<input id="login" name="login" type="email" autocomplete="username" required>
<button>Next</button>
</form>
${cancelForm(flow)}`;
  return page(c, 'Pick an account', body);
}

export function passwordPage(c: Context, flow: Flow, account: Account, complaint?: string) {
  const body = html`<p>${account.login}</p>
${complaintOf(complaint)}
<form method="post" action="/common/login">
${flowField(flow)}
<input type="hidden" name="login" value="${account.login}">
<label for="passwd">Password</label>
<input id="passwd" name="passwd" type="password" autocomplete="current-password" required autofocus>
<button>Sign in</button>
</form>
<p><small>The accounts of this emulator begin with the password <code>Emulated-1</code>.</small></p>
${cancelForm(flow)}`;
  return page(c, 'Enter password', body);
}

/** The second factor, or its set-up, in one click. */
export function mfaPage(c: Context, flow: Flow, account: Account) {
  const isNew = account.policies.mfa === 'enrol';
  const body = html`<p>${account.login}</p>
<p>${isNew ? 'Your organization needs more information to keep your account secure.' : 'Open your Authenticator app and approve the request to sign in.'}</p>
<form method="post" action="/common/mfa">
${flowField(flow)}
<button>${isNew ? 'Set up the app' : 'Approve'}</button>
</form>
${cancelForm(flow)}`;
  return page(c, isNew ? 'More information required' : 'Approve sign in request', body);
}

export const flowField = ({ id }: Flow) => html`<input type="hidden" name="flow" value="${id}">`;

export const cancelForm = (flow: Flow) => html`<form method="post" action="/common/cancel">
${flowField(flow)}
<button>Cancel</button>
</form>`;

function complaintOf(text: string | undefined) {
  return text === undefined ? '' : html`<p class="error" role="alert">${text}</p>`;
}
