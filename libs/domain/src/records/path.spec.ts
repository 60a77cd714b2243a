import { aRecord } from '#testkit';
import { classAt, recordsAt, resolvePath, valueAt } from './path.js';

const problemOf = (...[type, path]: Parameters<typeof resolvePath>): string | undefined => {
  const resolved = resolvePath(type, path);
  return resolved.problem && `${resolved.problem} ${resolved.at}`;
};

describe('paths through the catalogue', () => {
  it('lead to a field of the record, of one it points to, and of its parts', () => {
    for (const [type, path, field] of [
      ['agreement', 'signedOn', 'day'],
      ['surveyResponse', 'survey.population', 'code'],
      ['activeMeasure', 'participation.person.citizenshipGroup', 'code'],
      ['roundTableMeeting', 'attendance.organisation.category', 'code'],
      ['networkMember', 'organisation', 'reference'],
    ] as const) {
      const resolved = resolvePath(type, path);
      expect(resolved.problem ?? resolved.field.type)
        .withContext(path)
        .toBe(field);
    }
  });

  it('end where a field does not exist, points nowhere, or is more than two references away', () => {
    expect(problemOf('agreement', 'colour')).toBe('unknown-field colour');
    expect(problemOf('agreement', 'toString')).toBe('unknown-field toString');
    expect(problemOf('agreement', '')).toBe('unknown-field ');
    expect(problemOf('agreement', 'type.label')).toBe('not-a-reference type');
    expect(problemOf('placement', 'vacancy.employer.organisation.category')).toBe('too-far vacancy.employer.organisation.category');
  });

  it('tell how sensitive the field at the end is', () => {
    const classOf = (...[type, path]: Parameters<typeof resolvePath>): string | undefined => {
      const resolved = resolvePath(type, path);
      return resolved.problem === undefined ? classAt(type, resolved) : undefined;
    };
    expect(classOf('vacancy', 'employer.sizeClass')).toBe('open');
    expect(classOf('vacancy', 'title')).toBe('open');
    expect(classOf('deskContact', 'person.accessBarrier')).toBe('personal');
    expect(classOf('deskContact', 'person.surname')).toBe('identity');
    expect(classOf('placement', 'participation.disability')).toBe('special');
    expect(classOf('placement', 'employer.organisation')).toBe('open');
  });
});

describe('values at a path', () => {
  const centre = aRecord('organisation', { category: 'employment_centre' }, {}, 'centre');
  const school = aRecord('organisation', { category: 'school' }, {}, 'school');
  const meeting = aRecord(
    'roundTableMeeting',
    { date: '2025-03-10' },
    {
      roundTable: aRecord('roundTable', { code: 'LI-RT1' }, { members: [centre, school], constitutedBy: null }),
      attendance: [
        aRecord('roundTableMeeting', { present: true }, { organisation: centre }, 'row 1'),
        aRecord('roundTableMeeting', { present: null }, { organisation: school }, 'row 2'),
      ],
    },
  );

  it('are the value itself, the id of what is pointed to, and null for what is not known', () => {
    expect(valueAt(meeting, 'date')).toBe('2025-03-10');
    expect(valueAt(meeting, 'roundTable.code')).toBe('LI-RT1');
    expect(valueAt(meeting, 'roundTable')).toBe('roundTable-1');
    expect(valueAt(meeting, 'roundTable.constitutedBy')).toBeNull();
    expect(valueAt(meeting, 'roundTable.constitutedBy.type')).toBeNull();
    expect(valueAt(meeting, 'status')).toBeNull();
  });

  it('of several records are the list of what is known', () => {
    expect(valueAt(meeting, 'roundTable.members')).toEqual(['centre', 'school']);
    expect(valueAt(meeting, 'roundTable.members.category')).toEqual(['employment_centre', 'school']);
    expect(valueAt(meeting, 'attendance.present')).toEqual(['true']);
    expect(recordsAt(meeting, 'roundTable.members').map(({ id }) => id)).toEqual(['centre', 'school']);
  });
});
