import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { Quality } from '#contract';
import { WholePipe } from '../../shared/language/format-pipes';
import { Language } from '../../shared/language/language';

/** The checks: those that found something, to choose from, and apart those that found nothing or could not be asked, with why. */
@Component({
  selector: 'app-check-list',
  imports: [RouterLink, TranslocoDirective, WholePipe],
  template: `
    <section class="card" *transloco="let t; prefix: 'quality'">
      <div class="hd">
        <h2>{{ t('checks.title') }}</h2>
      </div>
      <nav [attr.aria-label]="t('checks.title')">
        <a
          [class.on]="chosen() === null"
          [attr.aria-current]="chosen() === null ? 'true' : null"
          [routerLink]="[]"
          [queryParams]="{ check: null }"
          queryParamsHandling="merge"
          ><span class="name">{{ t('checks.all') }}</span></a
        >
        @for (one of finding(); track one.check) {
          <a
            [class.on]="one.check === chosen()"
            [attr.aria-current]="one.check === chosen() ? 'true' : null"
            [routerLink]="[]"
            [queryParams]="{ check: one.check, level: null }"
            queryParamsHandling="merge"
          >
            <span class="name"
              ><span class="tag">{{ one.check }}</span> {{ name(one.check) }}</span
            >
            <b class="num">{{ one.count | whole }}</b>
          </a>
        }
      </nav>
      <details>
        <summary>{{ language.counted('quality.checks.silent', silent().length) }}</summary>
        <ul>
          @for (one of silent(); track one.check) {
            <li>
              <span class="tag">{{ one.check }}</span> {{ name(one.check) }}
              <em>{{ one.unchecked ? t('unchecked.' + one.unchecked) : t('checks.nothing') }}</em>
            </li>
          }
        </ul>
      </details>
    </section>
  `,
  styleUrl: './check-list.scss',
})
export class CheckList {
  protected readonly language = inject(Language);

  readonly checks = input.required<Quality['checks']>();
  /** The check that the list is narrowed to. */
  readonly chosen = input.required<string | null>();
  /** Whether the list shows what was waived. */
  readonly waived = input(false);

  private readonly counted = computed(() =>
    this.checks().map(({ open, waived, ...one }) => ({ ...one, count: this.waived() ? waived : open, found: open + waived })),
  );
  protected readonly finding = computed(() => this.counted().filter(({ count, check }) => count > 0 || check === this.chosen()));
  protected readonly silent = computed(() => this.counted().filter(({ found, check }) => found === 0 && check !== this.chosen()));

  /** The check in a few words; of another framework only its number is known. */
  protected name(check: string): string {
    return this.language.word(`quality.check.${check}`) || this.language.word('quality.check.other');
  }
}
