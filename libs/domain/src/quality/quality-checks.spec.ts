import { type CheckedProject, qualityChecks, uncheckedReason } from './quality-checks.js';

const all = ['EECO', 'EECR'].flatMap((kind) => Array.from({ length: 18 }, (_, index) => `${kind}${String(index + 1).padStart(2, '0')}`));
const project: CheckedProject = {
  specificObjective: 'ESO4.8',
  counted: new Set(all),
  reported: true,
  referencedResults: 1,
  percentages: 1,
  typed: 1,
  reservedSums: { named: 0, counted: 0 },
};
const unchecked = (given: Partial<CheckedProject> = {}): Record<string, string | undefined> =>
  Object.fromEntries(
    qualityChecks.flatMap((check) => [uncheckedReason(check, { ...project, ...given })].flatMap((why) => (why ? [[check, why]] : []))),
  );

describe('the checks of the work list', () => {
  it('are V1 to V20, R12, R30, R50 to R52, D1 to D10 and U1, each once', () => {
    expect(qualityChecks.length).toBe(36);
    expect(new Set(qualityChecks).size).toBe(36);
  });
  it('are all asked of a project that counts every common indicator, but those of other objectives and those that storage holds (V14)', () =>
    expect(unchecked()).toEqual({ V14: 'held_by_storage', V19: 'other_objective', V20: 'other_objective', R50: 'no_reserved_sums' }));
  it('R33: ESO4.12 has no sums of status and education, and V19 instead', () => {
    const found = unchecked({ specificObjective: 'ESO4.12' });
    expect([found['V1'], found['V4'], found['V19']]).toEqual(['other_objective', 'other_objective', undefined]);
  });
  it('compare nothing when one side is not counted, and say so', () => {
    const found = unchecked({ counted: new Set(['EECO01', 'EECO02', 'EECO12']) });
    expect(['V1', 'V2', 'V5', 'V6', 'V12', 'V17'].map((check) => found[check])).toEqual([
      'no_values',
      'no_values',
      undefined,
      undefined,
      'no_values',
      'no_values',
    ]);
  });
  it('R50: the sums that SFC2021 reserves are asked of a programme that names them, once the project counts them', () => {
    const why = (named: number, counted: number) => uncheckedReason('R50', { ...project, reservedSums: { named, counted } });
    expect([why(0, 0), why(1, 0), why(1, 1)]).toEqual(['no_reserved_sums', 'no_values', null]);
  });
  it('R15: values are below no report before the first', () =>
    expect(uncheckedReason('V15', { ...project, reported: false })).toBe('no_report'));
});
