import { contentFaults } from './content-faults.js';
import { withDatesOfEvent } from './measure-events.js';
import type { RecordContent } from './record-content.js';
import { ruleFaults } from './record-rules.js';
import type { ContentType } from './stored-as-content.js';

const person = '01980000-0000-7000-8000-000000000001';
const faults = (type: ContentType, content: RecordContent): string[] =>
  ruleFaults(type, content, '2026-03-31').map(({ field, code }) => `${field}: ${code}`);

describe('records of a person', () => {
  it('a consent is withdrawn on or after the day it was given, and neither lies ahead', () => {
    const consent = { person, scope: 'photos', givenOn: '2026-03-10', version: '1' };
    expect(faults('consent', { ...consent, withdrawnOn: '2026-03-10' })).toEqual([]);
    expect(faults('consent', { ...consent, withdrawnOn: '2026-03-09' })).toEqual(['withdrawnOn: before-it-began']);
    expect(faults('consent', { ...consent, givenOn: '2026-04-01' })).toEqual(['givenOn: in-the-future']);
  });

  it('a residence title that is awaited or permanent has no expiry; one that has expired is a warning and no fault (desk practice §8)', () => {
    const title = { person, titleType: '1', checkedOn: '2026-03-10', expiresOn: '2025-12-31' };
    expect(faults('residenceTitle', title)).toEqual([]);
    for (const titleType of ['4', '5']) expect(faults('residenceTitle', { ...title, titleType })).toEqual(['expiresOn: never-expires']);
  });

  it('the latest event of a measure sets its start or its end (desk practice 3.4)', () => {
    const on = (event: string) => withDatesOfEvent('activeMeasure', { event, eventDate: '2026-03-01' });
    expect(on('02')).toEqual({ event: '02', eventDate: '2026-03-01', startOn: '2026-03-01' });
    for (const event of ['05', '07', '08', '09', '10', '12', '14', '15']) expect(on(event)['endOn']).toBe('2026-03-01');
    for (const event of ['01', '03', '04', '06', '11', '13']) expect(Object.keys(on(event))).toEqual(['event', 'eventDate']);
  });

  it('a measure says when its event was, and no other day than that', () => {
    expect(faults('activeMeasure', { event: '02' })).toEqual(['eventDate: event-without-day']);
    expect(faults('activeMeasure', { event: '02', eventDate: '2026-03-01', startOn: '2026-02-01' })).toEqual([
      'startOn: not-the-day-of-the-event',
    ]);
    expect(faults('activeMeasure', { startOn: '2026-03-01', endOn: '2026-02-01' })).toEqual(['endOn: ends-before-it-began']);
  });

  it('who somebody is never stands in a content: it is sealed apart', () => {
    for (const name of ['name', 'surname', 'taxCode', 'birthDate', 'contact', 'phone', 'email'])
      expect(contentFaults('person', { [name]: '1990-01-01' })).toEqual([{ code: 'kept-apart', at: name }]);
  });
});
