import { correctionOf } from './correction-of-entry.js';
import type { DeviceWrite } from './device-entries.js';

const address = '/api/projects/MEDMORE-SUI/contacts';
const id = '01890a5d-ac96-774b-bcce-b302099a8057';
const entry: DeviceWrite = { method: 'POST', address, version: null, body: { id, content: { contactType: 'information', minutes: 25 } } };

describe('an entry that was corrected on the device after it had arrived', () => {
  it('is a correction of the first version of its record', () => {
    expect(correctionOf(entry)).toEqual({
      ...{ method: 'PATCH', address: `${address}/${id}`, version: 1 },
      body: { content: jasmine.objectContaining({ contactType: 'information', minutes: 25 }) },
    });
  });

  it('takes away what it leaves out, and nothing that is worked out', () => {
    const content = correctionOf(entry)?.body['content'] as Record<string, unknown>;
    expect([content['notes'], content['person']]).toEqual([null, null]);
    expect('servedTwiceWithin90Days' in content).toBeFalse();
  });

  it('is none where there is no register, or where something is changed already', () => {
    expect(correctionOf({ ...entry, address: '/api/projects/MEDMORE-SUI/people' })).toBeNull();
    expect(correctionOf({ ...entry, method: 'PATCH', version: 3 })).toBeNull();
    expect(correctionOf({ ...entry, body: { content: {} } })).toBeNull();
  });
});
