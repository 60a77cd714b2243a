import { commonDefinition } from '../indicators/common-indicators.js';
import { allCommonIndicators } from '../indicators/framework-indicators.js';
import { keptRecordTypes } from '../records/kept-record-types.js';
import { recordTypesOf } from './definition.js';
import { waitingFor } from './waiting-for.js';

const none = new Map();

describe('what an indicator waits for', () => {
  it('is the records it counts, also where others can read them: no project counts itself yet', () => {
    expect(waitingFor({ measure: 'count', counts: [{ of: 'project', on: 'start' }] }, none)).toBe('project');
    expect(waitingFor({ measure: 'count', counts: [{ of: 'organisation', on: 'name' }] }, none)).toBe('organisation');
  });
  it('is what its conditions read', () => {
    const partners = { of: 'projectPartner', on: 'from' } as const;
    expect(waitingFor({ measure: 'count', counts: [partners] }, none)).toBeNull();
    expect(
      waitingFor({ measure: 'count', counts: [{ ...partners, where: { field: 'organisation.category', is: 'company' } }] }, none),
    ).toBeNull();
  });
  it('is nothing for a figure that somebody types', () =>
    expect(waitingFor({ measure: 'count', waiting: 'indicatorValue' }, none)).toBeNull());
  it('is said of each common indicator whose records are not kept, so that none reads 0', () => {
    for (const indicator of allCommonIndicators) {
      const definition = commonDefinition(indicator);
      if (recordTypesOf(definition).some((type) => !keptRecordTypes.has(type)))
        expect(waitingFor(definition, none)).withContext(indicator.code).not.toBeNull();
    }
  });
});
