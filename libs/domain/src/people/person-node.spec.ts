import type { RecordContent } from '../records/record-content.js';
import { nothingKept, personNode } from './person-node.js';
import type { SeenTitle } from './residence-title.js';

const id = '01980000-0000-7000-8000-000000000001';
const entry = { sex: 'F', birthDate: '2007-06-01', entryDate: '2025-06-01', thirdCountryNational: 'yes' } as const;
const valuesOf = (content: RecordContent, titles: readonly SeenTitle[] = [], at: typeof entry | null = entry) =>
  personNode(id, { content, titles }, at).values;

describe('a person as definitions read it', () => {
  it('says what was answered, and the sex that the participation knows', () => {
    expect(valuesOf({ accessBarrier: ['isolation'], municipalityOfResidence: 'La Spezia' })).toEqual(
      jasmine.objectContaining({ accessBarrier: ['isolation'], municipalityOfResidence: 'La Spezia', sex: 'F' }),
    );
  });

  it('is of the citizenship group of the answers, or of a third country where only the participation says so (R28)', () => {
    expect(valuesOf({ citizenship: ['MA', 'IT'] })['citizenshipGroup']).toBe('italian');
    expect(valuesOf({})['citizenshipGroup']).toBe('third_country');
    // an EU citizen and an Italian cannot be told apart by it
    expect(personNode(id, nothingKept, { ...entry, thirdCountryNational: 'no' }).values['citizenshipGroup']).toBeNull();
    expect(valuesOf({}, [], null)['citizenshipGroup']).toBeNull();
  });

  it('has the age of the day of entry in the bands of AMIF (R110)', () => {
    expect(valuesOf({})['amifAgeBand']).toBe('18-60');
    expect(valuesOf({}, [], null)['amifAgeBand']).toBeNull();
  });

  it('stays by the title that was seen last; a right still to be checked is not known (R14)', () => {
    const titles = [
      { titleType: '1', expiresOn: '2025-05-01', rightToWork: 'yes', checkedOn: '2024-05-02' },
      { titleType: '3', expiresOn: null, rightToWork: 'to_check', checkedOn: '2025-04-20' },
    ];
    expect(valuesOf({}, titles)).toEqual(
      jasmine.objectContaining({ residenceTitle: '3', residenceTitleExpiresOn: null, rightToWork: null }),
    );
    expect(valuesOf({}, titles.slice(0, 1))['rightToWork']).toBe(true);
  });

  it('never says who that is, whatever a content holds', () => {
    const values = valuesOf({ name: 'Amina', surname: 'Haddad', taxCode: 'HDDMNA07H41Z330X', phone: '333', email: 'a@b.it' });
    for (const field of ['name', 'surname', 'taxCode', 'phone', 'email', 'contact', 'birthDate'])
      expect(values[field]).withContext(field).toBeUndefined();
  });
});
