import { contentFaults } from './content-faults.js';
import type { RecordContent } from './record-content.js';

const anId = '0192f0c1-0000-7000-8000-000000000001';
const faults = (content: RecordContent): string[] => contentFaults('deskContact', content).map(({ code, at }) => `${code} ${at}`);

describe('the content of a record against the catalogue', () => {
  const sound: RecordContent = {
    ...{
      desk: anId,
      date: '2026-03-02',
      channel: 'phone',
      contactType: 'information',
      need: ['work', 'training'],
      minutes: 10,
      anonymous: true,
    },
    services: [{ serviceType: 'A', minutes: 5 }],
  };

  it('is sound with values of the fields’ types and codes of their lists', () => {
    expect(faults(sound)).toEqual([]);
  });

  it('has no field that the catalogue does not have, nor one that is worked out', () => {
    expect(faults({ ...sound, colour: 'red' })).toEqual(['unknown-field colour']);
    expect(faults({ ...sound, servedTwiceWithin90Days: true })).toEqual(['derived servedTwiceWithin90Days']);
  });

  it('names each value that cannot stand', () => {
    expect(faults({ ...sound, date: '2026-02-30', contactType: 'tea', need: ['work', 'gold'], minutes: -1, desk: 'LI-D1' })).toEqual([
      'no-id desk',
      'no-day date',
      'unknown-code contactType',
      'unknown-code need',
      'out-of-range minutes',
    ]);
    expect(faults({ ...sound, time: '9:30' })).toEqual(['no-time time']);
    expect(faults({ ...sound, time: 930 })).toEqual(['no-time time']);
    expect(faults({ ...sound, time: '09:30' })).toEqual([]);
    expect(faults({ ...sound, minutes: '10', anonymous: 'yes', notes: 'x'.repeat(5001), topic: 'x'.repeat(501) })).toEqual([
      'wrong-type anonymous',
      'too-long topic',
      'wrong-type minutes',
      'too-long notes',
    ]);
  });

  it('is looked at inside too: parts by their place', () => {
    expect(faults({ ...sound, services: [{ serviceType: 'A' }, { minutes: Number.NaN, price: 1 }] })).toEqual([
      'unknown-field services.1.price',
      'wrong-type services.1.minutes',
    ]);
  });

  it('lacks nothing that is required', () => {
    expect(contentFaults('deskContact', {})).toEqual([
      { code: 'required', at: 'desk' },
      { code: 'required', at: 'date' },
      { code: 'required', at: 'channel' },
      { code: 'required', at: 'contactType' },
    ]);
  });
});
