import { beforeEach, describe, expect, it } from 'vitest';
import { callingItem, connectionItem, DEFAULT_CALLING } from '../../../lib/storage/settings';
import { aConnection } from '../../fixtures/connections';
import { browser } from '../../fixtures/fake-browser';

const { local } = browser.storage;
beforeEach(() => local.clear());

describe('the stored connection', () => {
  it('comes back as it was written, and holds no secret', async () => {
    await connectionItem.write(aConnection());
    expect(await connectionItem.read()).toEqual(aConnection());
    expect(Object.keys(aConnection())).toEqual([
      'origin',
      'host',
      'clientId',
      'extension',
      'extensions',
      'phone',
    ]);
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

describe('how numbers are read and called', () => {
  it.each(['DE', null])('is stored with the region %o', async (region) => {
    await callingItem.write({ ...DEFAULT_CALLING, region });
    expect(await callingItem.read()).toEqual({ ...DEFAULT_CALLING, region });
  });

  it('is completed where an earlier version had fewer settings', async () => {
    await local.set({ calling: { region: 'DE' } });
    expect(await callingItem.read()).toEqual({ ...DEFAULT_CALLING, region: 'DE' });
  });

  it.each([
    [{ region: 49 }, { region: null }],
    [{ clickAction: 'explode' }, { clickAction: 'dial' }],
    [{ markStyle: 7 }, { markStyle: 'underline' }],
    [{ ignored: 'all' }, { ignored: [] }],
  ])('falls back where %o was stored, and keeps the rest', async (stored, read) => {
    await local.set({ calling: { outsidePrefix: '0', ...stored } });
    expect(await callingItem.read()).toEqual({ ...DEFAULT_CALLING, outsidePrefix: '0', ...read });
  });

  it('asks rather more than less where what it was asked about cannot be read', async () => {
    await local.set({ calling: { confirmFirstTime: 'no', countries: 'all', trusted: 7 } });
    expect(await callingItem.read()).toMatchObject({ confirmFirstTime: true, countries: [], trusted: [] });
  });
});
