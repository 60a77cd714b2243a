import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { networkCoverage, type NetworkCoverage, paths } from '#contract';
import { fieldValueText } from '#wording';
import { AreaTabs } from '../../shared/areas/area-tabs';
import { contractResource } from '../../shared/http/contract-resource';
import { Icon } from '../../shared/icons/icon';
import { Formats } from '../../shared/language/formats';
import { Language } from '../../shared/language/language';
import { catalogueField } from '../../shared/records/form-fields';
import { Asked } from '../../shared/ui/asked';
import { Selection } from '../../shared/selection/selection';
import { saveTextFile } from '../../shared/ui/save-file';
import { asCsv, type TableOfChart } from '../../shared/ui/table-of-chart';
import { DayOfNetwork } from './day-of-network';

/** Which services the members of the day offer, what nobody offers, and who took over which of the practices they share. */
@Component({
  selector: 'app-coverage-page',
  imports: [Asked, AreaTabs, Icon, RouterLink, TranslocoDirective],
  templateUrl: './coverage-page.html',
  styleUrl: './coverage-page.scss',
})
export class CoveragePage {
  private readonly formats = inject(Formats);
  protected readonly day = inject(DayOfNetwork);
  protected readonly language = inject(Language);
  protected readonly selection = inject(Selection);

  protected readonly answer = contractResource(networkCoverage, () => this.day.question(paths.networkCoverage));
  private readonly coverage = computed<NetworkCoverage | null>(() => (this.answer.hasValue() ? this.answer.value() : null));
  protected readonly isEmpty = computed(() => this.coverage()?.members.length === 0 && this.practices().length === 0);
  protected readonly sub = computed(() => {
    const coverage = this.coverage();
    if (coverage === null) return '';
    const names = coverage.networks.map(({ name }) => name).join(', ');
    return [names, this.language.counted('network.coverage.members', coverage.members.length), this.day.said()].filter(Boolean).join(' · ');
  });
  protected readonly families = computed(() =>
    (this.coverage()?.families ?? []).map((key) => {
      const count = this.coverage()?.offeredBy[key] ?? 0;
      return { key, count, name: fieldValueText(catalogueField('networkMember', 'servicesOffered'), key, this.language.code()) };
    }),
  );
  /** “Nessuno offre: servizi sociali.” */
  protected readonly gaps = computed(() =>
    this.families()
      .filter(({ count }) => count === 0)
      .map(({ name }) => name)
      .join(', '),
  );
  /** Those of one category stand together. */
  protected readonly groups = computed(() => {
    const groups = new Map<string, NetworkCoverage['members']>();
    for (const member of this.coverage()?.members ?? []) groups.set(member.category, [...(groups.get(member.category) ?? []), member]);
    return [...groups]
      .map(([category, members]) => ({
        category,
        name: fieldValueText(catalogueField('organisation', 'category'), category, this.language.code()),
        members: members.map(({ organisation, joinedOn, services }) => ({
          ...organisation,
          since: this.formats.day(joinedOn),
          offers: new Set(services),
        })),
      }))
      .sort((one, other) => one.name.localeCompare(other.name, this.language.code()));
  });
  protected readonly practices = computed(() => {
    const members = new Set(this.coverage()?.members.map(({ organisation }) => organisation.id));
    return (this.coverage()?.practices ?? []).map((practice) => ({
      ...practice,
      status: fieldValueText(catalogueField(practice.kind, 'status'), practice.status, this.language.code()),
      since: practice.since === null ? '' : this.formats.day(practice.since),
      register: practice.kind === 'procedure' ? 'procedures' : 'good-practices',
      share: members.size === 0 ? null : practice.adoptedBy.filter(({ id }) => members.has(id)).length / members.size,
      adopting: new Set(practice.adoptedBy.map(({ id }) => id)),
    }));
  });
  /** Whoever adopted one of them, member or not. */
  protected readonly adopting = computed(() => {
    const found = new Map(this.practices().flatMap(({ adoptedBy }) => adoptedBy.map(({ id, name }) => [id, name] as const)));
    return [...found].map(([id, name]) => ({ id, name })).sort((one, other) => one.name.localeCompare(other.name, this.language.code()));
  });

  protected download(): void {
    saveTextFile(`${this.selection.project() ?? 'network'}-${this.day.day()}.csv`, asCsv(this.table()), 'text/csv');
  }

  protected shareText(share: number | null): string {
    return share === null ? '–' : this.formats.percent(share, 0);
  }

  private table(): TableOfChart {
    const families = this.families();
    const text = (value: string) => ({ text: value, sort: value });
    return {
      caption: `${this.language.word('network.coverage.title')} · ${this.day.said()}`,
      columns: [
        ...['member', 'category', 'since'].map((key) => ({
          key,
          name: this.language.word(`network.coverage.column.${key}`),
          numeric: false,
        })),
        ...families.map(({ key, name }) => ({ key, name, numeric: true })),
      ],
      rows: (this.coverage()?.members ?? []).map(({ organisation, category, joinedOn, services }) => ({
        key: organisation.id,
        said: organisation.name,
        cells: [
          text(organisation.name),
          text(fieldValueText(catalogueField('organisation', 'category'), category, this.language.code())),
          text(joinedOn),
          ...families.map(({ key }) => ({ text: services.includes(key) ? '1' : '0', sort: Number(services.includes(key)) })),
        ],
      })),
    };
  }
}
