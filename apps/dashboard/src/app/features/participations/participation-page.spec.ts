import type { ParticipationView } from '#contract';
import { may } from '../../shared/session/guards';
import { accessibilityFaults } from '../../shared/testing/accessibility';
import { aMe } from '../../shared/testing/examples';
import { faultOf, send, write } from '../../shared/testing/forms';
import { aRecord } from '../../shared/testing/record-examples';
import { openPage, type OpenPage } from '../../shared/testing/render';
import { participationsRoutes } from './participations-routes';

const path = `/api/projects/MEDMORE-SUI/participations/${aRecord().id}`;
const mayEdit = aMe({ may: ['records.read', 'participations.edit'] });

describe('page of a participation', () => {
  const open = async (query = '', me = mayEdit, record = aRecord()): Promise<OpenPage> => {
    const routes = [{ path: 'projects/:project/participations/:id', canMatch: [may('records.read')], children: participationsRoutes }];
    const page = await openPage(routes, `/projects/MEDMORE-SUI/participations/${aRecord().id}${query}`, { answers: { '/api/me': me } });
    page.api.answer(path, record);
    await page.settle();
    return page;
  };

  it('marks what is missing and says what it causes (R12)', async () => {
    const page = await open();
    expect(page.element.querySelector('.gap')?.textContent).toContain('manca');
    expect(page.element.textContent).toContain('manca il titolo di studio. Finché manca, la scheda non conta in nessun indicatore (R12).');
    expect(page.element.textContent).toContain('preferisce non rispondere');
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });

  it('says how each version came to be, in words', async () => {
    const [latest] = aRecord().history;
    if (!latest) throw new Error('no version');
    const history: ParticipationView['history'] = [
      { ...latest, version: 5 },
      { ...latest, version: 4, source: 'undo', reason: null },
      { ...latest, version: 3, source: 'import', fileName: 'iscritti.csv', reason: null },
      { ...latest, version: 2, source: 'demo' },
      { ...latest, version: 1, reason: null, changed: [] },
    ];
    const page = await open('', mayEdit, aRecord({ history }));
    expect([...page.element.querySelectorAll('app-change-list li .b')].map(({ textContent }) => textContent)).toEqual([
      'Corretto a mano da Chiara Riva',
      'Importazione annullata da Chiara Riva',
      'Importato da Chiara Riva dal file iscritti.csv',
      'Dati dimostrativi',
      'Registrato a mano da Chiara Riva',
    ]);
  });

  it('is for reading where the role may not correct', async () => {
    const page = await open('?correct=isced', aMe({ may: ['records.read'] }));
    expect(page.element.querySelector('form')).toBeNull();
    expect(page.element.textContent).toContain('Sola lettura.');
  });

  it('sends only what changed, with the reason, on the version that was read', async () => {
    const page = await open('?correct=isced');
    await write(page, '#field-isced', '3');
    await send(page);
    expect(page.element.querySelector('#reason-error')).withContext('a reason is always needed').not.toBeNull();
    await write(page, '#reason', 'letto sul modulo');
    page.element.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    const asked = page.api.answer(path, aRecord({ version: 4, isced: 3, missing: [] }));
    expect(asked.body).toEqual({ isced: 3, reason: 'letto sul modulo' });
    expect(asked.headers.get('If-Match')).toBe('"3"');
  });

  it('says under the field what cannot stand, before anything is sent', async () => {
    const page = await open('?correct=exitDate');
    await write(page, '#field-exitDate', '2027-01-01');
    expect(faultOf(page, 'exitDate')).toContain('È nel futuro.');
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });
});
