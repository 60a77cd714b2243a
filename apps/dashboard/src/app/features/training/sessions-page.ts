import { HttpClient } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import { foundSheet, paths, type TrainingSession, trainingSessions } from '#contract';
import { addDays, audienceOf, sheetCodeIn } from '#domain';
import { contractResource } from '../../shared/http/contract-resource';
import { AreaTabs } from '../../shared/areas/area-tabs';
import { Failure } from '../../shared/http/failure';
import { problemOf } from '../../shared/http/problem-error';
import { sentenceWithReference } from '../../shared/http/problem-sentence';
import { Icon } from '../../shared/icons/icon';
import { Formats } from '../../shared/language/formats';
import { Language } from '../../shared/language/language';
import { Selection } from '../../shared/selection/selection';
import { Session } from '../../shared/session/session';
import { EmptyState } from '../../shared/ui/empty-state';
import { NewTraining } from './new-training';
import { hoursText, longDay } from './session-words';

/** So many days around the one on screen are listed below it. */
const daysAround = 45;

/** The sessions of a day, those around it, and the way back from a sheet of paper to its register. */
@Component({
  selector: 'app-sessions-page',
  imports: [AreaTabs, EmptyState, Failure, Icon, NewTraining, RouterLink, TranslocoDirective],
  templateUrl: './sessions-page.html',
  styleUrl: './sessions-page.scss',
})
export class SessionsPage {
  private readonly router = inject(Router);
  private readonly http = inject(HttpClient);
  private readonly session = inject(Session);
  private readonly formats = inject(Formats);
  protected readonly language = inject(Language);
  protected readonly selection = inject(Selection);

  /** The day, as the address says it; without it today. */
  readonly on = input<string>();

  protected readonly mayEdit = computed(() => this.session.may('training.edit'));
  protected readonly shownDay = computed(() => this.on() ?? this.session.today());
  protected readonly heading = computed(() => longDay(this.shownDay(), this.language.code()));
  protected readonly list = contractResource(trainingSessions, () => {
    const project = this.selection.project();
    if (project === null) return undefined;
    const params = { from: addDays(this.shownDay(), -daysAround), to: addDays(this.shownDay(), daysAround) };
    return { url: paths.trainingSessions(project), params };
  });
  private readonly items = computed(() => (this.list.hasValue() ? this.list.value().items : []));
  protected readonly ofDay = computed(() => this.items().filter(({ date }) => date === this.shownDay()));
  protected readonly before = computed(() =>
    this.items()
      .filter(({ date }) => date < this.shownDay())
      .toReversed(),
  );
  protected readonly after = computed(() => this.items().filter(({ date }) => date > this.shownDay()));
  protected readonly code = signal('');
  protected readonly codeFault = signal('');
  /** What is being entered. */
  protected readonly entering = signal<'courses' | 'course-sessions' | null>(null);

  protected step(days: number): void {
    const on = addDays(this.shownDay(), days);
    this.goTo(on === this.session.today() ? null : on);
  }

  protected goTo(on: string | null): void {
    void this.router.navigate([], { queryParams: { on }, queryParamsHandling: 'merge' });
  }

  protected entered(saved: boolean): void {
    this.entering.set(null);
    if (saved) this.list.reload();
  }

  protected async find(event: Event): Promise<void> {
    event.preventDefault();
    const project = this.selection.project();
    const code = sheetCodeIn(this.code());
    this.codeFault.set(code === null ? this.language.word('training.code.wrong') : '');
    if (project === null || code === null) return;
    try {
      const found = foundSheet.parse(await firstValueFrom(this.http.get(paths.sheetByCode(project, code))));
      const queryParams = { ...this.selection.kept(), code };
      await this.router.navigate(this.selection.to('training', found.course, found.session), { queryParams });
    } catch (error) {
      const { problem } = problemOf(error);
      this.codeFault.set(
        problem.status === 404 ? this.language.word('training.code.unknown') : sentenceWithReference(problem, this.language),
      );
    }
  }

  protected dayText(day: string): string {
    return this.formats.day(day);
  }

  /** Time, hours and place, as far as they are known. */
  protected when({ from, to, hours, place, room }: TrainingSession): string {
    const time = from !== null && to !== null ? `${from}–${to}` : null;
    const long = this.language.word('training.hours', { hours: hoursText(hours, this.language.code()) });
    return [time, long, place, room].filter(Boolean).join(' · ');
  }

  protected audience({ course }: TrainingSession): string {
    return this.language.word(`training.audience.${audienceOf(course.type)}`);
  }

  protected marked({ people, marked }: TrainingSession): string {
    if (people === 0) return this.language.word('training.nobodyYet');
    return this.language.word('training.markedOf', { marked: this.formats.whole(marked), people: this.formats.whole(people) });
  }
}
