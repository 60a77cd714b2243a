import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { paths, timeline, type Timeline, type TimelineEvent } from '#contract';
import { recordType, type RecordTypeName } from '#domain';
import { fieldValueText, lookWord } from '#wording';
import { contractResource } from '../http/contract-resource';
import { Failure } from '../http/failure';
import { DayPipe, InstantPipe } from '../language/format-pipes';
import { Language } from '../language/language';
import { provideWords } from '../language/provide-language';
import { Selection } from '../selection/selection';

const words = provideWords('personTimeline', {
  it: () => import('./words/it.json'),
  en: () => import('./words/en.json'),
  fr: () => import('./words/fr.json'),
});

/** Everything done for a person, newest first. It is asked for when somebody opens it, since a look at it stays in the trail. */
@Component({
  selector: 'app-person-timeline',
  imports: [DayPipe, Failure, InstantPipe, TranslocoDirective],
  providers: words,
  templateUrl: './person-timeline.html',
  styleUrl: './person-timeline.scss',
})
export class PersonTimeline {
  private readonly language = inject(Language);
  private readonly selection = inject(Selection);

  readonly person = input.required<string>();

  protected readonly opened = signal(false);
  private readonly cursor = signal<string | undefined>(undefined);
  protected readonly page = contractResource(timeline, () => {
    const project = this.selection.project();
    if (project === null || !this.opened()) return undefined;
    return { url: paths.personTimeline(project, this.person()), params: { cursor: this.cursor() } };
  });
  /** The pages that were read so far, each event once. */
  protected readonly events = linkedSignal<Timeline | undefined, readonly TimelineEvent[]>({
    source: () => (this.page.hasValue() ? this.page.value() : undefined),
    computation: (page, before) => {
      const known = [...(before?.value ?? []), ...(page?.items ?? [])];
      return [...new Map(known.map((event) => [event.key, event])).values()];
    },
  });
  protected readonly next = computed(() => (this.page.hasValue() ? this.page.value().next : null));

  protected more(): void {
    this.cursor.set(this.next() ?? undefined);
  }

  protected isDay({ at }: TimelineEvent): boolean {
    return at.length === 10;
  }

  protected what({ kind, record, says }: TimelineEvent): string {
    const language = this.language.code();
    if (kind === 'look') return sentence(lookWord(String(says['action']), language));
    if (kind === 'record') return record === null ? '' : sentence(recordType(record.type).label.one[language]);
    return this.language.word(`personTimeline.${kind}`, { other: says['pseudonym'] ?? '' });
  }

  /** What it says in words, by the fields of its record. */
  protected told({ kind, record, says }: TimelineEvent): string {
    if (kind === 'look') return Number(says['times']) > 1 ? this.language.word('personTimeline.times', { times: says['times'] ?? 1 }) : '';
    if (kind === 'merged' || kind === 'merge_undone') return '';
    const type: RecordTypeName = record?.type ?? 'participation';
    const parts = Object.entries(says).flatMap(([name, value]) => {
      const field = recordType(type).fields[name];
      return field === undefined ? [] : fieldValueText(field, value, this.language.code());
    });
    return parts.join(' · ');
  }
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
