import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { formatDay, formatValue, formatTarget } from '#wording';
import type { IndicatorValue } from '#contract';
import type { IconName } from '../../shared/icons/icon';
import { Icon } from '../../shared/icons/icon';
import { Language } from '../../shared/language/language';
import { Selection } from '../../shared/selection/selection';
import { comparisonText, paceText, valueText } from '../../shared/ui/indicator-words';
import type { ThingToLookAt } from './things-to-look-at';

interface Line {
  readonly key: string;
  readonly icon: IconName;
  readonly grave: boolean;
  readonly title: string;
  readonly text: string;
  readonly to: readonly string[] | null;
}

/** What asks for a look now, each in a sentence and one press away. */
@Component({
  selector: 'app-things-to-look-at-list',
  imports: [Icon, RouterLink, TranslocoDirective],
  template: `
    <section class="card" aria-labelledby="look-title" *transloco="let t; prefix: 'overview'">
      <div class="hd">
        <h2 id="look-title">{{ t('look') }}</h2>
        <span class="end tag">{{ lines().length }}</span>
      </div>
      <ul class="bd">
        @for (line of lines(); track line.key) {
          <li>
            <app-icon [name]="line.icon" [class.grave]="line.grave" />
            <div class="grow">
              @if (line.to; as to) {
                <a [routerLink]="to" [queryParams]="selection.kept()">{{ line.title }}</a>
              } @else {
                <span class="b">{{ line.title }}</span>
              }
              <div class="cap">{{ line.text }}</div>
            </div>
          </li>
        } @empty {
          <li class="mut sm">{{ t('nothingToLookAt') }}</li>
        }
      </ul>
    </section>
  `,
  styles: `
    h2 {
      font-size: var(--t-h3);
    }
    ul {
      padding-bottom: 4px;
    }
    li {
      display: flex;
      align-items: flex-start;
      gap: 9px;
      padding: 8px 0;
      border-top: 1px solid var(--line);
      line-height: 1.35;
    }
    app-icon {
      margin-top: 1px;
      color: var(--behind);
      &.grave {
        color: var(--risk);
      }
    }
    a {
      color: inherit;
      font-weight: 600;
      text-decoration: none;
      &:hover {
        text-decoration: underline;
      }
    }
  `,
})
export class ThingsToLookAtList {
  private readonly language = inject(Language);
  protected readonly selection = inject(Selection);

  readonly things = input.required<readonly ThingToLookAt[]>();

  protected readonly lines = computed(() => this.things().map((thing) => this.lineOf(thing)));

  private lineOf(thing: ThingToLookAt): Line {
    switch (thing.kind) {
      case 'indicator':
        return {
          key: thing.value.code,
          icon: 'warning',
          grave: thing.value.status === 'at_risk',
          title: `${this.language.read(thing.value.name)}: ${valueText(thing.value, this.language.code())} ${comparisonText(thing.value, this.language.code())}`,
          text: this.reasonOf(thing.value),
          to: this.selection.to('indicators', thing.value.code),
        };
      case 'report':
        return {
          key: `report-${thing.period.id}`,
          icon: 'description',
          grave: thing.days < 0,
          title: this.language.word('overview.report', { period: thing.period.id }),
          text: this.dueText(thing.period.reportDue, thing.days),
          to: this.selection.to('reports'),
        };
      case 'incomplete':
        return {
          key: 'incomplete',
          icon: 'rule',
          grave: false,
          title: this.language.counted('overview.incomplete', thing.count),
          text: this.language.word('overview.incompleteWhy'),
          to: this.selection.to('incomplete'),
        };
      case 'provisional':
        return {
          key: 'provisional',
          icon: 'schedule',
          grave: false,
          title: this.language.counted('overview.provisional', thing.count),
          text: this.language.word('overview.provisionalWhy'),
          to: null,
        };
    }
  }

  /** Where it ends at this pace, or what would be needed; for what has no pace, how far it is from its target. */
  private reasonOf(value: IndicatorValue): string {
    const language = this.language.code();
    const { forecast, final, pace, paceNeeded } = value;
    if (forecast !== null && final !== null) {
      return this.language.word('overview.atThisPace', {
        value: formatValue(Math.round(forecast.value), value, language),
        final: formatTarget(final, value, language),
      });
    }
    if (pace !== null && paceNeeded !== null) {
      return this.language.word('overview.paceNeeded', {
        pace: paceText(pace, language),
        needed: paceText(paceNeeded, language),
      });
    }
    return this.language.word('overview.finalTarget', { final: formatTarget(final, value, language) });
  }

  private dueText(due: string, days: number): string {
    const day = formatDay(due, this.language.code());
    if (days < 0) return this.language.counted('overview.overdue', -days, { day });
    return days === 0 ? this.language.word('overview.dueToday') : this.language.counted('overview.dueIn', days, { day });
  }
}
