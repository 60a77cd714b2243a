import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { accessibilityFaults } from '../../shared/testing/accessibility';
import { aProjectSummary } from '../../shared/testing/examples';
import { openPage, type OpenPage } from '../../shared/testing/render';
import { anAccount } from './administration-examples';
import { administrationRoutes } from './administration-routes';

const project = aProjectSummary();
const other = aProjectSummary({ id: '01946c2e-0000-7000-8000-000000000002', acronym: 'SILLA-2' });
const right = { name: 'Marta Bini', email: 'marta@example.org', password: 'una frase lunga' };

describe('new account', () => {
  const open = (query = '', projects = [project]) =>
    openPage([{ path: 'administration', children: administrationRoutes }], `/administration/accounts/new${query}`, {
      answers: { '/api/projects': { items: projects, next: null } },
    });
  const fill = async (page: OpenPage, values: Readonly<Record<string, string>>) => {
    await page.settle();
    for (const [id, text] of Object.entries(values)) {
      const field = page.element.querySelector<HTMLInputElement | HTMLSelectElement>(`#${id}`);
      if (!field) throw new Error(`no field ${id}`);
      field.value = text;
      field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input'));
    }
    await page.settle();
    page.element.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await page.settle();
  };
  const faults = (page: OpenPage) => [...page.element.querySelectorAll('.err')].map(({ id }) => id);

  it('is made at once with its role in the project it is wanted for', async () => {
    const page = await open('?for=SILLA-2', [project, other]);
    await fill(page, { ...right, language: 'fr', role: 'lead' });
    expect(page.api.answer('/api/accounts', anAccount()).body).toEqual({
      ...right,
      language: 'fr',
      roles: [{ role: 'lead', projectId: other.id }],
    });
    await page.settle();
    expect(TestBed.inject(Router).url).toBe('/administration');
  });

  it('needs no project', async () => {
    const page = await open('', []);
    expect(page.element.querySelector('.note')?.textContent).toContain('Non c’è ancora un progetto');
    await fill(page, right);
    expect(page.api.answer('/api/accounts', anAccount()).body).toEqual({ ...right, language: 'it', roles: [] });
  });

  it('says which fields are at fault and goes to the first', async () => {
    const page = await open();
    await fill(page, { name: ' ', email: 'marta', password: 'corta' });
    expect(faults(page)).toEqual(['name-error', 'email-error', 'password-error']);
    expect(document.activeElement?.id).toBe('name');
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });

  it('says a refusal under its field, until it changes', async () => {
    const page = await open();
    await fill(page, right);
    page.api.refuse('/api/accounts', 422, 'weak_password', 'password');
    await page.settle();
    expect(page.element.querySelector('#password-error')?.textContent).toContain('facile da indovinare');
    expect(page.element.querySelector('.note.e')).toBeNull();
    const field = page.element.querySelector<HTMLInputElement>('#password');
    if (field) field.value = 'un’altra frase lunga';
    field?.dispatchEvent(new Event('input'));
    await page.settle();
    expect(faults(page)).toEqual([]);
  });

  it('says of an address in use what to do instead', async () => {
    const page = await open();
    await fill(page, right);
    page.api.refuse('/api/accounts', 409, 'taken', 'email');
    await page.settle();
    expect(page.element.querySelector('#email-error')?.textContent).toContain('dalle un ruolo dall’elenco');
  });

  it('says a refusal of no field above the button', async () => {
    const page = await open();
    await fill(page, right);
    page.api.refuse('/api/accounts', 500, 'internal');
    await page.settle();
    expect(page.element.querySelector('.note.e')?.textContent).toContain('Codice 7F3-21K');
  });
});
