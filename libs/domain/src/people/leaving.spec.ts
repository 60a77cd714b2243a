import { aParticipation } from '#testkit';
import { countParticipations } from '../counting/count-participations.js';
import { defaultProgrammeSettings } from '../counting/programme-settings.js';
import { isQualification, isWindowOpen, type Leaving, leavingFaults, type LeavingGround, withLeaving, withoutLeaving } from './leaving.js';
import type { Participation } from './participation.js';

const aLeaving = (change: Partial<Leaving> = {}): Leaving => ({
  exitDate: '2025-06-30',
  exitReason: 'COMPLETED',
  ...{ exitDetail: null, statusEvents: [], educationBegan: false, educationOn: null, educationProvider: null },
  ...{ qualification: 'none', qualificationOn: null, qualificationBody: null },
  ...{ jobContract: null, jobEmployer: null, italianLevel: null, satisfaction: null, suggestion: null },
  ...change,
});
const ground = (change: Partial<LeavingGround> = {}): LeavingGround => ({
  entryDate: '2025-03-10',
  reenteredOn: null,
  today: '2025-12-01',
  ...change,
});
const faults = (change: Partial<Leaving>, on: Partial<LeavingGround> = {}): string[] =>
  leavingFaults(aLeaving(change), ground(on)).map(({ code, field }) => `${code} ${field}`);
const valueOf = (record: Participation, code: string, asOf = '2026-03-31'): number =>
  countParticipations([record], { specificObjective: 'ESO4.1', asOf, settings: defaultProgrammeSettings }).values[code]?.T ?? -1;

describe('the exit questionnaire', () => {
  it('R9: has a last day of support that is neither before the entry nor to come', () => {
    expect(faults({})).toEqual([]);
    expect(faults({ exitDate: '2025-03-10' })).toEqual([]);
    expect(faults({ exitDate: '2025-03-09' })).toEqual(['exit-before-entry exitDate']);
    expect(faults({ exitDate: '2025-12-02' })).toEqual(['in-the-future exitDate']);
  });

  it('R7: leaves no earlier than the day of the last re-entry', () => {
    expect(faults({ exitDate: '2025-06-30' }, { reenteredOn: '2025-07-15' })).toEqual(['exit-before-re-entry exitDate']);
    expect(faults({ exitDate: '2025-07-15' }, { reenteredOn: '2025-07-15' })).toEqual([]);
  });

  it('asks what lies behind a drop-out, and of nothing else', () => {
    expect(faults({ exitReason: 'DROPOUT' })).toEqual(['detail-missing exitDetail']);
    expect(faults({ exitReason: 'DROPOUT', exitDetail: 'unreachable' })).toEqual([]);
    expect(faults({ exitReason: 'JOB', exitDetail: 'moved' })).toEqual(['detail-without-drop-out exitDetail']);
  });

  it('R40: stays open until the 28th day and locks on the 29th', () => {
    expect([isWindowOpen('2025-06-30', '2025-07-28'), isWindowOpen('2025-06-30', '2025-07-29')]).toEqual([true, false]);
  });

  it('R40: takes what happened up to the 28th day, and nothing later or still to come', () => {
    expect(faults({ statusEvents: [{ on: '2025-07-28', status: 'JOB' }] })).toEqual([]);
    expect(faults({ statusEvents: [{ on: '2025-07-29', status: 'JOB' }] })).toEqual(['outside-window statusEvents']);
    expect(faults({ statusEvents: [{ on: '2025-07-10', status: 'JOB' }] }, { today: '2025-07-09' })).toEqual([
      'in-the-future statusEvents',
    ]);
    expect(faults({ educationBegan: true, educationOn: '2025-07-29' })).toEqual(['outside-window educationOn']);
    expect(faults({ statusEvents: [{ on: '2025-01-09', status: 'JOB' }] })).toEqual(['before-support statusEvents']);
    // a job that was there when the person left
    expect(faults({ statusEvents: [{ on: '2025-06-02', status: 'JOB' }] })).toEqual([]);
  });

  it('tells the contract and the employer of a job that was found, and of nothing else', () => {
    const found = { jobContract: 'TEMP-FT', jobEmployer: 'Cantiere Rossi' } as const;
    expect(faults({ statusEvents: [{ on: '2025-07-10', status: 'JOB' }], ...found })).toEqual([]);
    expect(faults({ statusEvents: [{ on: '2025-07-10', status: 'SEARCH' }], ...found })).toEqual([
      'job-missing jobContract',
      'job-missing jobEmployer',
    ]);
    expect(faults({ exitReason: 'DECEASED', qualification: null, educationBegan: null, jobContract: 'PERM-FT' })).toEqual([
      'after-death jobContract',
    ]);
  });

  it('R45: wants the body and the day of a qualification, and counts no attendance certificate', () => {
    expect(faults({ qualification: 'qualification' })).toEqual(['day-missing qualificationOn', 'body-missing qualificationBody']);
    expect(faults({ qualification: 'certified_skills', qualificationOn: '2025-07-02', qualificationBody: 'Regione' })).toEqual([]);
    expect(faults({ qualification: 'attendance' })).toEqual([]);
    expect([isQualification('attendance'), isQualification('certified_skills'), isQualification(null)]).toEqual([false, true, false]);
  });

  it('R49: asks no result of who died', () => {
    expect(faults({ exitReason: 'DECEASED' })).toEqual([]);
    expect(faults({ exitReason: 'DECEASED', statusEvents: [{ on: '2025-07-01', status: 'JOB' }] })).toEqual(['after-death statusEvents']);
    expect(withLeaving(aParticipation({ lastStatus28d: 'JOB' }), aLeaving({ exitReason: 'DECEASED' })).lastStatus28d).toBeNull();
  });
});

describe('a participation that ends', () => {
  const unemployed = aParticipation();

  it('R41: counts the last status of the window alone', () => {
    const events = [
      { on: '2025-07-02', status: 'SEARCH' },
      { on: '2025-07-20', status: 'JOB' },
    ] as const;
    expect(valueOf(withLeaving(unemployed, aLeaving({ statusEvents: events })), 'EECR04')).toBe(1);
    const lost = [...events, { on: '2025-07-25', status: 'SEARCH' } as const];
    expect(valueOf(withLeaving(unemployed, aLeaving({ statusEvents: lost })), 'EECR04')).toBe(0);
  });

  it('R44, R45: counts education for who was in none, and a qualification once', () => {
    const left = withLeaving(
      unemployed,
      aLeaving({ educationBegan: true, educationOn: '2025-07-01', qualification: 'qualification', qualificationOn: '2025-06-20' }),
    );
    expect([valueOf(left, 'EECR02'), valueOf(left, 'EECR03')]).toEqual([1, 1]);
    expect(valueOf(withLeaving(unemployed, aLeaving({ qualification: 'attendance' })), 'EECR03')).toBe(0);
  });

  it('keeps the status that was stated without a day until a dated one comes', () => {
    const stated = aParticipation({ exitDate: '2025-06-30', exitReason: 'COMPLETED', lastStatus28d: 'SEARCH', status6m: 'EMP' });
    expect(withLeaving(stated, aLeaving({ qualification: 'attendance' }))).toEqual(
      jasmine.objectContaining({ lastStatus28d: 'SEARCH', status6m: 'EMP' }),
    );
    expect(withLeaving(stated, aLeaving({ statusEvents: [{ on: '2025-07-01', status: 'INA' }] })).lastStatus28d).toBe('INA');
  });

  it('R46: forgets the answer about the day six months after another exit', () => {
    const answered = aParticipation({ exitDate: '2025-06-30', exitReason: 'COMPLETED', status6m: 'EMP', improved6m: ['PROMO'] });
    expect(withLeaving(answered, aLeaving({ exitDate: '2025-07-01' }))).toEqual(
      jasmine.objectContaining({ status6m: null, improved6m: [] }),
    );
  });

  it('R7: takes the results of the first exit back on re-entry, and keeps the entry', () => {
    const left = withLeaving(unemployed, aLeaving({ statusEvents: [{ on: '2025-07-02', status: 'JOB' }] }));
    expect(withoutLeaving(left)).toEqual(unemployed);
    expect(valueOf(withoutLeaving(left), 'EECR04')).toBe(0);
    const again = withLeaving(
      withoutLeaving(left),
      aLeaving({ exitDate: '2025-10-31', statusEvents: [{ on: '2025-11-05', status: 'JOB' }] }),
    );
    expect([again.entryDate, again.exitDate, valueOf(again, 'EECR04'), valueOf(again, 'EECO01')]).toEqual([
      '2025-03-10',
      '2025-10-31',
      1,
      1,
    ]);
  });
});
