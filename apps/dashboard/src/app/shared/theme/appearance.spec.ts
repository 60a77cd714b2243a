import { TestBed } from '@angular/core/testing';
import { Appearance } from './appearance';

describe('appearance', () => {
  const root = document.documentElement;
  afterEach(() => {
    delete root.dataset['theme'];
    delete root.dataset['density'];
  });

  it('follows the machine until someone chooses', () => {
    const appearance = TestBed.inject(Appearance);
    TestBed.tick();
    expect(appearance.colours()).toBe('system');
    expect(root.dataset['theme']).toBeUndefined();
  });

  it('shows and remembers what is chosen', () => {
    const appearance = TestBed.inject(Appearance);
    appearance.chooseColours('contrast');
    appearance.chooseDensity('comfortable');
    TestBed.tick();
    expect(appearance.shown()).toBe('contrast');
    expect([root.dataset['theme'], root.dataset['density']]).toEqual(['contrast', 'comfortable']);
    expect(localStorage.getItem('cruscotto.colours')).toBe('contrast');
  });

  it('forgets the choice on the way back to the machine', () => {
    const appearance = TestBed.inject(Appearance);
    appearance.chooseColours('dark');
    appearance.chooseColours('system');
    expect(localStorage.getItem('cruscotto.colours')).toBeNull();
  });
});
