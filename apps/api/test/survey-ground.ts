import {
  type AnswerLink,
  type AnswerTaken,
  type HeldAnswers,
  type HeldDecided,
  type IndicatorValue,
  paths,
  type Problem,
  type QuestionnaireView,
  type RecordView,
  type SurveyQuestion,
} from '#contract';
import { citizensQuestions, type IndicatorDefinition } from '#domain';
import { anIndicator } from '#testkit';
import { LinkAddresses } from '../src/features/surveys/link-address.js';
import { type ApiAnswer, type ApiClient, type ApiForSpecs, newId, startApi } from './api-for-specs.js';
import { anExampleProject, type ExampleProject } from './values-example-project.js';

/** What a refusal says beside what was asked for. */
export type Refused = Partial<Omit<Problem, 'status'>>;

const own = { commonCode: null, unit: 'responses' };
const definitions: Readonly<Record<string, IndicatorDefinition>> = {
  'LI-O9': {
    measure: 'count',
    counts: [
      {
        of: 'surveyResponse',
        where: {
          all: [
            { field: 'survey.population', is: 'citizens' },
            { field: 'status', is: 'complete' },
          ],
        },
        on: 'completedOn',
      },
    ],
  },
  'LI-R4': { measure: 'mean', counts: [{ of: 'satisfactionResponse', on: 'date', amount: { field: 'overall' } }] },
};

/** A complete answer of a citizen. */
export const citizen = { status: 'unemployed', occupationSought: 'care', obstacles: ['transport', 'care'], preferredChannel: 'phone' };
export const questions = structuredClone(citizensQuestions.questions) as SurveyQuestion[];
const week = { openFrom: '2026-03-30', openTo: '2026-04-05' };
export const withKey = () => ({ headers: { 'idempotency-key': newId() } });

/** A project in which people are asked, and another one beside it; today is 31 March 2026. */
export class SurveyGround {
  readonly desks = new Map<string, string>();
  readonly #addresses: LinkAddresses;

  private constructor(
    readonly api: ApiForSpecs,
    readonly project: ExampleProject,
    readonly other: ExampleProject,
    readonly manager: ApiClient,
    readonly operator: ApiClient,
    readonly assessor: ApiClient,
  ) {
    this.#addresses = new LinkAddresses(api.server.installation);
  }

  static start(): Promise<ApiForSpecs> {
    return startApi({ today: '2026-03-31' });
  }

  /** @param api one server for all specs of a file; each spec has its own projects and accounts */
  static async of(api: ApiForSpecs): Promise<SurveyGround> {
    const indicators = Object.entries(definitions).map(([code, definition]) => anIndicator({ code, ...own, definition }));
    const [project, other] = [await anExampleProject(api, { indicators }), await anExampleProject(api)];
    const mark = project.id.slice(-12);
    await api.addAccount(
      `manager-${mark}`,
      [project, other].map(({ id }) => ({ role: 'manager', projectId: id })),
    );
    await api.addAccount(`operator-${mark}`, [{ role: 'operator', projectId: project.id, deskNumber: 1 }]);
    await api.addAccount(`assessor-${mark}`, [{ role: 'assessor', projectId: project.id }]);
    const [manager, operator, assessor] = [
      await api.as(`manager-${mark}`),
      await api.as(`operator-${mark}`),
      await api.as(`assessor-${mark}`),
    ];
    const ground = new SurveyGround(api, project, other, manager, operator, assessor);
    const { rows } = await api.database.withBulkScope(project.scope, (client) =>
      client.query<{ code: string; id: string }>('select code, desk_id as id from desk where project_id = $1', [project.id]),
    );
    for (const { code, id } of rows) ground.desks.set(code, id);
    return ground;
  }

  async survey(population = 'citizens'): Promise<string> {
    const content = { population, method: 'online', plannedResponses: 600, waves: 2, from: '2025-04-07' };
    const { status, body } = await this.manager.post<RecordView>(
      paths.register(this.project.acronym, 'needs-surveys'),
      { content },
      withKey(),
    );
    expect(status).toBe(201);
    return body.id;
  }

  ask(survey: string, asked = questions, version = 0): Promise<ApiAnswer<QuestionnaireView & Refused>> {
    return this.manager.send({
      ...{ method: 'PUT' as const, path: paths.questionnaire(this.project.acronym, survey), body: { questions: asked } },
      headers: { 'if-match': `"${version}"`, 'idempotency-key': newId() },
    });
  }

  /** A survey of citizens that can be answered. */
  async asked(): Promise<string> {
    const id = await this.survey();
    expect((await this.ask(id)).status).toBe(200);
    return id;
  }

  take(survey: string, more: object = {}, client = this.operator): Promise<ApiAnswer<AnswerTaken & Refused>> {
    const taken = { wave: 1, completedOn: '2026-03-20', desk: this.desks.get('LI-D1'), answers: citizen, ...more };
    return client.post(paths.surveyAnswers(this.project.acronym, survey), taken, withKey());
  }

  async valueOf(code: string): Promise<number | null | undefined> {
    const { body } = await this.manager.get<IndicatorValue[]>(paths.values(this.project.acronym));
    return body.find((value) => value.code === code)?.value;
  }

  async give(survey: string | null, more: object = {}): Promise<AnswerLink> {
    const link = { survey, name: 'Lettera ai cittadini', ...week, maximum: 500, ...more };
    const { status, body } = await this.manager.post<AnswerLink & Refused>(paths.answerLinks(this.project.acronym), link, withKey());
    expect(status)
      .withContext(body.detail ?? '')
      .toBe(201);
    return body;
  }

  async links(): Promise<readonly AnswerLink[]> {
    return (await this.manager.get<{ items: AnswerLink[] }>(paths.answerLinks(this.project.acronym))).body.items;
  }

  /** A form as it was read some time ago, the last time a minute. */
  read(link: AnswerLink, number = 1, secondsAgo = 60): string {
    return this.#addresses.newForm(link.id, number, new Date(Date.now() - secondsAgo * 1000));
  }

  /** The address of a link as if it were of another project. */
  moved(link: AnswerLink, projectId: string): string {
    return this.#addresses.tokenOf({ projectId, linkId: link.id });
  }

  send(link: AnswerLink, more: object = {}): Promise<ApiAnswer<{ received?: true } & Refused>> {
    return this.api.nobody().post(paths.answerForm(link.token), { form: this.read(link), answers: citizen, ...more });
  }

  async held(link: AnswerLink): Promise<HeldAnswers> {
    return (await this.manager.get<HeldAnswers>(paths.heldAnswers(this.project.acronym, link.id))).body;
  }

  decide(link: AnswerLink, decision: object): Promise<ApiAnswer<HeldDecided & Refused>> {
    return this.manager.post(
      paths.heldDecisions(this.project.acronym, link.id),
      { reason: 'Verificate una per una', ...decision },
      withKey(),
    );
  }
}
