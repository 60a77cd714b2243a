import type { OpenVacancies, PersonProposals, PlacementChecksDue, VacancyCandidacies, VacancyInBrief, VacancyProposals } from '#contract';
import { may } from '../../shared/session/guards';
import { accessibilityFaults } from '../../shared/testing/accessibility';
import { aMe } from '../../shared/testing/examples';
import { openPage, type OpenPage } from '../../shared/testing/render';
import { matchingRoutes } from './matching-routes';

const base = '/api/projects/MA.R.E./matching';
const vacancy = '01946c2e-0000-7000-8000-0000000000b1';
const person = '01946c2e-0000-7000-8000-0000000000c1';
const candidacy = '01946c2e-0000-7000-8000-0000000000d1';
const placement = '01946c2e-0000-7000-8000-0000000000e1';
const employer = { id: '01946c2e-0000-7000-8000-0000000000f1', name: 'Albergo Mare' };

const aVacancy = (more: Partial<VacancyInBrief> = {}): VacancyInBrief => ({
  ...{ id: vacancy, title: 'Cameriere di sala', employer, ownerOrganisation: null, iscoCode: '5131', municipality: 'Livorno' },
  ...{ workingTime: 'F', valueChain: 'sustainable_tourism', sharedWithNetwork: true, publishedOn: '2026-01-30', validUntil: '2026-03-15' },
  ...{ status: 'published', positions: 2, positionsLeft: 1, candidacies: 3, daysOpen: 60, ...more },
});
const overview: OpenVacancies = {
  ...{ on: '2026-03-31', items: [aVacancy()], next: null },
  totals: {
    ...{ open: 1, positionsLeft: 1, pastValidity: 1, filled: 11, daysToFill: 52, acrossMembers: 2, filledByNetwork: 11 },
    byValueChain: [
      { valueChain: 'sustainable_tourism', open: 1, filled: 4 },
      { valueChain: null, open: 0, filled: 7 },
    ],
  },
};
const scored = {
  score: 95,
  reasons: [
    { criterion: 'occupation' as const, reason: 'same-unit-group', points: 40, of: 40 },
    { criterion: 'hours' as const, reason: 'hours-unknown', points: 5, of: 10 },
  ],
  candidacy: null,
};
const proposals: VacancyProposals = {
  ...{ vacancy: aVacancy(), considered: 12, excluded: [{ reason: 'licence-missing', count: 3 }] },
  items: [{ ...scored, person: { id: person, pseudonym: 'P-7F3K', desk: { id: employer.id, name: 'LI-D1 · Livorno' } } }],
};
const nobodyYet: VacancyCandidacies = { items: [] };
const applied: VacancyCandidacies = {
  items: [
    {
      ...{ id: candidacy, version: 1, status: 'active', person: { id: person, pseudonym: 'P-7F3K' }, ownerOrganisation: null },
      ...{ openedOn: '2026-03-20', placement: null },
    },
  ],
};

type Right = 'matching.read' | 'desk-work.read' | 'desk-work.edit';
const operator: readonly Right[] = ['matching.read', 'desk-work.read', 'desk-work.edit'];
const open = (path: string, answers: Readonly<Record<string, unknown>>, rights: readonly Right[] = operator): Promise<OpenPage> => {
  const routes = [{ path: 'projects/:project/matching', canMatch: [may('matching.read')], children: matchingRoutes }];
  return openPage(routes, `/projects/MA.R.E./matching/${path}`, { answers: { '/api/me': aMe({ may: [...rights] }), ...answers } });
};
const until = async (page: OpenPage, selector: string): Promise<void> => {
  for (let tries = 0; tries < 50 && !page.element.querySelector(selector); tries++) await page.settle();
};
/** What is written, with a space between one element and the next. */
const textOf = (page: OpenPage, selector: string): string =>
  (page.element.querySelector(selector)?.innerHTML ?? '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
const button = (page: OpenPage, words: string): HTMLButtonElement => {
  const found = [...page.element.querySelectorAll('button')].find((one) => one.textContent.trim().startsWith(words));
  if (!found) throw new Error(`no button ${words}`);
  return found;
};

describe('page of the open vacancies', () => {
  it('shows how long each is open, who applied, what is left and where proposals are', async () => {
    const page = await open('vacancies', { [`${base}/vacancies`]: overview });
    await until(page, 'tbody tr');
    const row = textOf(page, 'tbody tr');
    expect(row).toContain('Cameriere di sala');
    expect(row).toContain('turismo sostenibile');
    expect(row).toContain('valida fino al 15 mar 2026');
    expect(row).toContain('1 di 2');
    expect(page.element.querySelector('tbody .act a')?.getAttribute('href')).toContain(`/projects/MA.R.E./matching/vacancies/${vacancy}`);
    expect(page.element.querySelector('tbody th a')?.getAttribute('href')).toContain(`/projects/MA.R.E./vacancies/${vacancy}`);
    expect(textOf(page, '.figures')).toContain('Incroci tra enti diversi 2');
    expect(textOf(page, '.chains')).toContain('turismo sostenibile 1 aperte · 4 coperte');
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });

  it('leads to no proposals who may not see people', async () => {
    const page = await open('vacancies', { [`${base}/vacancies`]: overview }, ['matching.read']);
    await until(page, 'tbody tr');
    expect(page.element.querySelector('tbody .act a')).toBeNull();
  });

  it('says how the first one comes where there is none', async () => {
    const page = await open('vacancies', { [`${base}/vacancies`]: { ...overview, items: [] } });
    await until(page, 'app-empty-state');
    expect(textOf(page, 'app-empty-state')).toContain('Nessuna offerta aperta.');
  });
});

describe('page of the proposals for a vacancy', () => {
  const answers = { [`${base}/vacancies/${vacancy}/proposals`]: proposals, [`${base}/vacancies/${vacancy}/candidacies`]: nobodyYet };

  it('shows people by pseudonym with the score, its reasons, and why others are left out', async () => {
    const page = await open(`vacancies/${vacancy}`, answers);
    await until(page, '.proposals app-match-score');
    expect(textOf(page, '.proposals .line')).toContain('95 P-7F3K LI-D1 · Livorno');
    page.element.querySelector<HTMLDetailsElement>('details')?.setAttribute('open', '');
    await page.settle();
    expect(textOf(page, 'app-match-reasons')).toContain('professione stessa professione 40 /40');
    expect(textOf(page, 'app-match-reasons')).toContain('orario orario da chiedere 5 /10');
    expect(page.element.textContent).toContain('manca la patente richiesta (3)');
    expect(page.element.textContent).toContain('Sesso, età, cittadinanza e dati particolari non contano mai.');
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });

  it('lets somebody apply in one step', async () => {
    const page = await open(`vacancies/${vacancy}`, { [`${base}/vacancies/${vacancy}/proposals`]: proposals });
    await until(page, '.proposals app-match-score');
    page.api.answer(`${base}/vacancies/${vacancy}/candidacies`, nobodyYet);
    button(page, 'Proponi').click();
    await page.settle();
    const sent = page.api.answer(`${base}/vacancies/${vacancy}/candidacies`, { id: candidacy, version: 1, status: 'active', isNew: true });
    expect(sent.body).toEqual({ person });
    await page.settle();
    page.api.answer(`${base}/vacancies/${vacancy}/candidacies`, applied);
    await page.settle();
    expect(page.element.textContent).toContain('20 mar 2026');
  });

  it('records a hiring with its first day', async () => {
    const page = await open(`vacancies/${vacancy}`, { ...answers, [`${base}/vacancies/${vacancy}/candidacies`]: applied });
    await until(page, '.proposals button');
    for (let tries = 0; tries < 50 && !page.element.textContent.includes('Assunta'); tries++) await page.settle();
    button(page, 'Assunta').click();
    await page.settle();
    const day = page.element.querySelector<HTMLInputElement>('#startDate');
    if (!day) throw new Error('no day');
    day.value = '2026-03-16';
    day.dispatchEvent(new Event('input'));
    button(page, 'Registra').click();
    await page.settle();
    const done = { id: placement, candidacy: { id: candidacy, version: 2, status: 'hired' } };
    const sent = page.api.answer(`${base}/candidacies/${candidacy}/placement`, done);
    expect(sent.body).toEqual({ startDate: '2026-03-16', type: 'employment' });
    await page.settle();
    expect(page.element.querySelector('app-hire-question')).toBeNull();
  });
});

describe('page of the vacancies for a person', () => {
  it('shows what is sought and the vacancies near it', async () => {
    const answer: PersonProposals = {
      ...{ considered: 4, excluded: [], items: [{ ...scored, vacancy: aVacancy() }] },
      person: { id: person, pseudonym: 'P-7F3K', desk: null, occupationSought: 'cameriera' },
    };
    const page = await open(`people/${person}`, { [`${base}/people/${person}/proposals`]: answer });
    await until(page, '.proposals app-match-score');
    expect(textOf(page, '.pagehead')).toContain('Cerca: cameriera');
    expect(textOf(page, '.proposals .line')).toContain('Cameriere di sala');
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });
});

describe('page of the checks of placements', () => {
  it('shows what is due, the longest first, and leads to the record', async () => {
    const one = { version: 1, person: { id: person, pseudonym: 'P-7F3K' }, employer, startDate: '2025-12-20' };
    const due: PlacementChecksDue = {
      on: '2026-03-31',
      items: [{ ...one, id: placement, after: 90, dueOn: '2026-03-20', daysLate: 11 }],
    };
    const page = await open('checks', { [`${base}/placement-checks`]: due });
    await until(page, 'tbody tr');
    expect(textOf(page, 'tbody tr')).toContain('a 90 giorni 20 mar 2026 giorni di ritardo: 11');
    expect(page.element.querySelector('tbody th a')?.getAttribute('href')).toContain(`/placements/${placement}`);
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });
});
