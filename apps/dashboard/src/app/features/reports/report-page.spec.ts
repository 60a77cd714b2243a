import type { Report } from '#contract';
import { may } from '../../shared/session/guards';
import { accessibilityFaults } from '../../shared/testing/accessibility';
import { aMe } from '../../shared/testing/examples';
import { aReport } from '../../shared/testing/report-examples';
import { openPage, type OpenPage } from '../../shared/testing/render';
import { reportsRoutes } from './reports-routes';

const path = `/api/projects/MEDMORE-SUI/reports/${aReport().id}`;
const preparer = aMe({ may: ['reports.read', 'reports.prepare', 'reports.submit'] });

describe('page of a report', () => {
  const open = async (report: Report = aReport(), query = '', me = preparer): Promise<OpenPage> => {
    const routes = [{ path: 'projects/:project/reports', canMatch: [may('reports.read')], children: reportsRoutes }];
    const page = await openPage(routes, `/projects/MEDMORE-SUI/reports/${aReport().id}${query}`, { answers: { '/api/me': me } });
    page.api.answer(path, report);
    await page.settle();
    await page.settle();
    return page;
  };
  const issued = aReport({
    state: 'certified',
    missing: 0,
    missingParts: [],
    rootHash: 'b'.repeat(64),
    steps: [],
    changedSince: [
      {
        code: 'EECO01',
        name: { it: 'Partecipanti totali', en: 'Total participants', fr: 'Total des participants' },
        issued: 588,
        now: 585,
      },
    ],
  });
  const area = (page: OpenPage) => {
    const found = page.element.querySelector<HTMLTextAreaElement>('#section-text');
    if (!found) throw new Error('no text to write in');
    return found;
  };
  const write = (page: OpenPage, text: string) => {
    area(page).value = text;
    area(page).dispatchEvent(new Event('input'));
  };
  const press = async (page: OpenPage, words: string) => {
    [...page.element.querySelectorAll('button')].find((one) => one.textContent.includes(words))?.click();
    await page.settle();
  };

  it('names the sections, what each lacks, and shows the table under its two rows of heads', async () => {
    const page = await open();
    expect(page.element.querySelector('nav')?.textContent).toContain('inglese da scrivere');
    expect(page.element.querySelector('th[colspan="2"]')?.textContent.trim()).toBe('Cumulato');
    expect(page.element.querySelector('td.correction')?.textContent.trim()).toBe('−3');
    expect(page.element.textContent).toContain('28 caratteri su 2.000');
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });

  it('is never closed to submission: it opens the list of what is missing', async () => {
    const page = await open(aReport(), '?panel=changed');
    expect(page.element.querySelector('#missing-list')).toBeNull();
    await press(page, 'Consegna · manca 1 cosa');
    await page.settle();
    expect(page.element.querySelector('#missing-list')?.textContent).toContain('inglese da scrivere');
    expect(page.element.querySelector('dialog')).toBeNull();
  });

  it('asks before it submits, since the figures freeze', async () => {
    const page = await open(aReport({ missing: 0, missingParts: [] }));
    await press(page, 'Consegna');
    await page.settle();
    const dialog = page.element.querySelector('dialog');
    expect(dialog?.textContent).toContain('Le cifre si congelano');
    dialog?.querySelector<HTMLButtonElement>('.btn.p')?.click();
    const asked = page.api.answer(
      `${path}/submit`,
      aReport({ state: 'submitted', rootHash: 'a'.repeat(64), missing: 0, missingParts: [], steps: [] }),
    );
    await page.settle();
    expect(asked.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f-]{36}$/);
    expect(page.element.querySelector('[aria-current="step"]')?.textContent.trim()).toBe('Consegnato');
  });

  it('saves a text by itself on the version that was read', async () => {
    const page = await open();
    write(page, 'Prese in carico 588 persone, il 98%.');
    area(page).dispatchEvent(new Event('blur'));
    await Promise.resolve();
    const asked = page.api.answer(`${path}/sections/S6/it`, {
      section: 'S6',
      language: 'it',
      text: '',
      version: 5,
      characters: 36,
      limit: 2000,
    });
    expect(asked.body).toEqual({ text: 'Prese in carico 588 persone, il 98%.' });
    expect(asked.headers.get('If-Match')).toBe('"4"');
    await page.settle();
    expect(page.element.querySelector('.saving')?.textContent).toContain('Salvato');
    expect(area(page).value).withContext('what is typed stays').toBe('Prese in carico 588 persone, il 98%.');
  });

  it('keeps what is typed when someone else wrote meanwhile, and asks which text to keep', async () => {
    const page = await open();
    write(page, 'Il mio testo.');
    area(page).dispatchEvent(new Event('blur'));
    await Promise.resolve();
    page.api.refuse(`${path}/sections/S6/it`, 412, 'stale_version');
    await page.settle();
    expect(area(page).value).toBe('Il mio testo.');
    expect(page.element.querySelector('.dispute')?.textContent).toContain('Scegli quale testo tenere');
  });

  it('warns near the limit of characters, and lets one go on typing above it', async () => {
    const page = await open();
    const counter = () => page.element.querySelector('#text-counter');
    write(page, 'a'.repeat(1800));
    await page.settle();
    expect(counter()?.className).toBe('sm near');
    write(page, 'a'.repeat(2004));
    await page.settle();
    expect(counter()?.className).toBe('sm over');
    expect(counter()?.textContent).toContain('4 di troppo');
  });

  it('shows today’s number beside an issued one, which does not move', async () => {
    const page = await open(issued);
    const cell = [...page.element.querySelectorAll('td')].find(({ textContent }) => textContent.includes('588'));
    expect(cell?.textContent.replace(/\s+/g, ' ').trim()).toBe('588 ▼ oggi 585');
    expect(page.element.querySelector('textarea')).toBeNull();
    expect(page.element.textContent).toContain('bbbbbbbbbbbb');
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });

  it('lists by name what became another number after the report was issued', async () => {
    const page = await open(issued, '?panel=since');
    expect(page.element.querySelector('li.change')?.textContent.replace(/\s+/g, ' ').trim()).toBe(
      'EECO01−3Partecipanti totali588 consegnati, 585 oggi',
    );
  });

  it('lists what changed since the report before, with the reasons', async () => {
    const page = await open(aReport(), '?panel=changed');
    const panel = page.element.querySelector('aside')?.textContent ?? '';
    expect(panel).toContain('294 comunicati, 291 oggi');
    expect(panel).toContain('2 × doppione unito');
    expect(panel).toContain('Da «In ritardo» a «A rischio»');
  });
});
