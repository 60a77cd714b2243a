import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { HttpRequest } from '@angular/common/http';
import { Session } from '../../../shared/session/session';
import { accessibilityFaults } from '../../../shared/testing/accessibility';
import { aMe } from '../../../shared/testing/examples';
import { anIndicatorDetail, anIndicatorPlan, anIndicatorValue, aProject } from '../../../shared/testing/indicator-examples';
import { openPage, type OpenPage } from '../../../shared/testing/render';
import { indicatorsRoutes } from '../indicators-routes';

const project = '/api/projects/MEDMORE-SUI';
const path = `${project}/indicators/LI-O4/targets`;
const routes = [{ path: 'projects/:project/indicators', children: indicatorsRoutes }];
const manager = aMe({ may: ['values.read', 'targets.edit'] });

async function open(query = '', plan: unknown = anIndicatorPlan(), me = manager): Promise<OpenPage> {
  const page = await openPage(routes, `/projects/MEDMORE-SUI/indicators/LI-O4${query}`, {
    answers: {
      '/api/me': me,
      [project]: aProject(),
      [`${project}/values`]: [anIndicatorValue()],
      [`${project}/values/LI-O4`]: anIndicatorDetail(),
    },
  });
  await page.api.during(TestBed.inject(Session).whoAmI());
  await page.settle();
  if (plan !== null) page.api.answer(path, plan);
  await page.settle();
  return page;
}
const panel = (page: OpenPage) => page.element.querySelector('app-target-panel') ?? page.element;
const text = (page: OpenPage, selector: string) => (panel(page).querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();
const press = async (page: OpenPage, words: string) => {
  [...panel(page).querySelectorAll<HTMLButtonElement>('button')].find(({ textContent }) => textContent.includes(words))?.click();
  await page.settle();
};
const write = async (page: OpenPage, id: string, value: string) => {
  const field = panel(page).querySelector<HTMLInputElement | HTMLSelectElement>(`#${id}`);
  if (!field) throw new Error(`no field ${id}`);
  field.value = value;
  field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input'));
  await page.settle();
};
const save = (page: OpenPage) => {
  panel(page)
    .querySelector('form')
    ?.dispatchEvent(new Event('submit', { cancelable: true }));
  return page.settle();
};
interface Sent {
  readonly targets: readonly { readonly period: string | null; readonly value: number | null; readonly scope: unknown }[];
  readonly reason: string | null;
  readonly confirmed: boolean;
}
const bodyOf = (request: HttpRequest<unknown>) => request.body as Sent;

describe('targets of an indicator', () => {
  it('stand period by period with where they come from, the running one marked', async () => {
    const page = await open();
    const rows = [...panel(page).querySelectorAll('app-target-table tbody tr')].map((row) => row.textContent.replace(/\s+/g, ' ').trim());
    expect(rows[0]).toMatch(/Valore di partenza.*al 31 mar 2024.*0.*dichiarato/);
    expect(rows[1]).toMatch(/P3.*apr 2025 – set 2025.*300.*dichiarato.*Domanda di finanziamento/);
    expect(rows[2]).toMatch(/P4.*in corso.*600/);
    expect(rows[3]).toMatch(/traguardo intermedio.*500.*ricavato/);
    expect(rows[4]).toMatch(/Finale.*1\.200/);
    expect(text(page, 'app-target-parts tbody')).toMatch(/SUI Livorno.*–.*200.*–.*180.*In ritardo/);
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });

  it('mark no period as running once the last one has ended', async () => {
    const page = await open('?asOf=2030-01-01');
    expect(text(page, 'app-target-table')).not.toContain('in corso');
  });

  it('tell their history in words', async () => {
    const page = await open();
    expect(text(page, 'app-target-history ol')).toMatch(/Giulia Martelli.*12 mar 2026, 11:00.*P4: da 640 a 600.*Convenzione modificata/);
  });

  it('are written in place and saved as one plan, on the version that was read', async () => {
    const page = await open();
    await press(page, 'Modifica');
    expect(document.activeElement?.tagName).toBe('INPUT');
    expect(TestBed.inject(Router).url).toContain('targets=edit');
    await write(page, 'target-total-P4', '650');
    await write(page, 'target-total-final', '1.250');
    expect(text(page, '.changes')).toBe('P4: da 600 a 650Finale: da 1.200 a 1.250');
    expect(await accessibilityFaults(page.element)).toEqual([]);
    await save(page);
    const sent = page.api.answer(path, anIndicatorPlan({ version: 3 }));
    expect([sent.method, sent.headers.get('If-Match'), sent.headers.has('Idempotency-Key')]).toEqual(['PUT', '"2"', true]);
    expect(bodyOf(sent).targets.map(({ period, value }) => [period, value])).toEqual([
      ['P3', 300],
      ['P4', 650],
      ['P4', 500],
      [null, 1250],
      ['P4', 200],
    ]);
    await page.settle();
    expect(TestBed.inject(Router).url).not.toContain('targets=edit');
  });

  it('go up and down among the amounts by key', async () => {
    const page = await open('?targets=edit');
    const field = panel(page).querySelector<HTMLInputElement>('#target-total-P3');
    field?.focus();
    for (const [key, id] of [
      ['Enter', 'target-total-P4'],
      ['ArrowDown', 'target-total-P4-milestone'],
      ['ArrowUp', 'target-total-P4'],
    ] as const) {
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      expect(document.activeElement?.id).toBe(id);
    }
  });

  it('say under its row what cannot stand, and send nothing', async () => {
    const page = await open('?targets=edit');
    await write(page, 'target-total-P4', '650,5');
    await write(page, 'target-total-final', '200');
    await save(page);
    expect(text(page, '#target-total-P4-error')).toContain('senza decimali');
    expect(text(page, '#target-total-final-error')).toContain('Il finale, 200, è sotto l’obiettivo di P4, 650,5');
    expect(text(page, '.save')).toContain('2 cose da correggere');
    expect(document.activeElement?.id).toBe('target-total-P4');
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });

  it('ask for the period of a milestone', async () => {
    const page = await open('?targets=edit');
    await press(page, 'Aggiungi un traguardo intermedio');
    await write(page, 'target-milestone-1', '250');
    await save(page);
    expect(text(page, '#target-milestone-1-error')).toContain('Scegli il periodo');
    await write(page, 'target-milestone-1-period', 'P3');
    expect(text(page, '.err')).not.toContain('Scegli il periodo');
  });

  it('of a period that has ended change with a reason, and once that is confirmed', async () => {
    const page = await open('?targets=edit');
    await write(page, 'target-total-P3', '310');
    expect(text(page, '.note.w')).toContain('periodi già finiti: P3');
    await save(page);
    expect(text(page, '#targets-reason-error')).toContain('Scrivi il motivo');
    expect(text(page, '#confirm-error')).toContain('Conferma');
    const reason = panel(page).querySelector<HTMLTextAreaElement>('#targets-reason');
    if (reason) reason.value = 'convenzione modificata';
    reason?.dispatchEvent(new Event('input'));
    panel(page).querySelector<HTMLInputElement>('.box input')?.click();
    await page.settle();
    await save(page);
    const { reason: why, confirmed } = bodyOf(page.api.answer(path, anIndicatorPlan({ version: 3 })));
    expect([why, confirmed]).toEqual(['convenzione modificata', true]);
  });

  it('are set for a part of the project, and taken away again', async () => {
    const page = await open('?targets=edit');
    await write(page, 'part-by', 'partner');
    await press(page, 'Aggiungi una parte');
    await write(page, 'target-partner-1-P4', '320');
    await press(page, 'Togli');
    await save(page);
    const { targets } = bodyOf(page.api.answer(path, anIndicatorPlan({ version: 3 })));
    expect(targets.filter(({ scope }) => scope !== null)).toEqual([
      jasmine.objectContaining({ scope: { by: 'partner', member: '1' }, period: 'P4', value: 320 }),
    ]);
  });

  it('that somebody else changed meanwhile are chosen one by one, and nothing is overwritten silently', async () => {
    const page = await open('?targets=edit');
    await write(page, 'target-total-P4', '650');
    await save(page);
    const plan = anIndicatorPlan();
    const entry = plan.targets.find(({ period, milestone, scope }) => period === 'P4' && !milestone && scope === null);
    const newer = { ...plan, version: 3, targets: plan.targets.map((one) => (one === entry ? { ...one, value: 620 } : one)) };
    page.api.refuseWith(path, 412, 'stale_version', {
      conflicts: [{ field: 'total P4', yours: { ...entry, value: 650 }, theirs: { ...entry, value: 620 } }],
    });
    await page.settle();
    page.api.answer(path, newer);
    await page.settle();
    expect(text(page, 'app-conflict-choice')).toMatch(/P4.*650 · dichiarato.*il tuo.*620 · dichiarato.*registrato nel frattempo/);
    expect(await accessibilityFaults(page.element)).toEqual([]);
    panel(page).querySelector<HTMLInputElement>('app-conflict-choice input')?.click();
    await page.settle();
    await press(page, 'Tieni i valori scelti');
    const sent = page.api.answer(path, anIndicatorPlan({ version: 4 }));
    expect([sent.headers.get('If-Match'), bodyOf(sent).targets[1]?.value]).toEqual(['"3"', 650]);
  });

  it('are changed by nobody who may not, nor in the past', async () => {
    const reader = await open('?targets=edit', anIndicatorPlan(), aMe());
    expect(panel(reader).querySelector('form')).toBeNull();
    expect(text(reader, '.cap')).not.toBe('');
    expect(panel(reader).textContent).toContain('Gli obiettivi li fissa il responsabile del progetto.');
    expect(panel(reader).textContent).not.toContain('Modifica');
  });

  it('say that there are none yet, and how the first ones come', async () => {
    const page = await open('', anIndicatorPlan({ version: 1, baselines: [], targets: [], standings: [], history: [] }));
    expect(text(page, 'app-empty-state')).toContain('Nessun obiettivo ancora');
    await press(page, 'Imposta gli obiettivi');
    expect(panel(page).querySelector('form')).not.toBeNull();
    await save(page);
    expect(text(page, '[data-fault]')).toContain('Niente è cambiato');
  });

  it('say so when they do not arrive, and the rest of the page stays', async () => {
    const page = await open('', null);
    page.api.refuse(path, 503, 'unavailable');
    await page.settle();
    expect(text(page, 'app-failure')).toContain('Riprova');
    expect(page.element.querySelector('.hero-card')).not.toBeNull();
  });

  it('are shown as they were known, for who looks at the past, and not changed there', async () => {
    const page = await open('?knownAt=2026-01-31T12:00:00.000Z&targets=edit');
    expect(panel(page).querySelector('form')).toBeNull();
    expect(text(page, 'app-lock-note')).toContain('Questi sono gli obiettivi noti allora');
  });
});
