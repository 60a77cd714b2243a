import { attendedHours } from './attended-hours.js';
import { audienceFault, audienceOf } from './audience.js';
import { enrolmentStanding } from './enrolment-standing.js';
import { keepsRegister } from './register-keepers.js';
import { testGain } from './test-gain.js';
import { trainingReach } from './training-reach.js';
import { isInTwoRooms } from './two-rooms.js';

/** Worked example D of the desk practice: six hours, 22 people of nine bodies, two of whom leave after three hours. */
const day = { hours: 6, from: '09:00', to: '16:00' };
const people = Array.from({ length: 22 }, (_, at) => ({
  person: `P-${at}`,
  role: at < 5 ? 'manager' : 'operator',
  organisation: `body ${at % 9}`,
  sector: at % 9 < 6 ? 'public' : 'private',
  mark: { status: at < 20 ? ('present' as const) : ('partial' as const), inAt: null, outAt: at < 20 ? null : '12:00', hours: null },
  tests: [...(at < 21 ? [{ moment: 'pre' as const, score: 48 }] : []), ...(at > 1 ? [{ moment: 'post' as const, score: 66 }] : [])],
}));

describe('a capacity-building day (worked example D)', () => {
  const hours = people.map(({ mark }) => attendedHours(mark, day));

  it('has 126 participant-hours', () => {
    expect(hours.reduce((sum, one) => sum + one, 0)).toBe(126);
  });

  it('has trained the twenty who reached 70%', () => {
    const standings = hours.map((one) => enrolmentStanding([{ on: '2025-03-18', hours: one }], { hoursPlanned: 6, minimumShare: null }));
    expect(standings.filter(({ thresholdReachedOn }) => thresholdReachedOn !== null).length).toBe(20);
  });

  it('has a gain over the nineteen who took both tests, and not over all', () => {
    expect(testGain(people.map(({ tests }) => tests))).toEqual({ people: 19, before: 48, after: 66, gain: 18 });
    expect(testGain([[{ moment: 'pre', score: 48 }]])).toEqual({ people: 0, before: null, after: null, gain: null });
  });

  it('has reached six public and three private bodies, and its people by role', () => {
    const reach = trainingReach(people);
    expect([reach.people, reach.organisations, reach.organisationsBySector]).toEqual([22, 9, { public: 6, private: 3 }]);
    expect(reach.peopleByRole).toEqual({ manager: 5, operator: 17 });
  });
});

describe('reach over several courses', () => {
  it('counts each person and each organisation once, and who had two roles in both', () => {
    const twice = { person: 'P-1', organisation: 'CPI', sector: 'public' };
    const reach = trainingReach([
      { ...twice, role: 'operator' },
      { ...twice, role: 'manager' },
      { person: 'P-2', role: null, organisation: null, sector: null },
    ]);
    expect(reach).toEqual({
      ...{ people: 2, organisations: 1, organisationsBySector: { public: 1 } },
      peopleBySector: { public: 1, unknown: 1 },
      peopleByRole: { operator: 1, manager: 1, unknown: 1 },
    });
  });
});

describe('whom a course is for (R2)', () => {
  it('is one group and never two', () => {
    expect([audienceOf('capacity_building'), audienceOf('information_day')]).toEqual(['operators', 'operators']);
    expect([audienceOf('participant_course'), audienceOf('group_guidance')]).toEqual(['participants', 'participants']);
    expect(audienceOf('seminar_series')).toBe('public');
  });

  it('decides who can be on its list: operators by their role, participants by their participation', () => {
    expect(audienceFault('capacity_building', { role: null, takesPart: false })).toBe('role-missing');
    expect(audienceFault('capacity_building', { role: 'operator', takesPart: false })).toBeNull();
    expect(audienceFault('participant_course', { role: null, takesPart: false })).toBe('not-a-participant');
    expect(audienceFault('participant_course', { role: 'operator', takesPart: true })).toBe('role-of-participant');
    expect(audienceFault('participant_course', { role: null, takesPart: true })).toBeNull();
    expect(audienceFault('seminar_series', { role: null, takesPart: false })).toBeNull();
  });
});

describe('somebody in two rooms at once (desk practice §8)', () => {
  const morning = { on: '2026-03-31', from: '09:00', to: '13:00' };

  it('is who attends two sessions of a day whose times overlap', () => {
    expect(isInTwoRooms(morning, { on: '2026-03-31', from: '12:00', to: '14:00' })).toBeTrue();
    expect(isInTwoRooms(morning, { on: '2026-03-31', from: '10:00', to: '11:00' })).toBeTrue();
  });

  it('is nobody who leaves one when the other begins, comes on another day, or whose times are not known', () => {
    expect(isInTwoRooms(morning, { on: '2026-03-31', from: '13:00', to: '14:00' })).toBeFalse();
    expect(isInTwoRooms(morning, { on: '2026-04-01', from: '09:00', to: '13:00' })).toBeFalse();
    expect(isInTwoRooms(morning, { on: '2026-03-31', from: null, to: null })).toBeFalse();
  });
});

describe('who keeps the registers of a course', () => {
  it('is who is named in it, by whatever separates the addresses', () => {
    expect(keepsRegister('anna@ente.example; Bruno@ente.example', 'bruno@ente.example')).toBeTrue();
    expect(keepsRegister('anna@ente.example', 'bruno@ente.example')).toBeFalse();
  });

  it('is everybody who trains where nobody is named', () => {
    expect(keepsRegister(null, 'bruno@ente.example')).toBeTrue();
    expect(keepsRegister(' ', 'bruno@ente.example')).toBeTrue();
  });
});
