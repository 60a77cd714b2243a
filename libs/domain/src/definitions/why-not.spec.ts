import type { RecordNode } from '../records/record-node.js';
import type { CountedByField } from './definition.js';
import { whyNot } from './why-not.js';

const desk = (values: RecordNode['values']): RecordNode => ({ type: 'desk', id: 'D1', values });
const nobody = () => false;
const counts: CountedByField = {
  of: 'desk',
  where: {
    all: [
      { field: 'status', is: 'open' },
      {
        any: [
          { field: 'municipality', is: 'Cecina' },
          { field: 'municipality', is: 'Lecce' },
        ],
      },
    ],
  },
  on: 'openedOn',
  until: 'closedOn',
};

describe('why a record does not count', () => {
  it('is the first condition that it does not meet, and the whole of several of which one would do', () => {
    expect(whyNot(desk({ status: 'planned' }), counts, nobody)).toEqual({
      reason: 'condition',
      condition: { field: 'status', is: 'open' },
    });
    expect(whyNot(desk({ status: 'open', municipality: 'Livorno' }), counts, nobody)).toEqual({
      reason: 'condition',
      condition: {
        any: [
          { field: 'municipality', is: 'Cecina' },
          { field: 'municipality', is: 'Lecce' },
        ],
      },
    });
  });

  it('is a field that is missing, or an end before the beginning', () => {
    const open = { status: 'open', municipality: 'Lecce' };
    expect(whyNot(desk(open), counts, nobody)).toEqual({ reason: 'missing', field: 'openedOn' });
    expect(whyNot(desk({ ...open, openedOn: '2025-02-01', closedOn: '2025-02-01' }), counts, nobody)).toEqual({
      reason: 'ended-before-it-began',
      field: 'closedOn',
    });
  });

  it('is nothing for a record that counts, or is of another type', () => {
    expect(whyNot(desk({ status: 'open', municipality: 'Lecce', openedOn: '2025-02-01' }), counts, nobody)).toBeNull();
    expect(whyNot({ type: 'agreement', id: 'A1', values: {} }, counts, nobody)).toBeNull();
  });
});
