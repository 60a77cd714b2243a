import { TestBed } from '@angular/core/testing';
import { Session } from '../../shared/session/session';
import { accessibilityFaults } from '../../shared/testing/accessibility';
import { aMe } from '../../shared/testing/examples';
import { anIncompleteRecord, aProject } from '../../shared/testing/indicator-examples';
import { openPage } from '../../shared/testing/render';
import { incompleteRoutes } from './incomplete-routes';

const project = '/api/projects/MEDMORE-SUI';

describe('records to complete', () => {
  const open = async (items: unknown[], me = aMe()) => {
    const routes = [{ path: 'projects/:project/incomplete', children: incompleteRoutes }];
    const answers = { '/api/me': me, [project]: aProject(), [`${project}/incomplete`]: { items, next: null, total: items.length } };
    const page = await openPage(routes, '/projects/MEDMORE-SUI/incomplete', { answers });
    await page.api.during(TestBed.inject(Session).whoAmI());
    await page.settle();
    await page.settle();
    return page;
  };

  it('say whose they are, where, and which field is missing (R12)', async () => {
    const page = await open([anIncompleteRecord(1, { missing: ['isced', 'birthDate'] }), anIncompleteRecord(2, { deskName: null })]);
    const rows = [...page.element.querySelectorAll('app-record-table .body')].map((row) => row.textContent.replace(/\s+/g, ' '));
    expect(rows[0]).toMatch(/P-0001.*10 feb 2026.*SUI Livorno.*manca il titolo di studio, manca la data di nascita/);
    expect(rows[1]).toContain('Nessuno sportello');
    expect(page.element.querySelector('.sub')?.textContent).toBe('2 schede al 31 mar 2026');
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });

  it('say that nothing is missing when nothing is', async () => {
    const page = await open([]);
    expect(page.element.querySelector('app-empty-state')?.textContent).toContain('Tutte le schede sono complete');
  });

  it('are not asked for by a role that may not see them', async () => {
    const page = await open([anIncompleteRecord(1)], aMe({ may: ['projects.read', 'values.read'] }));
    expect(page.element.querySelector('app-record-table')).toBeNull();
    expect(page.element.textContent).toContain('Le schede non sono aperte al tuo ruolo.');
  });
});
