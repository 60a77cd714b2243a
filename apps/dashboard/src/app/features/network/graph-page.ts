import { Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { networkOption, type NetworkLine, type NetworkModel } from '#charts';
import { networkGraph, type NetworkOrganisationView, paths } from '#contract';
import { layOut, type PointPair } from '#domain';
import { fieldValueText } from '#wording';
import { Chart } from '../../shared/charts/chart';
import { ChartLooks } from '../../shared/charts/chart-looks';
import { AreaTabs } from '../../shared/areas/area-tabs';
import { contractResource } from '../../shared/http/contract-resource';
import { Icon } from '../../shared/icons/icon';
import { Formats } from '../../shared/language/formats';
import { Language } from '../../shared/language/language';
import { catalogueField } from '../../shared/records/form-fields';
import type { TableOfChart } from '../../shared/ui/table-of-chart';
import { DayOfNetwork } from './day-of-network';
import { OrganisationBonds } from './organisation-bonds';

const kinds = ['membership', 'agreement', 'referral'] as const;
type Kind = (typeof kinds)[number];
const sectors = ['public', 'private', 'third_sector'] as const;
import { Asked } from '../../shared/ui/asked';

/** Who is bound to whom on the day: organisations as points, what they share between them, and beside it the one that was chosen. */
@Component({
  selector: 'app-graph-page',
  imports: [Asked, AreaTabs, Chart, Icon, OrganisationBonds, TranslocoDirective],
  templateUrl: './graph-page.html',
  styleUrl: './graph-page.scss',
})
export class GraphPage {
  private readonly router = inject(Router);
  private readonly formats = inject(Formats);
  private readonly looks = inject(ChartLooks);
  protected readonly day = inject(DayOfNetwork);
  protected readonly language = inject(Language);

  /** As the address says it: `table`, which kinds of bond are left out, and the id of the organisation that was chosen. */
  readonly show = input<string>();
  readonly without = input<string>();
  readonly chosen = input<string>();

  protected readonly kinds = kinds;
  protected readonly sectors = sectors;
  protected readonly asTable = computed(() => this.show() === 'table');
  protected readonly answer = contractResource(networkGraph, () => this.day.question(paths.networkGraph));
  private readonly graph = computed(() => (this.answer.hasValue() ? this.answer.value() : null));
  protected readonly isEmpty = computed(() => this.graph()?.organisations.length === 0);
  private readonly left = computed(() => new Set((this.without() ?? '').split(',')));
  protected readonly sub = computed(() => {
    const graph = this.graph();
    if (graph === null) return '';
    const lines = this.language.counted('network.graph.lines', graph.links.length);
    return `${this.language.counted('network.graph.count', graph.organisations.length)} · ${lines} · ${this.day.said()}`;
  });
  /** Kinds of bond that there are at all. */
  protected readonly present = computed(() => kinds.filter((kind) => this.graph()?.links.some((link) => link.kind === kind)));

  /** Places of all points, whatever is left out of the drawing: nothing jumps when a kind of bond is hidden. */
  private readonly places = computed(() => {
    const graph = this.graph();
    if (graph === null) return new Map<string, { x: number; y: number }>();
    // what many share comes first, and so into the middle
    const ids = [...graph.hubs, ...graph.organisations].map(({ id }) => id);
    const at = new Map(ids.map((id, index) => [id, index]));
    const pairs = graph.links.map(({ from, to }): PointPair => [at.get(from) ?? 0, at.get(to) ?? 0]);
    return new Map(layOut(ids.length, pairs).map((place, index) => [ids[index] ?? '', place]));
  });
  private readonly model = computed<NetworkModel>(() => {
    const { organisations, hubs, links } = this.graph() ?? { organisations: [], hubs: [], links: [] };
    const place = (id: string) => this.places().get(id) ?? { x: 0, y: 0 };
    const lines = links.filter(({ kind }) => this.shows(kind));
    const bound = new Set(lines.flatMap(({ from, to }) => [from, to]));
    const names = new Map([...organisations, ...hubs].map(({ id, name }) => [id, name]));
    return {
      points: [
        ...organisations.map((one) => ({
          ...{ id: one.id, name: one.name, shape: 'organisation' as const, bonds: one.neighbours, ...place(one.id) },
          colour: one.sector === null ? null : sectors.indexOf(one.sector),
          said: () => this.sentence(one),
        })),
        ...hubs
          .filter(({ id }) => bound.has(id))
          .map(({ id, kind, name }) => ({
            ...{ id, name, shape: kind, bonds: 0, ...place(id), colour: kind === 'network' ? 4 : 7 },
            said: () => `${name}\n${this.language.word(`network.graph.hub.${kind}`)}`,
          })),
      ],
      lines: lines.map(({ from, to, kind, count, takenUp }): NetworkLine => {
        const said = () => `${names.get(from) ?? ''} → ${names.get(to) ?? ''}\n${this.lineWord(kind, count, takenUp)}`;
        return { from, to, kind, count, said };
      }),
      chosen: this.chosenOne()?.id ?? null,
      description: this.sub(),
    };
  });
  protected readonly option = computed(() => networkOption(this.model(), this.looks.look()));
  protected readonly table = computed<TableOfChart>(() => this.tableOf(this.graph()?.organisations ?? []));
  protected readonly chosenOne = computed(() => this.graph()?.organisations.find(({ id }) => id === this.chosen()) ?? null);
  /** What the chosen one has to do with the others. */
  protected readonly bonds = computed(() => {
    const graph = this.graph();
    return graph === null ? null : { links: graph.links, hubs: graph.hubs, organisations: graph.organisations };
  });

  protected shows(kind: Kind): boolean {
    return !this.left().has(kind);
  }

  protected toggle(kind: Kind): void {
    const left = kinds.filter((one) => (one === kind ? this.shows(one) : !this.shows(one)));
    this.go({ without: left.join(',') || null });
  }

  protected changeView(): void {
    this.go({ show: this.asTable() ? null : 'table' });
  }

  protected choose(id: string | null): void {
    this.go({ chosen: id === this.chosen() ? null : id });
  }

  protected ofSector(sector: string | null): number {
    return this.graph()?.organisations.filter((one) => one.sector === sector).length ?? 0;
  }

  protected sectorName(sector: string | null): string {
    if (sector === null) return this.language.word('network.graph.otherSector');
    return fieldValueText(catalogueField('organisation', 'sector'), sector, this.language.code());
  }

  private go(queryParams: Record<string, string | null>): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  private lineWord(kind: Kind, count: number, takenUp: number): string {
    const values = { takenUp: this.formats.whole(takenUp) };
    return kind === 'membership'
      ? this.language.word('network.graph.line.membership')
      : this.language.counted(`network.graph.line.${kind}`, count, values);
  }

  private categoryName({ category }: NetworkOrganisationView): string {
    return fieldValueText(catalogueField('organisation', 'category'), category, this.language.code());
  }

  private sentence(one: NetworkOrganisationView): string {
    return [
      one.name,
      `${this.categoryName(one)} · ${this.sectorName(one.sector)}`,
      `${this.language.counted('network.graph.agreements', one.agreements)} · ${this.language.counted('network.graph.networks', one.networks)}`,
      ...(one.sent === null || one.received === null
        ? []
        : [this.language.word('network.graph.people', { sent: this.formats.whole(one.sent), received: this.formats.whole(one.received) })]),
    ].join('\n');
  }

  private tableOf(organisations: readonly NetworkOrganisationView[]): TableOfChart {
    const withPeople = this.graph()?.withReferrals === true;
    const columns = [
      'organisation',
      'category',
      'sector',
      'agreements',
      'networks',
      ...(withPeople ? ['sent', 'received', 'takenUp'] : []),
      'neighbours',
    ];
    const number = (value: number | null) => ({ text: value === null ? '–' : this.formats.whole(value), sort: value });
    const text = (value: string) => ({ text: value, sort: value });
    const sentence = (one: NetworkOrganisationView): string => this.sentence(one);
    return {
      caption: `${this.language.word('network.graph.title')} · ${this.day.said()}`,
      columns: columns.map((key, at) => ({ key, name: this.language.word(`network.graph.column.${key}`), numeric: at > 2 })),
      rows: organisations.map((one, index) => ({
        key: one.id,
        point: { series: 0, index },
        // said only when somebody comes to it
        get said(): string {
          return sentence(one).replaceAll('\n', ', ');
        },
        cells: [
          ...[text(one.name), text(this.categoryName(one)), text(this.sectorName(one.sector))],
          ...[number(one.agreements), number(one.networks)],
          ...(withPeople ? [number(one.sent), number(one.received), number(one.takenUp)] : []),
          number(one.neighbours),
        ],
      })),
    };
  }
}
