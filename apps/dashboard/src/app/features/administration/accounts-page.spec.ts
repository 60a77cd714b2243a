import { TestBed } from '@angular/core/testing';
import type { AccountView } from '#contract';
import { Session } from '../../shared/session/session';
import { accessibilityFaults } from '../../shared/testing/accessibility';
import { aProjectSummary } from '../../shared/testing/examples';
import { openPage, type OpenPage } from '../../shared/testing/render';
import { anAccount, anAdministrator } from './administration-examples';
import { administrationRoutes } from './administration-routes';

const project = aProjectSummary();
const marta = anAccount({ id: 'marta', name: 'Marta Bini', email: 'marta@example.org', roles: [] });
const page1 = (items: readonly AccountView[], next: string | null = null) => ({ items, next });

describe('administration', () => {
  const open = async (answers: Readonly<Record<string, unknown>>) => {
    const routes = [
      { path: 'administration', children: administrationRoutes },
      { path: '**', children: [] },
    ];
    const page = await openPage(routes, '/administration', { answers: { '/api/me': anAdministrator(), ...answers } });
    await page.api.during(TestBed.inject(Session).whoAmI());
    await page.settle();
    return page;
  };
  const withAccounts = (items: readonly AccountView[], projects = [project]) =>
    open({ '/api/accounts': page1(items), '/api/projects': { items: projects, next: null } });
  const rows = (page: OpenPage) =>
    [...page.element.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent.replace(/\s+/g, ' ').trim()).join(' | '),
    );
  const links = (page: OpenPage, within: string) =>
    [...page.element.querySelectorAll(`${within} a`)].map((link) => link.getAttribute('href'));

  it('lists who has an account and what for', async () => {
    const roles = [{ role: 'manager' as const, projectId: project.id, acronym: project.acronym }];
    const page = await withAccounts([anAccount(), { ...marta, roles }]);
    expect(rows(page)).toEqual([
      'Ada Moro | ada@example.org | Amministrazione | Secondo fattore: Non attivo | ',
      'Marta Bini | marta@example.org | Responsabile di progetto · MEDMORE-SUI | Secondo fattore: Non attivo | Dai un ruolo',
    ]);
    expect(page.element.querySelector('.note')).withContext('it has a manager').toBeNull();
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });

  it('of an empty installation leads to the first project', async () => {
    const page = await withAccounts([anAccount()], []);
    expect(page.element.querySelector('.state')?.textContent).toContain('Nessun progetto ancora');
    expect(links(page, '.state')).toEqual(['/administration/projects/new']);
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });

  it('says which project nobody manages, and leads to the account of its manager', async () => {
    const page = await withAccounts([anAccount()]);
    expect(page.element.querySelector('.note')?.textContent).toContain('MEDMORE-SUI non ha ancora un responsabile');
    expect(links(page, '.note')).toEqual(['/administration/accounts/new?for=MEDMORE-SUI']);
  });

  it('does not say so while not all accounts have come, and brings the others when asked', async () => {
    const page = await open({ '/api/projects': { items: [project], next: null } });
    page.api.answer('/api/accounts', page1([anAccount()], 'further'));
    await page.settle();
    expect(page.element.querySelector('.note')).toBeNull();
    page.element.querySelector<HTMLButtonElement>('.more button')?.click();
    await page.settle();
    expect(page.api.answer('/api/accounts', page1([marta])).params.get('cursor')).toBe('further');
    await page.settle();
    expect(rows(page).length).toBe(2);
    expect(page.element.querySelector('.more')).toBeNull();
    expect(page.element.querySelector('.note')).not.toBeNull();
  });

  it('gives a role and shows it at once; never to an administrator (G5)', async () => {
    const page = await withAccounts([anAccount(), marta]);
    const buttons = [...page.element.querySelectorAll<HTMLButtonElement>('tbody button')];
    expect(buttons.map((button) => button.getAttribute('aria-label'))).toEqual(['Dai un ruolo a Marta Bini']);
    buttons[0]?.focus();
    buttons[0]?.click();
    await page.settle();
    const form = page.element.querySelector('dialog form');
    form?.dispatchEvent(new Event('submit', { cancelable: true }));
    await page.settle();
    expect(form?.querySelector('.err')?.textContent).toContain('Scegli un progetto.');
    expect(await accessibilityFaults(page.element)).toEqual([]);
    const list = form?.querySelector<HTMLSelectElement>('#projectId');
    if (list) list.value = project.id;
    list?.dispatchEvent(new Event('change'));
    form?.dispatchEvent(new Event('submit', { cancelable: true }));
    const roles = [{ role: 'manager' as const, projectId: project.id, acronym: project.acronym }];
    expect(page.api.answer('/api/accounts/marta/roles', { ...marta, roles }).body).toEqual({ role: 'manager', projectId: project.id });
    await page.settle();
    expect(page.element.querySelector('dialog')).toBeNull();
    expect(document.activeElement).withContext('the focus goes back').toBe(page.element.querySelector('tbody button'));
    expect(rows(page)[1]).toContain('Responsabile di progetto · MEDMORE-SUI');
    expect(page.element.querySelector('.note')).withContext('it has a manager now').toBeNull();
  });

  describe('of an account whose owner lost telephone and backup codes', () => {
    const removal = '/api/accounts/marta/second-factor/removal';
    const openQuestion = async (): Promise<OpenPage> => {
      const page = await withAccounts([anAccount({ hasSecondFactor: true }), { ...marta, hasSecondFactor: true }]);
      page.element.querySelector<HTMLButtonElement>('tbody button[aria-label="Togli il secondo fattore a Marta Bini"]')?.click();
      await page.settle();
      return page;
    };
    const submit = async (page: OpenPage, reason: string): Promise<void> => {
      const field = page.element.querySelector<HTMLTextAreaElement>('#take-reason');
      if (field) field.value = reason;
      field?.dispatchEvent(new Event('input'));
      page.element.querySelector('dialog form')?.dispatchEvent(new Event('submit', { cancelable: true }));
      await page.settle();
    };

    it('takes the second factor away for a reason, says what follows and shows it at once', async () => {
      const page = await openQuestion();
      expect(page.element.querySelector('dialog')?.textContent).toContain('sette giorni per attivarne un altro');
      await submit(page, ' a');
      expect(page.element.querySelector('dialog .err')?.textContent).toContain('Scrivi il motivo');
      expect(await accessibilityFaults(page.element)).toEqual([]);
      await submit(page, 'ha perso il telefono');
      expect(page.api.answer(removal, { ...marta, hasSecondFactor: false }).body).toEqual({ reason: 'ha perso il telefono' });
      await page.settle();
      expect(page.element.querySelector('dialog')).toBeNull();
      expect(rows(page)[1]).toContain('Secondo fattore: Non attivo');
      expect(rows(page)[1]).not.toContain('Togli');
    });

    it('says why it was refused, and keeps the reason', async () => {
      const page = await openQuestion();
      await submit(page, 'ha perso il telefono');
      page.api.refuse(removal, 404, 'not_found');
      await page.settle();
      expect(page.element.querySelector('dialog .note.e')?.textContent).toContain('Codice 7F3-21K');
      expect(page.element.querySelector<HTMLTextAreaElement>('#take-reason')?.value).toBe('ha perso il telefono');
    });

    it('is content where its owner was quicker', async () => {
      const page = await openQuestion();
      await submit(page, 'ha perso il telefono');
      page.api.refuse(removal, 409, 'second_factor_not_set');
      await page.settle();
      expect(page.element.querySelector('dialog')).toBeNull();
      expect(rows(page)[1]).toContain('Secondo fattore: Non attivo');
    });

    it('does not offer it for one’s own account', async () => {
      const page = await withAccounts([anAccount({ hasSecondFactor: true }), marta]);
      expect([...page.element.querySelectorAll('tbody button')].map((button) => button.textContent.trim())).toEqual(['Dai un ruolo']);
      expect(rows(page)[0]).toContain('Secondo fattore: Attivo');
    });
  });

  it('says what failed and asks again', async () => {
    const page = await open({ '/api/projects': { items: [project], next: null } });
    page.api.refuse('/api/accounts', 500, 'internal');
    await page.settle();
    page.element.querySelector<HTMLButtonElement>('app-failure button')?.click();
    await page.settle();
    page.api.answer('/api/accounts', page1([anAccount()]));
    await page.settle();
    expect(rows(page).length).toBe(1);
  });
});
