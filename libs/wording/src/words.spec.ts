import {
  counted,
  dimensions,
  fieldName,
  formatTarget,
  formatValue,
  fundName,
  isOpen,
  memberName,
  missingField,
  recordKind,
  standardName,
  sexAndAge,
  shapeDrawings,
  statusAppearance,
  statusOrder,
  statusWord,
  traitName,
  unitName,
} from './index.js';

const people = { one: 'persona', other: 'persone' };
const personnes = { one: 'personne', other: 'personnes' };

describe('words for numbers of things', () => {
  it('agree with the number as the language counts', () => {
    expect(counted(1, people, 'it')).toBe('1 persona');
    expect(counted(1874, people, 'it')).toBe('1.874 persone');
    expect(counted(0, people, 'it')).toBe('0 persone');
    expect(counted(0, personnes, 'fr')).toBe('0 personne');
  });

  it('name units, and keep a unit that only one project uses', () => {
    expect(unitName('persons', 'it', 588)).toBe('persone');
    expect(unitName('desks', 'fr', 1)).toBe('guichet');
    expect(unitName('alveari', 'it')).toBe('alveari');
  });
});

describe('values and targets of indicators', () => {
  const percent = { unit: '%', measure: 'ratio' } as const;

  it('show counts whole, ratios and means with one decimal', () => {
    expect(formatValue(1874, { unit: 'contacts', measure: 'count' }, 'it')).toBe('1.874');
    expect(formatValue(25.409836, percent, 'it')).toBe('25,4%');
    expect(formatValue(4.46, { unit: 'score', measure: 'mean' }, 'it')).toBe('4,5');
    expect(formatValue(12.5, { unit: 'hours', measure: 'sum' }, 'it')).toBe('12,5');
    expect(formatValue(null, percent, 'it')).toBe('–');
  });

  it('show targets in percent without decimals and means with one', () => {
    expect(formatTarget(25, percent, 'it')).toBe('25%');
    expect(formatTarget(4, { unit: 'score', measure: 'mean' }, 'it')).toBe('4,0');
    expect(formatTarget(1200, { unit: 'persons', measure: 'distinct' }, 'it')).toBe('1.200');
  });
});

describe('statuses', () => {
  it('tell themselves by a shape of their own, never by colour alone', () => {
    const shapes = Object.values(statusAppearance).map(({ shape }) => shape);
    expect(new Set(shapes).size).toBe(shapes.length);
    expect(shapes.every((shape) => shapeDrawings[shape].body !== null || shapeDrawings[shape].ring !== null)).toBeTrue();
  });

  it('stand in order of severity and have words in three languages', () => {
    expect(statusOrder.map((status) => statusWord(status, 'it'))).toEqual([
      'A rischio',
      'In ritardo',
      'In linea',
      'In anticipo',
      'Raggiunto',
      'Non ancora dovuto',
      'Nessun dato',
    ]);
    expect(statusWord('at_risk', 'en')).toBe('At risk');
    expect(statusWord('not_due', 'fr')).toBe('Pas encore dû');
  });
});

describe('breakdowns', () => {
  it('name their members, and those whose answer is not known', () => {
    expect(memberName('sex', 'F', 'it')).toBe('Donne');
    expect(memberName('ageBand', '55+', 'en')).toBe('55 and over');
    expect(memberName('educationGroup', 'unknown', 'it')).toBe('Non noto');
    expect(memberName('desk', null, 'it')).toBe('Nessuno sportello');
    expect(memberName('desk', 'LI-D1', 'it')).toBe('LI-D1');
  });

  it('name one person in the singular', () => {
    expect(traitName('sex', 'F', 'it')).toBe('Donna');
    expect(traitName('employmentStatus', 'UNE', 'it')).toBe('Disoccupato/a');
    expect(traitName('ageBand', '55+', 'it')).toBe('55 e oltre');
    expect(traitName('sex', null, 'it')).toBe('Non noto');
  });

  it('keep ages and levels in their own order', () => {
    expect(dimensions.ageBand.ordered).toBeTrue();
    expect(Object.keys(dimensions.ageBand.members)).toEqual(['0-17', '18-29', '30-54', '55+']);
    expect(dimensions.sex.ordered).toBeFalse();
  });

  it('say sex and age in the width of a cell', () => {
    expect(sexAndAge('F', '30-54', 'it')).toBe('D · 30–54');
    expect(sexAndAge(null, null, 'it')).toBe('– · –');
  });
});

describe('records and reports', () => {
  it('say which field is missing', () => {
    expect(missingField('isced', 'it')).toBe('manca il titolo di studio');
    expect(missingField('desk', 'it')).toBe('manca: sportello');
    expect(fieldName('birthDate', 'fr')).toBe('date de naissance');
  });

  it('name kinds of record that are still waited for', () => {
    expect(recordKind('deskContact', 'it')).toBe('contatti di sportello');
    expect(recordKind('somethingElse', 'it')).toBe('registrazioni');
  });

  it('read the fields of any record from its description', () => {
    expect(fieldName('dueOn', 'en', 'commitment')).toBe('due date');
    expect(fieldName('noSuchField', 'en', 'commitment')).toBe('noSuchField');
  });

  it('name countries and languages by their codes', () => {
    expect(standardName('countries', 'FR', 'it')).toBe('Francia');
    expect(standardName('languages', 'sq', 'fr')).toBe('albanais');
    expect(standardName('countries', 'QQ', 'en')).toBe('QQ');
  });

  it('name funds by the initials of the language', () => {
    expect(fundName('ESF+', 'it')).toBe('FSE+');
    expect(fundName('ERDF', 'fr')).toBe('FEDER');
  });

  it('know in which states a figure can still move', () => {
    expect(isOpen('draft')).toBeTrue();
    expect(isOpen('reopened')).toBeTrue();
    expect(isOpen('under_verification')).toBeFalse();
  });
});
