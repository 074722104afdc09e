import type { EntityType } from './odata-query';
import { answerEntity, type XapiRoute } from './xapi-route';

/** Nothing of these is emulated: expanded, they are empty. */
const unknown = { structural: [], navigations: {} };

const defs: EntityType = {
  set: 'Defs',
  structural: ['Id'],
  kinds: { Id: 'number' },
  navigations: {
    Codecs: unknown,
    GatewayParameters: unknown,
    GatewayParameterValues: unknown,
    TimeZones: unknown,
  },
  searched: [],
};

/** `GET /xapi/v1/Defs`, the quick test of a connection, open to every role (contracts/3cx.md §3.1). */
export const defsRoutes: readonly XapiRoute[] = [
  {
    method: 'GET',
    path: /^Defs$/,
    administratorsOnly: false,
    handle: (c) => answerEntity(c, defs, { Id: 0 }, ''),
  },
];
