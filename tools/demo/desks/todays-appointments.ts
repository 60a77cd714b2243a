import { addDays, type CalendarDay, isWorkingDay, type LocalTime, type Participation } from '#domain';
import type { SeededRandom } from '../seeded-random.js';
import type { DemoAppointment } from './appointments.js';
import { entriesOf } from './contacts.js';
import { openDays } from './opening-days.js';
import { requestChannelShares, waitingShares } from './shares.js';
import type { DeskGround } from './visits.js';

/** Half hours at which desks give appointments. */
export const slots: readonly LocalTime[] = [
  ...['09:00', '09:30', '10:00', '10:30', '11:00', '11:30', '12:00', '12:30'],
  ...['15:00', '15:30', '16:00', '16:30', '17:00'],
];
/** So many a desk has still before it when the day begins, the first and the last inclusive. */
const perDesk: readonly [number, number] = [3, 7];

/** What the desks have before them on the demo's day: people in charge, and now and then somebody new. */
export function appointmentsOfToday(
  ground: DeskGround,
  people: readonly Participation[],
  today: CalendarDay,
  random: SeededRandom,
): DemoAppointment[] {
  if (ground.to < today) return [];
  return ground.desks
    .filter((desk) => openDays(desk, today, today).length > 0)
    .flatMap((desk) => {
      const inCharge = people.filter((one) => one.desk === desk.id && one.exitDate === null && one.entryDate < today);
      const hours = random.shuffled(slots).slice(0, random.between(...perDesk));
      return hours.sort().map((slotAt, at): DemoAppointment => {
        const known = inCharge.length > 0 && random.chance(0.8) ? inCharge[random.between(0, inCharge.length - 1)] : undefined;
        const waiting = Number(random.weighted(entriesOf(waitingShares)));
        return {
          desk: desk.id,
          ...(known ? { person: known.participantId } : {}),
          requestedOn: askedBefore(today, waiting, known),
          requestedChannel: random.weighted(entriesOf(requestChannelShares)),
          slotOn: today,
          slotAt,
          // the last of the day is not confirmed yet
          status: at === hours.length - 1 ? 'requested' : 'confirmed',
        };
      });
    });
}

/** So many working days before, but not before the person was known. */
function askedBefore(today: CalendarDay, waiting: number, person: Participation | undefined): CalendarDay {
  let asked = today;
  for (let left = waiting; left > 0;) {
    asked = addDays(asked, -1);
    if (isWorkingDay(asked)) left -= 1;
  }
  return person && person.entryDate > asked ? person.entryDate : asked;
}
