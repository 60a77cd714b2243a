import { paths, type RecordView } from '#contract';
import type { ApiForSpecs } from './api-for-specs.js';
import { SurveyGround } from './survey-ground.js';

// a server for each: what floods it is counted by its source, and all specs have one
describe('answers that a robot sends', () => {
  let api: ApiForSpecs;
  let ground: SurveyGround;

  beforeEach(async () => {
    api = await SurveyGround.start();
    ground = await SurveyGround.of(api);
  });
  afterEach(() => api.stop());

  it('that fills the hidden field, or is faster than anybody reads, is thanked; its answer waits and counts nothing', async () => {
    const id = await ground.asked();
    const link = await ground.give(id);
    expect((await ground.send(link, { website: 'https://example.org' })).body).toEqual({ received: true });
    expect((await ground.send(link, { form: ground.read(link, 1, 1) })).body).toEqual({ received: true });
    expect(await ground.valueOf('LI-O9')).toBe(0);
    const { total, items } = await ground.held(link);
    expect([total, items.map(({ reasons }) => reasons)]).toEqual([2, [['trap_filled'], ['too_fast']]]);
    expect(items[0]?.answers).toContain({ question: 'status', value: 'unemployed' });
  });

  it('counts nothing with a thousand answers: they wait, those before it was known too, and nothing is lost', async () => {
    const id = await ground.asked();
    const link = await ground.give(id, { maximum: 5000 });
    const statuses: number[] = [];
    for (let block = 0; block < 40; block += 1)
      statuses.push(...(await Promise.all(Array.from({ length: 25 }, async () => (await ground.send(link)).status))));
    const taken = statuses.filter((status) => status === 200).length;
    expect(statuses.every((status) => status === 200 || status === 429)).toBeTrue();
    expect(taken).toBeLessThanOrEqual(200);
    expect(await ground.valueOf('LI-O9')).toBe(0);
    const { total, items } = await ground.held(link);
    expect(total).toBe(taken);
    expect(items.every(({ reasons }) => reasons.includes('many_from_one_source'))).toBeTrue();
    expect((await ground.links()).find((one) => one.id === link.id)).toEqual(jasmine.objectContaining({ received: 0, held: taken }));

    const [first] = items;
    expect((await ground.decide(link, { release: true, answers: [first?.id] })).body).toEqual({ decided: 1, held: taken - 1 });
    expect(await ground.valueOf('LI-O9')).toBe(1);
    expect((await ground.decide(link, { release: true, answers: [first?.id] })).status).toBe(404);
    expect((await ground.decide(link, { release: false })).body.held).toBe(0);
    expect(await ground.valueOf('LI-O9')).toBe(1);
    const record = await ground.manager.get<RecordView>(paths.registerRecord(ground.project.acronym, 'survey-responses', first?.id ?? ''));
    expect(record.body.history.map(({ withdrawn }) => withdrawn).slice(0, 2)).toEqual([false, true]);
    expect(record.body.history[0]?.reason).toBe('Verificate una per una');
  });
});
