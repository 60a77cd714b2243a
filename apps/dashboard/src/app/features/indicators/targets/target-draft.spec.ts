import { planDifferences, type TargetPlan } from '#domain';
import { anIndicatorPlan, aProject } from '../../../shared/testing/indicator-examples';
import { readAmount, writeAmount } from './amount-text';
import { emptyDraft, planOfSections, sectionsOf, settledDraft, type TargetDraft } from './target-draft';

const stored: TargetPlan = anIndicatorPlan();
const { periods } = aProject();
const sections = (draft: TargetDraft, plan = stored) => sectionsOf(draft, { plan, periods, write: (value) => writeAmount(value, 'it') });
const planOf = (draft: TargetDraft, plan = stored) => planOfSections(sections(draft, plan), plan, (text) => readAmount(text, 'it')).plan;
const changesOf = (draft: TargetDraft, plan = stored) =>
  planDifferences(plan, planOf(draft, plan)).map(({ key, before, after }) => [key, before?.value, after?.value]);
const edited = (edits: Readonly<Record<string, object>>, rest: Partial<TargetDraft> = {}): TargetDraft => ({
  ...emptyDraft,
  edits: new Map(Object.entries(edits)),
  ...rest,
});

describe('the form of a plan', () => {
  it('has a row for the start, each period, each milestone and the end, for the whole and for each part', () => {
    expect(sections(emptyDraft).map(({ key, rows }) => [key, rows.map((row) => row.key)])).toEqual([
      ['total', ['total baseline', 'total P3', 'total P4', 'total P4 milestone', 'total final']],
      ['desk:LI-D1', ['desk:LI-D1 baseline', 'desk:LI-D1 P3', 'desk:LI-D1 P4', 'desk:LI-D1 final']],
    ]);
  });

  it('says the plan that was read while nobody writes', () => expect(changesOf(emptyDraft)).toEqual([]));

  it('changes what is written, sets what was not, takes away what is emptied', () => {
    const draft = edited({ 'total P3': { text: '1.250' }, 'total P4 milestone': { text: '' }, 'desk:LI-D1 final': { text: '400' } });
    expect(changesOf(draft)).toEqual([
      ['total P3', 300, 1250],
      ['total P4 milestone', 500, undefined],
      ['desk:LI-D1 final', undefined, 400],
    ]);
  });

  it('keeps what is not measured in a period as it is', () => {
    const plan = { ...stored, targets: stored.targets.map((target) => (target.period === 'P3' ? { ...target, value: null } : target)) };
    expect(changesOf(emptyDraft, plan)).toEqual([]);
    expect(changesOf(edited({ 'total P3': { text: '10' } }), plan)).toEqual([['total P3', null, 10]]);
  });

  it('adds a milestone with the period that is chosen, and parts, and takes parts away', () => {
    const added = edited({ 'milestone-1': { period: 'P3', text: '250' } }, { milestones: [{ key: 'milestone-1', scope: null }] });
    expect(changesOf(added)).toEqual([['total P3 milestone', undefined, 250]]);
    const part = edited({ 'sex:F P4': { text: '330' } }, { parts: [{ by: 'sex', member: 'F' }], withoutParts: new Set(['desk:LI-D1']) });
    expect(changesOf(part)).toEqual([
      ['desk:LI-D1 P4', 200, undefined],
      ['sex:F P4', undefined, 330],
    ]);
  });

  it('keeps, of what two people changed, the value that is chosen', () => {
    const draft = edited({ 'total P3': { text: '310' }, 'total P4': { text: '610' } });
    const settled = settledDraft(draft, new Set(['total P3', 'total P4']), new Set(['total P3']));
    expect(changesOf(settled)).toEqual([['total P4', 600, 610]]);
  });

  it('makes one row of a milestone that both added', () => {
    const theirs = {
      ...stored,
      targets: [...stored.targets, { scope: null, period: 'P3', milestone: true, value: 240, origin: 'stated', source: '' } as const],
    };
    const draft = edited({ 'milestone-1': { period: 'P3', text: '250' } }, { milestones: [{ key: 'milestone-1', scope: null }] });
    const disputed = new Set(['total P3 milestone']);
    expect(changesOf(settledDraft(draft, disputed, new Set()), theirs)).toEqual([['total P3 milestone', 240, 250]]);
    expect(changesOf(settledDraft(draft, disputed, disputed), theirs)).toEqual([]);
  });
});
