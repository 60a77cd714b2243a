import { createHmac, randomBytes } from 'node:crypto';
import { isIPv6 } from 'node:net';

/** So many keys are remembered at most; beyond, the oldest are forgotten: memory stays small however many come. */
const mostKeys = 20_000;

/**
 * What arrived within a window of time, by key. In memory alone: it ends with the process, and nothing of it is written. Several processes
 * each count their own.
 */
export class RecentArrivals {
  readonly #arrivals = new Map<string, Map<string, number>>();

  constructor(private readonly windowMs: number) {}

  /** Notes an arrival and answers how many there are within the window, this one included; the same id again is the same arrival. */
  note(key: string, id: string, now = Date.now()): number {
    const known = this.#arrivals.get(key) ?? new Map<string, number>();
    for (const [old, at] of known) if (at <= now - this.windowMs) known.delete(old);
    if (!known.has(id)) known.set(id, now);
    // the key that was asked for last stands last
    this.#arrivals.delete(key);
    this.#arrivals.set(key, known);
    this.#forget(now);
    return known.size;
  }

  /** What has arrived by now. */
  of(key: string): readonly string[] {
    return [...(this.#arrivals.get(key)?.keys() ?? [])];
  }

  #forget(now: number): void {
    for (const [key, known] of this.#arrivals) {
      const last = [...known.values()].at(-1) ?? 0;
      if (this.#arrivals.size <= mostKeys && last > now - this.windowMs) return;
      this.#arrivals.delete(key);
    }
  }
}

/**
 * Where a request comes from, as a mark that leads back to nobody: its network address under a key that is thrown anew when the process
 * starts and leaves it never. Of IPv6 the network of a household: its machines change the rest at will.
 */
export class SourceMarks {
  readonly #key = randomBytes(32);

  markOf(address: string): string {
    return createHmac('sha256', this.#key).update(networkOf(address)).digest('base64url');
  }
}

function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+(?:\.\d+){3})$/i.exec(address)?.[1];
  if (mapped !== undefined || !isIPv6(address)) return mapped ?? address;
  const [head = '', tail] = address.split('::');
  const first = head.split(':').filter(Boolean);
  const missing =
    tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - first.length - tail.split(':').filter(Boolean).length) }, () => '0');
  return [...first, ...missing].slice(0, 4).join(':');
}
