import fc from 'fast-check';
import { checkCharacter, type Identity, identityKeys, likeness, soughtKeys } from './index.js';

const ofNobody = (fifteen: string): string => fifteen + checkCharacter(fifteen);
const code = ofNobody('VRDGPP85C50X123');
const omocode = ofNobody('VRDGPP85C50X12P');
const giuseppina: Identity = { surname: 'Verdi', name: 'Giuseppina', birthDate: '1985-03-10', sex: 'F', birthCountry: 'IT' };
const like = (other: Partial<Identity>, one: Identity = giuseppina) => likeness(one, { ...one, ...other });

describe('whether two identities are of one person', () => {
  it('is certain by the same tax code, whatever else was misheard', () => {
    const found = likeness(
      { surname: 'Verdi', name: 'Giuseppina', taxCode: code },
      { surname: 'Werdi', name: 'Pina', taxCode: code.toLowerCase() },
    );
    expect(found.verdict).toBe('certain');
    expect(found.reasons).toContain(jasmine.objectContaining({ field: 'taxCode', finding: 'same' }));
    expect(like({ taxCode: code, name: 'Anna', surname: 'Neri', birthDate: '1970-01-01' }, { ...giuseppina, taxCode: code }).verdict).toBe(
      'likely',
    );
  });

  it('is never certain by codes that differ by omocodia: they were given because there are two', () => {
    const found = like({ taxCode: omocode }, { ...giuseppina, taxCode: code });
    expect(found.reasons).toContain(jasmine.objectContaining({ field: 'taxCode', finding: 'same_but_for_omocodia' }));
    expect(found.verdict).toBe('likely');
  });

  it('is certain by name and birth date, a slip in one of them included', () => {
    expect(like({}).verdict).toBe('certain');
    expect(like({ surname: 'Verdì', name: 'Giusepina' }).verdict).toBe('certain');
    expect(like({ surname: 'Giuseppina', name: 'Verdi' }).reasons).toContain(
      jasmine.objectContaining({ field: 'surname', finding: 'exchanged' }),
    );
    expect(like({ surname: 'Giuseppina', name: 'Verdi' }).verdict).toBe('certain');
  });

  it('is likely where day and month are exchanged, or a digit is another', () => {
    expect(like({ birthDate: '1985-10-03' }).verdict).toBe('likely');
    expect(like({ birthDate: '1986-03-10' }).verdict).toBe('likely');
    expect(like({ birthDate: '1971-12-24' }).verdict).toBe('unlikely');
  });

  it('is certain for names of other alphabets, spelt by ear', () => {
    const mohamed: Identity = { surname: 'El Amrani', name: 'Mohamed', birthDate: '1990-06-01' };
    for (const other of [{ surname: 'Elamrani', name: 'Muhammad' }, { surname: 'Al-Amrani', name: 'محمد' }, { surname: 'Amrani Ben Ali' }])
      expect(like(other, mohamed).verdict).withContext(JSON.stringify(other)).toBe('certain');
  });

  it('is certain across scripts, one of which leaves out the vowels', () => {
    const amina: Identity = { surname: 'El Amrani', name: 'Amina', birthDate: '1990-06-01' };
    expect(like({ surname: 'العمراني', name: 'أمينة' }, { ...amina, phone: '333 1234567' }).verdict).toBe('certain');
    expect(like({ name: 'Mona' }, amina).verdict)
      .withContext('in one script that is another name')
      .toBe('unlikely');
  });

  it('is certain where a second name or surname was left out', () => {
    expect(like({ surname: 'Verdi Neri', name: 'Maria Giuseppina' }).verdict).toBe('certain');
  });

  it('is unlikely for twins, who share surname, birth date, country, telephone and address', () => {
    const shared = { phone: '0586 123456', email: 'casa@example.org' };
    const twin = likeness({ ...giuseppina, ...shared }, { ...giuseppina, ...shared, name: 'Paola' });
    expect(twin.verdict).toBe('unlikely');
    expect(like({ name: 'Mario', sex: 'M' }, { ...giuseppina, name: 'Maria' }).verdict).toBe('unlikely');
  });

  it('is likely for who changed surname, when a telephone says so too', () => {
    expect(like({ surname: 'Bruni' }).verdict).toBe('unlikely');
    expect(like({ surname: 'Bruni', phone: '+39 333 1234567' }, { ...giuseppina, phone: '3331234567' }).verdict).toBe('likely');
  });

  it('says the same either way round, and names fields alone', () => {
    fc.assert(
      fc.property(anIdentity, anIdentity, (one, other) => {
        expect(likeness(one, other)).toEqual(likeness(other, one));
        const { score } = likeness(one, other);
        expect(score).toBeGreaterThan(0);
        expect(score).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('the keys by which a person is found again', () => {
  it('are had in common by all who are proposed for one', () => {
    fc.assert(
      fc.property(
        anIdentity,
        fc.constantFrom<Partial<Identity>>({ name: 'Nobody' }, { surname: 'Nobody' }, { phone: '1' }, {}),
        (one, slip) => {
          const other = { ...one, ...slip };
          fc.pre(likeness(one, other).verdict !== 'unlikely');
          const kept = new Set(identityKeys(one));
          expect(soughtKeys(other).some((key) => kept.has(key))).toBeTrue();
        },
      ),
    );
  });

  it('survive exchanged names, exchanged day and month, and a name spelt by ear', () => {
    const kept = new Set(identityKeys(giuseppina));
    const finds = (other: Partial<Identity>): boolean => soughtKeys({ ...giuseppina, ...other }).some((key) => kept.has(key));
    expect(finds({ surname: 'Giuseppina', name: 'Verdi' })).toBeTrue();
    expect(finds({ surname: 'Ferrari', birthDate: '1985-10-03' })).toBeTrue();
    expect(finds({ surname: 'Bianchi', name: 'Giusepina' })).toBeTrue();
    expect(finds({ surname: 'Ferrari', name: 'Anna' })).toBeFalse();
  });

  it('are of the canonical tax code', () => {
    const taxKeys = (taxCode: string) => identityKeys({ ...giuseppina, taxCode }).filter((key) => key.startsWith('tax '));
    expect(taxKeys(omocode)).toEqual(taxKeys(code));
  });
});

const anIdentity: fc.Arbitrary<Identity> = fc.record(
  {
    surname: fc.constantFrom('Verdi', 'Rossi', 'De Luca', 'El Amrani', 'Шевченко', 'Garcia Lopez'),
    name: fc.constantFrom('Giuseppina', 'Mario', 'Maria', 'Mohamed', 'محمد', 'Li'),
    taxCode: fc.constantFrom(code, omocode),
    birthDate: fc.constantFrom('1985-03-10', '1985-10-03', '1970-12-31'),
    birthCountry: fc.constantFrom('IT', 'MA'),
    sex: fc.constantFrom('F', 'M', 'N'),
    phone: fc.constantFrom('333 1234567', '+39 333 1234567', '0586 111222'),
    email: fc.constantFrom('a@example.org', 'A+b@example.org'),
  },
  { requiredKeys: ['surname', 'name'] },
);
