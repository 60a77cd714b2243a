import { checkDefinition } from '../definitions/check-definition.js';
import { countRecord } from '../definitions/count-record.js';
import type { RecordNode } from '../records/record-node.js';
import { frameworkIndicators } from './framework-indicators.js';
import { interregDefinitions } from './interreg-definitions.js';

const nobody = (): boolean => false;
const indicators = Object.entries(interregDefinitions).map(([code, definition]) => ({ code, definition }));

/** What a record counts for: code, day, amount. */
const counts = (type: RecordNode['type'], values: RecordNode['values'], references: RecordNode['references'] = {}) =>
  countRecord(indicators, { type, id: `${type}-1`, values, references }, nobody).map(({ indicator, day, amount }) => [
    indicator,
    day,
    amount,
  ]);

const workshop: RecordNode['values'] = {
  ...{ type: 'workshop', date: '2025-05-20', openToPublic: false, status: 'held' },
  countriesInvolved: ['IT', 'FR'],
};
const attendance = (event: RecordNode['values'], people: number | null = 31) =>
  counts('eventAttendance', { people }, { event: { type: 'event', id: 'E-1', values: event } });

describe('definitions of common indicators of Interreg', () => {
  it('can all be published: their fields are in the catalogue', () => {
    for (const { code, definition } of indicators)
      expect(checkDefinition(code, definition, new Map()))
        .withContext(code)
        .toEqual([]);
  });
  it('are all twenty', () => expect(Object.keys(interregDefinitions)).toEqual(frameworkIndicators('interreg').map(({ code }) => code)));
  it('R101: count attendances of joint actions, not persons', () => expect(attendance(workshop)).toEqual([['RCO81', '2025-05-20', 31]]));
  it('R101: leave out public events, internal meetings, and what was not held', () => {
    expect(attendance({ ...workshop, openToPublic: true })).toEqual([]);
    expect(attendance({ ...workshop, type: 'meeting' })).toEqual([]);
    expect(attendance({ ...workshop, status: 'cancelled' })).toEqual([]);
  });
  it('R101: an attendance whose number is not known is no 0', () => expect(attendance(workshop, null)).toEqual([]));
  it('R100: need two participating countries', () => {
    expect(attendance({ ...workshop, countriesInvolved: ['IT'] })).toEqual([]);
    expect(counts('strategy', { finalisedOn: '2025-01-10', countriesInvolved: ['IT'] })).toEqual([]);
    expect(counts('event', { ...workshop, openToPublic: true, countriesInvolved: ['FR'] })).toEqual([]);
  });
  it('R102: count things when they are finished, once each', () => {
    const joint = { countriesInvolved: ['IT', 'FR'] };
    expect(counts('event', { ...workshop, openToPublic: true })).toEqual([['RCO115', '2025-05-20', 1]]);
    expect(counts('pilotAction', { ...joint, status: 'completed', completedOn: '2025-09-30' })).toEqual([['RCO84', '2025-09-30', 1]]);
    expect(counts('pilotAction', { ...joint, status: 'running', completedOn: null })).toEqual([]);
    expect(counts('strategy', { ...joint, finalisedOn: null })).toEqual([]);
  });
  it('R105: count the strategy or solution that was taken up, whoever did', () => {
    const taken = { countriesInvolved: ['IT', 'FR'], takenUpOn: '2026-02-01', takenUpBy: ['Comune', 'Région', 'Provincia'] };
    expect(counts('strategy', { ...taken, finalisedOn: '2025-11-30' })).toEqual([
      ['RCO83', '2025-11-30', 1],
      ['RCR79', '2026-02-01', 1],
    ]);
    expect(counts('solution', { ...taken, developedOn: '2025-10-01' })).toEqual([
      ['RCO116', '2025-10-01', 1],
      ['RCR104', '2026-02-01', 1],
    ]);
  });
  it('R104: count an organisation with a formal role, and no stakeholder', () => {
    const partner = (role: string) =>
      counts(
        'projectPartner',
        { role, from: '2024-01-01', country: 'IT' },
        { organisation: { type: 'organisation', id: 'O-1', values: {} } },
      );
    expect(partner('partner')).toEqual([['RCO87', '2024-01-01', 1]]);
    expect(partner('stakeholder')).toEqual([]);
  });
});
