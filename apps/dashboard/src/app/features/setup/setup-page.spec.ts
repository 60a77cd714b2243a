import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { accessibilityFaults } from '../../shared/testing/accessibility';
import { aMe } from '../../shared/testing/examples';
import { openPage, type OpenPage } from '../../shared/testing/render';
import { setupRoutes } from './setup-routes';

describe('setup page', () => {
  const token = 'a-one-time-secret-of-the-start';
  const open = (address = `/setup?token=${token}`) =>
    openPage(
      [
        { path: 'setup', children: setupRoutes },
        { path: '**', children: [] },
      ],
      address,
      { answers: { '/api/me': aMe() } },
    );
  const fill = (page: OpenPage, values: Readonly<Record<string, string>>) => {
    for (const [id, text] of Object.entries(values)) {
      const field = page.element.querySelector<HTMLInputElement>(`#${id}`);
      if (!field) throw new Error(`no field ${id}`);
      field.value = text;
      field.dispatchEvent(new Event('input'));
    }
    page.element.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    return page.settle();
  };
  const right = { name: 'Anna Neri', email: 'anna@example.org', password: 'una frase lunga' };

  it('creates the account, signs in with it and opens the portfolio', async () => {
    const page = await open();
    await fill(page, right);
    expect(page.api.answer('/api/setup/administrator', {}).body).toEqual({ token, ...right });
    await page.settle();
    page.api.answer('/api/auth/sign-in/email', { user: { id: 'a-1', name: 'Giulia', email: 'g@example.org' } });
    await page.settle();
    expect(TestBed.inject(Router).url).toBe('/portfolio');
  });

  it('says which field is at fault and how to mend it', async () => {
    const page = await open();
    await fill(page, { ...right, email: 'anna', password: 'corta' });
    expect([...page.element.querySelectorAll('.err')].map((fault) => fault.id)).toEqual(['email-error', 'password-error']);
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });

  it('tells a spent link from a broken one', async () => {
    const page = await open();
    await fill(page, right);
    page.api.refuse('/api/setup/administrator', 410, 'link_spent');
    await page.settle();
    expect(page.element.querySelector('.note.e')?.textContent).toContain('scaduto o già usato');
  });

  it('asks nothing of a link that was cut', async () => {
    const page = await open('/setup?token=short');
    expect(page.element.querySelector('form')).toBeNull();
    expect(page.element.querySelector('.note.e')?.textContent).toContain('non è intero');
  });
});
