import type { AgreementOnDayView, AgreementsOnDay } from '#contract';

/** Example G of the desk practice, as the API tells it on 31 March 2026, renewed. */
export const anAgreement = (differences: Partial<AgreementOnDayView> = {}): AgreementOnDayView => ({
  ...{ id: '01946c2e-0000-7000-8000-0000000000a1', title: 'Protocollo d’intesa', code: 'LI-AG1', type: 'memorandum' },
  ...{ counterpartType: null, administration: null, annexOf: null, constitutes: null, openToNewMembers: true },
  ...{ draftedOn: null, approvedOn: '2023-09-12', approvingBody: 'Giunta', inForceFrom: '2023-10-01', expiresOn: '2025-10-01' },
  renewals: [{ on: '2025-09-20', newExpiry: '2028-06-30' }],
  parties: [
    { organisation: comune, signedOn: '2023-09-26', adhesion: false, withdrawnOn: null },
    { organisation: regione, signedOn: '2023-10-03', adhesion: false, withdrawnOn: null },
  ],
  ...{ status: 'in_force', signedOn: '2023-10-03', inForceOn: '2023-10-03', endedOn: '2028-06-30', renewedOn: '2025-09-20' },
  ...{ signatures: { signed: 2, of: 2 }, daysLeft: 822, alerts: [] },
  commitments: [
    {
      ...{ id: '01946c2e-0000-7000-8000-0000000000c1', code: 'C1', party: comune, text: 'Mette a disposizione i locali' },
      ...{ dueOn: '2025-11-30', fulfilledOn: null, status: 'overdue', daysLate: 121 },
    },
  ],
  ...differences,
});

export const comune = { id: '01946c2e-0000-7000-8000-000000000001', name: 'Comune della Spezia' };
export const regione = { id: '01946c2e-0000-7000-8000-000000000002', name: 'Regione Liguria' };

export const someAgreements = (items: AgreementOnDayView[]): AgreementsOnDay => {
  const byStatus = { draft: 0, approved: 0, signed: 0, in_force: 0, expiring: 0, expired: 0 };
  for (const { status } of items) byStatus[status] += 1;
  const commitments = { open: 0, partly: 0, overdue: 0, fulfilled: 0, waived: 0 };
  for (const one of items) for (const { status } of one.commitments) commitments[status] += 1;
  return { on: '2026-03-31', items, next: null, totals: { agreements: items.length, byStatus, commitments } };
};
