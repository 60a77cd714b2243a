import { type DBSchema, type IDBPDatabase, type IDBPObjectStore, openDB } from 'idb';
import type { DeviceKey } from '#contract';
import type { StoredEntry } from './waiting-entry';

interface Schema extends DBSchema {
  entries: { key: number; value: StoredEntry };
  keys: { key: 'server'; value: DeviceKey };
}

const database = 'cruscotto-device';

/** What waits on this device, and the server's public key to which it is sealed. On the disk before it is told to be kept. */
export class DeviceStore {
  private opened: Promise<IDBPDatabase<Schema>> | null = null;

  async entries(): Promise<readonly StoredEntry[]> {
    return (await this.open()).getAll('entries');
  }

  /** Behind all others. */
  async add(entry: Omit<StoredEntry, 'place'>): Promise<void> {
    await this.change(async (entries) => {
      const last = await entries.openKeyCursor(null, 'prev');
      await entries.put({ ...entry, place: (last?.key ?? 0) + 1 });
    });
  }

  async put(entry: StoredEntry): Promise<void> {
    await this.change(async (entries) => {
      await entries.put(entry);
    });
  }

  async remove(place: number): Promise<void> {
    await this.change((entries) => entries.delete(place));
  }

  async serverKey(): Promise<DeviceKey | null> {
    return (await (await this.open()).get('keys', 'server')) ?? null;
  }

  async keepServerKey(key: DeviceKey): Promise<void> {
    await (await this.open()).put('keys', key, 'server');
  }

  private async change(work: (entries: Entries) => Promise<void>): Promise<void> {
    const transaction = (await this.open()).transaction('entries', 'readwrite', { durability: 'strict' });
    await Promise.all([work(transaction.store), transaction.done]);
  }

  /** Gives way when the device is made to forget everything, and opens anew afterwards. */
  private open(): Promise<IDBPDatabase<Schema>> {
    this.opened ??= openDB<Schema>(database, 1, {
      upgrade: (made) => {
        made.createObjectStore('entries', { keyPath: 'place' });
        made.createObjectStore('keys');
      },
      blocking: () => {
        void this.opened?.then((one) => {
          one.close();
        });
        this.opened = null;
      },
      terminated: () => {
        this.opened = null;
      },
    });
    return this.opened;
  }
}

type Entries = IDBPObjectStore<Schema, ['entries'], 'entries', 'readwrite'>;
