import { recordType } from '#domain';
import { registerTable, registerTableNames } from './register-tables.js';
import { faultOfView, viewContent } from './register-views.js';

describe('a view of a register', () => {
  it('can say what the register has, and nothing else', () => {
    expect(faultOfView('contacts', {})).toBeNull();
    expect(
      faultOfView('contacts', { where: 'contactType:information|listening;channel:phone', sort: '-minutes', columns: 'date,need' }),
    ).toBeNull();
    expect(faultOfView('people', { where: 'state:present;missing:isced', sort: 'pseudonym', columns: 'pseudonym,missing' })).toBeNull();
    expect(faultOfView('contacts', { where: 'salary:high' })).toBe('where');
    expect(faultOfView('contacts', { where: 'notes:x' })).toBe('where');
    expect(faultOfView('contacts', { sort: 'servedTwiceWithin90Days' })).toBe('sort');
    expect(faultOfView('appointments', { columns: 'status,toString' })).toBe('columns');
  });

  it('never says anything of what is protected (G3, G39)', () => {
    for (const name of ['disability', 'minority', 'surname', 'taxCode', 'birthDate', 'foreignBackground', 'housingExclusion'])
      for (const register of ['people', 'participations'] as const) {
        expect(faultOfView(register, { where: `${name}:yes` })).toBe('where');
        expect(faultOfView(register, { sort: name })).toBe('sort');
        expect(faultOfView(register, { columns: name })).toBe('columns');
      }
  });

  it('is about nobody: no person stands in it', () => {
    expect(viewContent.safeParse({ person: '01946c2e-0000-7000-8000-0000000000b1' }).success).toBeFalse();
  });
});

describe('the table of a register', () => {
  it('shows no field that is of a special category or says who somebody is', () => {
    for (const name of registerTableNames) {
      const { type, fields } = registerTable(name);
      for (const field of Object.values(fields))
        expect(['open', 'personal'])
          .withContext(name)
          .toContain(field.class ?? recordType(type).class);
    }
  });

  it('goes by a day that it has, and narrows and sorts by its own fields', () => {
    for (const name of registerTableNames) {
      const { fields, datedBy, sorts, filters } = registerTable(name);
      const days = Object.keys(fields).filter((field) => fields[field]?.type === 'day');
      if (days.length > 0) expect(days).withContext(name).toContain(datedBy);
      else expect(datedBy).toBe('');
      for (const field of [...sorts, ...filters]) expect(Object.keys(fields)).toContain(field);
    }
  });

  it('can be put in the order of every column of people and of participations', () => {
    for (const name of ['people', 'participations'] as const)
      expect([...registerTable(name).sorts]).toEqual(Object.keys(registerTable(name).fields));
  });
});
