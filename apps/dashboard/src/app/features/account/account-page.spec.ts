import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { SecondFactorView } from '#contract';
import { signedIn } from '../../shared/session/guards';
import { accessibilityFaults } from '../../shared/testing/accessibility';
import { aMe } from '../../shared/testing/examples';
import { drawn } from '../../shared/testing/forms';
import { openPage, type OpenPage } from '../../shared/testing/render';
import { accountRoutes } from './account-routes';

const factor = '/api/auth/two-factor';
const uri = 'otpauth://totp/Cruscotto:g@example.org?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Cruscotto&digits=6&period=30';
const backupCodes = Array.from({ length: 10 }, (_, place) => `abcd${place}-FGHIJ`);
const routes = [
  { path: 'account', canActivate: [signedIn], children: accountRoutes },
  { path: 'portfolio', canActivate: [signedIn], children: [] },
];

describe('page of one’s own account', () => {
  let page: OpenPage;
  const open = async (view: Partial<SecondFactorView> = {}, address = '/account', me = aMe()): Promise<void> => {
    page = await openPage(routes, address, { answers: { '/api/me': me } });
    page.api.answer(factor, { state: 'offered', until: null, backupCodesLeft: 0, shared: false, ...view });
    await page.settle();
  };
  const text = (selector = '.card'): string => page.element.querySelector(selector)?.textContent.replace(/\s+/g, ' ') ?? '';
  const press = async (name: RegExp): Promise<void> => {
    [...page.element.querySelectorAll('button')].findLast(({ textContent }) => name.test(textContent))?.click();
    await page.settle();
  };
  const write = (id: string, value: string): void => {
    const input = page.element.querySelector<HTMLInputElement>(`#${id}`);
    if (!input) throw new Error(`no field ${id}`);
    input.value = value;
    input.dispatchEvent(new Event('input'));
  };

  it('sets up a second factor: password, square and key, first code, backup codes shown once', async () => {
    await open();
    expect(await accessibilityFaults(page.element)).toEqual([]);
    await press(/Attiva il secondo fattore/);
    write('password-again', 'la password giusta');
    await press(/Avanti/);
    const asked = page.api.answer(`${factor}/enable`, { totpURI: uri, backupCodes });
    await page.settle();
    expect(asked.body).toEqual({ password: 'la password giusta' });
    expect(text('.secret')).toBe('GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ');
    await drawn(page, 'app-qr-code svg');
    expect(page.element.querySelector('app-qr-code svg')?.getAttribute('aria-label')).toContain('QR');
    expect(text()).not.toContain('abcd0-FGHIJ');
    expect(await accessibilityFaults(page.element)).toEqual([]);
    write('one-time-code', '492817');
    await press(/^ ?Attiva ?$/);
    page.api.answer(`${factor}/verify-totp`, { freshUntil: '2026-03-31T10:00:00.000Z' });
    await page.settle();
    page.api.answer(factor, { state: 'set', until: null, backupCodesLeft: 10, shared: false });
    await page.settle();
    for (const code of backupCodes) expect(text()).toContain(code);
    expect(await accessibilityFaults(page.element)).toEqual([]);
    await press(/Li ho salvati/);
    page.api.answer(factor, { state: 'set', until: null, backupCodesLeft: 10, shared: false });
    await page.settle();
    expect(text()).not.toContain('abcd0-FGHIJ');
    expect(text()).toContain('Codici di riserva rimasti: 10');
  });

  it('says that the password is wrong where it is asked', async () => {
    await open({ state: 'set', backupCodesLeft: 1 });
    expect(text()).toContain('È rimasto un solo codice');
    await press(/Nuovi codici/);
    write('password-again', 'sbagliata');
    await press(/Crea i codici/);
    page.api.refuse(`${factor}/generate-backup-codes`, 403, 'wrong_password');
    await page.settle();
    expect(text('dialog')).toContain('La password non è quella con cui accedi');
  });

  it('says until when the role asks for it, and that the accounts of everybody have none', async () => {
    await open({ state: 'due', until: '2026-04-07T09:00:00.000Z' });
    expect(text()).toContain('attivalo entro il 7 apr 2026');
  });

  it('offers nothing on an account of the demonstration', async () => {
    await open({ shared: true });
    expect(text()).toContain('è di tutti');
    expect([...page.element.querySelectorAll('button')].length).toBe(0);
  });

  it('comes before every other page once the time to set it up is over', async () => {
    await open(
      { state: 'missing', until: '2026-03-01T09:00:00.000Z' },
      '/portfolio',
      aMe({ secondFactor: { state: 'missing', until: '2026-03-01T09:00:00.000Z' } }),
    );
    expect(TestBed.inject(Router).url).toBe('/account');
    expect(text()).toContain('il tempo è finito');
  });
});
