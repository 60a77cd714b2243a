import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { type AgreementOnDayView, agreementsOnDay, paths } from '#contract';
import { fieldValueText } from '#wording';
import { AreaTabs } from '../../shared/areas/area-tabs';
import { contractResource } from '../../shared/http/contract-resource';
import { Icon } from '../../shared/icons/icon';
import { Formats } from '../../shared/language/formats';
import { Language } from '../../shared/language/language';
import { catalogueField } from '../../shared/records/form-fields';
import { Asked } from '../../shared/ui/asked';
import { Selection } from '../../shared/selection/selection';
import { Session } from '../../shared/session/session';
import { NarrowScreen } from '../../shared/theme/narrow-screen';
import type { TableOfChart } from '../../shared/ui/table-of-chart';
import { TableTwin } from '../../shared/ui/table-twin';
import { lifeOf, type LifeMark, type LifePromise, placeOf, spanOf, ticksOf } from './agreement-lives';
import { CommitmentList } from './commitment-list';
import { DayOfNetwork } from './day-of-network';
import { StandingMark } from './standing-mark';
import { ThingsDue } from './things-due';

/** The life of each agreement as a line of time, with what the parties owe beside it; every state is worked out for the day. */
@Component({
  selector: 'app-timeline-page',
  imports: [Asked, AreaTabs, CommitmentList, Icon, RouterLink, StandingMark, TableTwin, ThingsDue, TranslocoDirective],
  templateUrl: './timeline-page.html',
  styleUrl: './timeline-page.scss',
})
export class TimelinePage {
  private readonly router = inject(Router);
  private readonly formats = inject(Formats);
  private readonly session = inject(Session);
  private readonly phone = inject(NarrowScreen).on;
  protected readonly day = inject(DayOfNetwork);
  protected readonly language = inject(Language);
  protected readonly selection = inject(Selection);

  /** `table`, as the address says it; else the drawing. */
  readonly show = input<string>();

  protected readonly asTable = computed(() => this.show() === 'table');
  protected readonly mayEdit = computed(() => this.session.may('project-work.edit'));
  protected readonly answer = contractResource(agreementsOnDay, () => {
    const question = this.day.question(paths.networkAgreements);
    return question && { ...question, params: { ...question.params, limit: '500' } };
  });
  protected readonly agreements = computed(() => (this.answer.hasValue() ? this.answer.value().items : []));
  protected readonly sub = computed(() => {
    if (!this.answer.hasValue()) return '';
    const { agreements, byStatus } = this.answer.value().totals;
    const inForce = byStatus.in_force + byStatus.expiring;
    return `${this.language.counted('network.timeline.count', agreements)} · ${this.language.counted('network.timeline.inForce', inForce)} · ${this.day.said()}`;
  });

  private readonly span = computed(() => spanOf(this.agreements(), this.day.day()));
  protected readonly ticks = computed(() => ticksOf(this.span()).map((tick) => ({ ...tick, text: this.formats.month(tick.day) })));
  protected readonly now = computed(() => placeOf(this.day.day(), this.span()));
  /** Those whose name has room beside the sign of the day and before the edge; on a phone every other one. */
  protected readonly named = computed(() =>
    this.ticks()
      .filter((_, at) => !this.phone() || at % 2 === 0)
      .filter(({ left }) => left < (this.phone() ? 80 : 93) && Math.abs(left + 4 - this.now()) > (this.phone() ? 20 : 9)),
  );
  protected readonly nowText = computed(() =>
    this.day.isToday() ? this.language.word('network.timeline.today') : this.formats.day(this.day.day()),
  );
  /** Agreements of one administration stand together, under its name. */
  protected readonly groups = computed(() => {
    const groups: { key: string; name: string | null; said: string; rows: ReturnType<TimelinePage['row']>[] }[] = [];
    for (const agreement of this.agreements()) {
      const name = agreement.administration?.name ?? null;
      const last = groups.at(-1);
      if (last?.name === name && last.rows.length > 0) last.rows.push(this.row(agreement));
      else groups.push({ key: agreement.administration?.id ?? 'project', name, said: '', rows: [this.row(agreement)] });
    }
    return groups.map((group) => ({ ...group, said: this.inForceOf(group.rows.map(({ status }) => status)) }));
  });
  protected readonly table = computed<TableOfChart>(() => this.tableOf(this.agreements()));

  protected changeView(): void {
    void this.router.navigate([], { queryParams: { show: this.asTable() ? null : 'table' }, queryParamsHandling: 'merge' });
  }

  protected markTitle({ kind, day, organisations }: LifeMark): string {
    const what = this.language.word(`network.timeline.mark.${kind}`);
    return [`${what}, ${this.formats.day(day)}`, ...organisations.slice(0, 12)].join('\n');
  }

  protected promiseTitle({ day, count, status }: LifePromise): string {
    const many = this.language.counted('network.commitments', count);
    return `${many}, ${this.formats.day(day)}: ${this.language.word(`network.standing.commitment.${status}`)}`;
  }

  private row(agreement: AgreementOnDayView) {
    const { id, title, status, signatures, endedOn, daysLeft } = agreement;
    return {
      ...{ id, title, status, ...lifeOf(agreement, this.span(), this.day.day()) },
      kind: this.kindOf(agreement),
      parties: this.language.counted('network.parties', agreement.parties.length),
      said: this.sentence(agreement),
      detail:
        status === 'expiring' && endedOn !== null
          ? this.language.word('network.timeline.expires', { day: this.formats.day(endedOn), days: this.formats.whole(daysLeft ?? 0) })
          : status === 'approved' || status === 'draft'
            ? this.signedWord(signatures)
            : '',
    };
  }

  private kindOf({ type, counterpartType }: AgreementOnDayView): string {
    const language = this.language.code();
    const counterpart = counterpartType && fieldValueText(catalogueField('agreement', 'counterpartType'), counterpartType, language);
    return counterpart || fieldValueText(catalogueField('agreement', 'type'), type, language);
  }

  private signedWord({ signed, of }: AgreementOnDayView['signatures']): string {
    return of === 0 ? this.language.word('network.timeline.unsigned') : this.language.word('network.timeline.signed', { signed, of });
  }

  private inForceOf(statuses: readonly string[]): string {
    const inForce = statuses.filter((status) => status === 'in_force' || status === 'expiring').length;
    return this.language.word('network.timeline.ofWhich', {
      inForce: this.formats.whole(inForce),
      all: this.formats.whole(statuses.length),
    });
  }

  /** The drawing as words, for whoever does not see it. */
  private sentence({ approvedOn, signedOn, inForceOn, endedOn, renewedOn, signatures, parties }: AgreementOnDayView): string {
    const dated = (key: string, day: string | null): string[] =>
      day === null ? [] : [this.language.word(`network.timeline.said.${key}`, { day: this.formats.day(day) })];
    const adhesions = parties.filter(({ adhesion, signedOn: on }) => adhesion && on !== null && on <= this.day.day()).length;
    return [
      ...dated('approved', approvedOn),
      this.signedWord(signatures),
      ...dated('signed', signedOn),
      ...dated('inForce', inForceOn),
      ...dated('renewed', renewedOn),
      ...dated('ends', endedOn),
      ...(adhesions > 0 ? [this.language.counted('network.timeline.adhesions', adhesions)] : []),
    ].join('; ');
  }

  private tableOf(agreements: readonly AgreementOnDayView[]): TableOfChart {
    const columns = ['agreement', 'kind', 'status', 'approved', 'signatures', 'signed', 'inForce', 'renewed', 'ends', 'overdue'] as const;
    return {
      caption: `${this.language.word('network.timeline.title')} · ${this.day.said()}`,
      columns: columns.map((key) => ({
        key,
        name: this.language.word(`network.timeline.column.${key}`),
        numeric: key === 'signatures' || key === 'overdue',
      })),
      rows: agreements.map((agreement) => {
        const { id, title, status, approvedOn, signatures, signedOn, inForceOn, renewedOn, endedOn, commitments } = agreement;
        const day = (on: string | null) => ({ text: on === null ? '–' : this.formats.day(on), sort: on });
        const text = (value: string) => ({ text: value, sort: value });
        const overdue = commitments.filter((one) => one.status === 'overdue').length;
        return {
          key: id,
          said: `${title}: ${this.sentence(agreement)}`,
          cells: [
            ...[text(title), text(this.kindOf(agreement)), text(this.language.word(`network.standing.agreement.${status}`))],
            ...[day(approvedOn), { text: `${signatures.signed} / ${signatures.of}`, sort: signatures.signed }],
            ...[day(signedOn), day(inForceOn), day(renewedOn), day(endedOn), { text: this.formats.whole(overdue), sort: overdue }],
          ],
        };
      }),
    };
  }
}
