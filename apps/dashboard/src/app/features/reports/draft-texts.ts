import { computed, DestroyRef, inject, Injectable, signal } from '@angular/core';
import { paths, type Report, type SectionKey, sectionText, type SectionTextView } from '#contract';
import type { LanguageCode } from '../../shared/language/language';
import { problemOf } from '../../shared/http/problem-error';
import { Writer } from '../../shared/http/writer';
import { Selection } from '../../shared/selection/selection';

/** How long one stops writing before it is saved, in milliseconds. */
const pause = 900;

export type SavingState = 'saved' | 'waiting' | 'saving' | 'failed' | 'conflict';

/** A text that is being written: what it says now, the version it is made on, and how far its saving is. */
export interface DraftText {
  readonly section: SectionKey;
  readonly language: LanguageCode;
  readonly text: string;
  readonly version: number;
  readonly state: SavingState;
  readonly savedAt: string | null;
  /** Why it was not saved. */
  readonly failure: unknown;
  /** What someone else wrote meanwhile. */
  readonly theirs: string | null;
}

/**
 * The texts of a report as they are written, saved by themselves after a pause, each on the version that was read. What is typed is never
 * lost by an answer: a text that could not be saved stays, and is sent again; one that someone else changed waits for a choice.
 */
@Injectable()
export class DraftTexts {
  private readonly writer = inject(Writer);
  private readonly selection = inject(Selection);
  private readonly drafts = signal<ReadonlyMap<string, DraftText>>(new Map());
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly sending = new Map<string, Promise<void>>();
  private report: string | null = null;
  /** Raised when something was saved, so that what is missing is asked again. */
  readonly saved = signal(0);

  readonly unsaved = computed(() => [...this.drafts().values()].filter(({ state }) => state !== 'saved'));
  readonly lastSaved = computed(() => {
    const times = [...this.drafts().values()].flatMap(({ savedAt }) => savedAt ?? []);
    return times.sort().at(-1) ?? null;
  });

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      for (const timer of this.timers.values()) clearTimeout(timer);
    });
  }

  /** The report that is open; another one forgets the texts of the last. */
  open(report: Pick<Report, 'id'>): void {
    if (this.report !== report.id) this.drafts.set(new Map());
    this.report = report.id;
  }

  /** What is to be shown: what is being written, else what the report says. */
  shown(text: SectionTextView): DraftText {
    const draft = this.drafts().get(keyOf(text));
    // a newer version from elsewhere, and nothing of ours waiting: it is shown
    if (draft && !(draft.state === 'saved' && text.version > draft.version)) return draft;
    const { section, language, version } = text;
    return { section, language, text: text.text, version, state: 'saved', savedAt: null, failure: undefined, theirs: null };
  }

  write(from: SectionTextView, text: string): void {
    const key = keyOf(from);
    const before = this.shown(from);
    this.put(key, { ...before, text, state: before.state === 'conflict' ? 'conflict' : 'waiting' });
    if (before.state !== 'conflict') this.saveAfterPause(key);
  }

  /** Saves now whatever waits; true when all is saved. */
  async flush(): Promise<boolean> {
    const waiting = this.unsaved().filter(({ state }) => state !== 'conflict');
    await Promise.all(waiting.map((draft) => this.save(keyOf(draft))));
    return this.unsaved().length === 0;
  }

  retry(draft: DraftText): Promise<void> {
    return this.save(keyOf(draft));
  }

  /** Ends a dispute: mine is saved over theirs, or theirs takes its place. `current` is the text as it is stored now. */
  settle(draft: DraftText, keep: 'mine' | 'theirs', current: SectionTextView): Promise<void> {
    const key = keyOf(draft);
    if (keep === 'theirs') {
      this.put(key, { ...draft, text: current.text, version: current.version, state: 'saved', theirs: null, failure: undefined });
      return Promise.resolve();
    }
    this.put(key, { ...draft, version: current.version, state: 'waiting', theirs: null, failure: undefined });
    return this.save(key);
  }

  private saveAfterPause(key: string): void {
    clearTimeout(this.timers.get(key));
    this.timers.set(
      key,
      setTimeout(() => void this.save(key), pause),
    );
  }

  /** One after the other: a second change waits for the version that the first one makes. */
  private async save(key: string): Promise<void> {
    clearTimeout(this.timers.get(key));
    await this.sending.get(key);
    const draft = this.drafts().get(key);
    if (!draft || draft.state === 'saved' || draft.state === 'conflict') return;
    const sent = this.send(key, draft);
    this.sending.set(key, sent);
    await sent;
    this.sending.delete(key);
  }

  private async send(key: string, draft: DraftText): Promise<void> {
    const project = this.selection.project();
    if (project === null || this.report === null) return;
    const { section, language, text, version } = draft;
    this.put(key, { ...draft, state: 'saving', failure: undefined });
    try {
      const url = paths.reportSection(project, this.report, section, language);
      const answer = await this.writer.send('PUT', url, { text }, sectionText, { ifMatch: version });
      this.arrived(key, text, answer);
    } catch (error) {
      this.refused(key, error);
    }
  }

  private arrived(key: string, sent: string, answer: SectionTextView): void {
    const now = this.drafts().get(key);
    if (!now) return;
    const more = now.text !== sent;
    this.put(key, { ...now, version: answer.version, state: more ? 'waiting' : 'saved', savedAt: new Date().toISOString() });
    if (more) this.saveAfterPause(key);
    else this.saved.update((times) => times + 1);
  }

  private refused(key: string, error: unknown): void {
    const now = this.drafts().get(key);
    if (!now) return;
    const { problem } = problemOf(error);
    const theirs = problem.conflicts?.find(({ field }) => field === 'text')?.theirs;
    if (problem.status === 412) {
      this.put(key, { ...now, state: 'conflict', failure: error, theirs: typeof theirs === 'string' ? theirs : null });
      this.saved.update((times) => times + 1);
    } else this.put(key, { ...now, state: 'failed', failure: error });
  }

  private put(key: string, draft: DraftText): void {
    this.drafts.update((drafts) => new Map([...drafts, [key, draft]]));
  }
}

function keyOf({ section, language }: { readonly section: SectionKey; readonly language: LanguageCode }): string {
  return `${section}.${language}`;
}
