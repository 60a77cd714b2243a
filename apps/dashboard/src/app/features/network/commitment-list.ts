import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { AgreementOnDayView, CommitmentOnDayView } from '#contract';
import { Formats } from '../../shared/language/formats';
import { Language } from '../../shared/language/language';
import { Selection } from '../../shared/selection/selection';
import { StandingMark } from './standing-mark';

const stillOwed: ReadonlySet<CommitmentOnDayView['status']> = new Set(['overdue', 'open', 'partly']);

/** What each party of the agreements owes, by when, and what became of it. */
@Component({
  selector: 'app-commitment-list',
  imports: [RouterLink, StandingMark, TranslocoDirective],
  template: `
    @if (parties().length) {
      <section class="card" aria-labelledby="commitments-title" *transloco="let t; prefix: 'network.owed'">
        <div class="hd">
          <h2 id="commitments-title">{{ t('title') }}</h2>
          <span class="cap">{{ summary() }}</span>
          <label class="end noprint"
            ><input type="checkbox" [checked]="onlyOpen()" (change)="onlyOpen.set(!onlyOpen())" /> {{ t('onlyOpen') }}</label
          >
        </div>
        @for (party of shown(); track party.id) {
          <details [open]="party.late > 0 && $index < 3">
            <summary>
              <b>{{ party.name }}</b>
              <span class="cap">{{ party.said }}</span>
            </summary>
            <ul>
              @for (one of party.items; track one.id) {
                <li>
                  <div class="grow">
                    <a [routerLink]="selection.to('commitments', one.id)" [queryParams]="selection.kept()">{{ one.text }}</a>
                    <span class="cap">{{ one.where }}</span>
                  </div>
                  <span class="cap nw">{{ one.when }}</span>
                  <app-standing-mark of="commitment" [status]="one.status" />
                </li>
              }
            </ul>
          </details>
        } @empty {
          <p class="cap none">{{ t('allKept') }}</p>
        }
      </section>
    }
  `,
  styles: `
    label {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      min-height: 24px;
      font-size: var(--t-small);
    }
    details {
      border-top: 1px solid var(--line);
    }
    summary {
      display: flex;
      align-items: center;
      flex-wrap: wrap;
      gap: 2px 10px;
      min-height: 36px;
      padding: 4px 14px;
      cursor: pointer;
      &::before {
        content: '▸';
        width: 10px;
        color: var(--ink-3);
      }
      &:hover {
        background: var(--hover);
      }
    }
    [open] > summary::before {
      content: '▾';
    }
    li {
      display: flex;
      align-items: center;
      flex-wrap: wrap;
      gap: 4px 14px;
      padding: 6px 14px 6px 34px;
      border-top: 1px solid var(--line);
      font-size: var(--t-table);
    }
    .grow {
      flex-basis: 220px;
      .cap {
        display: block;
      }
    }
    .none {
      padding: 0 14px 12px;
    }
    @media (max-width: 767px) {
      li {
        padding-left: 14px;
      }
    }
  `,
})
export class CommitmentList {
  private readonly language = inject(Language);
  private readonly formats = inject(Formats);
  protected readonly selection = inject(Selection);

  readonly agreements = input.required<readonly AgreementOnDayView[]>();

  /** Whether only what is still owed is listed. */
  protected readonly onlyOpen = signal(false);
  protected readonly parties = computed(() => {
    const found = new Map<string, { id: string; name: string; items: (CommitmentOnDayView & { agreement: string })[] }>();
    for (const { title, commitments } of this.agreements())
      for (const one of commitments) {
        const party = found.get(one.party.id) ?? { ...one.party, items: [] };
        party.items.push({ ...one, agreement: title });
        found.set(one.party.id, party);
      }
    const late = (items: readonly CommitmentOnDayView[]): number => items.filter(({ status }) => status === 'overdue').length;
    return [...found.values()]
      .map((party) => ({ ...party, late: late(party.items) }))
      .sort((one, other) => other.late - one.late || one.name.localeCompare(other.name, this.language.code(), { numeric: true }));
  });
  protected readonly shown = computed(() =>
    this.parties().flatMap(({ id, name, late, items }) => {
      const listed = items.filter(({ status }) => !this.onlyOpen() || stillOwed.has(status));
      if (listed.length === 0) return [];
      return [{ id, name, late, said: this.said(items), items: listed.map((one) => this.line(one)) }];
    }),
  );
  protected readonly summary = computed(() => this.said(this.parties().flatMap(({ items }) => items)));

  /** “3 impegni · 1 rispettato · 1 scaduto” */
  private said(items: readonly CommitmentOnDayView[]): string {
    const counts = (['fulfilled', 'overdue', 'open', 'partly', 'waived'] as const).flatMap((status) => {
      const count = items.filter((one) => one.status === status).length;
      return count === 0 ? [] : [this.language.counted(`network.owed.counted.${status}`, count)];
    });
    return [this.language.counted('network.commitments', items.length), ...counts].join(' · ');
  }

  private line({ id, text, code, agreement, dueOn, fulfilledOn, status, daysLate }: CommitmentOnDayView & { readonly agreement: string }) {
    const due =
      dueOn === null ? this.language.word('network.owed.noDay') : this.language.word('network.owed.by', { day: this.formats.day(dueOn) });
    const done =
      status === 'fulfilled' && fulfilledOn !== null
        ? [this.language.word('network.owed.done', { day: this.formats.day(fulfilledOn) })]
        : [];
    const late = daysLate === null ? [] : [this.language.counted('network.owed.late', daysLate)];
    return { id, text, status, where: [code, agreement].filter(Boolean).join(' · '), when: [due, ...done, ...late].join(' · ') };
  }
}
