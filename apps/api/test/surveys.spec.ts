import { type AnswerForm, type AnswerLink, paths, type Problem, type QuestionnaireView, type RecordView } from '#contract';
import type { SurveyList, SurveyQuestion, SurveyResultsView } from '#contract';
import { companiesQuestions } from '#domain';
import type { ApiClient, ApiForSpecs } from './api-for-specs.js';
import { citizen, questions, SurveyGround, withKey } from './survey-ground.js';

describe('surveys and what anybody answers', () => {
  let api: ApiForSpecs;
  let ground: SurveyGround;

  beforeAll(async () => {
    api = await SurveyGround.start();
  });
  beforeEach(async () => {
    ground = await SurveyGround.of(api);
  });
  afterAll(() => api.stop());

  describe('a questionnaire', () => {
    it('begins with what its population is asked at least, and is kept in versions', async () => {
      const id = await ground.survey('companies');
      const proposed = (await ground.manager.get<QuestionnaireView>(paths.questionnaire(ground.project.acronym, id))).body;
      expect([proposed.version, proposed.number, proposed.frozen]).toEqual([0, 0, false]);
      expect(proposed.questions.map(({ code }) => code)).toEqual(companiesQuestions.questions.map(({ code }) => code));
      const saved = await ground.ask(id, proposed.questions);
      expect([saved.status, saved.body.version, saved.body.number]).toEqual([200, 1, 1]);
    });

    it('is changed in place until somebody has answered it; then a change makes another version', async () => {
      const id = await ground.asked();
      const fewer = await ground.ask(id, questions.slice(0, 4), 1);
      expect([fewer.body.version, fewer.body.number, fewer.body.questions.length]).toEqual([2, 1, 4]);
      expect((await ground.ask(id, questions.slice(0, 4), 2)).body.version).toBe(2);
      const answers = { status: 'unemployed', occupationSought: 'care', obstacles: ['care'] };
      expect((await ground.take(id, { answers })).body.status).toBe('complete');
      const frozen = (await ground.manager.get<QuestionnaireView>(paths.questionnaire(ground.project.acronym, id))).body;
      expect(frozen.frozen).toBeTrue();
      const next = await ground.ask(id, questions, 2);
      expect([next.body.version, next.body.number, next.body.frozen]).toEqual([3, 2, false]);
      expect(next.body.versions.map(({ number, answers }) => [number, answers])).toEqual([
        [2, 0],
        [1, 1],
      ]);
    });

    it('is refused with the place of what cannot be asked, and when somebody was faster', async () => {
      const id = await ground.survey();
      const [first, ...rest] = questions;
      expect(
        (
          await ground.ask(
            id,
            [...rest, first].filter((one) => one !== undefined),
          )
        ).body.field,
      ).toBe('questions.0.shownIf.0');
      await ground.ask(id);
      expect((await ground.ask(id, questions.slice(0, 3), 0)).status).toBe(412);
      expect(
        (await ground.operator.send({ method: 'PUT', path: paths.questionnaire(ground.project.acronym, id), body: { questions } })).status,
      ).toBe(403);
      expect((await ground.manager.get(paths.questionnaire(ground.other.acronym, id))).status).toBe(404);
    });
  });

  describe('an answer that an ground.operator takes down', () => {
    it('is a response like any other: complete it counts, partial or refused it does not', async () => {
      const id = await ground.asked();
      expect((await ground.take(id)).body.status).toBe('complete');
      const stopped = await ground.take(id, { answers: { status: 'unemployed' } });
      expect([stopped.status, stopped.body.status]).toEqual([201, 'partial']);
      expect((await ground.take(id, { refused: true })).body.status).toBe('refused');
      expect(await ground.valueOf('LI-O9')).toBe(1);
      const { body } = await ground.manager.get<SurveyList>(paths.surveys(ground.project.acronym));
      expect([body.exact, body.items[0]?.received, body.items[0]?.countsFor]).toEqual([
        true,
        { complete: 1, partial: 1, refused: 1 },
        ['LI-O9'],
      ]);
    });

    it('leaves out what was not asked and says so; what cannot be is refused by its question', async () => {
      const id = await ground.asked();
      expect((await ground.take(id, { answers: { ...citizen, status: 'inactive' } })).body.dropped).toEqual(['occupationSought']);
      expect((await ground.take(id, { answers: { ...citizen, preferredChannel: 'pigeon' } })).body.field).toBe('preferredChannel');
      expect((await ground.take(id, { desk: ground.desks.get('LI-D4') })).status).toBe(403);
      expect((await ground.take(id, {}, ground.assessor)).status).toBe(403);
    });
  });

  describe('a link', () => {
    it('asks anybody, without a cookie, and what is answered counts at once', async () => {
      const id = await ground.asked();
      const link = await ground.give(id, { wave: 2, desk: ground.desks.get('LI-D1') });
      const form = await ground.api.nobody().get<AnswerForm>(paths.answerForm(link.token));
      expect([form.status, form.body.about, form.body.questions.length]).toEqual([200, 'citizens', 6]);
      expect([form.headers.getSetCookie(), form.headers.get('cache-control')]).toEqual([[], 'no-store']);
      const sent = await ground.send(link);
      expect([sent.status, sent.body]).toEqual([200, { received: true }]);
      expect(await ground.valueOf('LI-O9')).toBe(1);
      const { body } = await ground.manager.get<{ items: RecordView[] }>(paths.register(ground.project.acronym, 'survey-responses'));
      expect(body.items[0]?.content).toEqual(
        jasmine.objectContaining({ survey: id, wave: 2, status: 'complete', completedOn: '2026-03-31' }),
      );
    });

    it('keeps nothing of who answers: no address in any table', async () => {
      const id = await ground.asked();
      const link = await ground.give(id);
      await ground.send(link);
      const { rows } = await ground.api.database.withBulkScope(ground.project.scope, (client) =>
        client.query<{ kept: string }>(
          `select to_jsonb(a)::text || coalesce((select string_agg(to_jsonb(r)::text, '') from record_version r where r.project_id = $1 and r.record_id = a.answer_id), '')
             || coalesce((select string_agg(to_jsonb(e)::text, '') from audit_entry e where e.project_id = $1), '') as kept
           from link_answer a where a.project_id = $1`,
          [ground.project.id],
        ),
      );
      expect(rows.length).toBe(1);
      expect(rows[0]?.kept).not.toMatch(/127\.0\.0\.1|::1|user-agent|undici|node/i);
    });

    it('takes an answer once, however often it is sent, and no other with the same form', async () => {
      const id = await ground.asked();
      const link = await ground.give(id);
      const form = ground.read(link);
      for (let time = 0; time < 5; time += 1) expect((await ground.send(link, { form })).status).toBe(200);
      expect(await ground.valueOf('LI-O9')).toBe(1);
      const replay = await ground.send(link, { form, answers: { ...citizen, obstacles: ['none'] } });
      expect([replay.status, replay.body.code]).toEqual([409, 'form_used']);
    });

    it('refuses a form of another link or project, one that is made up, and one that is a week old', async () => {
      const id = await ground.asked();
      const [link, second] = [await ground.give(id), await ground.give(id)];
      expect((await ground.send(link, { form: ground.read(second) })).body.field).toBe('form');
      expect((await ground.send(link, { form: `${ground.read(link).slice(0, -2)}AA` })).body.field).toBe('form');
      expect((await ground.send(link, { form: ground.read(link, 1, 8 * 86_400) })).body.code).toBe('form_over');
      const moved = ground.moved(link, ground.other.id);
      expect((await ground.api.nobody().get<Problem>(paths.answerForm(moved))).status).toBe(404);
      for (const token of ['x', link.token.slice(0, -1), `${link.token}A`, link.token.replace(/.$/, '~'), 'A'.repeat(64)])
        expect((await ground.api.nobody().get<Problem>(paths.answerForm(token))).status).toBe(404);
    });

    it('is open between its days and as long as there is room; closed it takes nothing', async () => {
      const id = await ground.asked();
      const reasonFor = async (link: AnswerLink) => (await ground.send(link)).body;
      expect(await reasonFor(await ground.give(id, { openFrom: '2026-04-01' }))).toEqual(
        jasmine.objectContaining({ code: 'answers_closed', field: 'not_yet' }),
      );
      expect(await reasonFor(await ground.give(id, { openFrom: '2026-03-01', openTo: '2026-03-30' }))).toEqual(
        jasmine.objectContaining({ code: 'answers_closed', field: 'over' }),
      );
      const small = await ground.give(id, { maximum: 1 });
      expect((await ground.send(small)).status).toBe(200);
      expect(await reasonFor(small)).toEqual(jasmine.objectContaining({ code: 'answers_closed', field: 'full' }));
      const closing = await ground.manager.patch<AnswerLink>(paths.answerLink(ground.project.acronym, small.id), { closed: true }, 1);
      expect([closing.status, closing.body.state]).toEqual([200, 'closed']);
      expect(await ground.valueOf('LI-O9')).toBe(1);
    });

    it('refuses what does not answer its questions, what is too large, and what it does not know', async () => {
      const id = await ground.asked();
      const link = await ground.give(id);
      const refused = async (answers: object): Promise<string | undefined> => (await ground.send(link, { answers })).body.field;
      expect(await refused({ ...citizen, salary: 'x' })).toBe('salary');
      expect(await refused({ ...citizen, preferredChannel: "phone'; drop table person; --" })).toBe('preferredChannel');
      expect(await refused({ status: 'unemployed' })).toBe('occupationSought');
      expect((await ground.send(link, { answers: { ...citizen, obstacles: 'x'.repeat(4000) } })).status).toBe(422);
      expect(
        (await ground.send(link, { answers: Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`q${at}`, 'x'])) })).status,
      ).toBe(422);
      expect((await ground.send(link, { answers: { ...citizen, obstacles: 'x'.repeat(3_000_000) } })).status).toBe(413);
      expect((await ground.send(link, { role: 'manager' })).status).toBe(422);
      expect(await ground.valueOf('LI-O9')).toBe(0);
    });

    it('keeps words as they were written, and gives them back as words', async () => {
      const id = await ground.survey('companies');
      const [hires] = companiesQuestions.questions;
      const skills = companiesQuestions.questions.find(({ code }) => code === 'skillsMissing');
      await ground.ask(id, structuredClone([hires, skills]) as SurveyQuestion[]);
      const link = await ground.give(id);
      const written = `<img src=x onerror=alert(1)> '); drop table person; --`;
      expect((await ground.send(link, { answers: { hiresExpected12m: 0, skillsMissing: written } })).status).toBe(200);
      const results = (await ground.manager.get<SurveyResultsView>(paths.surveyResults(ground.project.acronym, id))).body;
      expect(results.questions[1]?.texts).toEqual([written]);
      const file = await ground.manager.get<string>(paths.surveyResultsFile(ground.project.acronym, id, 'results.csv'));
      expect([file.status, file.body.includes('onerror')]).toEqual([200, false]);
    });

    it('asks how satisfied people are, at a desk, and the scores count as others do', async () => {
      const link = await ground.give(null, { moment: 'after_contact', desk: ground.desks.get('LI-D1'), name: 'Cartello allo sportello' });
      const scores = { clarity: 5, courtesy: 4, competence: 5, waiting: 3, usefulness: 5, overall: 4, text: 'Grazie' };
      const form = (await ground.api.nobody().get<AnswerForm>(paths.answerForm(link.token))).body;
      expect([form.about, form.desk, form.questions.length]).toEqual(['satisfaction', 'Sportello di Livorno', 7]);
      expect((await ground.send(link, { form: ground.read(link, 0), answers: scores })).status).toBe(200);
      expect((await ground.send(link, { form: ground.read(link, 0), answers: { ...scores, overall: 6 } })).body.field).toBe('overall');
      expect(await ground.valueOf('LI-R4')).toBe(4);
    });

    it('is given out by who answers for the project, and changes nothing of another', async () => {
      const id = await ground.survey();
      expect(
        (
          await ground.manager.post<Problem>(
            paths.answerLinks(ground.project.acronym),
            { survey: id, name: 'x', openFrom: '2026-03-30', openTo: '2026-04-05', maximum: 5 },
            withKey(),
          )
        ).body.code,
      ).toBe('wrong_state');
      expect((await ground.operator.get(paths.answerLinks(ground.project.acronym))).status).toBe(403);
      await ground.ask(id);
      const link = await ground.give(id);
      expect((await ground.manager.patch(paths.answerLink(ground.other.acronym, link.id), { closed: true }, 1)).status).toBe(404);
      expect((await ground.manager.get(paths.heldAnswers(ground.other.acronym, link.id))).status).toBe(404);
    });
  });

  describe('results', () => {
    it('are exact for who may read values, of the own desk for an ground.operator, and protected for the ground.assessor (G6-G8)', async () => {
      const id = await ground.asked();
      for (let at = 0; at < 7; at += 1) await ground.take(id, { completedOn: '2026-02-20' });
      for (let at = 0; at < 4; at += 1)
        await ground.take(id, { completedOn: '2026-03-20', wave: 2, desk: ground.desks.get('LI-D4') }, ground.manager);
      const results = async (client: ApiClient) =>
        (await client.get<SurveyResultsView>(paths.surveyResults(ground.project.acronym, id))).body;
      const all = await results(ground.manager);
      expect([all.exact, all.complete, all.waves, all.countsFor]).toEqual([
        true,
        11,
        [
          { wave: 1, complete: 7 },
          { wave: 2, complete: 4 },
        ],
        ['LI-O9'],
      ]);
      const obstacles = all.questions.find(({ question }) => question.code === 'obstacles');
      expect(obstacles?.parts?.find(({ code }) => code === 'care')).toEqual({ code: 'care', count: 11, byWave: [7, 4] });
      expect([(await results(ground.operator)).exact, (await results(ground.operator)).complete]).toEqual([true, 7]);
      const told = await results(ground.assessor);
      expect([told.exact, told.asOf, told.complete % 5, told.countsFor]).toEqual([false, '2026-02-28', 0, []]);
      expect(
        told.questions.every(({ parts }) => parts === null || parts.length === 0 || parts.every(({ count }) => count === 0)),
      ).toBeTrue();
      const list = (await ground.assessor.get<SurveyList>(paths.surveys(ground.project.acronym))).body;
      expect([list.exact, list.items[0]?.received.complete, list.items[0]?.held]).toEqual([false, told.complete, null]);
    });

    it('are taken as a file with a row for each answer, and the trail keeps who took it (G34)', async () => {
      const id = await ground.asked();
      await ground.take(id);
      const csv = await ground.manager.get<string>(`${paths.surveyResultsFile(ground.project.acronym, id, 'results.csv')}?language=en`);
      expect(csv.body.split('\r\n').filter((line) => line.startsWith('obstacles'))).toContain(
        'obstacles,What makes it hard to find or change work?,transport,1,1,',
      );
      const xlsx = await ground.manager.get<string>(paths.surveyResultsFile(ground.project.acronym, id, 'results.xlsx'));
      expect([xlsx.status, xlsx.body.startsWith('PK')]).toEqual([200, true]);
      expect((await ground.manager.get(`/api/projects/${ground.project.acronym}/surveys/${id}/files/other.csv`)).status).toBe(404);
      const { rows } = await ground.api.database.withBulkScope(ground.project.scope, (client) =>
        client.query<{ account: string }>(
          `select account_id as account from audit_entry where project_id = $1 and action = 'exported' and record_id = $2`,
          [ground.project.id, id],
        ),
      );
      expect(rows.length).toBe(2);
      expect(rows.every(({ account }) => account.length > 10)).toBeTrue();
    });
  });
});
