import { aParticipation } from '#testkit';
import type { Participation } from '../people/participation.js';
import { classify } from './classified-participation.js';
import { countingRule, countingRuleNames } from './counting-rules.js';
import { defaultProgrammeSettings, type ProgrammeSettings } from './programme-settings.js';

/** The day a participation counts on, or null. */
const day = (
  rule: string,
  change: Partial<Participation> = {},
  settings: ProgrammeSettings = defaultProgrammeSettings,
  objective = 'ESO4.1',
) => countingRule(`esfPlus.${rule}`)(classify(aParticipation(change), settings, objective));

const left = { exitDate: '2025-06-10' } as const;
const entry = '2025-03-10';

describe('outputs on entry', () => {
  it('R8, R18: count on the entry date', () => expect(day('EECO01')).toBe(entry));
  it('R12: an incomplete participant is in no output', () => expect(day('EECO01', { isced: null })).toBeNull());
  it('R12: an incomplete participant is in no result', () =>
    expect(day('EECR04', { ...left, lastStatus28d: 'JOB', birthDate: null })).toBeNull());
  it('R3: who stayed below the threshold of the programme is no participant', () =>
    expect(day('EECO01', { exitDate: entry }, { ...defaultProgrammeSettings, bagatelleDays: 1 })).toBeNull());
  it('R21: one status, one output', () => {
    for (const [status, code] of [
      ['UNE', 'EECO02'],
      ['INA', 'EECO04'],
      ['EMP', 'EECO05'],
    ] as const)
      expect(['EECO02', 'EECO04', 'EECO05'].filter((output) => day(output, { employmentStatus: status }) !== null)).toEqual([code]);
  });
  it('R25: long-term unemployment is a part of unemployment', () => {
    expect(day('EECO03', { longTerm: true })).toBe(entry);
    expect(day('EECO03', { longTerm: false })).toBeNull();
    expect(day('EECO03', { employmentStatus: 'EMP', longTerm: true })).toBeNull();
  });
  it('R16: 17, 18, 29, 30, 54 and 55 years on the entry date', () => {
    const outputs = (birthDate: string) => ['EECO06', 'EECO07', 'EECO08'].filter((code) => day(code, { birthDate }) !== null);
    expect(['2007-03-11', '2007-03-10', '1995-03-11', '1995-03-10', '1970-03-11', '1970-03-10'].map(outputs)).toEqual([
      ['EECO06'],
      ['EECO07'],
      ['EECO07'],
      [],
      [],
      ['EECO08'],
    ]);
  });
  it('R26: ISCED 0-2, 3-4, 5-8', () => {
    const outputs = ([0, 1, 2, 3, 4, 5, 6, 7, 8] as const).map((isced) =>
      ['EECO09', 'EECO10', 'EECO11'].find((code) => day(code, { isced }) !== null),
    );
    expect(outputs).toEqual(['EECO09', 'EECO09', 'EECO09', 'EECO10', 'EECO10', 'EECO11', 'EECO11', 'EECO11', 'EECO11']);
  });
  it('R14: a refused, unknown or unasked trait scores 0 there and 1 elsewhere', () => {
    for (const answer of ['refused', 'unknown', 'not_asked', 'no'] as const) {
      expect(day('EECO12', { disability: answer })).toBeNull();
      expect(day('EECO01', { disability: answer })).toBe(entry);
    }
    expect(day('EECO12', { disability: 'yes' })).toBe(entry);
  });
  it('R28: third-country nationals and foreign background are independent', () => {
    expect(day('EECO13', { thirdCountryNational: 'yes' })).toBe(entry);
    expect(day('EECO14', { thirdCountryNational: 'yes' })).toBeNull();
    expect(day('EECO14', { foreignBackground: 'yes' })).toBe(entry);
  });
  it('R27: only degree of urbanisation 3 is rural', () =>
    expect([1, 2, 3].map((degurba) => day('EECO17', { degurba: degurba as 1 | 2 | 3 }))).toEqual([null, null, entry]));
  it('R33: under ESO4.12 sex and age are enough', () =>
    expect(day('EECO01', { employmentStatus: null, longTerm: null, isced: null }, defaultProgrammeSettings, 'ESO4.12')).toBe(entry));
});

describe('results upon leaving', () => {
  it('R18: count on the exit date', () => expect(day('EECR04', { ...left, lastStatus28d: 'JOB' })).toBe('2025-06-10'));
  it('R49: no exit information scores 0', () =>
    expect(['EECR01', 'EECR02', 'EECR03', 'EECR04'].map((code) => day(code, left))).toEqual([null, null, null, null]));
  it('R9: nobody has a result before leaving', () => expect(day('EECR04', { lastStatus28d: 'JOB' })).toBeNull());
  it('R43: who was employed on entry is in neither EECR01 nor EECR04', () => {
    expect(day('EECR04', { ...left, employmentStatus: 'EMP', lastStatus28d: 'JOB' })).toBeNull();
    expect(day('EECR01', { ...left, employmentStatus: 'EMP', lastStatus28d: 'SEARCH' })).toBeNull();
  });
  it('R43: EECR01 is for who was inactive, not for who was unemployed', () => {
    expect(day('EECR01', { ...left, employmentStatus: 'INA', lastStatus28d: 'SEARCH' })).toBe('2025-06-10');
    expect(day('EECR01', { ...left, employmentStatus: 'UNE', lastStatus28d: 'SEARCH' })).toBeNull();
  });
  it('R41: an unemployed entrant who gets a job and loses it inside the window is in neither', () => {
    const lost = {
      ...left,
      statusEvents: [
        { on: '2025-06-12', status: 'JOB' },
        { on: '2025-06-30', status: 'SEARCH' },
      ],
    } as const;
    expect([day('EECR01', lost), day('EECR04', lost)]).toEqual([null, null]);
  });
  it('R42: EECR02 and EECR03 may go with a job', () => {
    const all = { ...left, lastStatus28d: 'JOB', education28d: true, qualification28d: true } as const;
    expect(['EECR02', 'EECR03', 'EECR04'].map((code) => day(code, all))).toEqual(['2025-06-10', '2025-06-10', '2025-06-10']);
  });
  it('R44: not who was in education on entry, nor who was not asked', () => {
    expect(day('EECR02', { ...left, education28d: true, inEducationAtEntry: true })).toBeNull();
    expect(day('EECR02', { ...left, education28d: true, inEducationAtEntry: null })).toBeNull();
  });
  it('R45: a qualification counts once', () => expect(day('EECR03', { ...left, qualification28d: true })).toBe('2025-06-10'));
  it('R49: who died is a leaver with results 0', () => {
    const died = { ...left, exitReason: 'DECEASED', lastStatus28d: 'JOB', qualification28d: true } as const;
    expect(['EECR03', 'EECR04'].map((code) => day(code, died))).toEqual([null, null]);
    expect(day('leavers.unemployedOrInactive', died)).toBe('2025-06-10');
  });
});

describe('results six months after leaving', () => {
  it('R46: count on the day six calendar months after the exit date', () =>
    expect(day('EECR05', { exitDate: '2025-08-31', status6m: 'EMP' })).toBe('2026-02-28'));
  it('R47: EECR04 is neither needed nor enough', () => {
    expect(day('EECR05', { ...left, lastStatus28d: 'INA', status6m: 'EMP' })).toBe('2025-12-10');
    expect(day('EECR05', { ...left, lastStatus28d: 'JOB', status6m: 'UNE' })).toBeNull();
  });
  it('R47: not who was employed on entry', () => expect(day('EECR05', { ...left, employmentStatus: 'EMP', status6m: 'EMP' })).toBeNull());
  it('R48: four reasons make an improvement, each alone', () => {
    for (const reason of ['PREC-STABLE', 'UNDER-FULL', 'HIGHER', 'PROMO'] as const)
      expect(day('EECR06', { ...left, employmentStatus: 'EMP', improved6m: [reason] })).toBe('2025-12-10');
  });
  it('R48: a pay rise or a better match alone makes none', () =>
    expect(day('EECR06', { ...left, employmentStatus: 'EMP', improved6m: ['PAY', 'MATCH'] })).toBeNull());
  it('R48: only who was employed on entry', () =>
    expect(day('EECR06', { ...left, employmentStatus: 'UNE', improved6m: ['PROMO'] })).toBeNull());
});

describe('the registry of counting rules', () => {
  it('holds a rule for each personal indicator of Annex I', () => {
    const codes = [
      ...Array.from({ length: 17 }, (_, index) => `EECO${String(index + 1).padStart(2, '0')}`),
      ...Array.from({ length: 6 }, (_, index) => `EECR0${index + 1}`),
    ];
    expect(codes.filter((code) => !countingRuleNames.includes(`esfPlus.${code}`))).toEqual([]);
  });
  it('refuses a name it does not know', () => expect(() => countingRule('esfPlus.EECO99')).toThrowError(/no counting rule esfPlus.EECO99/));
});
