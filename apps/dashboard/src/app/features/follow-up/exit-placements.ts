import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { type LeavingView, paths, registerPage, type RegisterRecord } from '#contract';
import { contractResource } from '../../shared/http/contract-resource';
import { Icon } from '../../shared/icons/icon';
import { Formats } from '../../shared/language/formats';
import { Language } from '../../shared/language/language';
import { catalogueField, recordValueText } from '../../shared/records/form-fields';
import { Selection } from '../../shared/selection/selection';
import { Session } from '../../shared/session/session';

/** The placement that stands behind an exit into work: the evidence of EECR04 (intake form, §3). Where there is none yet, the way to it. */
@Component({
  selector: 'app-exit-placements',
  imports: [Icon, RouterLink, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'followUp.placement'">
      @if (placements(); as list) {
        @for (one of list; track one.id) {
          <a [routerLink]="selection.to('placements', one.id)" [queryParams]="selection.kept()">{{ text(one) }}</a>
        } @empty {
          <span class="mut">{{ t('none') }}</span>
        }
        @if (mayEdit() && list.length === 0) {
          <a
            class="btn sm noprint"
            [routerLink]="selection.to('placements', 'new')"
            [queryParams]="{ about: 'person:' + leaving().person }"
          >
            <app-icon name="add" />{{ t('record') }}
          </a>
        }
      }
    </ng-container>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 4px 12px;
    }
  `,
})
export class ExitPlacements {
  private readonly session = inject(Session);
  private readonly formats = inject(Formats);
  private readonly language = inject(Language);
  protected readonly selection = inject(Selection);

  readonly leaving = input.required<LeavingView>();

  protected readonly mayEdit = computed(() => this.session.may('desk-work.edit'));
  private readonly page = contractResource(registerPage, () => {
    const project = this.selection.project();
    return project === null
      ? undefined
      : { url: paths.register(project, 'placements'), params: { person: this.leaving().person, limit: 20 } };
  });
  /** Null: not read yet, or not to be read. */
  protected readonly placements = computed(() => (this.page.hasValue() ? this.page.value().items : null));

  protected text({ content }: RegisterRecord): string {
    const said = (name: string) => recordValueText(catalogueField('placement', name), content[name] ?? null, this.language.code());
    const start = content['startDate'];
    return `${said('type')}${typeof start === 'string' ? ` · ${this.formats.day(start)}` : ''}`;
  }
}
