import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { organisationList, paths } from '#contract';
import { recordType } from '#domain';
import { fieldValueText, notApplicable } from '#wording';
import { AreaTabs } from '../../shared/areas/area-tabs';
import { contractResource } from '../../shared/http/contract-resource';
import { Failure } from '../../shared/http/failure';
import { Icon } from '../../shared/icons/icon';
import { Language } from '../../shared/language/language';
import { catalogueField } from '../../shared/records/form-fields';
import { Selection } from '../../shared/selection/selection';
import { Session } from '../../shared/session/session';
import { EmptyState } from '../../shared/ui/empty-state';

/** So many stand on a page. */
const onPage = 200;
const fewestLetters = 2;

/** The organisations that the project names, or all, found by letters and by what they are. What is asked stands in the address. */
@Component({
  selector: 'app-organisations-page',
  imports: [AreaTabs, EmptyState, Failure, Icon, RouterLink, TranslocoDirective],
  templateUrl: './organisations-page.html',
  styleUrl: './organisations-page.scss',
})
export class OrganisationsPage {
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  protected readonly language = inject(Language);
  protected readonly selection = inject(Selection);

  readonly find = input<string>();
  readonly among = input<string>();
  readonly category = input<string>();
  readonly sector = input<string>();
  readonly cursor = input<string>();

  protected readonly mayEdit = computed(() => this.session.may('project-work.edit'));
  protected readonly ofAll = computed(() => this.among() === 'all');
  protected readonly isNarrowed = computed(() => Boolean(this.find() || this.category() || this.sector()));
  protected readonly letters = linkedSignal(() => this.find() ?? '');
  protected readonly tooFew = computed(() => this.letters().trim().length > 0 && this.letters().trim().length < fewestLetters);
  protected readonly answer = contractResource(organisationList, () => {
    const project = this.selection.project();
    if (project === null) return undefined;
    const params = { find: this.find(), category: this.category(), sector: this.sector(), cursor: this.cursor() };
    return { url: paths.organisations(project), params: { ...params, among: this.ofAll() ? 'all' : undefined, limit: onPage } };
  });
  protected readonly rows = computed(() => {
    const language = this.language.code();
    const text = (field: 'category' | 'sector' | 'country', value: string | null) =>
      value === null ? notApplicable : fieldValueText(catalogueField('organisation', field), value, language);
    return (this.answer.hasValue() ? this.answer.value().items : []).map(
      ({ id, name, shortName, category, sector, country, istatCode, nuts3 }) => ({
        ...{ id, name, shortName },
        category: text('category', category),
        sector: text('sector', sector),
        country: text('country', country),
        where: [istatCode, nuts3].filter(Boolean).join(' · ') || notApplicable,
      }),
    );
  });
  protected readonly next = computed(() => (this.answer.hasValue() ? this.answer.value().next : null));
  protected readonly categories = computed(() => this.choices('category'));
  protected readonly sectors = computed(() => this.choices('sector'));

  protected label(field: 'category' | 'sector' | 'country'): string {
    return catalogueField('organisation', field).label[this.language.code()];
  }

  protected look(event: Event): void {
    event.preventDefault();
    if (!this.tooFew()) this.ask({ find: this.letters().trim() || null });
  }

  protected ask(change: Readonly<Record<string, string | null>>): void {
    void this.router.navigate([], { queryParams: { cursor: null, ...change }, queryParamsHandling: 'merge' });
  }

  private choices(name: 'category' | 'sector'): readonly { readonly code: string; readonly label: string }[] {
    const field = recordType('organisation').fields[name];
    const codes = field && 'codes' in field && field.codes ? Object.keys(field.codes) : [];
    return codes.map((code) => ({ code, label: fieldValueText(catalogueField('organisation', name), code, this.language.code()) }));
  }
}
