import { describe, expect, it } from 'vitest';
import { choosePhone } from '../../../lib/dial/choose-phone';
import { aPhone } from '../../fixtures/test-line';

const DESK = aPhone({ id: 'sip:desk', name: 'Yealink' });
const MOBILE = aPhone({ id: 'sip:mobile', name: '3CX Mobile Client' });
const phones = [DESK, MOBILE];

describe('the phone to ring', () => {
  it.each([
    ['the first, where none was chosen', null, DESK],
    ['the chosen one', { id: 'sip:mobile', name: '3CX Mobile Client' }, MOBILE],
    ['the chosen one, whatever it calls itself now', { id: 'sip:mobile', name: 'Old name' }, MOBILE],
    ['the chosen one after it registered anew', { id: 'sip:stale', name: '3CX Mobile Client' }, MOBILE],
    ['the first, where the chosen one is not registered', { id: 'sip:stale', name: 'Snom' }, DESK],
    ['the first, where nameless phones are not told apart', { id: 'sip:stale', name: '' }, DESK],
  ])('is %s', (_, wish, phone) => {
    expect(choosePhone(phones, wish)).toBe(phone);
  });

  it('is the chosen one by its id before another of that name', () => {
    const twin = aPhone({ id: 'sip:twin', name: 'Yealink' });
    expect(choosePhone([twin, DESK], { id: 'sip:desk', name: 'Yealink' })).toBe(DESK);
  });

  it('is no nameless phone because the chosen one had no name', () => {
    const nameless = aPhone({ id: 'sip:nameless', name: '' });
    expect(choosePhone([DESK, nameless], { id: 'sip:stale', name: '' })).toBe(DESK);
  });

  it('is the extension as a whole where the phone system names no phone', () => {
    const whole = aPhone({ id: null, name: '' });
    expect(choosePhone([whole], { id: null, name: 'Yealink' })).toBe(whole);
  });

  it('is none where none is registered', () => {
    expect(choosePhone([], { id: 'sip:desk', name: 'Yealink' })).toBeNull();
  });
});
