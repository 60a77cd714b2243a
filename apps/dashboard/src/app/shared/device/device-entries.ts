import { HttpClient } from '@angular/common/http';
import { computed, DestroyRef, effect, inject, Service, signal, untracked } from '@angular/core';
import {
  deviceEntryOutcomes,
  type DeviceEntryOutcome,
  deviceKey,
  type DeviceKey,
  type DeviceWrite,
  entriesAtOnce,
  paths,
  type Problem,
} from '#contract';
import { firstValueFrom } from 'rxjs';
import type * as z from 'zod';
import { problemOf, ProblemError } from '../http/problem-error';
import { Writer } from '../http/writer';
import { Session } from '../session/session';
import { signedInAt } from '../session/signed-in-at';
import type { deviceParts } from './device-parts';
import { nounOf } from './field-dispute';
import { Reachability } from './reachability';
import { asSeen, keptProblem, nextToSend, type StoredEntry, type WaitingEntry } from './waiting-entry';
import { mayWriteAt, writableUntil } from './writing-time';

/** What became of a write: the server's answer, or it waits on this device under its key. */
export type WriteResult<T> = { readonly saved: T } | { readonly kept: string };

/** One window at a time sends, mends and discards. */
const lock = 'cruscotto-device-entries';
const retryMs = 15_000;

/**
 * Writes that must not be lost without a network (G22). What the server does not answer waits on this device, sealed for the server, and is
 * sent once and in order when it can be reached. Any write will do: method, address, body.
 */
@Service()
export class DeviceEntries {
  private readonly writer = inject(Writer);
  private readonly http = inject(HttpClient);
  private readonly session = inject(Session);
  private readonly reachability = inject(Reachability);
  private readonly known = signal<readonly WaitingEntry[]>([]);
  private readonly sendings = signal(0);
  private readonly working = signal(false);
  private readonly now = signal(Date.now());
  /** What the server gave back of refused entries: in memory only. */
  private readonly givenBack = new Map<string, { readonly write: DeviceWrite | null; readonly problem: Problem }>();
  /** Keys of what was sent from this window: who wrote it is told. */
  private readonly arrived = signal<ReadonlySet<string>>(new Set());
  private readonly menders = new Map<string, (entry: WaitingEntry, write: DeviceWrite) => void>();
  private parts: Promise<Parts> | null = null;
  private serverKey: DeviceKey | null = null;
  private readonly told = new BroadcastChannel(lock);
  /** Whoever goes while an answer is out lets the next window send. */
  private readonly gone = new Promise<void>((resolve) => inject(DestroyRef).onDestroy(resolve));

  private readonly account = computed(() => this.session.me()?.account.id ?? null);
  /** Whether somebody is signed in who works at a desk. */
  readonly serves = computed(() => this.session.may('desk-work.edit'));
  /** Own entries in the order of writing. */
  readonly own = computed(() => this.known().filter(({ account }) => account === this.account()));
  readonly waiting = computed(() => this.own().filter(({ refused }) => refused === null));
  readonly refused = computed(() => this.own().filter(({ refused }) => refused !== null));
  /** How many wait on this device at all: whoever signs out would lose those of others too. */
  readonly onDevice = computed(() => this.known().length);
  /** Raised with each entry that was saved: lists read again. */
  readonly saved = this.sendings.asReadonly();
  readonly busy = this.working.asReadonly();
  readonly reachable = this.reachability.reachable;
  /** Until when one may write without a network; null: not any more. */
  readonly until = computed(() => {
    const since = signedInAt();
    return since !== null && mayWriteAt(new Date(this.now()), since) ? writableUntil(since) : null;
  });

  constructor() {
    effect(() => {
      if (!this.serves()) return;
      untracked(() => void this.begin());
    });
    effect((onCleanup) => {
      if (!this.serves() || (this.waiting().length === 0 && this.reachable())) return;
      const timer = setInterval(() => {
        this.now.set(Date.now());
        void this.send();
      }, retryMs);
      onCleanup(() => {
        clearInterval(timer);
      });
    });
    effect(() => {
      if (this.serves() && this.reachable()) untracked(() => void this.send());
    });
    this.told.onmessage = () => void this.look();
  }

  /** Sends it at once; without an answer it is kept, and so is what comes after one that waits. Fails with a `ProblemError`. */
  async write<S extends z.ZodType>(write: DeviceWrite, key: string, schema: S): Promise<WriteResult<z.output<S>>> {
    if (this.waiting().length === 0 && navigator.onLine) {
      const { method, address, body, version } = write;
      try {
        const options = { idempotencyKey: key, ...(version === null ? {} : { ifMatch: version }) };
        return { saved: await this.writer.send(method, address, body, schema, options) };
      } catch (error) {
        if (!isUnanswered(problemOf(error).problem)) throw error;
      }
    }
    await this.keep(write, key);
    void this.send();
    return { kept: key };
  }

  /** Sends what waits, in order, until nothing waits or the server does not answer. */
  async send(): Promise<void> {
    const account = this.account();
    if (this.working() || account === null || !this.serves()) return;
    this.working.set(true);
    try {
      await navigator.locks.request(lock, () => Promise.race([this.sendAll(account), this.gone]));
    } finally {
      this.working.set(false);
      await this.look();
    }
  }

  /** What an entry says, while it can be read: in the window that wrote it, or once the server gave it back. */
  async writeOf({ key, place }: WaitingEntry): Promise<DeviceWrite | null> {
    const given = this.givenBack.get(key)?.write;
    if (given) return given;
    const { store, copies } = await this.tools();
    return copies.open((await store.entries()).find((entry) => entry.place === place)?.copy ?? null);
  }

  /** What became of what was kept under a key; `gone`: it was forgotten, or another window sent it. Follows in a `computed`. */
  fateOf(key: string): 'waiting' | 'refused' | 'saved' | 'gone' {
    const entry = this.own().find((one) => one.key === key);
    if (entry !== undefined) return entry.refused === null ? 'waiting' : 'refused';
    return this.arrived().has(key) ? 'saved' : 'gone';
  }

  /** The whole refusal, with both values of each field in dispute, while it is known. */
  problemOf({ key }: WaitingEntry): Problem | null {
    return this.givenBack.get(key)?.problem ?? null;
  }

  /** Who shows entries of a noun again, so that they can be mended: a form joins with this one line. */
  mendsWith(noun: string, show: (entry: WaitingEntry, write: DeviceWrite) => void): void {
    this.menders.set(noun, show);
  }

  /** Shows it again where it was written; false: what it says is not known here. */
  async show(entry: WaitingEntry): Promise<boolean> {
    const [write, show] = [(await this.writeOf(entry)) ?? (await this.askBack(entry)), this.menders.get(entry.noun)];
    if (write === null || show === undefined) return false;
    show(entry, write);
    return true;
  }

  /** What a refused entry says, asked of the server again when no window knows it any more: the same request under the same key. */
  async askBack({ key, refused }: WaitingEntry): Promise<DeviceWrite | null> {
    if (refused === null) return null;
    await this.withEntry(key, async (entry) => {
      try {
        const body = { entries: [entry.sealed] };
        const { outcomes } = await this.writer.send('POST', paths.deviceEntries(entry.project), body, deviceEntryOutcomes);
        for (const outcome of outcomes) await this.settle([entry], outcome);
      } catch {
        // without an answer it stays as it was
      }
    });
    return this.givenBack.get(key)?.write ?? null;
  }

  canShow({ noun }: WaitingEntry): boolean {
    return this.menders.has(noun);
  }

  /** Another content in the place of what waits: another request, so under another key, which is answered. Null: it was sent meanwhile. */
  async mend(key: string, write: DeviceWrite): Promise<string | null> {
    const another = crypto.randomUUID();
    const there = await this.withEntry(key, async (entry, { store }) => {
      await store.put({ ...entry, ...(await this.sealed(write, another)), refused: null });
    });
    void this.send();
    return there ? another : null;
  }

  /** Forgets it without sending it. False: it was sent meanwhile. */
  discard(key: string): Promise<boolean> {
    return this.withEntry(key, ({ place }, { store }) => store.remove(place));
  }

  private async begin(): Promise<void> {
    dispatchEvent(new Event('cruscotto-keep-shell'));
    await this.look();
    await this.fetchKey();
    await this.send();
  }

  private async keep(write: DeviceWrite, key: string): Promise<void> {
    const account = this.account();
    this.now.set(Date.now());
    if (account === null || this.until() === null) throw refusal('device_writing_over');
    const { store } = await this.tools();
    const noun = nounOf(write);
    const project = decodeURIComponent(write.address.split('/')[3] ?? '');
    const writtenAt = new Date().toISOString();
    await store.add({ account, project, noun, refused: null, writtenAt, ...(await this.sealed(write, key, writtenAt)) });
    // asked once, so that the browser does not clear what waits when the disk is short
    if ('persist' in navigator.storage) void navigator.storage.persist();
    await this.look();
  }

  private async sealed(
    write: DeviceWrite,
    key: string,
    writtenAt = new Date().toISOString(),
  ): Promise<Pick<StoredEntry, 'key' | 'sealed' | 'copy'>> {
    const { seal, copies } = await this.tools();
    const [account, since, server] = [this.account(), signedInAt(), await this.fetchKey()];
    if (account === null || since === null || server === null) throw refusal('device_not_ready');
    const sealed = await seal(server, key, { write, account, writtenAt, signedInAt: since });
    return { key, sealed, copy: await copies.seal(write) };
  }

  private async sendAll(account: string): Promise<void> {
    while (await this.sendSome(account));
  }

  /** True: there may be more to send. */
  private async sendSome(account: string): Promise<boolean> {
    const { store } = await this.tools();
    const entries = nextToSend(await store.entries(), account, entriesAtOnce);
    const [first] = entries;
    if (first === undefined) return false;
    try {
      const body = { entries: entries.map(({ sealed }) => sealed) };
      const { outcomes, stopped } = await this.writer.send('POST', paths.deviceEntries(first.project), body, deviceEntryOutcomes);
      for (const outcome of outcomes) await this.settle(entries, outcome);
      return stopped === null && outcomes.length > 0;
    } catch (error) {
      const failure = problemOf(error);
      if (failure.passing || failure.problem.status === 401) return false;
      // the project takes nothing from this account any more: each entry says so
      for (const { key } of entries) await this.settle(entries, { state: 'refused', key, problem: failure.problem, write: null });
      return true;
    }
  }

  private async settle(entries: readonly StoredEntry[], outcome: DeviceEntryOutcome): Promise<void> {
    const entry = entries.find(({ key }) => key === outcome.key);
    if (entry === undefined) return;
    const { store } = await this.tools();
    if (outcome.state === 'saved') {
      await store.remove(entry.place);
      this.arrived.update((keys) => new Set([...keys, entry.key]));
      this.sendings.update((count) => count + 1);
      return;
    }
    this.givenBack.set(entry.key, { write: outcome.write, problem: outcome.problem });
    await store.put({ ...entry, refused: keptProblem(outcome.problem) });
  }

  private async withEntry(key: string, work: (entry: StoredEntry, parts: Parts) => Promise<void>): Promise<boolean> {
    const parts = await this.tools();
    const found = await navigator.locks.request(lock, async () => {
      const entry = (await parts.store.entries()).find((one) => one.key === key);
      if (entry !== undefined) await work(entry, parts);
      return entry !== undefined;
    });
    await this.look();
    this.told.postMessage('changed');
    return found;
  }

  /** Reads what waits. */
  private async look(): Promise<void> {
    const { store } = await this.tools();
    this.known.set((await store.entries()).map(asSeen));
  }

  /** The server's key as it is now, or as it was kept. */
  private async fetchKey(): Promise<DeviceKey | null> {
    if (this.serverKey !== null) return this.serverKey;
    const { store } = await this.tools();
    try {
      this.serverKey = deviceKey.parse(await firstValueFrom(this.http.get(paths.deviceKey)));
      await store.keepServerKey(this.serverKey);
      return this.serverKey;
    } catch {
      return store.serverKey();
    }
  }

  private tools(): Promise<Parts> {
    this.parts ??= import('./device-parts').then((part) => part.deviceParts());
    return this.parts;
  }
}

type Parts = ReturnType<typeof deviceParts>;

/** No answer came, or one from something between us and the server, which gives no reference: whether it was done is not known. */
function isUnanswered({ status, reference }: Problem): boolean {
  return status === 0 || (status >= 502 && status <= 504 && reference === '');
}

function refusal(code: string): ProblemError {
  return new ProblemError({ type: 'about:blank', title: code, status: 0, code, detail: code, remedy: '', reference: '' });
}
