import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { governanceOnDay, type GovernanceOnDay, paths } from '#contract';
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
import { DayOfNetwork } from './day-of-network';
import { StandingMark } from './standing-mark';

type Table = GovernanceOnDay['tables'][number];
type Decision = GovernanceOnDay['decisions'][number];
const decisionStatuses = ['late', 'open', 'implemented', 'dropped'] as const;

/** Tables with who came how often, decisions and plans with who owes what by when; what is late is worked out for the day. */
@Component({
  selector: 'app-governance-page',
  imports: [Asked, AreaTabs, Icon, RouterLink, StandingMark, TranslocoDirective],
  templateUrl: './governance-page.html',
  styleUrl: './governance-page.scss',
})
export class GovernancePage {
  private readonly formats = inject(Formats);
  private readonly session = inject(Session);
  protected readonly day = inject(DayOfNetwork);
  protected readonly language = inject(Language);
  protected readonly selection = inject(Selection);

  protected readonly mayEdit = computed(() => this.session.may('project-work.edit'));
  protected readonly answer = contractResource(governanceOnDay, () => this.day.question(paths.governance));
  private readonly governance = computed(() => (this.answer.hasValue() ? this.answer.value() : null));
  protected readonly isEmpty = computed(() => {
    const governance = this.governance();
    return governance !== null && governance.tables.length + governance.decisions.length + governance.plans.length === 0;
  });
  protected readonly sub = computed(() => {
    const governance = this.governance();
    if (governance === null) return '';
    const held = governance.tables.reduce((sum, table) => sum + table.held, 0);
    return [
      this.language.counted('network.governance.tables', governance.tables.length),
      this.language.counted('network.governance.held', held),
      this.day.said(),
    ].join(' · ');
  });
  protected readonly tables = computed(() => (this.governance()?.tables ?? []).map((table) => this.tableView(table)));

  /** The decisions of one standing, or all. */
  protected readonly standing = signal<Decision['status'] | null>(null);
  protected readonly standings = computed(() =>
    decisionStatuses.flatMap((status) => {
      const count = this.governance()?.decisions.filter((one) => one.status === status).length ?? 0;
      return count === 0 ? [] : [{ status, count }];
    }),
  );
  protected readonly decisions = computed(() =>
    (this.governance()?.decisions ?? [])
      .filter(({ status }) => this.standing() === null || status === this.standing())
      .map((one) => ({
        ...one,
        taken: one.takenOn === null ? '' : this.formats.day(one.takenOn),
        due: one.dueOn === null ? '–' : this.formats.day(one.dueOn),
        detail: this.detailOf(one),
      })),
  );
  protected readonly plans = computed(() =>
    (this.governance()?.plans ?? []).map((plan) => ({
      ...plan,
      state: fieldValueText(catalogueField('plan', 'status'), plan.status, this.language.code()),
      adopted: plan.adoptedOn === null ? '' : this.formats.day(plan.adoptedOn),
      done: plan.actions.filter(({ status }) => status === 'done').length,
      actions: plan.actions.map((action) => ({ ...action, due: action.dueOn === null ? '–' : this.formats.day(action.dueOn) })),
    })),
  );

  protected choose(status: Decision['status']): void {
    this.standing.update((chosen) => (chosen === status ? null : status));
  }

  private tableView(table: Table) {
    const named = table.presence.filter(({ of }) => of > 0);
    const [present, of] = [named.reduce((sum, one) => sum + one.present, 0), named.reduce((sum, one) => sum + one.of, 0)];
    return {
      ...table,
      about: [
        table.parentBody,
        table.constitutedOn && this.language.word('network.governance.since', { day: this.formats.day(table.constitutedOn) }),
        table.frequency,
        this.language.counted('network.governance.members', table.members),
        table.chair && this.language.word('network.governance.chair', { name: table.chair }),
      ]
        .filter(Boolean)
        .join(' · '),
      share: of === 0 ? '–' : this.formats.percent(present / of, 0),
      next: table.nextOn === null ? '–' : this.formats.day(table.nextOn),
      presence: table.presence.map((one) => ({
        ...one,
        width: one.of === 0 ? 0 : (one.present / one.of) * 100,
        text: one.of === 0 ? '–' : this.formats.percent(one.present / one.of, 0),
        said: this.language.word('network.governance.presentOf', { present: one.present, of: one.of }),
      })),
      meetings: table.meetings.map((meeting) => ({
        ...meeting,
        when: this.formats.day(meeting.date),
        state: fieldValueText(catalogueField('roundTableMeeting', 'status'), meeting.status, this.language.code()),
        attendance:
          meeting.of === 0 ? '–' : this.language.word('network.governance.presentOf', { present: meeting.present, of: meeting.of }),
      })),
    };
  }

  private detailOf({ status, implementedOn, daysLate }: Decision): string {
    const late = daysLate === null ? [] : [this.language.counted('network.owed.late', daysLate)];
    const done = status === 'implemented' && implementedOn !== null ? [this.formats.day(implementedOn)] : [];
    return [...done, ...late].join(' · ');
  }
}
