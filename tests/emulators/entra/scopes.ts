import { type Cloud, graphResource } from './clouds';
import { GRAPH_APP_ID, oidcScopes, spelled } from './permissions';
import { resourceNotFound, scopeInvalid, scopeNotDefault } from './refusals-request';

/** A delegated request's scopes, all of one resource, Graph. */
export interface Scopes {
  readonly oidc: readonly string[];
  readonly permissions: readonly string[];
  /** `.default`: everything that the registration asks for. */
  readonly isDefault: boolean;
  /** Whether they were written with their resource: they come back as they were asked for. */
  readonly isQualified: boolean;
}

/** Throws 70011 for what Graph does not know and for `.default` mixed with single permissions. */
export function parseScopes(text: string, cloud: Cloud, where: string): Scopes {
  const words = text.split(/\s+/).filter(Boolean);
  const oidc = words.filter(isOidc);
  const rest = words.filter((word) => !isOidc(word)).map((word) => nameInGraph(word, cloud, where));
  const isDefault = rest.includes('.default');
  if (words.length === 0 || (isDefault && rest.length > 1)) throw scopeInvalid(text);
  const permissions = isDefault ? [] : [...new Set(rest.map(known))];
  return { oidc, permissions, isDefault, isQualified: words.some((word) => word.includes('/')) };
}

/** Application tokens are asked for by `<Graph>/.default` alone. */
export function requireDefaultScope(text: string, cloud: Cloud, where: string): void {
  const [scope = '', ...more] = text.split(/\s+/).filter(Boolean);
  if (more.length > 0 || !scope.endsWith('/.default')) throw scopeNotDefault(text);
  nameInGraph(scope, cloud, where);
}

const isOidc = (word: string) => oidcScopes.some((scope) => scope === word);

/** The part behind the resource; what names no resource is Graph's. */
function nameInGraph(word: string, cloud: Cloud, where: string): string {
  const [, resource = '', name = word] = /^(.*[^/])\/+([^/]+)$/.exec(word) ?? [];
  const isGraph = [graphResource(cloud), GRAPH_APP_ID, ''].includes(resource.toLowerCase());
  if (!isGraph) throw resourceNotFound(resource, where);
  return name;
}

function known(name: string): string {
  const permission = spelled(name, 'delegated');
  if (permission === undefined) throw scopeInvalid(name);
  return permission;
}
