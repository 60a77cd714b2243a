import { type DeviceEntry, deviceWritingHours } from '#contract';

const hour = 3_600_000;
/** How far the clock of a device may be ahead of ours. */
const aheadMs = 10 * 60_000;

/** G22: entries are written within 24 hours of signing in, and not in the future. When they are sent does not matter. */
export function isInTime({ writtenAt, signedInAt }: Pick<DeviceEntry, 'writtenAt' | 'signedInAt'>, now: Date): boolean {
  const [written, signedIn] = [Date.parse(writtenAt), Date.parse(signedInAt)];
  return written >= signedIn && written - signedIn <= deviceWritingHours * hour && written <= now.getTime() + aheadMs;
}
