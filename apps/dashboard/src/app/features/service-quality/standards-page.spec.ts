import type { ServiceQuality } from '#contract';
import { may } from '../../shared/session/guards';
import { accessibilityFaults } from '../../shared/testing/accessibility';
import { aMe } from '../../shared/testing/examples';
import { drawn } from '../../shared/testing/forms';
import { openPage, type OpenPage } from '../../shared/testing/render';
import { serviceQualityRoutes } from './service-quality-routes';

const id = (at: number) => `01946c2e-0000-7000-8000-0000000000d${at}`;
const desk = { id: id(1), name: 'Sportello di Terni' };
const promised = { operator: '>=' as const, threshold: 0.95, unit: null, periodicity: 'semestrale', formula: 'aperti / previsti' };
const quality: ServiceQuality = {
  ...{ on: '2026-03-31', exact: true, until: '2026-03-31' },
  charters: [
    {
      ...{ id: id(2), desk, network: null, version: '1', status: 'published', publishedOn: '2025-06-01' },
      standards: [
        {
          ...{ ...promised, id: id(3), code: 'S1', name: 'Giorni di apertura', dimension: 'access', missingSince: null },
          measurements: [
            {
              ...{
                id: id(4),
                desk,
                from: '2025-07-01',
                to: '2025-12-31',
                numerator: 45,
                denominator: 48,
                value: 0.9375,
                met: false,
                note: null,
              },
              lost: [
                { reason: 'strike', days: 2 },
                { reason: 'staff', days: 1 },
              ],
            },
          ],
        },
        {
          ...{ ...promised, id: id(5), code: 'S2', name: 'Colloqui', dimension: 'timeliness', missingSince: '2025-12-03' },
          measurements: [],
        },
      ],
    },
  ],
  satisfaction: [
    {
      ...{ desk, moment: 'after_contact', answers: 12 },
      means: { clarity: 4.25, courtesy: 4.5, competence: 4, waiting: 3.1, usefulness: 4, overall: 4.2 },
    },
  ],
  complaints: [{ desk, received: 3, answered: 2, inTime: 1, late: 1, upheld: 1, services: 50 }],
};

describe('the page of standards and measures', () => {
  const open = async (answer: ServiceQuality): Promise<OpenPage> => {
    const routes = [{ path: 'projects/:project/service-quality', canMatch: [may('project-work.read')], children: serviceQualityRoutes }];
    const answers = { '/api/me': aMe({ may: ['project-work.read'] }), '/api/projects/SILLA-2/service-quality': answer };
    const page = await openPage(routes, '/projects/SILLA-2/service-quality/standards', { answers });
    await drawn(page, '#complaints-title');
    return page;
  };
  const rows = (page: OpenPage, table: string): string[] =>
    [...page.element.querySelectorAll(`${table} tbody tr`)].map((row) => row.textContent.replace(/\s+/g, ' ').trim());

  it('says of each standard what was measured, whether it was kept and what kept the desk shut (example I)', async () => {
    const page = await open(quality);
    const [openingDays, interviews] = rows(page, '.charter');
    expect(openingDays).toMatch(
      /S1 Giorni di apertura.*aperti \/ previsti.*≥ 95,0%.*93,75%.*45 \/ 48.*non rispettato.*2 giorni: sciopero · 1 giorno: personale assente/,
    );
    expect(interviews).toMatch(/S2 Colloqui.*mai misurato.*misura mancante dal 3 dic 2025/);
    expect(rows(page, '.scores')[0]).toMatch(/Sportello di Terni ?dopo un contatto ?12/);
    expect(rows(page, '.complaints')[0]).toMatch(/Sportello di Terni ?3 ?2 ?1 ?1 ?1 ?2,0%/);
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });

  it('says which figures are protected, and how a charter comes there while none is', async () => {
    const satisfaction = quality.satisfaction.map((line) => ({ ...line, desk: null }));
    const page = await open({ ...quality, charters: [], exact: false, until: '2026-02-28', satisfaction });
    expect(page.element.textContent).toContain('dati protetti, tutto il progetto, al 28 feb 2026');
    expect(page.element.textContent).toContain('Nessuna carta dei servizi a questa data.');
    expect(rows(page, '.scores')[0]).toMatch(/^Tutti gli sportelli/);
  });
});
