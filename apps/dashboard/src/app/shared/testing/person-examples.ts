import type { PersonView } from '#contract';

export const takenPersonId = '01946c2e-0000-7000-8000-0000000000b7';

/** A woman from Morocco taken in charge at Livorno on 2 March 2026, as the desk sees her: masked. */
export const aPerson = (differences: Partial<PersonView> = {}): PersonView => ({
  id: takenPersonId,
  version: 1,
  pseudonym: 'P-7F3K',
  identityKept: true,
  sealedAnswers: ['disability', 'minority'],
  facts: {
    citizenship: ['MA'],
    municipalityOfResidence: 'Livorno',
    employmentStatusDetail: 'UNE-REG',
    needs: ['work'],
    declined: ['birthCountry'],
  },
  participation: {
    ...{ id: '01946c2e-0000-7000-8000-0000000000c7', version: 1, desk: 'LI-D1', entryDate: '2026-03-02', exitDate: null, exitReason: null },
    ...{ sex: 'F', ageAtEntry: 35, employmentStatus: 'UNE', longTerm: true, isced: 3, inEducationAtEntry: false },
    ...{ thirdCountryNational: 'yes', degurba: 1, missing: [] },
  },
  gaps: { toReport: [], toAsk: [] },
  titleAlert: null,
  history: [{ version: 1, at: '2026-03-02T09:00:00.000Z', by: 'Elena Bassi', of: 'facts', fields: [], reason: null }],
  ...differences,
});
