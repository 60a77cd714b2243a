import { paths } from '#contract';
import { may } from '../../shared/session/guards';
import { accessibilityFaults } from '../../shared/testing/accessibility';
import { aMe } from '../../shared/testing/examples';
import { openPage, type OpenPage } from '../../shared/testing/render';
import { aLink, aQuestionnaire, aSurvey, aSurveyList, someResults } from './survey-examples';
import { surveysRoutes } from './surveys-routes';

describe('the pages of surveys', () => {
  const desks = { items: [], next: null };
  const open = (page: string, answers: Readonly<Record<string, unknown>> = {}) =>
    openPage(
      [
        { path: 'projects/:project/surveys', canMatch: [may('project-work.read')], children: surveysRoutes },
        { path: '**', children: [] },
      ],
      `/projects/LI/surveys/${page}`,
      {
        answers: {
          '/api/me': aMe({ may: ['project-work.read', 'project-work.edit', 'desk-work.read', 'desk-work.edit'] }),
          [paths.surveys('LI')]: aSurveyList(),
          [paths.desks('LI')]: desks,
          ...answers,
        },
      },
    );
  /** A page that asks for the questions first: they are given by hand, since they are saved at the same address. */
  const openAsking = async (page: string, asked = aQuestionnaire(), answers: Readonly<Record<string, unknown>> = {}): Promise<OpenPage> => {
    const opened = await open(page, answers);
    opened.api.answer(paths.questionnaire('LI', aSurvey), asked);
    await opened.settle();
    return opened;
  };
  const press = async (page: OpenPage, label: string): Promise<void> => {
    const button = [...page.element.querySelectorAll('button')].find(
      (one) => one.textContent.trim().startsWith(label) || one.getAttribute('aria-label') === label,
    );
    expect(button).withContext(label).toBeDefined();
    button?.click();
    await page.settle();
  };
  const rowsOf = (page: OpenPage): string[] =>
    [...page.element.querySelectorAll('tbody tr')].map((row) => [...row.children].map(({ textContent }) => textContent.trim()).join(' '));
  const submit = async (page: OpenPage): Promise<void> => {
    page.element.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await page.settle();
  };
  const write = async (page: OpenPage, id: string, text: string): Promise<void> => {
    const line = page.element.querySelector<HTMLInputElement>(`#${id}`);
    expect(line).withContext(id).not.toBeNull();
    if (line) line.value = text;
    line?.dispatchEvent(new Event('input'));
    await page.settle();
  };

  it('tell what was planned and what came in, wave by wave, and which indicator counts it', async () => {
    const page = await open('overview');
    expect(page.element.textContent).toContain('49%');
    expect(rowsOf(page)).toEqual(['Rilevazione 1 200 10 9', 'Rilevazione 2 0 0 0']);
    expect(page.element.querySelector('.code')?.textContent).toBe('LI-O9');
    expect(page.element.textContent).toContain('3 risposte da controllare');
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });

  it('show results as charts, or as tables with the same numbers; what few have answered is not told', async () => {
    const page = await open(`${aSurvey}/results`, { [paths.surveyResults('LI', aSurvey)]: someResults() });
    await press(page, 'Tabella');
    expect(rowsOf(page)).toEqual(['sì 7 70%', 'no 3 30%']);
    expect(page.element.textContent).toContain('Troppo poche risposte');
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });

  it('put questions in order and save them on the version that was read', async () => {
    const path = paths.questionnaire('LI', aSurvey);
    const page = await openAsking(`${aSurvey}/questions`);
    await press(page, 'Aggiungi una domanda');
    await submit(page);
    expect(page.element.querySelector('.note.e')?.textContent).toContain('3 cose da correggere');
    const added = page.element.querySelector('li:last-child app-question-editor input')?.id.replace('-text-it', '') ?? '';
    await write(page, `${added}-text-it`, 'Ha la patente?');
    await write(page, `${added}-option-a1-it`, 'sì');
    await write(page, `${added}-option-a2-it`, 'no');
    expect(await accessibilityFaults(page.element)).toEqual([]);
    await press(page, 'Sposta su: Ha la patente?');
    await submit(page);
    const asked = page.api.answer(path, aQuestionnaire({ version: 2 }));
    expect(asked.headers.get('if-match')).toBe('"1"');
    const { questions } = asked.body as { questions: { code: string; text: object }[] };
    expect(questions.map(({ code }) => code)).toEqual(['looks', 'q3', 'hours']);
    expect(questions[1]?.text).toEqual({ it: 'Ha la patente?', en: 'Ha la patente?', fr: 'Ha la patente?' });
  });

  it('say before saving that a version with answers stays as it is', async () => {
    const page = await openAsking(`${aSurvey}/questions`, aQuestionnaire({ frozen: true }));
    expect(page.element.textContent).toContain('Salvando nasce la versione 2');
  });

  it('take an answer down, partial where something is missing, and begin the next', async () => {
    const page = await openAsking(`${aSurvey}/answer`);
    expect(page.element.textContent).toContain('ne manca 1: salvata così è parziale e non conta');
    page.element.querySelector<HTMLInputElement>('app-answer-fields input')?.click();
    await page.settle();
    await write(page, 'answer-hours', '20');
    await submit(page);
    const { body } = page.api.answer(paths.surveyAnswers('LI', aSurvey), { id: aSurvey, status: 'complete', dropped: [], countsFor: [] });
    expect(body).toEqual(jasmine.objectContaining({ wave: 1, refused: false, answers: { looks: 'yes', hours: 20 } }));
    await page.settle();
    expect(page.element.querySelector('.saved')?.textContent).toContain('è completa e conta');
    expect(page.element.querySelector<HTMLInputElement>('app-answer-fields input')?.checked).toBeFalse();
    expect(await accessibilityFaults(page.element)).toEqual([]);
  });

  it('show links with their state, and let held answers count for a reason', async () => {
    const link = aLink({ held: 2 });
    const page = await openAsking(`${aSurvey}/links`, aQuestionnaire(), {
      [paths.answerLinks('LI')]: { items: [link] },
      [paths.heldAnswers('LI', link.id)]: {
        total: 2,
        items: [
          { id: aSurvey, receivedAt: '2026-03-31T10:00:00.000Z', reasons: ['too_fast'], answers: [{ question: 'looks', value: 'yes' }] },
        ],
      },
    });
    await press(page, 'Guarda');
    expect(page.element.textContent).toContain('più veloce di una persona');
    expect(page.element.textContent).toContain('Cerca lavoro? sì');
    await press(page, 'Fai contare tutte');
    expect(page.element.querySelector('.err')?.textContent).toContain('Scrivi il motivo');
    expect(await accessibilityFaults(page.element)).toEqual([]);
    await write(page, `reason-${link.id}`, 'Viste una per una');
    await press(page, 'Fai contare tutte');
    expect(page.api.answer(paths.heldDecisions('LI', link.id), { decided: 2, held: 0 }).body).toEqual({
      release: true,
      reason: 'Viste una per una',
    });
  });
});
