import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { deskList, paths } from '#contract';
import { fieldValueText } from '#wording';
import { contractResource } from '../../shared/http/contract-resource';
import { Failure } from '../../shared/http/failure';
import { Language } from '../../shared/language/language';
import { catalogueField } from '../../shared/records/form-fields';
import { Selection } from '../../shared/selection/selection';
import { EmptyState } from '../../shared/ui/empty-state';

/** The desks of the project, each with its page. */
@Component({
  selector: 'app-desks-page',
  imports: [EmptyState, Failure, RouterLink, TranslocoDirective],
  templateUrl: './desks-page.html',
  styleUrl: './desks-page.scss',
})
export class DesksPage {
  protected readonly language = inject(Language);
  protected readonly selection = inject(Selection);

  protected readonly desks = contractResource(deskList, () => {
    const project = this.selection.project();
    return project === null ? undefined : paths.desks(project);
  });
  protected readonly rows = computed(() => {
    const language = this.language.code();
    return (this.desks.hasValue() ? this.desks.value().items : []).map(({ code, name, municipality, status, openedOn }) => ({
      ...{ code, name, municipality, isOpen: status === 'open' },
      status: fieldValueText(catalogueField('desk', 'status'), status, language),
      openedOn: fieldValueText(catalogueField('desk', 'openedOn'), openedOn, language),
    }));
  });

  protected label(field: 'municipality' | 'status' | 'openedOn' | 'name'): string {
    return catalogueField('desk', field).label[this.language.code()];
  }
}
