import {
  addDays,
  type Closure,
  type ClosureReason,
  type ContactChannel,
  type ContactType,
  contentFaults,
  type DeskSchedule,
  isUnsettled,
  isReceivedAtDesk,
  isWorkingDay,
  openingDaysKept,
  outsideHours,
  recordType,
  ruleFaults,
  type Weekday as WeekdayNumber,
  workingDaysBetween,
} from '#domain';
import { type DemoDesk, demoNetwork, type DemoProject, demoToday } from '../demo-network.js';
import { demoPeople } from '../people/demo-people.js';
import { demoDeskRecordings, demoDeskYears } from './demo-desk-records.js';
import { deskProfiles } from './desk-profile.js';
import { countsOf, fitsShares } from './fits-shares.js';
import { demandByHour, openHours } from './hours.js';
import { hoursOpen, type Weekday, weekdayOf, weekdays } from './opening-days.js';
import { demandByMonth, demandByWeekday } from './rhythm.js';
import {
  appointmentShares,
  channelShares,
  isLong,
  type Need,
  needShares,
  type Origin,
  originShares,
  outcomeShares,
  type Place,
  placeShares,
  topicShares,
  typeShares,
  waitingShares,
} from './shares.js';

const networks = demoNetwork.projects.map((project) => {
  return { project, ...demoDeskYears(project, demoToday), recordings: demoDeskRecordings(project, demoToday) };
});
const allContacts = networks.flatMap(({ contacts }) => contacts);
const allAppointments = networks.flatMap(({ appointments }) => appointments);
const ofNobody = allContacts.filter(({ person }) => person === undefined);
/** Contacts whose channel nothing decides but the shares. */
const free = ofNobody.filter(({ contactType }) => contactType !== 'employer_visit');
const deskOf = ({ desks }: DemoProject, id: string): DemoDesk => {
  const desk = desks.find((one) => one.id === id);
  if (!desk) throw new Error(`There is no desk ${id}`);
  return desk;
};

describe('the contacts of the demo network', () => {
  it('are about thirty thousand, most of them of the last twelve months', () => {
    expect(allContacts.length).toBe(30_000);
    expect(allContacts.filter(({ date }) => date > addDays(demoToday, -365)).length).toBeGreaterThan(0.75 * 30_000);
  });
  it('are the same at every start', () => {
    const [, laSpezia] = networks;
    if (laSpezia) expect(demoDeskRecordings(laSpezia.project, demoToday)).toEqual(laSpezia.recordings);
  });
  it('are most of them anonymous, and most of them over in a quarter of an hour', () => {
    expect(ofNobody.length).toBeGreaterThan(0.55 * allContacts.length);
    expect(allContacts.filter(({ minutes }) => minutes <= 15).length).toBeGreaterThan(0.5 * allContacts.length);
  });
  it('are each one contact with one service or several, whose minutes are its own (desk practice, rule 2 of the desk day)', () => {
    const several = allContacts.filter(({ services }) => services.length > 1).length;
    expect(several).toBeGreaterThan(0.1 * allContacts.length);
    expect(several).toBeLessThan(0.35 * allContacts.length);
    for (const { minutes, services } of allContacts)
      expect(services.reduce((sum, one) => sum + one.minutes, 0)).toBeLessThanOrEqual(minutes);
  });
  it('come by the shares of types that are stated, project by project', () => {
    for (const { project, contacts } of networks) {
      const shares = { ...typeShares, ...deskProfiles[project.id]?.types };
      expect(Object.values(shares).reduce((sum, share) => sum + share, 0)).toBeCloseTo(100, 6);
      const counts = countsOf(contacts.map(({ contactType }) => contactType));
      for (const [type, share] of Object.entries(shares) as [ContactType, number][])
        expect(Math.abs((counts.get(type) ?? 0) - (contacts.length * share) / 100))
          .withContext(`${project.id} ${type}`)
          .toBeLessThanOrEqual(1);
    }
  });
  it('come by the stated shares of channels, places, origins, needs, topics and outcomes', () => {
    for (const length of ['short', 'long'] as const) {
      const channels = free.filter(({ contactType }) => isLong(contactType) === (length === 'long')).map(({ channel }) => channel);
      expect(fitsShares<ContactChannel>(countsOf(channels), channelShares[length]))
        .withContext(`channels, ${length}`)
        .toBeTrue();
    }
    expect(fitsShares<Place>(countsOf(free.flatMap(({ place }) => place ?? [])), placeShares)).toBeTrue();
    for (const kind of ['guidance', 'others'] as const) {
      const origins = free.filter(({ contactType }) => (contactType === 'individual_guidance') === (kind === 'guidance'));
      expect(fitsShares<Origin>(countsOf(origins.flatMap(({ origin }) => origin ?? [])), originShares[kind]))
        .withContext(kind)
        .toBeTrue();
    }
    const usual = networks.filter(({ project }) => !deskProfiles[project.id]?.needs).flatMap(({ contacts }) => contacts);
    expect(fitsShares<Need>(countsOf(usual.flatMap(({ need }) => need?.[0] ?? [])), needShares)).toBeTrue();
    expect(fitsShares(countsOf(allContacts.flatMap(({ topic }) => topic ?? [])), topicShares)).toBeTrue();
    for (const [type, shares] of Object.entries(outcomeShares) as [ContactType, (typeof outcomeShares)[ContactType]][]) {
      const outcomes = ofNobody.filter(({ contactType }) => contactType === type).map(({ outcome }) => outcome);
      expect(fitsShares(countsOf(outcomes), shares))
        .withContext(type)
        .toBeTrue();
    }
  });
});

describe('the rhythm of the demo desks', () => {
  it('keeps to their opening days: never on a holiday, at a weekend or before they opened', () => {
    for (const { project, contacts } of networks)
      for (const { desk, date } of contacts) {
        const { openedOn, openingHours } = deskOf(project, desk);
        const isOpen =
          isWorkingDay(date) && openedOn && date >= openedOn && openingHours.some(({ weekday }) => weekday === weekdayOf(date));
        if (!isOpen) fail(`${desk} was shut on ${date}`);
      }
  });

  /** What the desks would do by a rhythm and by nothing else: contacts of each desk by the hours it is open. */
  function byRhythm<T extends string | number>(
    of: (day: string) => T,
    demand: (of: T) => number,
  ): Map<T, { expected: number; found: number }> {
    const totals = new Map<T, { expected: number; found: number }>();
    const add = (name: T, what: 'expected' | 'found', amount: number): void => {
      const total = totals.get(name) ?? { expected: 0, found: 0 };
      total[what] += amount;
      totals.set(name, total);
    };
    for (const { project, contacts } of networks) {
      const { start, end } = project.period.demo;
      for (const desk of project.desks) {
        // of desks that are known already; the first months of a new one are quieter
        const from = addDays(desk.openedOn ?? '2099-01-01', 90);
        const dates = contacts.flatMap((contact) => (contact.desk === desk.id && contact.date >= from ? contact.date : []));
        const hours = new Map<T, number>();
        for (let day = from < start ? start : from; day <= (end < demoToday ? end : demoToday); day = addDays(day, 1))
          hours.set(of(day), (hours.get(of(day)) ?? 0) + hoursOpen(desk, day));
        const weight = [...hours].reduce((sum, [name, open]) => sum + open * demand(name), 0);
        for (const [name, open] of hours) add(name, 'expected', (dates.length * open * demand(name)) / Math.max(1e-9, weight));
        for (const date of dates) add(of(date), 'found', 1);
      }
    }
    return totals;
  }

  it('is that of the week as it is stated: contacts per opening hour by weekday, within six in a hundred', () => {
    const found = byRhythm<Weekday>(weekdayOf, (weekday) => demandByWeekday[weekday]);
    for (const weekday of weekdays.slice(0, 5)) {
      const { expected, found: contacts } = found.get(weekday) ?? { expected: 1, found: 0 };
      expect(contacts / expected)
        .withContext(weekday)
        .toBeCloseTo(1, 1);
      expect(Math.abs(contacts / expected - 1))
        .withContext(weekday)
        .toBeLessThan(0.06);
    }
  });
  it('is that of the year as it is stated: contacts per opening hour by month, within twelve in a hundred', () => {
    const found = byRhythm(
      (day) => Number(day.slice(5, 7)),
      (month) => demandByMonth[month - 1] ?? 0,
    );
    for (const [month, { expected, found: contacts }] of found)
      expect(Math.abs(contacts / expected - 1))
        .withContext(`month ${month}`)
        .toBeLessThan(0.12);
  });
});

describe('the hours of the demo desks', () => {
  const atDesk = (contact: (typeof allContacts)[number]): boolean =>
    isReceivedAtDesk({ channel: contact.channel, place: contact.place ?? null });
  const openings = (id: string) =>
    networks
      .flatMap(({ recordings }) => recordings)
      .flatMap(({ type, content }) => (type === 'deskOpening' && content['desk'] === id ? [content] : []));

  it('hold everybody whom a desk received: nobody came before it opened or after it closed', () => {
    const faults = networks.flatMap(({ project, contacts, recordings }) => {
      const schedules = new Map(project.desks.map((desk) => [desk.id, scheduleOf(desk, recordings)]));
      return contacts.filter(({ desk, date, time = null, channel, place = null }) => {
        const schedule = schedules.get(desk);
        return schedule && outsideHours(schedule, { date, time, channel, place }) !== null;
      });
    });
    expect(faults).toEqual([]);
    expect(allContacts.filter(({ time }) => time === undefined)).toEqual([]);
  });

  it('fill by the shares that are stated, as far as desks are open then, within five in a hundred', () => {
    const totals = new Map<number, { expected: number; found: number }>();
    const add = (hour: number, what: 'expected' | 'found', amount: number): void => {
      const total = totals.get(hour) ?? { expected: 0, found: 0 };
      total[what] += amount;
      totals.set(hour, total);
    };
    for (const { project, contacts } of networks)
      for (const contact of contacts.filter(atDesk)) {
        const hours = openHours(deskOf(project, contact.desk), weekdayOf(contact.date));
        const all = hours.reduce((sum, { minutes, demand }) => sum + minutes * demand, 0);
        for (const { from, minutes, demand } of hours) add(Math.floor(from / 60), 'expected', (minutes * demand) / all);
        add(Number(contact.time?.slice(0, 2)), 'found', 1);
      }
    for (const [hour, { expected, found }] of totals)
      if (expected > 500)
        expect(Math.abs(found / expected - 1))
          .withContext(`${hour} o’clock`)
          .toBeLessThan(0.05);
    expect(demandByHour[10] ?? 0).toBeGreaterThan(demandByHour[13] ?? 1);
  });

  it('are kept on nine promised days of ten and more, and missed for reasons of every kind', () => {
    const reasons = new Set<unknown>();
    for (const { project, recordings } of networks)
      for (const desk of project.desks.filter(({ openedOn }) => openedOn && openedOn < '2026-01-01')) {
        const until = project.period.demo.end < demoToday ? project.period.demo.end : demoToday;
        const { share, missed } = openingDaysKept(scheduleOf(desk, recordings), desk.openedOn ?? '', until);
        expect(share ?? 0)
          .withContext(desk.id)
          .toBeGreaterThan(0.9);
        for (const { reason } of missed) reasons.add(reason);
      }
    expect([...reasons].sort()).toEqual(['other', 'staff', 'strike', 'works']);
  });

  it('are written down once for every desk that is open, which has somebody to keep them', () => {
    for (const { project, recordings } of networks)
      for (const desk of project.desks.filter(({ openedOn }) => openedOn && openedOn <= demoToday)) {
        expect(openings(desk.id).length).withContext(desk.id).toBe(desk.openingHours.length);
        expect(recordings.some(({ type, content }) => type === 'operatorAssignment' && content['desk'] === desk.id))
          .withContext(desk.id)
          .toBeTrue();
      }
  });
});

/** The schedule that the records of a desk make. */
function scheduleOf({ id, openedOn = null }: DemoDesk, recordings: (typeof networks)[number]['recordings']): DeskSchedule {
  const contents = recordings.filter(({ content }) => content['desk'] === id);
  const of = (type: string) => contents.filter((one) => one.type === type).map(({ content }) => content);
  return {
    openedOn,
    closedOn: null,
    slots: of('deskOpening').map((content) => ({
      weekday: Number(content['weekday']) as WeekdayNumber,
      from: String(content['from']),
      to: String(content['to']),
      validFrom: String(content['validFrom']),
      validTo: null,
    })),
    closures: of('deskClosure').map((content): Closure => ({
      from: String(content['from']),
      to: String(content['to']),
      reason: content['reason'] as ClosureReason,
    })),
  };
}

describe('the records of the demo desks', () => {
  for (const { project, contacts, recordings } of networks) {
    it(`of ${project.id} could have been entered on the day they were written down`, () => {
      for (const { type, content, recordedOn, key } of recordings) {
        // what is pointed to stands there by its name until it is saved
        const { fields } = recordType(type);
        const faults = contentFaults(type, content).filter(({ at }) => fields[at]?.type !== 'reference');
        const against = ruleFaults(type, content, recordedOn);
        if (faults.length + against.length > 0) fail(`${key}: ${JSON.stringify([...faults, ...against])}`);
      }
      expect(recordings.every(({ recordedOn }) => recordedOn <= demoToday)).toBeTrue();
    });
    it(`of ${project.id} are versions in order`, () => {
      const versions = new Map<string, number>();
      for (const { key, version } of recordings) {
        expect(version).toBe((versions.get(key) ?? 0) + 1);
        versions.set(key, version);
      }
    });
    it(`of ${project.id} name the project's own people, who enter on the day of a contact or after the first`, () => {
      const people = new Map(demoPeople(project, demoToday).map((person) => [person.participantId, person]));
      const first = new Map<string, string>();
      for (const { person, date } of contacts) if (person && date < (first.get(person) ?? '9999')) first.set(person, date);
      expect(first.size).toBeGreaterThan(0.85 * people.size);
      for (const [name, day] of first)
        expect(day <= (people.get(name)?.entryDate ?? ''))
          .withContext(name)
          .toBeTrue();
    });
  }
});

describe('the appointments of the demo desks', () => {
  // what is before the desks today came about neither way yet
  const past = allAppointments.filter(({ slotOn, status }) => slotOn <= demoToday && !isUnsettled(status));

  it('were held, missed and cancelled by the stated shares, after the stated days of waiting', () => {
    expect(fitsShares(countsOf(past.map(({ status }) => status)), appointmentShares)).toBeTrue();
    const waited = past.map(({ requestedOn, slotOn }) => String(workingDaysBetween(requestedOn, slotOn)));
    expect(fitsShares(countsOf(waited), waitingShares)).toBeTrue();
  });
  it('are one for each contact by appointment, and a missed one is no contact (worked example C)', () => {
    const byAppointment = allContacts.filter(({ origin }) => origin === 'appointment').map(({ desk, date }) => `${desk} ${date}`);
    const held = past.filter(({ status }) => status === 'held').map(({ desk, slotOn }) => `${desk} ${slotOn}`);
    expect(held.sort()).toEqual(byAppointment.sort());
  });
  it('are before the desks on the day of the demonstration, in order of the hour', () => {
    const today = allAppointments.filter(({ slotOn, status }) => slotOn === demoToday && isUnsettled(status));
    expect(today.length).toBeGreaterThan(20);
    expect(today.every(({ slotAt, requestedOn }) => slotAt !== undefined && requestedOn <= demoToday)).toBeTrue();
  });
  it('are requested or confirmed while they are still to come, on days on which the desk is open', () => {
    const toCome = networks.flatMap(({ project, appointments }) =>
      appointments.flatMap((one) => (one.slotOn > demoToday ? [{ ...one, of: deskOf(project, one.desk) }] : [])),
    );
    expect(toCome.length).toBeGreaterThan(50);
    expect(toCome.filter(({ status }) => status !== 'requested' && status !== 'confirmed')).toEqual([]);
    expect(toCome.filter(({ of, slotOn }) => hoursOpen(of, slotOn) === 0)).toEqual([]);
  });
});

describe('the referrals of the demo desks', () => {
  it('are one for everybody who was sent on by name, and go to another member', () => {
    for (const { project, contacts, referrals } of networks) {
      const sent = contacts.filter(({ outcome, person }) => outcome === 'referred' && person !== undefined);
      expect(referrals.length).toBe(deskProfiles[project.id]?.members ? sent.length : 0);
      expect(referrals.filter(({ fromMember, toMember }) => fromMember === toMember)).toEqual([]);
    }
  });
  it('to EURES say the country the person wants to go to', () => {
    const toEures = networks.flatMap(({ referrals }) => referrals).filter(({ toMember }) => toMember === 'EURES');
    expect(toEures.length).toBe(10);
    expect(toEures.every(({ destinationCountry }) => /^[A-Z]{2}$/.test(destinationCountry ?? ''))).toBeTrue();
  });
});
