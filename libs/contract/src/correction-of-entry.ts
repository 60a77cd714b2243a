import { recordType } from '#domain';
import type { DeviceWrite } from './device-entries.js';
import { registerTypes } from './registers.js';

/** Whoever writes a record first writes its first version. */
const firstVersion = 1;

/**
 * What an entry of a new record says when that record is there already: an earlier sending arrived, its reply was lost, and the entry was
 * corrected on the device meanwhile. It is a correction of the first version, so that nothing is overwritten that somebody changed since
 * (G20): what it leaves out is taken away. Null: it is no entry of a register.
 */
export function correctionOf({ method, address, body }: DeviceWrite): DeviceWrite | null {
  const [noun, ...behind] = address.split('/').slice(4);
  const { id, content } = body;
  if (method !== 'POST' || behind.length > 0 || !isRegister(noun) || typeof id !== 'string' || !isContent(content)) return null;
  const { fields } = recordType(registerTypes[noun]);
  const left = Object.keys(fields).filter((name) => fields[name]?.derived !== true && !(name in content));
  const whole = { ...Object.fromEntries(left.map((name) => [name, null])), ...content };
  return { method: 'PATCH', address: `${address}/${id}`, version: firstVersion, body: { content: whole } };
}

function isRegister(noun: string | undefined): noun is keyof typeof registerTypes {
  return noun !== undefined && Object.hasOwn(registerTypes, noun);
}

function isContent(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
