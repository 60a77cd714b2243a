import fc from 'fast-check';
import { defaultProgrammeSettings } from '../counting/programme-settings.js';
import { aParticipation } from '#testkit';
import { employmentAtEntry, workAnswerOf } from './employment-at-entry.js';
import { correctedEntry, entryCharacteristics } from './entry-characteristics.js';
import { workAnswers } from './answer-words.js';
import { emptyIntake, type IntakeField, type IntakeForm, type WorkAnswer } from './intake-form.js';
import { intakeFaults } from './intake-faults.js';
import { declineQuestion, answerQuestion, hasAnswer, intakeGaps, isDeclined } from './intake-gaps.js';
import { answersKept, personFacts } from './person-facts.js';
import { questionnaire, questionsOf, withoutUnasked } from './questionnaire.js';
import { changedSealedAnswers, unitedSealedAnswers } from './sealed-answers.js';

const settings = defaultProgrammeSettings;
/** A woman from Morocco, unemployed since spring, who answered all that is asked of her. */
const filled: IntakeForm = {
  ...emptyIntake,
  ...{ desk: 'LI-D1', entryDate: '2026-03-02', noticeGivenOn: '2026-03-02', noticeVersion: '3' },
  ...{ surname: 'Esempio', name: 'Amina', phone: '0586 000000', sex: 'F', birthDate: '1990-05-16', citizenship: ['MA'] },
  ...{ municipalityOfResidence: 'Livorno', titleType: '1', titleExpiresOn: '2026-12-31', rightToWork: 'yes' },
  ...{ work: 'UNE-REG', unemployedSince: '2025-11-01', didOn: '2025-11-20', inEducationAtEntry: false },
  ...{ isced: 3, titleObtainedIn: 'MA', recognisedInItaly: 'no' },
};
const gaps = (change: Partial<IntakeForm>) => intakeGaps({ ...filled, ...change }, 'ESO4.8', settings);
const faults = (change: Partial<IntakeForm>) =>
  intakeFaults({ ...filled, ...change }, { today: '2026-03-31', project: { start: '2024-04-01', end: '2027-03-31' }, settings }).map(
    ({ code, field }) => `${field}: ${code}`,
  );
const entry = (change: Partial<IntakeForm>) => entryCharacteristics({ ...filled, ...change }, '2026-03-02', settings);
const employment = (change: Partial<IntakeForm>) => employmentAtEntry({ ...filled, ...change }, settings);

describe('what the intake makes of a participation', () => {
  it('R20, R21: one employment status, by the answer about work', () => {
    expect(employment({ work: 'UNE-SEARCH' })).toEqual({ status: 'UNE', detail: 'UNE-SEARCH' });
    expect(employment({ work: 'INA-NEET' })).toEqual({ status: 'INA', detail: 'INA-NEET' });
    expect(employment({ work: 'EMP-SELF' })).toEqual({ status: 'EMP', detail: 'EMP-SELF' });
    expect(employment({ work: null })).toBeNull();
  });
  it('R24: a parental leave is employment with a benefit, or without one up to three months', () => {
    const leave = (leaveBenefit: boolean | null, leaveExpectedMonths: number | null) =>
      employment({ work: 'PLEAVE', leaveBenefit, leaveExpectedMonths })?.detail ?? null;
    expect(leave(true, null)).toBe('EMP-PLEAVE-PAID');
    expect(leave(false, 3)).toBe('EMP-PLEAVE-SHORT');
    expect(leave(false, 4)).toBe('INA-PLEAVE');
    // not known yet
    expect([leave(null, 2), leave(false, null)]).toEqual([null, null]);
  });
  it('R23, X4: a full-time student is inactive, and what the programme says when registered as unemployed', () => {
    expect(employment({ work: 'INA-STUD', didOn: null })?.status).toBe('INA');
    expect(employment({ work: 'INA-STUD', didOn: '2026-02-01' })).toEqual({ status: 'UNE', detail: 'UNE-REG' });
    const student = { ...filled, work: 'INA-STUD' as const, didOn: '2026-02-01' };
    expect(employmentAtEntry(student, { registeredStudent: 'INA' })).toEqual({ status: 'INA', detail: 'INA-STUD' });
  });
  it('R25: long-term by the day the search began and the age, and only of the unemployed', () => {
    expect(entry({ unemployedSince: '2025-03-01' }).longTerm).toBeTrue();
    expect(entry({ unemployedSince: '2025-03-02' }).longTerm).toBeFalse();
    expect(entry({ unemployedSince: '2025-09-01', birthDate: '2003-01-01' }).longTerm).toBeTrue();
    expect(entry({ work: 'INA-NEET' }).longTerm).toBeNull();
    expect(entry({ unemployedSince: null }).longTerm).toBeNull();
  });
  it('R28: citizenship and parents are two questions, and neither answers the other', () => {
    expect(entry({ citizenship: ['MA', 'IT'] }).thirdCountryNational).toBe('no');
    expect(entry({ citizenship: ['XXA'] }).thirdCountryNational).toBe('yes');
    expect(entry({ citizenship: ['IT'], parentsBornAbroad: 'both' }).foreignBackground).toBe('yes');
    expect(entry({ parentsBornAbroad: 'one' }).foreignBackground).toBe('no');
  });
  it('R14: what was not asked, refused or not known is none of them "no"', () => {
    expect(entry({}).disability).toBe('not_asked');
    expect(entry({ parentsBornAbroad: 'refused', minority: 'refused' })).toEqual(
      jasmine.objectContaining({ foreignBackground: 'refused', minority: 'refused' }),
    );
    expect(entry({ citizenship: [] }).thirdCountryNational).toBe('not_asked');
  });
  it('keeps answers as facts from which the form can be filled in again', () => {
    const facts = personFacts({ ...filled, work: 'PLEAVE', leaveBenefit: true, needs: ['work', 'language'] }, settings);
    expect(facts['employmentStatusDetail']).toBe('EMP-PLEAVE-PAID');
    const again = answersKept(facts, aParticipation({ sex: 'F' }));
    expect([again.work, again.leaveBenefit, again.needs, again.citizenship]).toEqual(['PLEAVE', true, ['work', 'language'], ['MA']]);
  });
  it('never keeps who somebody is, or what is sealed, among the facts', () => {
    const facts = personFacts(
      { ...filled, disability: 'yes', minority: 'yes', housingExclusion: 'yes', parentsBornAbroad: 'both' },
      settings,
    );
    const told = Object.keys(facts);
    for (const name of ['surname', 'name', 'phone', 'birthDate', 'disability', 'minority', 'housingExclusion', 'parentsBornAbroad'])
      expect(told).not.toContain(name);
  });
});

describe('a correction of the entry data', () => {
  const record = aParticipation({ employmentStatus: 'UNE', longTerm: true, sex: 'F', isced: 3, foreignBackground: 'yes' });
  it('R10: changes what the corrected answers have a part in, and nothing else', () => {
    const corrected = correctedEntry(record, { ...filled, isced: 6 }, ['isced'], settings);
    expect(corrected).toEqual({ ...record, isced: 6 });
  });
  it('R25: works out anew how long unemployment lasted, when the status or the day it began changes', () => {
    expect(correctedEntry(record, { ...filled, work: 'EMP-EMPL' }, ['work'], settings).longTerm).toBeNull();
    expect(correctedEntry(record, { ...filled, unemployedSince: '2026-01-01' }, ['unemployedSince'], settings).longTerm).toBeFalse();
    // of who came with a file it is known that it is long, and not since when
    const fromFile = { ...filled, unemployedSince: null, birthDate: '1985-01-01' };
    expect(correctedEntry(record, fromFile, ['birthDate'], settings).longTerm).toBeTrue();
  });
});

describe('what an intake still lacks', () => {
  it('is nothing when all that is asked has an answer', () => expect(gaps({})).toEqual({ toReport: [], toAsk: [] }));
  it('R12: keeps the person out of every indicator without sex, birth date, status or education', () =>
    expect(gaps({ sex: null, birthDate: null, work: null, isced: null }).toReport).toEqual(['sex', 'birthDate', 'work', 'isced']));
  it('R12, R25: asks the unemployed since when, and asks the age where that is what lacks', () => {
    expect(gaps({ unemployedSince: null }).toReport).toEqual(['unemployedSince']);
    expect(gaps({ birthDate: null }).toReport).toEqual(['birthDate']);
    expect(gaps({ work: 'EMP-SELF', unemployedSince: null, hoursAtEntry: 30, wantsMoreHours: false }).toReport).toEqual([]);
  });
  it('R24: asks of a leave what decides the status', () => {
    expect(gaps({ work: 'PLEAVE' }).toReport).toEqual(['leaveBenefit']);
    expect(gaps({ work: 'PLEAVE', leaveBenefit: false }).toReport).toEqual(['leaveExpectedMonths']);
  });
  it('R33: needs sex and age alone under ESO4.12', () =>
    expect(intakeGaps({ ...filled, work: null, isced: null }, 'ESO4.12', settings).toReport).toEqual([]));
  it('needs one way to reach the person, not two', () => {
    expect(gaps({ phone: null, email: 'amina@esempio.example' }).toAsk).toEqual([]);
    expect(gaps({ phone: null }).toAsk).toEqual(['phone', 'email']);
  });
  it('asks about a residence title of third-country nationals alone', () => {
    expect(gaps({ titleType: null, titleExpiresOn: null, rightToWork: null }).toAsk).toEqual(['titleType']);
    expect(gaps({ titleType: '5', titleExpiresOn: null }).toAsk).toEqual([]);
    expect(gaps({ citizenship: ['IT'], titleType: null, titleExpiresOn: null, rightToWork: null }).toAsk).toEqual([]);
  });
  it('R14: is never more because somebody preferred not to answer', () => {
    const declinable = questionnaire.filter(({ mayDecline }) => mayDecline).map(({ field }) => field);
    fc.assert(
      fc.property(fc.subarray(declinable), (declined) => {
        const form = declined.reduce((one, field) => declineQuestion(field, one), filled);
        for (const field of declined) expect(isDeclined(field, form) && hasAnswer(field, form)).toBeTrue();
        return intakeGaps(form, 'ESO4.8', settings).toReport.length === 0 && intakeGaps(form, 'ESO4.8', settings).toAsk.length === 0;
      }),
    );
  });
  it('R14: "prefers not to say" is offered to every question of the section on household and vulnerability', () =>
    expect(questionnaire.filter(({ step, mayDecline }) => step === 'household' && !mayDecline)).toEqual([]));
  it('a declined question that is answered after all is declined no more', () => {
    const declined = declineQuestion('accessBarrier', { ...filled, accessBarrier: ['isolation'] });
    expect([declined.accessBarrier, declined.declined]).toEqual([[], ['accessBarrier']]);
    expect(answerQuestion('accessBarrier', ['isolation'], declined).declined).toEqual([]);
  });
});

describe('what else is asked of the situation', () => {
  const asked = (objective: string) => questionsOf('household', filled, objective).map(({ field }) => field);
  it('is the household where the programme is of 2014-2020, and nowhere else: what no programme needs is not asked', () => {
    expect(asked('8i')).toContain('household');
    expect(asked('ESO4.8')).not.toContain('household');
    expect(asked('ESO4.8')).toContain('otherDisadvantage');
  });
  it('R14: a declined answer is one of its own, and is declined no more once it is answered', () => {
    const declined = declineQuestion('otherDisadvantage', { ...filled, otherDisadvantage: ['low_income'] });
    expect([declined.otherDisadvantage, isDeclined('otherDisadvantage', declined)]).toEqual([['refused'], true]);
    const answered = answerQuestion('otherDisadvantage', ['refused', 'dependency'], declined);
    expect([answered.otherDisadvantage, isDeclined('otherDisadvantage', answered)]).toEqual([['dependency'], false]);
    expect(declineQuestion('household', filled).household).toBe('refused');
  });
  it('"none" stands alone, whichever came first', () => {
    const becomes = (before: IntakeForm['otherDisadvantage'], chosen: IntakeForm['otherDisadvantage']) =>
      answerQuestion('otherDisadvantage', chosen, { ...filled, otherDisadvantage: before }).otherDisadvantage;
    expect(becomes(['low_income'], ['low_income', 'none'])).toEqual(['none']);
    expect(becomes(['none'], ['low_income', 'none'])).toEqual(['low_income']);
    expect(becomes([], ['ex_offender', 'low_income'])).toEqual(['ex_offender', 'low_income']);
    expect(faults({ otherDisadvantage: ['none', 'low_income'] })).toEqual(['otherDisadvantage: none-and-others']);
  });
  it('is kept neither with the facts of the person nor with the participation', () => {
    const told = { ...filled, household: 'jobless', otherDisadvantage: ['low_income'] } as const;
    expect(JSON.stringify([personFacts(told, settings), entry(told)])).not.toMatch(/jobless|low_income/);
  });
  it('of two who turn out to be one, each answer is that of the first who gave one', () => {
    const nothing = { household: null, otherDisadvantage: [] } as const;
    expect(unitedSealedAnswers([nothing, { household: 'jobless', otherDisadvantage: ['none'] }])).toEqual({
      ...{ household: 'jobless', otherDisadvantage: ['none'] },
    });
    expect(
      unitedSealedAnswers([
        { ...nothing, household: 'refused' },
        { household: 'jobless', otherDisadvantage: [] },
      ]).household,
    ).toBe('refused');
    expect(changedSealedAnswers(nothing, { household: 'refused', otherDisadvantage: [] })).toEqual(['household']);
  });
});

describe('what cannot stand in an intake', () => {
  it('is nothing in an ordinary one', () => expect(faults({})).toEqual([]));
  it('V13: an entry in the future, outside the project, or before birth', () => {
    expect(faults({ entryDate: '2026-04-01', unemployedSince: null, didOn: null })).toEqual(['entryDate: date-after-today']);
    expect(faults({ entryDate: '2024-03-31', unemployedSince: null, didOn: null })).toEqual(['entryDate: entry-outside-operation']);
    expect(faults({ birthDate: '2026-03-02' })).toEqual(['birthDate: birth-after-entry']);
  });
  it('a residence title of an EU citizen, one EU citizenship being enough', () => {
    expect(faults({ citizenship: ['MA', 'FR'] })).toEqual(['titleType: title-of-eu-citizen']);
    expect(faults({ titleType: null })).toEqual(['titleType: title-missing']);
    expect(faults({ titleType: '4' })).toEqual(['titleExpiresOn: title-without-expiry']);
  });
  it('R25: a search for work that begins after the entry', () =>
    expect(faults({ unemployedSince: '2026-03-03' })).toEqual(['unemployedSince: unemployed-after-entry']));
  it('days to come, and addresses that are none', () => {
    expect(faults({ noticeGivenOn: '2026-04-01' })).toEqual(['noticeGivenOn: in-the-future']);
    expect(faults({ email: 'amina', phone: 'chiedere a Sara' })).toEqual(['email: not-an-address', 'phone: not-a-number']);
  });
});

describe('the questionnaire', () => {
  it('asks every question once, in Italian, English and French', () => {
    const fields = questionnaire.map(({ field }) => field);
    expect(new Set(fields).size).toBe(fields.length);
    for (const { asked, why } of questionnaire)
      for (const text of [asked, ...(why ? [why] : [])]) expect(Object.values(text).every((words) => words.length > 1)).toBeTrue();
  });
  it('has a question for all there is on the form', () => {
    const asked = new Set<IntakeField>(questionnaire.map(({ field }) => field));
    expect((Object.keys(emptyIntake) as IntakeField[]).filter((field) => !asked.has(field))).toEqual(['declined']);
  });
  it('asks about the leave of who is on leave, and about hours of who works', () => {
    const work = (answer: WorkAnswer) => questionsOf('work', { ...emptyIntake, work: answer }, 'ESO4.8').map(({ field }) => field);
    expect(work('PLEAVE')).toContain('leaveBenefit');
    expect(work('EMP-EMPL')).toContain('hoursAtEntry');
    expect(work('INA-NEET')).not.toContain('unemployedSince');
  });
  it('forgets answers to what is not asked any more', () => {
    const settled = withoutUnasked({ ...filled, citizenship: ['MA', 'IT'], work: 'EMP-SELF' });
    expect([settled.titleType, settled.titleExpiresOn, settled.unemployedSince, settled.surname]).toEqual([null, null, null, 'Esempio']);
    expect(withoutUnasked(filled)).toEqual(filled);
  });
  it('R21: whatever is answered about work is one status, and is found again behind the detail that was kept', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...(Object.keys(workAnswers) as WorkAnswer[])),
        fc.boolean(),
        fc.integer({ min: 0, max: 24 }),
        (work, leaveBenefit, leaveExpectedMonths) => {
          const made = employmentAtEntry({ work, leaveBenefit, leaveExpectedMonths, didOn: null }, settings);
          return made !== null && ['UNE', 'INA', 'EMP'].includes(made.status) && workAnswerOf(made.detail) === work;
        },
      ),
    );
  });
});
