import type { ParticipationView } from '#contract';
import { faultsOf } from './correction-faults';
import { valuesOf } from '../../shared/records/form-fields';
import { frozenPeriodOf } from './frozen-period';
import { fieldGroups } from './record-fields';
import { aPeriod } from '../../shared/testing/examples';
import { aRecord } from '../../shared/testing/record-examples';

const today = '2026-03-31';
const faults = (record: ParticipationView, draft: Partial<ParticipationView>) => {
  return faultsOf(valuesOf({ ...record, ...draft }, fieldGroups), today);
};

describe('a correction of a record', () => {
  it('is sound as long as the days follow each other', () => {
    expect(faults(aRecord(), { exitDate: '2025-12-01' })).toEqual({});
  });

  it('cannot set a day that is to come, or that comes before the entry', () => {
    expect(faults(aRecord(), { exitDate: '2026-04-01' })).toEqual({ exitDate: 'future' });
    expect(faults(aRecord(), { exitDate: '2025-06-11' })).toEqual({ exitDate: 'beforeEntry' });
    expect(faults(aRecord(), { birthDate: '2025-07-01' })).toEqual({ birthDate: 'afterEntry' });
  });

  it('keeps long-term unemployment for who was unemployed on entry (R25)', () => {
    expect(faults(aRecord(), { employmentStatus: 'EMP' })).toEqual({ longTerm: 'onlyUnemployed' });
  });
});

describe('a period whose report is out', () => {
  const p3 = aPeriod({ id: 'P3', number: 3, start: '2025-04-01', end: '2025-09-30', reportState: 'certified' });
  const p4 = aPeriod();

  it('turns a change of its facts into a correction of the next open report (R15)', () => {
    expect(frozenPeriodOf([p3, p4], '2025-06-12')).toEqual({ period: p3, correctedIn: p4 });
  });

  it('is not in the way while its report is a draft', () => {
    expect(frozenPeriodOf([p3, p4], '2025-12-01')).toBeNull();
  });

  it('says so when no later report is left to say it in', () => {
    expect(frozenPeriodOf([p3], '2025-06-12')?.correctedIn).toBeNull();
  });
});
