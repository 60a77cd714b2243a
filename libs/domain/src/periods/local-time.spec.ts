import { addMinutes, isLocalTime, localTimeIn, minutesBefore, minutesOfDay } from './local-time.js';

describe('an hour of the day', () => {
  it('has two digits for the hour and two for the minutes, and exists', () => {
    expect(['00:00', '09:30', '23:59'].every(isLocalTime)).toBeTrue();
    for (const text of ['9:30', '24:00', '12:60', '09.30', '09:30:00', '']) expect(isLocalTime(text)).withContext(text).toBeFalse();
  });

  it('is so many minutes after midnight', () => {
    expect(['00:00', '09:30', '23:59'].map(minutesOfDay)).toEqual([0, 570, 1439]);
  });

  it('has others before it, as far as the day goes back', () => {
    expect(minutesBefore('10:40', 35)).toBe('10:05');
    expect(minutesBefore('00:20', 35)).toBe('00:00');
    expect(addMinutes('09:50', 25)).toBe('10:15');
    expect(addMinutes('23:50', 25)).toBe('23:59');
  });

  it('is read as people write it', () => {
    expect(['9:30', '9.30', '09:30', '9h30', '9 h 30', '9', '14:05:00'].map(localTimeIn)).toEqual([
      ...['09:30', '09:30', '09:30', '09:30', '09:30', '09:00', '14:05'],
    ]);
    expect(['', '25', '9:7', '9,30', '930', 'mattina', '24:00'].map(localTimeIn)).toEqual(Array(7).fill(null));
  });
});
