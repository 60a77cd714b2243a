import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { NetworkGraphView, NetworkOrganisationView } from '#contract';
import { fieldValueText } from '#wording';
import { Formats } from '../../shared/language/formats';
import { Language } from '../../shared/language/language';
import { catalogueField } from '../../shared/records/form-fields';
import { Selection } from '../../shared/selection/selection';

/** So many of those who share something are named at first. */
const mostNamed = 12;

/** The organisation that was chosen and what binds it, each neighbour the way to the next; none chosen: those with the most bonds. */
@Component({
  selector: 'app-organisation-bonds',
  imports: [RouterLink, TranslocoDirective],
  template: `
    <section class="card" aria-labelledby="bonds-title" *transloco="let t; prefix: 'network.graph'">
      @if (organisation(); as one) {
        <div class="hd">
          <h2 id="bonds-title" class="grow">{{ one.name }}</h2>
          <button type="button" class="btn t sm" (click)="choose.emit(one.id)">{{ t('close') }}</button>
        </div>
        <div class="bd">
          <p class="cap">{{ what() }}</p>
          <dl>
            @for (fact of facts(); track fact.name) {
              <div>
                <dt>{{ fact.name }}</dt>
                <dd>{{ fact.value }}</dd>
              </div>
            }
          </dl>
          <p>
            <a [routerLink]="selection.to('organisations', one.id)" [queryParams]="selection.kept()">{{ t('open') }}</a>
          </p>
          @for (group of groups(); track group.key) {
            <h3>
              @if (group.link) {
                <a [routerLink]="group.link" [queryParams]="selection.kept()">{{ group.title }}</a>
              } @else {
                {{ group.title }}
              }
            </h3>
            <ul>
              @for (other of group.others.slice(0, most); track other.id) {
                <li>
                  <button type="button" (click)="choose.emit(other.id)">{{ other.name }}</button>
                  @if (other.said) {
                    <span class="cap">{{ other.said }}</span>
                  }
                </li>
              }
            </ul>
            @if (group.others.length > most) {
              <p class="cap">{{ t('andOthers', { count: group.others.length - most }) }}</p>
            }
          }
        </div>
      } @else {
        <div class="hd">
          <h2 id="bonds-title">{{ t('mostBound') }}</h2>
        </div>
        <ol class="bd">
          @for (one of bonds().organisations.slice(0, most); track one.id) {
            <li>
              <button type="button" (click)="choose.emit(one.id)">{{ one.name }}</button>
              <span class="cap">{{ language.counted('network.graph.bonds', one.neighbours) }}</span>
            </li>
          }
        </ol>
      }
    </section>
  `,
  styles: `
    dl {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 6px 12px;
      margin: 8px 0;
    }
    dt {
      color: var(--ink-3);
      font-size: var(--t-cap);
    }
    dd {
      font-weight: 600;
    }
    h3 {
      margin: 12px 0 2px;
      font-size: var(--t-table);
    }
    li {
      display: flex;
      align-items: baseline;
      justify-content: space-between;
      gap: 10px;
      border-top: 1px solid var(--line);
    }
    li button {
      min-height: 30px;
      padding: 3px 0;
      border: 0;
      background: none;
      color: var(--link);
      text-align: left;
      &:hover {
        text-decoration: underline;
      }
    }
    .cap {
      text-align: right;
    }
    p.cap {
      text-align: left;
    }
  `,
})
export class OrganisationBonds {
  private readonly formats = inject(Formats);
  protected readonly language = inject(Language);
  protected readonly selection = inject(Selection);

  readonly organisation = input.required<NetworkOrganisationView | null>();
  readonly bonds = input.required<Pick<NetworkGraphView, 'links' | 'hubs' | 'organisations'>>();
  /** Another was chosen; the same one again: none. */
  readonly choose = output<string>();

  protected readonly most = mostNamed;
  protected readonly what = computed(() => {
    const one = this.organisation();
    if (one === null) return '';
    const language = this.language.code();
    const sector = one.sector === null ? [] : [fieldValueText(catalogueField('organisation', 'sector'), one.sector, language)];
    return [fieldValueText(catalogueField('organisation', 'category'), one.category, language), ...sector].join(' · ');
  });
  protected readonly facts = computed(() => {
    const one = this.organisation();
    if (one === null) return [];
    const { agreements, networks, sent, received, takenUp, neighbours } = one;
    return Object.entries({ agreements, networks, neighbours, sent, received, takenUp }).flatMap(([key, value]) =>
      value === null ? [] : [{ name: this.language.word(`network.graph.column.${key}`), value: this.formats.whole(value) }],
    );
  });
  /** Each thing it shares with those who share it too, then those it sends people to or gets them from. */
  protected readonly groups = computed(() => {
    const one = this.organisation();
    const { links, hubs, organisations } = this.bonds();
    if (one === null) return [];
    const nameOf = new Map(organisations.map(({ id, name }) => [id, name]));
    const named = (id: string, said = '') => ({ id, said, name: nameOf.get(id) ?? '' });
    const shared = hubs
      .filter(({ id }) => links.some((link) => link.from === one.id && link.to === id))
      .map(({ id, kind, name }) => ({
        ...{ key: id, title: name, link: this.selection.to(kind === 'network' ? 'networks' : 'agreements', id) },
        others: links.filter((link) => link.to === id && link.from !== one.id).map(({ from }) => named(from)),
      }));
    const between = links.filter(({ from, to, kind }) => kind === 'agreement' && nameOf.has(to) && (from === one.id || to === one.id));
    const ofPeople = (key: 'sentTo' | 'receivedFrom') => {
      const [mine, other] = key === 'sentTo' ? (['from', 'to'] as const) : (['to', 'from'] as const);
      const found = links.filter((link) => link.kind === 'referral' && link[mine] === one.id);
      return {
        ...{ key, title: this.language.word(`network.graph.${key}`), link: null },
        others: found.map((link) =>
          named(
            link[other],
            this.language.counted('network.graph.line.referral', link.count, { takenUp: this.formats.whole(link.takenUp) }),
          ),
        ),
      };
    };
    const two = {
      ...{ key: 'between', title: this.language.word('network.graph.between'), link: null },
      others: between.map(({ from, to, count }) =>
        named(from === one.id ? to : from, this.language.counted('network.graph.line.agreement', count)),
      ),
    };
    return [...shared, two, ofPeople('sentTo'), ofPeople('receivedFrom')].filter(({ others, link }) => others.length > 0 || link !== null);
  });
}
