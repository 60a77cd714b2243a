import { deviceWritingHours } from '#contract';

/** Until when entries may be written on this device: 24 hours after signing in (G22). */
export function writableUntil(signedInAt: string): Date {
  return new Date(Date.parse(signedInAt) + deviceWritingHours * 3_600_000);
}

/** Not before signing in either: then the clock of the device was put back. */
export function mayWriteAt(now: Date, signedInAt: string | null): boolean {
  return signedInAt !== null && now.getTime() >= Date.parse(signedInAt) && now <= writableUntil(signedInAt);
}
