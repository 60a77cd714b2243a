import type { RecordContent } from './record-content.js';
import { ruleFaults } from './record-rules.js';
import type { ContentType } from './stored-as-content.js';

const today = '2026-03-31';
const faults = (type: ContentType, content: RecordContent): string[] =>
  ruleFaults(type, content, today).map(({ code, field }) => `${code} ${field}`);

describe('the rules of a record', () => {
  it('let a contact be of today, of nobody, and no longer than a day', () => {
    expect(faults('deskContact', { date: today, anonymous: true, minutes: 20 })).toEqual([]);
    expect(faults('deskContact', { date: '2026-04-01', anonymous: true, person: 'someone', minutes: 1500 })).toEqual([
      'in-the-future date',
      'somebody-and-nobody anonymous',
      'longer-than-the-day minutes',
    ]);
  });

  it('keep an appointment that is to come from being held or missed', () => {
    expect(faults('appointment', { requestedOn: '2026-03-20', slotOn: '2026-04-10', status: 'confirmed' })).toEqual([]);
    expect(faults('appointment', { requestedOn: '2026-03-20', slotOn: '2026-04-10', status: 'no_show' })).toEqual(['not-yet status']);
    expect(faults('appointment', { requestedOn: '2026-03-20', status: 'held' })).toEqual(['slot-missing slotOn']);
    expect(faults('appointment', { requestedOn: '2026-03-20', slotOn: '2026-03-19', status: 'held' })).toEqual(['before-it-began slotOn']);
  });

  it('want the day on which a referral was taken up, and none where it was not', () => {
    expect(faults('referral', { sentOn: '2026-03-01', takenUpOn: '2026-03-10', outcome: 'in_charge' })).toEqual([]);
    expect(faults('referral', { sentOn: '2026-03-01', outcome: 'in_charge' })).toEqual(['taken-up-without-day takenUpOn']);
    expect(faults('referral', { sentOn: '2026-03-01', takenUpOn: '2026-03-10', outcome: 'refused' })).toEqual([
      'day-without-taking-up outcome',
    ]);
    expect(faults('referral', { sentOn: '2026-03-01', fromMember: 'a', toMember: 'a' })).toEqual(['to-itself toMember']);
  });

  it('close a desk after it opens, and end nothing before it began', () => {
    expect(faults('deskOpening', { from: '09:00', to: '13:00', validFrom: '2026-01-01' })).toEqual([]);
    expect(faults('deskOpening', { from: '13:00', to: '13:00', validFrom: '2026-01-01', validTo: '2025-12-31' })).toEqual([
      'closes-before-it-opens to',
      'ends-before-it-began validTo',
    ]);
    expect(faults('deskClosure', { from: '2026-08-10', to: '2026-08-09' })).toEqual(['ends-before-it-began to']);
    expect(faults('operatorAssignment', { from: '2026-01-01', to: '2025-01-01', hoursPerWeek: 200 })).toEqual([
      'ends-before-it-began to',
      'more-hours-than-the-week hoursPerWeek',
    ]);
  });

  it('tell a plan that is adopted from one that is not, by its day, and hold no meeting that is to come', () => {
    expect(faults('plan', { status: 'adopted', adoptedOn: '2026-03-31' })).toEqual([]);
    expect(faults('plan', { status: 'superseded', adoptedOn: '2025-03-31' })).toEqual([]);
    expect(faults('plan', { status: 'adopted' })).toEqual(['status-without-day adoptedOn']);
    expect(faults('plan', { status: 'draft', adoptedOn: '2026-03-31' })).toEqual(['day-without-status status']);
    expect(faults('roundTableMeeting', { status: 'held', date: '2026-04-01' })).toEqual(['not-yet status']);
    const attendance = [{ organisation: 'a', present: true }];
    expect(faults('roundTableMeeting', { status: 'held', date: '2026-03-01', attendance })).toEqual([]);
    expect(faults('roundTableMeeting', { status: 'postponed', date: '2026-03-01', attendance })).toEqual([
      'attendance-without-meeting attendance',
    ]);
  });

  it('let a kit be registered, downloaded and installed in this order, and no more be accepted than was sent', () => {
    expect(faults('kitRegistration', { registeredOn: '2025-03-01', downloadedOn: '2025-03-02', installedOn: '2025-04-01' })).toEqual([]);
    expect(faults('kitRegistration', { registeredOn: '2025-03-01', downloadedOn: '2025-02-28' })).toEqual(['before-it-began downloadedOn']);
    expect(faults('exchangeBatch', { sentOn: today, recordsSent: 10, recordsAccepted: 9, recordsRejected: 1 })).toEqual([]);
    expect(faults('exchangeBatch', { sentOn: today, recordsSent: 10, recordsAccepted: 9, recordsRejected: 2 })).toEqual([
      'more-than-sent recordsAccepted',
    ]);
  });

  it('hold an event when it has come, score from one to five, and want the day of a complete answer', () => {
    expect(faults('event', { date: '2026-04-01', status: 'held' })).toEqual(['not-yet status']);
    expect(faults('event', { date: '2026-04-01', status: 'planned' })).toEqual([]);
    expect(faults('satisfactionResponse', { date: today, overall: 5, clarity: 1 })).toEqual([]);
    expect(faults('satisfactionResponse', { date: today, overall: 6, clarity: 2.5 })).toEqual([
      'not-one-to-five clarity',
      'not-one-to-five overall',
    ]);
    expect(faults('surveyResponse', { status: 'complete' })).toEqual(['status-without-day completedOn']);
  });

  it('want the outcome of a closed vacancy, and none before, and the day it was filled only where it was', () => {
    const published = { publishedOn: '2026-01-10', positions: 1 };
    expect(faults('vacancy', { ...published, status: 'published' })).toEqual([]);
    const closed = { ...published, status: 'closed', closedOn: '2026-03-01' };
    expect(faults('vacancy', { ...closed, outcome: 'filled_by_network', filledOn: '2026-03-01' })).toEqual([]);
    expect(faults('vacancy', closed)).toEqual(['closed-without-outcome outcome']);
    expect(faults('vacancy', { ...closed, outcome: 'expired', filledOn: '2026-03-01' })).toEqual(['filled-without-outcome outcome']);
    expect(faults('vacancy', { ...published, status: 'published', outcome: 'withdrawn', positions: 0 })).toEqual([
      'outcome-without-closing status',
      'no-position positions',
    ]);
  });

  it('share a candidacy on a day, and end no placement before it began', () => {
    expect(faults('candidacy', { openedOn: '2026-01-01', sharedWithNetwork: true, sharedOn: '2026-01-02' })).toEqual([]);
    expect(faults('candidacy', { openedOn: '2026-01-01', sharedWithNetwork: true })).toEqual(['status-without-day sharedOn']);
    expect(faults('placement', { startDate: '2026-02-01', endDate: '2026-01-31' })).toEqual(['ends-before-it-began endDate']);
    // it may have been agreed for a day to come
    expect(faults('placement', { startDate: '2026-05-01' })).toEqual([]);
  });

  it('put drafting, approval and expiry of an agreement in order, and let its effect begin before the last signature', () => {
    expect(
      faults('agreement', { draftedOn: '2025-01-01', approvedOn: '2025-02-01', inForceFrom: '2025-02-01', expiresOn: '2028-02-01' }),
    ).toEqual([]);
    expect(
      faults('agreement', { draftedOn: '2025-02-01', approvedOn: '2025-01-01', inForceFrom: '2025-02-01', expiresOn: '2025-01-31' }),
    ).toEqual(['before-it-began approvedOn', 'ends-before-it-began expiresOn']);
    expect(faults('agreementSignatory', { signedOn: '2026-04-01' })).toEqual(['in-the-future signedOn']);
  });

  it('want the day on which a commitment was kept, and nobody among the members whose request was refused', () => {
    expect(faults('commitment', { status: 'open' })).toEqual([]);
    expect(faults('commitment', { status: 'fulfilled' })).toEqual(['status-without-day fulfilledOn']);
    expect(faults('networkMember', { joinedOn: '2025-01-01', leftOn: '2025-12-31', admissionStatus: 'admitted' })).toEqual([]);
    expect(faults('networkMember', { joinedOn: '2025-01-01', leftOn: '2024-12-31', admissionStatus: 'refused' })).toEqual([
      'ends-before-it-began leftOn',
      'refused-and-joined admissionStatus',
    ]);
  });
});
