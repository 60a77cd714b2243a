import { TestBed } from '@angular/core/testing';
import { type Me, paths, type Quality, type QualityFinding } from '#contract';
import { qualityChecks } from '#domain';
import { Session } from '../../shared/session/session';
import { accessibilityFaults } from '../../shared/testing/accessibility';
import { aMe } from '../../shared/testing/examples';
import { aProject } from '../../shared/testing/indicator-examples';
import { openPage } from '../../shared/testing/render';
import { qualityRoutes } from './quality-routes';

const project = 'MEDMORE-SUI';
const recordId = '01946c2e-0000-7000-8000-0000000000b1';
const timely = { count: 10, medianDays: 3.5, inTime: 0.9 };

const figures = (differences: Partial<Quality> = {}): Quality => ({
  asOf: '2026-03-31',
  open: { error: 1, incomplete: 1, warning: 0, notice: 0 },
  waived: 2,
  checks: qualityChecks.map((check) => ({
    check,
    open: check === 'V13' || check === 'R12' ? 1 : 0,
    waived: 0,
    unchecked: check === 'V15' ? 'no_report' : null,
  })),
  desks: [
    {
      desk: null,
      name: '',
      partner: null,
      records: 10,
      complete: 9,
      entries: timely,
      exits: { count: 0, medianDays: null, inTime: null },
      open: 2,
    },
    { desk: 'LI-D1', name: 'SUI Livorno', partner: 'Comune di Livorno', records: 10, complete: 9, entries: timely, exits: timely, open: 2 },
    { desk: 'unknown', name: '', partner: null, records: 0, complete: 0, entries: timely, exits: timely, open: 0 },
  ],
  ...differences,
});

const aFinding = (differences: Partial<QualityFinding> = {}): QualityFinding => ({
  findingId: 'a'.repeat(64),
  level: 'error',
  check: 'V13',
  code: 'entry-outside-operation',
  record: { recordId, pseudonym: 'P-7KQ2', entryDate: '2024-02-12' },
  entry: null,
  fields: ['entryDate'],
  indicators: [],
  against: [],
  sex: null,
  found: null,
  bound: null,
  month: null,
  desk: 'LI-D1',
  deskName: 'SUI Livorno',
  partner: 'Comune di Livorno',
  waiver: null,
  ...differences,
});
const aWaiver = {
  waiverId: recordId,
  findingId: 'a'.repeat(64),
  reason: 'atto firmato prima',
  by: 'Giulia Martelli',
  at: '2026-03-30T08:00:00.000Z',
};

describe('data quality', () => {
  const manager = aMe({ may: [...aMe().may, 'findings.waive'] });
  const open = async (
    items: readonly QualityFinding[],
    { me = manager, query = '', found = figures() }: { me?: Me; query?: string; found?: Quality } = {},
  ) => {
    const routes = [{ path: 'projects/:project/quality', children: qualityRoutes }];
    const answers = {
      '/api/me': me,
      [paths.project(project)]: aProject(),
      [paths.quality(project)]: found,
      [paths.qualityFindings(project)]: { items, next: null, total: items.length },
    };
    const page = await openPage(routes, `/projects/${project}/quality${query}`, { answers });
    await page.api.during(TestBed.inject(Session).whoAmI());
    await page.settle();
    await page.settle();
    return page;
  };
  const textOf = (element: Element | null): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

  it('says what is wrong, what to do, and whose record it is, each leading to it (R54)', async () => {
    const page = await open([
      aFinding(),
      aFinding({ findingId: 'b'.repeat(64), level: 'incomplete', check: 'R12', code: 'incomplete', fields: ['isced', 'sex'] }),
    ]);
    const [first, second] = [...page.element.querySelectorAll('app-finding-list li')].map(textOf);
    expect(first).toMatch(
      /Errore.*V13.*P-7KQ2.*L’ingresso è fuori dalle date del progetto.*Correggi la data.*SUI Livorno · Comune di Livorno · ingresso 12 feb 2024/,
    );
    expect(second).toMatch(/Da completare.*Manca il titolo di studio, manca il sesso/);
    expect(page.element.querySelector('app-finding-list a.code')?.getAttribute('href')).toBe(
      `/projects/${project}/participations/${recordId}`,
    );
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });

  it('counts by level and desk, and tells a check that found nothing from one that could not be asked', async () => {
    const page = await open([aFinding()]);
    expect(textOf(page.element.querySelector('.sub'))).toBe('2 cose da vedere al 31 mar 2026');
    expect([...page.element.querySelectorAll('.tile')].map(textOf).map((tile) => tile.replace(/\D/g, ''))).toEqual(['1', '1', '0', '2']);
    const silent = [...page.element.querySelectorAll('app-check-list details li')].map(textOf);
    expect(silent.find((line) => line.startsWith('V15'))).toContain('nessun rapporto consegnato');
    expect(silent.find((line) => line.startsWith('V16'))).toContain('nessun problema trovato');
    const [whole, desk] = [...page.element.querySelectorAll('app-desk-table tbody tr')].map(textOf);
    expect(whole).toMatch(/^Tutto il progetto 10 ?90,0% ?3,5 ?90,0% ?– ?– ?2$/);
    expect(desk).toContain('Comune di Livorno');
  });

  it('says figures that do not fit with both sides, and whom they are about (V1)', async () => {
    const named = (code: string, shownAs: string | null) => ({ code, shownAs, name: { it: code, en: code, fr: code } });
    const page = await open([
      aFinding({
        ...{
          check: 'V1',
          code: 'sum-differs',
          record: null,
          fields: [],
          desk: null,
          deskName: null,
          partner: null,
          sex: 'F',
          found: 13,
          bound: 12,
        },
        indicators: [named('EECO01', 'LI-O4')],
        against: [named('EECO02', 'EECO02'), named('EECO04', null)],
      }),
    ]);
    expect(textOf(page.element.querySelector('app-finding-list li'))).toContain('LI-O4 (EECO01) è 13, ma EECO02 + EECO04 fa 12 (donne)');
    expect(page.element.querySelector('app-finding-list a.code')?.getAttribute('href')).toBe(`/projects/${project}/indicators/LI-O4`);
  });

  it('says which contact lies outside the hours of its desk, leading to it, and what to do (D1)', async () => {
    const entry = { register: 'contacts', id: recordId, day: '2026-03-30', time: '13:30' } as const;
    const page = await open([aFinding({ level: 'warning', check: 'D1', code: 'contact-outside-hours', record: null, entry, fields: [] })]);
    const line = page.element.querySelector('app-finding-list li');
    expect(textOf(line)).toMatch(
      /D1.*Apri il contatto.*Contatto del 30 mar 2026 alle 13:30, fuori dall’orario.*correggi l’orario.*SUI Livorno/,
    );
    expect(line?.querySelector('a.code')?.getAttribute('href')).toBe(`/projects/${project}/contacts/${recordId}`);
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });

  it('is waived in place with a reason, and goes from the list', async () => {
    const page = await open([aFinding()]);
    page.element.querySelector<HTMLButtonElement>('app-finding-list .act button')?.click();
    await page.settle();
    const go = (): void => page.element.querySelector<HTMLButtonElement>('dialog .btn.p')?.click();
    go();
    await page.settle();
    expect(textOf(page.element.querySelector('dialog .err'))).toContain('almeno tre lettere');
    const reason = page.element.querySelector<HTMLTextAreaElement>('dialog textarea');
    if (reason) reason.value = 'atto firmato prima';
    reason?.dispatchEvent(new Event('input'));
    go();
    await page.settle();
    const asked = page.api.answer(paths.findingWaivers(project), aWaiver);
    expect(asked.body).toEqual({ findingId: 'a'.repeat(64), asOf: '2026-03-31', reason: 'atto firmato prima' });
    expect(asked.headers.has('Idempotency-Key')).toBe(true);
    await page.settle();
    expect(page.element.querySelector('app-finding-list li')).toBeNull();
  });

  it('shows what was waived with who and why, to be taken back', async () => {
    const page = await open([aFinding({ waiver: aWaiver })], { query: '?state=waived' });
    expect(textOf(page.element.querySelector('.waiver'))).toMatch(/Giulia Martelli, 30 mar 2026.*atto firmato prima/);
    page.element.querySelector<HTMLButtonElement>('app-finding-list .act button')?.click();
    await page.settle();
    expect(page.api.answer(paths.findingWaiver(project, recordId), aWaiver).method).toBe('DELETE');
    await page.settle();
    expect(textOf(page.element.querySelector('app-empty-state'))).toContain('Niente è stato accettato');
  });

  it('says that no problem was found when none was', async () => {
    const page = await open([], { found: figures({ open: { error: 0, incomplete: 0, warning: 0, notice: 0 }, waived: 0 }) });
    expect(textOf(page.element.querySelector('app-empty-state'))).toContain('Nessun problema trovato');
  });

  it('shows figures, and not the list, to a role that opens no records; nothing to one that reads no values', async () => {
    const lead = await open([], { me: aMe({ may: ['projects.read', 'values.read'] }) });
    expect(lead.element.querySelector('app-finding-list')).toBeNull();
    expect(textOf(lead.element)).toContain('non sono aperte al tuo ruolo: qui vedi i conteggi');
    expect(lead.element.querySelector('app-desk-table')).not.toBeNull();
  });

  it('is not open to a role that reads no values', async () => {
    const page = await open([], { me: aMe({ may: ['projects.read'] }) });
    expect(textOf(page.element)).toContain('La qualità dei dati non è aperta al tuo ruolo.');
  });
});
