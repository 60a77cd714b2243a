import type { SamplePeople, SampleView } from '#contract';
import { may } from '../../shared/session/guards';
import { accessibilityFaults } from '../../shared/testing/accessibility';
import { aMe } from '../../shared/testing/examples';
import { openPage, type OpenPage } from '../../shared/testing/render';
import { samplesRoutes } from './follow-up-routes';
import { callListOf, documentationOf } from './sample-documents';

const id = '01946c2e-0000-7000-8000-00000000a001';
const path = '/api/projects/MEDMORE-SUI/samples';
/** Example H: 25 people, 20 valid answers, 7 of them positive. */
const aSample = (differences: Partial<SampleView> = {}): SampleView => ({
  ...{ id, result: 'EECR05', on: '2026-03-31', seed: 'onda 1', responseRate: 0.8, population: 25, answersNeeded: 25, drawn: 25 },
  ...{ madeBy: 'Giulia Martelli', madeAt: '2026-03-31T08:00:00.000Z', withdrawnAt: null },
  extrapolation: {
    ...{ value: { T: 9, F: 9, M: 0, N: 0 }, share: 0.35, margin: 0.096, interval: [0.254, 0.446], isPrecise: false },
    ...{ valid: 20, response: 0.8 },
  },
  strata: [{ key: 'UNE 30-54 3-4 F', sex: 'F', size: 25, drawn: 25, valid: 20, positive: 7, weight: 1.25 }],
  ...differences,
});
const people: SamplePeople = {
  items: [{ participation: id, pseudonym: 'P-3KD7', desk: 'LI-D1', stratum: 'UNE 30-54 3-4 F', answered: true }],
  next: null,
};
const lead = aMe({ may: ['projects.read', 'values.read', 'reports.prepare'] });

describe('pages of samples', () => {
  const open = async (address: string, answers: Readonly<Record<string, unknown>>, me = lead): Promise<OpenPage> => {
    const routes = [{ path: 'projects/:project/samples', canMatch: [may('values.read')], children: samplesRoutes }];
    const page = await openPage(routes, `/projects/MEDMORE-SUI/samples${address}`, { answers: { '/api/me': me, ...answers } });
    for (let tries = 0; tries < 40 && !page.element.querySelector('.card'); tries++) await page.settle();
    return page;
  };

  it('say what the answers mean for everybody, how sure that is, and that it is not enough yet (R71, R75)', async () => {
    const page = await open(`/${id}`, { [`${path}/${id}`]: aSample() });
    const text = page.element.textContent;
    for (const said of ['9,6 punti', 'disoccupato/a', '35,0%', '9 donne', '20 su 25', '80,0%', 'Non basta ancora.', 'onda 1', '1,3'])
      expect(text).toContain(said);
    expect(text).not.toContain('Chi sentire');
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });

  it('draw a sample with the response that is expected', async () => {
    const page = await open('', {});
    page.api.answer(path, { items: [], next: null });
    await page.settle();
    expect(page.element.textContent).toContain('Nessun campione: si chiede a tutti.');
    page.element.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await page.settle();
    const { body } = page.api.answer(path, aSample());
    expect(body).toEqual({ result: 'EECR05', responseRate: 0.7 });
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });
});

describe('what documents a sample (R77)', () => {
  it('holds frame, seed, response, weights and interval, and nobody who was drawn', () => {
    const told = JSON.parse(documentationOf(aSample())) as SampleView;
    expect([told.seed, told.population, told.strata[0]?.weight, told.extrapolation.interval?.length]).toEqual(['onda 1', 25, 1.25, 2]);
    expect(documentationOf(aSample())).not.toContain('P-3KD7');
  });

  it('lists whom to ask, with nothing a spreadsheet would reckon', () => {
    const [first] = people.items;
    if (!first) throw new Error('nobody');
    const list = callListOf({ ...people, items: [{ ...first, desk: '=1+1' }] }, ['Codice', 'Sportello', 'Gruppo', 'Ha risposto'], String);
    expect(list).toBe("Codice;Sportello;Gruppo;Ha risposto\r\nP-3KD7;'=1+1;UNE 30-54 3-4 F;true\r\n");
  });
});
