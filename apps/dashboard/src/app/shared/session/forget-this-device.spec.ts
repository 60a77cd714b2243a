import { forgetThisDevice } from './forget-this-device';

describe('signing out', () => {
  it('leaves nothing on the device but the chosen look and language', async () => {
    localStorage.setItem('cruscotto.language', 'fr');
    localStorage.setItem('cruscotto.colours', 'dark');
    localStorage.setItem('draft', 'a name');
    sessionStorage.setItem('draft', 'a name');
    await forgetThisDevice();
    expect(Object.entries(localStorage).sort()).toEqual([
      ['cruscotto.colours', 'dark'],
      ['cruscotto.language', 'fr'],
    ]);
    expect(sessionStorage.length).toBe(0);
  });
});
