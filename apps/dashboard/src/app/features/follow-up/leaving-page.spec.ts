import type { LeavingView } from '#contract';
import { may } from '../../shared/session/guards';
import { accessibilityFaults } from '../../shared/testing/accessibility';
import { aMe } from '../../shared/testing/examples';
import { openPage, type OpenPage } from '../../shared/testing/render';
import { followUpRoutes } from './follow-up-routes';
import { aLeaving, anExit } from './leaving-examples';

const id = aLeaving().id;
const path = `/api/projects/MEDMORE-SUI/participations/${id}`;
const operator = aMe({ may: ['projects.read', 'desk-work.read', 'desk-work.edit'] });

describe('page of somebody’s leaving', () => {
  const open = async (view: LeavingView, me = operator): Promise<OpenPage> => {
    const routes = [{ path: 'projects/:project/follow-ups', canMatch: [may('desk-work.read')], children: followUpRoutes }];
    const answers = { '/api/me': me, [`${path}/leaving`]: view };
    const page = await openPage(routes, `/projects/MEDMORE-SUI/follow-ups/${id}`, { answers });
    for (let tries = 0; tries < 40 && !page.element.querySelector('.gap'); tries++) await page.settle();
    return page;
  };
  const write = async (page: OpenPage, selector: string, value: string): Promise<void> => {
    const field = page.element.querySelector<HTMLInputElement | HTMLSelectElement>(selector);
    if (!field) throw new Error(`no field ${selector}`);
    field.value = value;
    field.dispatchEvent(new Event('input'));
    field.dispatchEvent(new Event('change'));
    await page.settle();
  };
  const submit = async (page: OpenPage, form: string): Promise<void> => {
    page.element.querySelector(`${form} form, form${form}`)?.dispatchEvent(new Event('submit', { cancelable: true }));
    await page.settle();
  };

  it('records an exit with what happened after it, on the version that was read', async () => {
    const page = await open(aLeaving());
    await write(page, '#exitDate', '2026-03-20');
    expect(page.element.textContent).toContain('Ciò che succede fino al 17 apr 2026 conta ancora.');
    await write(page, '#exitReason', 'JOB');
    page.element.querySelector<HTMLButtonElement>('fieldset .btn.sm')?.click();
    await page.settle();
    await write(page, '#status-on-0', '2026-03-23');
    await write(page, '#status-0', 'JOB');
    expect(await accessibilityFaults(page.element)).toEqual([]);
    await submit(page, 'app-exit-form');
    const asked = page.api.answer(`${path}/exit`, aLeaving({ version: 4, exit: anExit({ exitDate: '2026-03-20', lastStatus28d: 'JOB' }) }));
    expect([asked.method, asked.headers.get('If-Match')]).toEqual(['POST', '"3"']);
    expect(asked.body).toEqual(
      jasmine.objectContaining({ exitDate: '2026-03-20', exitReason: 'JOB', statusEvents: [{ on: '2026-03-23', status: 'JOB' }] }),
    );
    await page.settle();
    expect(page.element.textContent).toContain('Uscita e i 28 giorni dopo');
  });

  it('shows the placement behind an exit into work, and the way to it where there is none yet', async () => {
    const page = await open(aLeaving({ exit: anExit({ exitReason: 'JOB', lastStatus28d: 'JOB' }) }));
    const placements = '/api/projects/MEDMORE-SUI/placements';
    page.api.answer(placements, { items: [], next: null, total: 0, names: {} });
    await page.settle();
    const way = page.element.querySelector<HTMLAnchorElement>('app-exit-placements a');
    expect(way?.textContent).toContain('Registra l’inserimento');
    expect(way?.getAttribute('href')).toBe(`/projects/MEDMORE-SUI/placements/new?about=person:${aLeaving().person}`);
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });

  it('has no placement where nobody found work', async () => {
    const page = await open(aLeaving({ exit: anExit({ exitReason: 'COMPLETED', lastStatus28d: 'SEARCH' }) }));
    expect(page.element.querySelector('app-exit-placements')).toBeNull();
  });

  it('gives the cursor back to what opened the form of the exit', async () => {
    const page = await open(aLeaving({ exit: anExit() }));
    const button = page.element.querySelector<HTMLButtonElement>('.hd .btn');
    button?.focus();
    button?.click();
    await page.settle();
    [...page.element.querySelectorAll<HTMLButtonElement>('app-exit-form .btn')]
      .find(({ textContent }) => textContent.includes('Annulla'))
      ?.click();
    await page.settle();
    expect(document.activeElement?.textContent).toBe(page.element.querySelector('.hd .btn')?.textContent ?? '-');
  });

  it('says under the field what cannot stand, before anything is sent (R40)', async () => {
    const page = await open(aLeaving());
    await write(page, '#exitDate', '2025-03-09');
    await write(page, '#exitReason', 'DROPOUT');
    await submit(page, 'app-exit-form');
    expect(page.element.querySelector('#exitDate-error')?.textContent).toContain('È prima dell’ingresso.');
    expect(page.element.querySelector('#exitDetail-error')?.textContent).toContain('Scegli che cosa c’è dietro l’abbandono.');
  });

  it('proposes the exit of who is not seen any more; the counsellor confirms', async () => {
    const page = await open(aLeaving({ isUnreachable: true, lastSupport: '2025-12-10' }));
    expect(page.element.textContent).toContain('Uscita proposta.');
    expect(page.element.querySelector<HTMLInputElement>('#exitDate')?.value).toBe('2025-12-10');
    await submit(page, 'app-exit-form');
    const { body } = page.api.answer(`${path}/exit`, aLeaving({ exit: anExit() }));
    expect(body).toEqual(jasmine.objectContaining({ exitDate: '2025-12-10', exitReason: 'DROPOUT', exitDetail: 'unreachable' }));
  });

  it('is locked after the 28th day for the desk, and corrected with a reason by the manager', async () => {
    const locked = aLeaving({ exit: anExit({ exitDate: '2026-02-01', windowEnd: '2026-03-01', isOpen: false }) });
    const page = await open(locked);
    expect(page.element.textContent).toContain('I 28 giorni sono finiti.');
    expect([...page.element.querySelectorAll('button')].map(({ textContent }) => textContent.trim())).not.toContain('Correggi');
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });

  it('asks how it was on that very day, and what an internship is', async () => {
    const followUp = { dueOn: '2026-03-30', isDue: true, status6m: null, improved6m: [], attempts: [] };
    const page = await open(aLeaving({ exit: anExit({ exitDate: '2025-09-30', isOpen: false }), followUp }));
    expect(page.element.textContent).toContain('Il 30 mar 2026, a sei mesi dall’uscita');
    await write(page, '#status', 'EMP');
    await write(page, '#contractGroup', 'TRAIN');
    expect(page.element.textContent).toContain('Il tirocinio non è un lavoro');
    expect(await accessibilityFaults(page.element)).toEqual([]);
    await submit(page, 'app-follow-up-form');
    const { body } = page.api.answer(`${path}/follow-up`, aLeaving({ exit: anExit(), followUp: { ...followUp, status6m: 'UNE' } }));
    expect(body).toEqual(jasmine.objectContaining({ date: '2026-03-31', reached: true, status: 'EMP', contractGroup: 'TRAIN' }));
  });

  it('takes somebody back, with the exit in the history (R7)', async () => {
    const earlierExits = [{ exitDate: '2025-10-01', exitReason: 'JOB' as const, reenteredOn: '2026-01-12' }];
    const page = await open(aLeaving({ exit: anExit(), earlierExits }));
    expect(page.element.textContent).toContain('rientro il 12 gen 2026');
    await submit(page, '.back');
    const asked = page.api.answer(`${path}/re-entry`, aLeaving({ version: 4 }));
    expect([asked.body, asked.headers.get('If-Match')]).toEqual([{ on: '2026-03-31' }, '"3"']);
  });
});
