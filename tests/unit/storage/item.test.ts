import * as v from 'valibot';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { storageItem } from '../../../lib/storage/item';
import { browser } from '../../fixtures/fake-browser';

const Shelf = v.object({ books: v.number() });
const item = storageItem('local', 'shelf', Shelf);
const { local, session } = browser.storage;

beforeEach(async () => {
  await Promise.all([local.clear(), session.clear()]);
  vi.restoreAllMocks();
});

describe('a stored value', () => {
  it('is none at first', async () => {
    expect(await item.read()).toBeNull();
  });

  it('comes back as it was written', async () => {
    await item.write({ books: 3 });
    expect(await item.read()).toEqual({ books: 3 });
    expect(await local.get('shelf')).toEqual({ shelf: { books: 3 } });
  });

  it('is gone once it is cleared', async () => {
    await item.write({ books: 3 });
    await item.clear();
    expect([await item.read(), await local.get('shelf')]).toEqual([null, {}]);
  });

  it('stays in its own area', async () => {
    await storageItem('session', 'shelf', Shelf).write({ books: 3 });
    expect([await item.read(), await local.get('shelf')]).toEqual([null, {}]);
    expect(await session.get('shelf')).toEqual({ shelf: { books: 3 } });
  });

  it('gives nothing that its schema does not know', async () => {
    await local.set({ shelf: { books: 3, secret: 'x' } });
    expect(await item.read()).toEqual({ books: 3 });
  });
});

describe('a value that does not fit', () => {
  const wrong = [null, '', 'text', 0, true, [], {}, { books: '3' }, { books: null }, { book: 3 }];

  it.each(wrong)('is never trusted, and kept aside: %o', async (raw) => {
    await local.set({ shelf: raw });
    expect(await item.read()).toBeNull();
    expect(await local.get('shelf')).toEqual({});
    expect(await local.get('shelf.unreadable')).toEqual({ 'shelf.unreadable': raw });
  });

  it('makes room for one that does', async () => {
    await local.set({ shelf: 'text' });
    await item.read();
    await item.write({ books: 1 });
    expect(await item.read()).toEqual({ books: 1 });
    expect(await local.get('shelf.unreadable')).toEqual({ 'shelf.unreadable': 'text' });
  });

  it('stays where it is when there is no room to keep it aside', async () => {
    await local.set({ shelf: 'text' });
    vi.spyOn(local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
    expect(await item.read()).toBeNull();
    expect(await local.get('shelf')).toEqual({ shelf: 'text' });
  });
});

describe('a value that cannot be written', () => {
  it('says so, and the old one is still there', async () => {
    await item.write({ books: 1 });
    vi.spyOn(local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
    await expect(item.write({ books: 2 })).rejects.toThrow('quota');
    expect(await item.read()).toEqual({ books: 1 });
  });
});
