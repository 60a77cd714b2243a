import { Component, computed, inject, linkedSignal } from '@angular/core';
import { HttpClient } from '@angular/common/http';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { type DueFollowUp, exitsDue, followUpsDue, type FollowUpStanding, paths } from '#contract';
import { firstValueFrom } from 'rxjs';
import { ChoiceField } from '../../shared/forms/choice-field';
import { contractResource } from '../../shared/http/contract-resource';
import { Failure } from '../../shared/http/failure';
import { Formats } from '../../shared/language/formats';
import { Language } from '../../shared/language/language';
import { catalogueField, recordValueText } from '../../shared/records/form-fields';
import { Selection } from '../../shared/selection/selection';
import { DeskOfDevice } from '../../shared/session/desk-of-device';
import { EmptyState } from '../../shared/ui/empty-state';

/** Whom a desk has to ask or to let go, and how the results of six months stand. */
@Component({
  selector: 'app-follow-ups-page',
  imports: [ChoiceField, EmptyState, Failure, RouterLink, TranslocoDirective],
  templateUrl: './follow-ups-page.html',
  styleUrl: './follow-ups-page.scss',
})
export class FollowUpsPage {
  private readonly http = inject(HttpClient);
  private readonly formats = inject(Formats);
  private readonly device = inject(DeskOfDevice);
  protected readonly language = inject(Language);
  protected readonly selection = inject(Selection);

  /** The desk whose people are shown; empty: all one works for. */
  protected readonly desk = linkedSignal(() => (this.device.desks().length === 1 ? this.device.desk() : ''));
  protected readonly desks = computed(() => this.device.desks().map(({ id, name, code }) => ({ code: id, label: `${name} · ${code}` })));
  private readonly params = computed(() => ({ desk: this.desk() || undefined }));
  protected readonly due = contractResource(followUpsDue, () => {
    const project = this.selection.project();
    return project === null ? undefined : { url: paths.followUps(project), params: this.params() };
  });
  protected readonly exits = contractResource(exitsDue, () => {
    const project = this.selection.project();
    return project === null ? undefined : { url: paths.exitsDue(project), params: this.params() };
  });
  /** Pages after the first. */
  private readonly later = linkedSignal<unknown, { readonly items: readonly DueFollowUp[]; readonly next: string | null }>({
    source: () => (this.due.hasValue() ? this.due.value() : null),
    computation: () => ({ items: [], next: this.due.hasValue() ? this.due.value().next : null }),
  });
  protected readonly people = computed(() => [...(this.due.hasValue() ? this.due.value().items : []), ...this.later().items]);
  protected readonly next = computed(() => this.later().next);
  protected readonly standings = computed(() => (this.due.hasValue() ? this.due.value().standings.filter(({ due }) => due > 0) : []));

  protected async more(): Promise<void> {
    const [project, cursor] = [this.selection.project(), this.next()];
    if (project === null || cursor === null) return;
    const desk = this.desk();
    const params = { cursor, ...(desk ? { desk } : {}) };
    const page = followUpsDue.parse(await firstValueFrom(this.http.get(paths.followUps(project), { params })));
    this.later.update(({ items }) => ({ items: [...items, ...page.items], next: page.next }));
  }

  /** Who works for one desk needs not be told which. */
  protected readonly namesDesks = computed(() => this.desks().length > 1 && this.desk() === '');

  protected deskName(code: string | null): string {
    return this.device.desks().find((desk) => desk.code === code)?.name ?? code ?? '';
  }

  protected day(day: string): string {
    return this.formats.day(day);
  }

  protected percent(share: number | null): string {
    return share === null ? '–' : this.formats.percent(share);
  }

  protected parts(standing: FollowUpStanding['coverage']): string {
    return this.language.word('followUp.of', {
      part: this.formats.whole(standing.numerator),
      whole: this.formats.whole(standing.denominator),
    });
  }

  protected status(value: string | null): string {
    return value === null
      ? this.language.word('followUp.notKnown')
      : recordValueText(catalogueField('participation', 'lastStatus28d'), value, this.language.code());
  }
}
