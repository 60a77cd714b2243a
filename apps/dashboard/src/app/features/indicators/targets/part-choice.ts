import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { IndicatorTargets } from '#contract';
import { type PlanDimension, planDimensions, type PlanScope, scopeKey } from '#domain';
import { dimensions, dimensionTitle, memberName } from '#wording';
import { Icon } from '../../../shared/icons/icon';
import { Language } from '../../../shared/language/language';
import { ProjectContext } from '../../../shared/selection/project-context';

/** Adds a part of the project that gets targets of its own: by what, and which one. Parts that have theirs are not offered. */
@Component({
  selector: 'app-part-choice',
  imports: [Icon, TranslocoDirective],
  template: `
    <div class="choice" role="group" *transloco="let t; prefix: 'indicators.targets.parts'" [attr.aria-label]="t('add')">
      <div class="fld">
        <label for="part-by">{{ t('addBy') }}</label>
        <select #by class="inp" id="part-by" (change)="choose(by.value)">
          @for (one of dimensions(); track one.code) {
            <option [value]="one.code" [selected]="one.code === dimension()">{{ one.name }}</option>
          }
        </select>
      </div>
      <div class="fld">
        <label for="part-member">{{ t('addMember') }}</label>
        <select #which class="inp" id="part-member" (change)="member.set(which.value)">
          @for (one of members(); track one.code) {
            <option [value]="one.code" [selected]="one.code === member()">{{ one.name }}</option>
          }
        </select>
      </div>
      <button type="button" class="btn" [disabled]="!member()" (click)="add()"><app-icon class="s" name="add" />{{ t('add') }}</button>
    </div>
  `,
  styles: `
    .choice {
      display: flex;
      flex-wrap: wrap;
      gap: 10px;
      align-items: flex-end;
    }
    .fld {
      flex: 0 1 220px;
    }
  `,
})
export class PartChoice {
  private readonly language = inject(Language);
  private readonly context = inject(ProjectContext);

  readonly partners = input.required<IndicatorTargets['partners']>();
  /** Keys of the parts that have targets already. */
  readonly known = input.required<readonly string[]>();
  readonly added = output<PlanScope>();

  protected readonly dimension = signal<PlanDimension>('desk');
  protected readonly dimensions = computed(() =>
    planDimensions.map((code) => ({
      code,
      name: code === 'partner' ? this.language.word('indicators.targets.parts.partner') : dimensionTitle(code, this.language.code()),
    })),
  );
  protected readonly members = computed(() => {
    const by = this.dimension();
    return this.all(by).filter(({ code }) => !this.known().includes(scopeKey({ by, member: code })));
  });
  protected readonly member = linkedSignal(() => this.members()[0]?.code ?? '');

  protected choose(text: string): void {
    const by = planDimensions.find((one) => one === text);
    if (by) this.dimension.set(by);
  }

  protected add(): void {
    if (this.member() !== '') this.added.emit({ by: this.dimension(), member: this.member() });
  }

  private all(by: PlanDimension): readonly { readonly code: string; readonly name: string }[] {
    if (by === 'partner') return this.partners().map(({ member, name }) => ({ code: member, name }));
    if (by === 'desk') return this.context.project.hasValue() ? this.context.project.value().desks : [];
    return Object.keys(dimensions[by].members).map((code) => ({ code, name: memberName(by, code, this.language.code()) }));
  }
}
