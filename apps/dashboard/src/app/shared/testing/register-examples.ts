import type { RecordView, RegisterPage, RegisterView } from '#contract';

export const deskId = '01946c2e-0000-7000-8000-000000000101';
export const personId = '01946c2e-0000-7000-8000-0000000000b1';

/** An anonymous contact for information at the desk, on 31 March 2026, as its page shows it. */
export const aContact = (differences: Partial<RecordView> = {}): RecordView => ({
  id: '01946c2e-0000-7000-8000-0000000000e1',
  version: 1,
  day: '2026-03-31',
  type: 'deskContact',
  content: {
    ...{ desk: deskId, date: '2026-03-31', contactType: 'information', need: ['work', 'training'], minutes: 10, anonymous: true },
    ...{ channel: 'in_person', place: 'desk', outcome: 'information_given' },
  },
  derived: {},
  called: 'informazione · 31 mar 2026',
  names: { [deskId]: 'LI-D1 · SUI Livorno' },
  withdrawn: false,
  countsFor: ['LI-O6'],
  history: [{ version: 1, at: '2026-03-31T08:05:00.000Z', by: 'Elena Bassi', fields: [], reason: null, withdrawn: false }],
  ...differences,
});

/** A page of a register with these records. */
export const aRegisterPage = (records: readonly RecordView[], total = records.length, next: string | null = null): RegisterPage => ({
  items: records.map(({ id, version, day, content, derived, called }) => ({ id, version, day, content, derived, called })),
  next,
  total,
  names: Object.assign({}, ...records.map(({ names }) => names)) as Record<string, string>,
});

/** A view of the contacts that somebody made for themselves. */
export const aView = (differences: Partial<RegisterView> = {}): RegisterView => ({
  ...{ id: '01946c2e-0000-7000-8000-0000000000f1', version: 1, register: 'contacts', name: 'Ascolti lunghi' },
  content: { where: 'contactType:listening', sort: '-minutes' },
  ...{ isShared: false, isOwn: true, owner: 'Elena Bassi', isDefault: false },
  ...differences,
});
