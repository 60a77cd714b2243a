import { employmentStatusOf, type WorkSituation } from './employment-status.js';
import { parentalLeaveStatus } from './parental-leave.js';

const nothing: WorkSituation = {
  registeredUnemployed: false,
  fullTimeStudent: false,
  parentalLeave: null,
  works: false,
  looksForWork: false,
};
const status = (situation: Partial<WorkSituation>, registeredStudent: 'UNE' | 'INA' = 'UNE') =>
  employmentStatusOf({ ...nothing, ...situation }, { registeredStudent });

describe('R21 one employment status on entry', () => {
  it('R22: registered unemployed are unemployed whatever their hours', () =>
    expect(status({ registeredUnemployed: true, works: true })).toBe('UNE'));
  it('R22: who looks for work without being registered is unemployed too', () => expect(status({ looksForWork: true })).toBe('UNE'));
  it('R23: full-time students are inactive even if they look for work', () =>
    expect(status({ fullTimeStudent: true, looksForWork: true })).toBe('INA'));
  it('X4: a registered student is what the programme says', () => {
    expect(status({ registeredUnemployed: true, fullTimeStudent: true })).toBe('UNE');
    expect(status({ registeredUnemployed: true, fullTimeStudent: true }, 'INA')).toBe('INA');
  });
  it('counts who works as employed', () => expect(status({ works: true })).toBe('EMP'));
  it('counts everybody else as inactive', () => expect(status({})).toBe('INA'));
  it('R24 comes before the tests of working and looking for work', () =>
    expect(status({ parentalLeave: { jobRelatedIncome: false, expectedMonths: 10 }, looksForWork: true })).toBe('INA'));
});

describe('R24 parental leave', () => {
  it('is employment with a job-related income, whatever the length', () =>
    expect(parentalLeaveStatus({ jobRelatedIncome: true, expectedMonths: 24 })).toBe('EMP'));
  it('is employment without it up to three months', () =>
    expect(parentalLeaveStatus({ jobRelatedIncome: false, expectedMonths: 3 })).toBe('EMP'));
  it('is inactivity without it beyond three months', () =>
    expect(parentalLeaveStatus({ jobRelatedIncome: false, expectedMonths: 4 })).toBe('INA'));
});
