import type { LeavingView } from '#contract';

const uuid = (end: string): string => `01946c2e-0000-7000-8000-${end.padStart(12, '0')}`;

export const anExit = (differences: Partial<NonNullable<LeavingView['exit']>> = {}): NonNullable<LeavingView['exit']> => ({
  ...{ exitDate: '2026-03-10', exitReason: 'COMPLETED', exitDetail: null, statusEvents: [], educationBegan: false },
  ...{ educationOn: null, educationProvider: null, qualification: 'none', qualificationOn: null, qualificationBody: null },
  ...{ jobContract: null, jobEmployer: null, italianLevel: null, satisfaction: null, suggestion: null },
  ...{ lastStatus28d: null, windowEnd: '2026-04-07', isOpen: true, version: 1 },
  ...differences,
});

/** A woman of the desk of Livorno who is in charge since a year. */
export const aLeaving = (differences: Partial<LeavingView> = {}): LeavingView => ({
  id: uuid('f1'),
  version: 3,
  person: uuid('b1'),
  pseudonym: 'P-3KD7',
  desk: 'LI-D1',
  deskName: 'SUI Livorno',
  entryDate: '2025-03-10',
  employmentStatus: 'UNE',
  inEducationAtEntry: false,
  exit: null,
  reenteredOn: null,
  earlierExits: [],
  lastSupport: '2026-03-02',
  isUnreachable: false,
  followUp: null,
  ...differences,
});
