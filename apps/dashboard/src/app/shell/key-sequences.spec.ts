import { isWritingPlace, type KeyPress, KeySequences } from './key-sequences';

const press = (key: string, differences: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  writing: false,
  ...differences,
});

describe('keys pressed one after the other', () => {
  const read = (...presses: readonly KeyPress[]) => {
    const keys = new KeySequences();
    return presses.map((one, index) => keys.read(one, index * 100, true)).at(-1) ?? null;
  };

  it('G and a letter go to a page, G and P to another project', () => {
    expect(read(press('g'), press('o'))).toEqual({ does: 'go', letter: 'o' });
    expect(read(press('G'), press('P'))).toEqual({ does: 'switch-project' });
  });

  it('a letter alone goes nowhere, nor does one that comes too late', () => {
    const keys = new KeySequences();
    expect(keys.read(press('o'), 0, true)).toBeNull();
    keys.read(press('g'), 0, true);
    expect(keys.read(press('o'), 2000, true)).toBeNull();
  });

  it('N logs a contact, but not while one writes', () => {
    expect(read(press('n'))).toEqual({ does: 'log-contact' });
    expect(read(press('n', { writing: true }))).toBeNull();
  });

  it('brackets step through the periods', () => {
    expect(read(press('['))).toEqual({ does: 'step-period', by: -1 });
    expect(read(press(']'))).toEqual({ does: 'step-period', by: 1 });
  });

  it('a stroke goes to the filter of the page', () => {
    expect(read(press('/'))).toEqual({ does: 'filter' });
  });

  it('are letters where one writes, but for Ctrl K', () => {
    expect(read(press('?', { writing: true }))).toBeNull();
    expect(read(press('g', { writing: true }), press('o', { writing: true }))).toBeNull();
    expect(read(press('k', { writing: true, ctrlKey: true }))).toEqual({ does: 'search' });
  });

  it('mean nothing alone once they are switched off', () => {
    expect(new KeySequences().read(press('?'), 0, false)).toBeNull();
    expect(new KeySequences().read(press('k', { metaKey: true }), 0, false)).toEqual({ does: 'search' });
  });

  it('leave the browser its own', () => {
    expect(read(press('[', { ctrlKey: true }))).toBeNull();
    expect(read(press('?', { altKey: true }))).toBeNull();
  });

  it('know where one writes', () => {
    expect(isWritingPlace(document.createElement('input'))).toBeTrue();
    expect(isWritingPlace(document.createElement('button'))).toBeFalse();
    expect(isWritingPlace(null)).toBeFalse();
  });
});
