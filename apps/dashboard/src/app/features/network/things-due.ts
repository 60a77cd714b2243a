import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { AgreementOnDayView } from '#contract';
import { Icon, type IconName } from '../../shared/icons/icon';
import { Formats } from '../../shared/language/formats';
import { Language } from '../../shared/language/language';
import { Selection } from '../../shared/selection/selection';

interface ThingDue {
  readonly key: string;
  readonly what: string;
  readonly why: string;
  readonly icon: IconName;
  readonly link: readonly string[];
  readonly late: number;
}

/** So many are listed; the rest stands in the lists beside. */
const mostListed = 8;

/** What is over its day, and what soon will be. */
@Component({
  selector: 'app-things-due',
  imports: [Icon, RouterLink, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'network.due'">
      @for (part of parts(); track part.key) {
        <section class="card" [attr.aria-labelledby]="'due-' + part.key">
          <div class="hd">
            <h2 [id]="'due-' + part.key">{{ t(part.key) }}</h2>
            <span class="end tag" [class]="part.items.length ? part.key : ''">{{ part.items.length }}</span>
          </div>
          <ul class="bd">
            @for (item of part.items.slice(0, most); track item.key) {
              <li>
                <app-icon [class]="part.key" [name]="item.icon" />
                <div>
                  <a [routerLink]="selection.to(item.link[0] ?? '', item.link[1] ?? '')" [queryParams]="selection.kept()">{{
                    item.what
                  }}</a>
                  <span class="cap">{{ item.why }}</span>
                </div>
              </li>
            } @empty {
              <li class="cap">{{ t('nothing') }}</li>
            }
          </ul>
          @if (part.items.length > most) {
            <p class="cap more">{{ t('more', { count: part.items.length - most }) }}</p>
          }
        </section>
      }
    </ng-container>
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
    }
    li {
      display: flex;
      gap: 9px;
      padding: 7px 0;
      border-top: 1px solid var(--line);
      line-height: 1.35;
    }
    a {
      display: block;
      color: inherit;
      font-weight: 600;
      text-decoration: none;
      &:hover {
        text-decoration: underline;
      }
    }
    .cap {
      display: block;
    }
    .more {
      padding: 0 14px 10px;
    }
    .over {
      color: var(--risk);
      &.tag {
        background: var(--risk-bg);
      }
    }
    .soon {
      color: var(--behind);
      &.tag {
        background: var(--behind-bg);
      }
    }
  `,
})
export class ThingsDue {
  private readonly language = inject(Language);
  private readonly formats = inject(Formats);
  protected readonly selection = inject(Selection);

  readonly agreements = input.required<readonly AgreementOnDayView[]>();

  protected readonly most = mostListed;
  protected readonly parts = computed(() => {
    const worstFirst = (one: ThingDue, other: ThingDue): number => other.late - one.late;
    const over = this.agreements().flatMap((agreement) => [
      ...this.overdue(agreement),
      ...this.alert(agreement, ['signatures_missing', 'not_renewed']),
    ]);
    const soon = this.agreements().flatMap((agreement) => this.alert(agreement, ['expiring', 'ends_before_project']));
    return [
      { key: 'over', items: over.toSorted(worstFirst) },
      { key: 'soon', items: soon },
    ];
  });

  private overdue({ title, administration, commitments }: AgreementOnDayView): ThingDue[] {
    return commitments
      .filter(({ status }) => status === 'overdue')
      .map(({ id, code, party, text, dueOn, daysLate }) => ({
        ...{ key: id, icon: 'warning' as const, link: ['commitments', id], late: daysLate ?? 0 },
        what: [party.name, code].filter(Boolean).join(' · '),
        why: `${text} · ${this.language.word('network.due.since', { day: this.formats.day(dueOn ?? ''), days: this.formats.whole(daysLate ?? 0) })} · ${administration?.name ?? title}`,
      }));
  }

  private alert(agreement: AgreementOnDayView, kinds: readonly AgreementOnDayView['alerts'][number][]): ThingDue[] {
    const { id, title, approvedOn, endedOn, daysLeft, signatures } = agreement;
    return agreement.alerts
      .filter((alert) => kinds.includes(alert))
      .map((alert) => {
        const day = alert === 'signatures_missing' ? approvedOn : endedOn;
        const values = { day: this.formats.day(day ?? ''), days: this.formats.whole(daysLeft ?? 0), ...signatures };
        const unsigned = alert === 'signatures_missing' && signatures.of === 0;
        const why = this.language.word(`network.due.alert.${unsigned ? 'nobody_signed' : alert}`, values);
        return { key: `${id} ${alert}`, icon: 'schedule', link: ['agreements', id], late: 0, what: title, why };
      });
  }
}
