import { addDays, type CalendarDay, type ContactChannel, isWorkingDay, type LocalTime, type Participation } from '#domain';
import type { SeededRandom } from '../seeded-random.js';
import { entriesOf, type WrittenVisit } from './contacts.js';
import { openDays } from './opening-days.js';
import { appointmentShares, requestChannelShares, waitingShares } from './shares.js';
import type { DeskGround } from './visits.js';

/** An appointment as it stands; desk and person by what they are called. */
export interface DemoAppointment {
  readonly desk: string;
  readonly person?: string;
  readonly requestedOn: CalendarDay;
  readonly requestedChannel: ContactChannel;
  readonly slotOn: CalendarDay;
  /** By the clock of the desk; without it the desk wrote none. */
  readonly slotAt?: LocalTime;
  readonly status: 'requested' | 'confirmed' | 'held' | 'no_show' | 'cancelled_by_person' | 'cancelled_by_desk';
}

/** Share of the appointments to come that are confirmed already. */
const confirmedShare = 0.8;
/** Appointments are given three weeks ahead at most. */
const daysAhead = 21;
/** Of as many as take place in three weeks, so many are given already. */
const bookedAhead = 0.7;

/** So many working days before a day. */
function workingDaysBefore(day: CalendarDay, count: number): CalendarDay {
  let before = day;
  for (let left = count; left > 0;) {
    before = addDays(before, -1);
    if (isWorkingDay(before)) left -= 1;
  }
  return before;
}

function requested(slotOn: CalendarDay, random: SeededRandom): Pick<DemoAppointment, 'requestedOn' | 'requestedChannel' | 'slotOn'> {
  const waiting = Number(random.weighted(entriesOf(waitingShares)));
  return { requestedOn: workingDaysBefore(slotOn, waiting), requestedChannel: random.weighted(entriesOf(requestChannelShares)), slotOn };
}

/** Every contact by appointment had one; others were missed or cancelled, and some are still to come. */
export function appointmentsOf(
  ground: DeskGround,
  contacts: readonly WrittenVisit[],
  people: readonly Participation[],
  today: CalendarDay,
  random: SeededRandom,
): DemoAppointment[] {
  const held = contacts
    .filter(({ contact }) => contact.origin === 'appointment')
    .map(({ contact: { desk, date, person } }): DemoAppointment => {
      return { desk, ...(person === undefined ? {} : { person }), ...requested(date, random), status: 'held' };
    });
  return [...held, ...missed(held, people, random), ...toCome(ground, held, today, random)];
}

/** Appointments that came to nothing: at the desks and on the days at which others were held. */
function missed(held: readonly DemoAppointment[], people: readonly Participation[], random: SeededRandom): DemoAppointment[] {
  const byDesk = new Map<string, Participation[]>();
  for (const person of people) byDesk.set(person.desk ?? '', [...(byDesk.get(person.desk ?? '') ?? []), person]);
  return (['no_show', 'cancelled_by_person', 'cancelled_by_desk'] as const).flatMap((status) => {
    const count = Math.round((held.length * appointmentShares[status]) / appointmentShares.held);
    return random
      .shuffled(held)
      .slice(0, count)
      .map(({ desk, slotOn }): DemoAppointment => {
        const asked = requested(slotOn, random);
        const inCharge = (byDesk.get(desk) ?? []).filter(
          ({ entryDate, exitDate }) => entryDate <= asked.requestedOn && (exitDate ?? slotOn) >= slotOn,
        );
        const person = inCharge.length > 0 && random.chance(0.6) ? inCharge[random.between(0, inCharge.length - 1)] : undefined;
        return { desk, ...(person ? { person: person.participantId } : {}), ...asked, status };
      });
  });
}

/** As many as usual, on the next days on which the desks receive people. */
function toCome(ground: DeskGround, held: readonly DemoAppointment[], today: CalendarDay, random: SeededRandom): DemoAppointment[] {
  if (ground.to < today) return [];
  const recently = held.filter(({ slotOn }) => slotOn > addDays(today, -daysAhead));
  const days = ground.desks.flatMap((desk) => {
    return openDays(desk, addDays(today, 1), addDays(today, daysAhead)).map((day) => ({ desk: desk.id, day }));
  });
  return Array.from({ length: Math.round(recently.length * bookedAhead) }, () => days[random.between(0, days.length - 1)]).flatMap(
    (slot) => {
      if (!slot) return [];
      const status = random.chance(confirmedShare) ? 'confirmed' : 'requested';
      const { requestedOn, ...asked } = requested(slot.day, random);
      // who waits for less than the days until then had not asked yet
      return [{ desk: slot.desk, requestedOn: requestedOn < today ? requestedOn : today, ...asked, status } as const];
    },
  );
}
