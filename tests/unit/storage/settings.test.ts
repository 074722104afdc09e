import { beforeEach, describe, expect, it } from 'vitest';
import { callingItem, connectionItem } from '../../../lib/storage/settings';
import { aConnection } from '../../fixtures/connections';
import { browser } from '../../fixtures/fake-browser';

const { local } = browser.storage;
beforeEach(() => local.clear());

describe('the stored connection', () => {
  it('comes back as it was written, and holds no secret', async () => {
    await connectionItem.write(aConnection());
    expect(await connectionItem.read()).toEqual(aConnection());
    expect(Object.keys(aConnection())).toEqual(['origin', 'host', 'clientId', 'extension', 'extensions']);
  });

  it('keeps its port', async () => {
    const ported = aConnection({ origin: 'https://pbx.example.com:5001' });
    await connectionItem.write(ported);
    expect(await connectionItem.read()).toEqual(ported);
  });

  it.each([
    ['over http', { origin: 'http://pbx.example.com' }],
    ['with a path', { origin: 'https://pbx.example.com/x' }],
    ['with a user', { origin: 'https://carol@pbx.example.com' }],
    ['with no address', { origin: '' }],
    ['to a place that the browser was not asked for', { origin: 'https://evil.example' }],
    ['with a permission for another host', { host: 'evil.example' }],
    ['with a permission for every host', { host: '*' }],
    ['without a client', { clientId: undefined }],
    ['without an extension', { extension: null }],
    ['with a number for an extension', { extension: 100 }],
    ['with one extension instead of a list', { extensions: '100' }],
  ])('is not trusted %s', async (_, change) => {
    await local.set({ connection: { ...aConnection(), ...change } });
    expect(await connectionItem.read()).toBeNull();
  });
});

describe('how numbers are read', () => {
  it.each(['DE', null])('is stored for the region %o', async (region) => {
    await callingItem.write({ region });
    expect(await callingItem.read()).toEqual({ region });
  });

  it.each([undefined, 49, ['DE']])('is not trusted with the region %o', async (region) => {
    await local.set({ calling: { region } });
    expect(await callingItem.read()).toBeNull();
  });
});
