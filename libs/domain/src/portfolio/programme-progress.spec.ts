import { defaultProgrammeSettings } from '../counting/programme-settings.js';
import { aimsTogether, programmeProgress, type ProgrammeAim } from './programme-progress.js';
import { sharedOrganisations } from './shared-organisations.js';

const { statusLimits } = defaultProgrammeSettings;
const aim = (change: Partial<ProgrammeAim> = {}): ProgrammeAim => ({
  milestone2024: 4000,
  target2029: 20_000,
  percent2029: null,
  ...change,
});

describe('R130 where a programme stands', () => {
  it('is judged against the milestone on its day, and from then on by the straight line to the target', () => {
    expect(programmeProgress(4000, aim(), '2024-12-31', statusLimits)).toEqual(
      jasmine.objectContaining({ expected: 4000, status: 'on_track' }),
    );
    // two years of five: 4000 + 16 000 × 730 / 1826, rounded down (R130)
    expect(programmeProgress(9000, aim(), '2026-12-31', statusLimits)).toEqual(
      jasmine.objectContaining({ expected: 10_396, status: 'behind', achieved: 45 }),
    );
  });
  it('is judged from the start of the programme where it has no milestone', () => {
    const { expected } = programmeProgress(100, aim({ milestone2024: null, target2029: 3287 }), '2021-12-31', statusLimits);
    expect(expected).toBe(365);
  });
  it('has reached its target for good once a number has grown to it (R132)', () =>
    expect(programmeProgress(20_000, aim(), '2026-01-01', statusLimits).status).toBe('achieved'));
  it('compares a percentage with its target, and reaches it only at the end: it can fall back', () => {
    const rate = aim({ milestone2024: null, target2029: null, percent2029: 35 });
    expect(programmeProgress(35, rate, '2026-03-31', statusLimits)).toEqual(
      jasmine.objectContaining({ expected: 35, achieved: 100, status: 'on_track' }),
    );
    expect(programmeProgress(35, rate, '2029-12-31', statusLimits).status).toBe('achieved');
  });
  it('is late with nothing while no operation is finalised: only those achieve (R107)', () => {
    const waiting = programmeProgress(0, aim(), '2026-03-31', statusLimits, false);
    expect([waiting.status, waiting.achieved]).toEqual(['not_due', 0]);
    expect(programmeProgress(0, aim(), '2026-03-31', statusLimits).status).toBe('at_risk');
  });
  it('has no data without a value, and no ratio over a target of 0 (R69)', () => {
    expect(programmeProgress(null, aim(), '2026-03-31', statusLimits).status).toBe('no_data');
    expect(programmeProgress(5, aim({ target2029: 0 }), '2026-03-31', statusLimits).achieved).toBeNull();
  });
});

describe('aims of several keys of a programme', () => {
  it('add up where they are numbers, unless one is not stated', () => {
    expect(aimsTogether([aim(), aim({ milestone2024: 1000, target2029: 5000 })])).toEqual(aim({ milestone2024: 5000, target2029: 25_000 }));
    expect(aimsTogether([aim(), aim({ milestone2024: null })])?.milestone2024).toBeNull();
    expect(aimsTogether([])).toBeNull();
  });
  it('stand for themselves where they are percentages: two different ones make none', () => {
    const rate = (percent2029: number): ProgrammeAim => aim({ milestone2024: null, target2029: null, percent2029 });
    expect(aimsTogether([rate(35), rate(35)])?.percent2029).toBe(35);
    expect(aimsTogether([rate(35), rate(40)])?.percent2029).toBeNull();
  });
});

describe('R104 organisations of several operations', () => {
  const of = (operation: string, identifier: string, programme = 'P') => ({ programme, operation, identifier, name: `Ente ${identifier}` });
  it('are named with the operations that count them; one in a single operation, or in two programmes, is shared by none', () =>
    expect(sharedOrganisations([of('B', '1'), of('A', '1'), of('A', '2'), of('A', '3'), of('C', '3', 'Q')])).toEqual([
      { programme: 'P', name: 'Ente 1', operations: ['A', 'B'] },
    ]));
});
