import { correctionOfIntake } from './correction-of-intake.js';
import type { DeviceWrite } from './device-entries.js';
import { personChange } from './people.js';

const address = '/api/projects/MEDMORE-SUI/people';
const id = '01890a5d-ac96-774b-bcce-b302099a8057';
const intake: DeviceWrite = {
  ...{ method: 'POST', address, version: null },
  body: {
    ...{ id, desk: 'LI-D1', entryDate: '2026-03-02', notice: { givenOn: '2026-03-02', version: '3' } },
    identity: { surname: 'Esempio', name: 'Amina' },
    answers: { sex: 'F', titleType: '1', disability: 'refused' },
  },
};

describe('an intake that was changed after it had arrived', () => {
  const change = personChange.parse(correctionOfIntake(intake, 'corretto sul dispositivo')?.body);

  it('is a correction of the first version of its person, with a reason', () => {
    expect(correctionOfIntake(intake, 'corretto sul dispositivo')).toEqual(
      jasmine.objectContaining({ method: 'PATCH', address: `${address}/${id}`, version: 1 }),
    );
    expect([change.reason, change.identity?.surname, change.answers?.sex]).toEqual(['corretto sul dispositivo', 'Esempio', 'F']);
  });

  it('takes away what it leaves out, and says nothing of the residence title, which is a record of its own', () => {
    expect([change.identity?.phone, change.answers?.notes, change.answers?.minority]).toEqual([null, null, 'not_asked']);
    expect('titleType' in (change.answers ?? {})).toBeFalse();
  });

  it('is none where somebody is changed already, or nobody is taken in charge', () => {
    expect(correctionOfIntake({ ...intake, method: 'PATCH', version: 3 }, 'x')).toBeNull();
    expect(correctionOfIntake({ ...intake, address: '/api/projects/MEDMORE-SUI/contacts' }, 'x')).toBeNull();
    expect(correctionOfIntake({ ...intake, body: { id } }, 'x')).toBeNull();
  });
});
