import type { Context } from 'hono';
import { badProperty, badRequest, notFound } from './odata-error';
import type { EntityType } from './odata-query';
import { jsonOf } from './request-body';
import { userNavigations } from './user-navigations';
import { parseUserPatch, refusedProperty, userChange } from './user-patch';
import { structuralUserProperties, userKinds } from './user-properties';
import { findUserById, findUserByNumber, type User, updateUser, userEntity } from './users';
import type { World } from './world';
import { answerCollection, answerCount, answerEntity, type XapiRoute } from './xapi-route';

const users: EntityType = {
  set: 'Users',
  structural: structuralUserProperties,
  kinds: userKinds,
  navigations: userNavigations,
  searched: ['Number', 'FirstName', 'LastName', 'DisplayName', 'EmailAddress', 'Mobile'],
};

/** The readable part of `/xapi/v1/Users`, and PATCH (contracts/3cx.md §3.2). */
export const userRoutes: readonly XapiRoute[] = [
  {
    method: 'GET',
    path: /^Users$/,
    administratorsOnly: true,
    handle: (c, world) => answerCollection(c, users, everybody(world)),
  },
  {
    method: 'GET',
    path: /^Users\/\$count$/,
    administratorsOnly: true,
    handle: (c, world) => answerCount(c, users, everybody(world)),
  },
  {
    method: 'GET',
    path: /^Users\((\d+)\)$/,
    administratorsOnly: true,
    handle: (c, world, key) => answerUser(c, world, findUserById(world, Number(key))),
  },
  {
    method: 'GET',
    path: /^Users\(Number='((?:[^']|'')*)'\)$/,
    administratorsOnly: true,
    handle: (c, world, key) => answerUser(c, world, findUserByNumber(world, key)),
  },
  {
    method: 'PATCH',
    path: /^Users\((\d+)\)$/,
    administratorsOnly: true,
    handle: (c, world, key) => patchUser(c, world, findUserById(world, Number(key))),
  },
];

const everybody = (world: World) => world.users.map((user) => userEntity(world, user));

function answerUser(c: Context, world: World, user: User | undefined): Response {
  return user === undefined ? notFound(c, 'User') : answerEntity(c, users, userEntity(world, user));
}

/** 204; 415 for another content type (inferred), 400 for a wrong body or value, 404 for an unknown id. */
async function patchUser(c: Context, world: World, user: User | undefined): Promise<Response> {
  const body = await jsonOf(c);
  if (body.kind === 'unsupported') return c.body(null, 415);
  if (body.kind === 'malformed') return badRequest(c, 'The body is no JSON.');
  if (user === undefined) return notFound(c, 'User');
  const patch = parseUserPatch(body.value);
  if (typeof patch === 'string') return badRequest(c, patch);
  const problem = refusedProperty(user, patch);
  if (problem !== undefined) return badProperty(c, problem.target, problem.warning);
  updateUser(world, user.Id, userChange(user, patch));
  return c.body(null, 204);
}
