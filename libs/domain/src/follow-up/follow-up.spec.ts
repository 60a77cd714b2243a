import { aParticipation } from '#testkit';
import { defaultProgrammeSettings } from '../counting/programme-settings.js';
import { sixMonthDay } from '../people/after-leaving.js';
import type { ContractGroup } from '../codelists/contract-codes.js';
import type { Participation } from '../people/participation.js';
import { type FollowUpAnswer, followUpFaults, sixMonthStatusOf, withFollowUp } from './follow-up-answer.js';
import { followUpCoverage, followUpRate, followUpSummary } from './follow-up-summary.js';

const ground = { settings: defaultProgrammeSettings, specificObjective: 'ESO4.1' };
const works = (contractGroup: ContractGroup, change: Partial<FollowUpAnswer> = {}): FollowUpAnswer => {
  return { status: 'EMP', contractGroup, improved: [], ...change };
};
const lookedForWork: FollowUpAnswer = { status: 'UNE', contractGroup: null, improved: [] };
const left = aParticipation({ exitDate: '2025-08-31', exitReason: 'COMPLETED' });

describe('six months after leaving', () => {
  it('R46: are asked about that very day, at the end of February for who left on 31 August', () => {
    expect([sixMonthDay('2025-08-31'), sixMonthDay('2023-08-31')]).toEqual(['2026-02-28', '2024-02-29']);
    const on = (day: string) => followUpFaults(left, { on: day, answer: lookedForWork }, '2026-03-31').map(({ code }) => code);
    expect([on('2026-02-27'), on('2026-02-28'), on('2026-04-01')]).toEqual([['before-six-months'], [], ['in-the-future']]);
  });

  it('are asked of nobody who is still there, and R49 of nobody who died', () => {
    const asked = (record: Participation) => followUpFaults(record, { on: '2026-03-31', answer: null }, '2026-03-31');
    expect(asked(aParticipation())).toEqual([{ code: 'not-left', field: 'date' }]);
    expect(asked({ ...left, exitReason: 'DECEASED' })).toEqual([{ code: 'after-death', field: 'date' }]);
  });

  it('know an internship from employment, whatever the person calls it', () => {
    expect([sixMonthStatusOf(works('TRAIN')), sixMonthStatusOf(works('APPR')), sixMonthStatusOf(works('SELF'))]).toEqual([
      'UNE',
      'EMP',
      'EMP',
    ]);
    expect(withFollowUp(left, works('TRAIN')).status6m).toBe('UNE');
  });

  it('R48: know what improved of who was employed on entry, and of nobody else', () => {
    const codes = (record: Participation, answer: FollowUpAnswer) =>
      followUpFaults(record, { on: '2026-03-31', answer }, '2026-03-31').map(({ code }) => code);
    const employed: Participation = { ...left, employmentStatus: 'EMP', longTerm: null };
    expect(codes(employed, works('PERM-FT', { improved: ['PREC-STABLE'] }))).toEqual([]);
    expect(codes(left, works('PERM-FT', { improved: ['PREC-STABLE'] }))).toEqual(['only-employed']);
    expect(codes(employed, { ...lookedForWork, improved: ['PROMO'] })).toEqual(['improved-without-work']);
    expect(codes(left, { ...lookedForWork, status: 'EMP' })).toEqual(['contract-missing']);
    expect(codes(left, { ...lookedForWork, contractGroup: 'SELF' })).toEqual(['contract-without-work']);
  });
});

describe('example H: forty people, unemployed or inactive on entry, who left between January and June', () => {
  const at = (index: number): Participation => {
    // 25 left by 30 April, so that their day is past on 31 October; 15 left later
    const exitDate = index < 25 ? '2025-04-30' : '2025-06-15';
    return aParticipation({ participantId: `P${index}`, entryDate: '2025-01-02', exitDate, exitReason: 'COMPLETED' });
  };
  const answers: readonly FollowUpAnswer[] = [
    ...Array.from({ length: 7 }, () => works('TEMP-FT')),
    ...Array.from({ length: 2 }, () => works('TRAIN')),
    ...Array.from({ length: 11 }, () => lookedForWork),
  ];
  const people = Array.from({ length: 40 }, (_, index) => {
    const answer = answers[index];
    return answer ? withFollowUp(at(index), answer) : at(index);
  });
  const summary = followUpSummary('EECR05', people, '2025-10-31', ground);

  it('25 are due and 20 were reached; nine work, two of them as interns, so seven count', () => {
    expect(summary).toEqual({ result: 'EECR05', left: 40, due: 25, reached: 20, positive: 7 });
  });

  it('R49: in full follow-up no answer is 0, and 7 of 25 are 28 %', () => {
    expect(followUpRate(summary, 'full_follow_up')).toEqual({ numerator: 7, denominator: 25, share: 0.28 });
  });

  it('R75: in a sample no answer is no answer, and 7 of 20 are 35 %', () => {
    expect(followUpRate(summary, 'sample')).toEqual({ numerator: 7, denominator: 20, share: 0.35 });
  });

  it('the coverage is 20 of 25, 80 %', () => {
    expect(followUpCoverage(summary)).toEqual({ numerator: 20, denominator: 25, share: 0.8 });
  });

  it('none of them is of the group of EECR06, and a share of nobody is no share', () => {
    const employed = followUpSummary('EECR06', people, '2025-10-31', ground);
    expect([employed.due, followUpRate(employed, 'full_follow_up').share]).toEqual([0, null]);
  });
});
