import { type Field, recordType, recordTypeNames } from '#domain';
import { catalogueField, faultOfValue, formField, isSame, recordValueText, valueOf } from './form-fields';

const field = (name: string): Field => catalogueField('desk', name);

describe('a field of the catalogue in a form', () => {
  it('is asked for as its type needs, for every field there is', () => {
    const kinds = {
      text: /line/,
      code: /choice|line/,
      codes: /choices|names/,
      day: /day/,
      time: /time/,
      number: /number|choice/,
      boolean: /choice/,
    };
    for (const type of recordTypeNames)
      for (const [name, one] of Object.entries(recordType(type).fields)) {
        const { kind, label, choices } = formField(name, one, 'it');
        expect(label).not.toBe('');
        if (one.type in kinds) expect(kind).toMatch(kinds[one.type as keyof typeof kinds]);
        if (kind === 'choice' || kind === 'choices') expect(choices.length).withContext(`${type}.${name}`).toBeGreaterThan(1);
      }
  });

  it('offers the codes in the language of the screen, a level with its number', () => {
    expect(formField('status', field('status'), 'fr').choices.map(({ label }) => label)).toEqual(['prévu', 'ouvert', 'suspendu', 'fermé']);
    const [first] = formField('isced', catalogueField('participation', 'isced'), 'it').choices;
    expect(first?.label).toMatch(/^0 · /);
  });

  it('names records of a closed list as a choice, and any organisation by its name', () => {
    const desks = { choices: [{ code: 'D1', label: 'Livorno' }] };
    expect(formField('desk', catalogueField('participation', 'desk'), 'it', desks).kind).toBe('choice');
    expect(formField('hostOrganisation', field('hostOrganisation'), 'it', { ...desks, others: true }).kind).toBe('name');
  });

  it('may be empty unless the record needs it, or it has an answer for that', () => {
    expect(formField('name', field('name'), 'it').mayBeEmpty).toBeFalse();
    expect(formField('openedOn', field('openedOn'), 'it').mayBeEmpty).toBeTrue();
    expect(formField('housingExclusion', catalogueField('participation', 'housingExclusion'), 'it').mayBeEmpty).toBeFalse();
  });
});

describe('what is written in a form', () => {
  it('becomes what the contract has: numbers with a comma too, yes and no, nothing', () => {
    const budget = catalogueField('projectPartner', 'budget');
    expect([valueOf(budget, '7,5'), valueOf(budget, '12'), valueOf(budget, ' ')]).toEqual([7.5, 12, null]);
    expect(valueOf(catalogueField('participation', 'longTerm'), 'false')).toBeFalse();
    expect(valueOf(catalogueField('organisation', 'country'), 'it')).toBe('IT');
  });

  it('is at fault when it is needed, no day, no number, no code', () => {
    expect(faultOfValue(field('name'), null)).toBe('required');
    expect(faultOfValue(field('openedOn'), '2025-02-30')).toBe('noDay');
    expect(faultOfValue(catalogueField('deskContact', 'time'), '9.30')).toBe('noTime');
    expect(faultOfValue(catalogueField('projectPartner', 'budget'), 'molto')).toBe('noNumber');
    expect(faultOfValue(catalogueField('organisation', 'country'), 'Italia')).toBe('noCode');
    expect(faultOfValue(field('openedOn'), null)).toBeNull();
  });

  it('is at fault when a part of it lacks what it needs', () => {
    const services = field('minimumServiceSet');
    expect(faultOfValue(services, [{ service: 'Accoglienza', available: true, since: '2025-05-01' }])).toBeNull();
    expect(faultOfValue(services, [{ service: null, available: false, since: null }])).toBe('partRequired');
  });
});

describe('a value on the screen', () => {
  it('is said in words, a reference by its name, parts one after the other', () => {
    expect(recordValueText(catalogueField('participation', 'desk'), 'D1', 'it', { choices: [{ code: 'D1', label: 'Livorno' }] })).toBe(
      'Livorno',
    );
    const services = [
      { service: 'Accoglienza', available: true, since: '2025-05-02' },
      { service: 'Orientamento', available: false, since: null },
    ];
    expect(recordValueText(field('minimumServiceSet'), services, 'it')).toBe(
      'Accoglienza, disponibile: sì, 2 mag 2025; Orientamento, disponibile: no',
    );
    expect(recordValueText(field('minimumServiceSet'), [], 'it')).toBe('–');
  });

  it('is the same as another that says the same', () => {
    expect([isSame(null, undefined), isSame(['a'], ['a']), isSame(1, '1')]).toEqual([true, true, false]);
  });
});
