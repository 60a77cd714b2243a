import type { DeviceWrite, Problem } from '#contract';

/** A change that waited on this device and met a newer version: of each field it changes, what it says and what stands there now. */
export interface FieldDispute {
  readonly write: DeviceWrite;
  /** Empty: somebody changed other fields. */
  readonly conflicts: NonNullable<Problem['conflicts']>;
}

/** What the fields of a change stand in: a record's content, a person's answers and identity. */
const parts = ['content', 'answers', 'identity'] as const;

/** What a write is sent to, by which its form finds it: `people` for somebody new, `people-change` for a change of somebody. */
export function nounOf({ method, address }: Pick<DeviceWrite, 'method' | 'address'>): string {
  const noun = address.split('/')[4] ?? '';
  return method === 'POST' ? noun : `${noun}-change`;
}

/** A change without fields whose other value stays; null: it changes nothing any more. */
export function withoutFields(write: DeviceWrite, fields: ReadonlySet<string>): DeviceWrite | null {
  const left = parts.flatMap((part) => {
    const values = Object.entries(write.body[part] ?? {}).filter(([name]) => !fields.has(name));
    return values.length === 0 ? [] : [[part, Object.fromEntries(values)] as const];
  });
  if (left.length === 0) return null;
  const others = Object.entries(write.body).filter(([name]) => !parts.some((part) => part === name));
  return { ...write, body: Object.fromEntries([...others, ...left]) };
}
