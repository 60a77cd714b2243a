import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { aMe } from '../../shared/testing/examples';
import { accessibilityFaults } from '../../shared/testing/accessibility';
import { openPage, type OpenPage } from '../../shared/testing/render';
import { withinThisSite } from './sign-in-page';
import { signInRoutes } from './sign-in-routes';

const manager = { role: 'manager', email: 'manager@example.org', password: 'la password di prova' };

describe('sign-in page', () => {
  const open = (address = '/sign-in', answers = {}) =>
    openPage(
      [
        { path: 'sign-in', children: signInRoutes },
        { path: '**', children: [] },
      ],
      address,
      { answers },
    );
  const type = (page: OpenPage, id: string, text: string) => {
    const field = page.element.querySelector<HTMLInputElement>(`#${id}`);
    if (!field) throw new Error(`no field ${id}`);
    field.value = text;
    field.dispatchEvent(new Event('input'));
  };
  const submit = async (page: OpenPage) => {
    page.element.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await page.settle();
  };

  it('offers the accounts of a demonstration and signs in with one press', async () => {
    const page = await open('/sign-in?from=/projects/SILLA-2/indicators?period=P2', { '/api/demo/accounts': [manager], '/api/me': aMe() });
    page.element.querySelector<HTMLButtonElement>('.account')?.click();
    const asked = page.api.answer('/api/auth/sign-in/email', { user: { id: 'a-1', name: 'Giulia', email: 'g@example.org' } });
    await page.settle();
    expect(asked.body).toEqual({ email: manager.email, password: manager.password });
    expect(asked.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f-]{36}$/);
    expect(TestBed.inject(Router).url).toBe('/projects/SILLA-2/indicators?period=P2');
  });

  it('says the same whether the account or the password is wrong', async () => {
    const page = await open();
    page.api.refuse('/api/demo/accounts', 404, 'not_found');
    type(page, 'email', 'nessuno@example.org');
    type(page, 'password', 'qualcosa');
    await submit(page);
    page.api.refuse('/api/auth/sign-in/email', 401, 'invalid_credentials');
    await page.settle();
    expect(page.element.querySelector('.err')?.textContent).toContain('E-mail o password non corrispondono.');
    expect(page.element.querySelector('.account')).toBeNull();
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });

  it('says what is missing before it asks', async () => {
    const page = await open('/sign-in', { '/api/demo/accounts': [] });
    await submit(page);
    const faults = [...page.element.querySelectorAll('.err')].map((fault) => fault.textContent.trim());
    expect(faults).toEqual(['Scrivi l’indirizzo e-mail, per esempio nome@ente.it.', 'Scrivi la password.']);
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });

  describe('of an account with a second factor', () => {
    const code = '/api/auth/two-factor/verify-totp';
    const open2 = async (): Promise<OpenPage> => {
      const page = await open('/sign-in?from=/portfolio', { '/api/demo/accounts': [], '/api/me': aMe() });
      type(page, 'email', 'giulia@example.org');
      type(page, 'password', 'la password giusta');
      await submit(page);
      page.api.answer('/api/auth/sign-in/email', { twoFactorRedirect: true, twoFactorMethods: ['totp'] });
      await page.settle();
      return page;
    };
    const fault = (page: OpenPage) => page.element.querySelector('.err')?.textContent ?? '';

    it('asks for the code after the password, and only then goes on', async () => {
      const page = await open2();
      expect(document.activeElement?.id).toBe('one-time-code');
      expect(page.element.querySelector('#one-time-code')?.getAttribute('autocomplete')).toBe('one-time-code');
      await submit(page);
      expect(fault(page)).toContain('Scrivi le sei cifre');
      expect(await accessibilityFaults(page.element)).toEqual([]);
      type(page, 'one-time-code', '492 817');
      await submit(page);
      expect(page.api.answer(code, { freshUntil: '2026-03-31T10:00:00.000Z' }).body).toEqual({ code: '492 817' });
      await page.settle();
      expect(TestBed.inject(Router).url).toBe('/portfolio');
    });

    it('says what is wrong with a code: of another half minute, used, too many', async () => {
      const page = await open2();
      for (const [status, refused, sentence] of [
        [403, 'wrong_code', 'non è quello di adesso'],
        [403, 'code_used', 'è già servito'],
        [429, 'too_many_requests', 'Aspetta 15 minuti e riprova.'],
      ] as const) {
        type(page, 'one-time-code', '492817');
        await submit(page);
        page.api.refuseWith(code, status, refused, refused === 'too_many_requests' ? { retryAfter: 14 * 60 + 1 } : {});
        await page.settle();
        expect(fault(page)).toContain(sentence);
        expect(page.element.querySelector<HTMLInputElement>('#one-time-code')?.value).toBe('');
      }
    });

    it('takes a backup code in its place, and begins again when it has waited too long', async () => {
      const page = await open2();
      [...page.element.querySelectorAll('button')].find(({ textContent }) => textContent.includes('Non ho il telefono'))?.click();
      await page.settle();
      type(page, 'one-time-code', 'abcde-FGHIJ');
      await submit(page);
      page.api.refuse('/api/auth/two-factor/verify-backup-code', 401, 'challenge_over');
      await page.settle();
      expect(page.element.querySelector('.note')?.textContent).toContain('Ricomincia con la password');
      expect(page.element.querySelector<HTMLInputElement>('#password')?.value).toBe('');
    });
  });

  it('goes back only to addresses of this site', () => {
    expect(withinThisSite('/projects/SILLA-2/overview')).toBe('/projects/SILLA-2/overview');
    for (const elsewhere of [undefined, 'https://example.org', '//example.org', '/sign-in?from=/x'])
      expect(withinThisSite(elsewhere)).toBe('/');
  });
});
