/** An hour of the day as a clock on the wall shows it, `09:30`: the local hour of a desk, without a time zone. Two of a day compare as text. */
export type LocalTime = string;

const lastMinute = 24 * 60 - 1;
const shape = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Whether the text is an hour of a day: `9:30`, `24:00` and `09.30` are not. */
export function isLocalTime(text: string): text is LocalTime {
  return shape.test(text);
}

/** Minutes since midnight by the clock on the wall. */
export function minutesOfDay(time: LocalTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** So many minutes earlier on the same day; midnight at the earliest. */
export function minutesBefore(time: LocalTime, minutes: number): LocalTime {
  return addMinutes(time, -minutes);
}

/** So many minutes later on the same day, or earlier; never beyond its first and its last minute. */
export function addMinutes(time: LocalTime, minutes: number): LocalTime {
  const at = Math.min(lastMinute, Math.max(0, minutesOfDay(time) + minutes));
  return `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
}

const written = /^(\d{1,2})(?:[:.h]([0-5]\d))?(?::00)?$/i;

/** An hour as people write it, `9.30`, `9:30`, `9h30` or a bare `9`, in the one way it is kept; null: it is none. */
export function localTimeIn(text: string): LocalTime | null {
  const [, hour, minutes = '00'] = written.exec(text.trim().replaceAll(' ', '')) ?? [];
  if (hour === undefined) return null;
  const time = `${hour.padStart(2, '0')}:${minutes}`;
  return isLocalTime(time) ? time : null;
}
