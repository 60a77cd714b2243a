import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { type DoubledServices as Doubled, doubledServices, paths } from '#contract';
import { serviceLevels } from '#domain';
import { contractResource } from '../http/contract-resource';
import { Formats } from '../language/formats';
import { Language } from '../language/language';
import { provideWords } from '../language/provide-language';
import { Selection } from '../selection/selection';

const words = provideWords('doubledServices', {
  it: () => import('./doubled-words/it.json'),
  en: () => import('./doubled-words/en.json'),
  fr: () => import('./doubled-words/fr.json'),
});

type Item = Doubled['items'][number];

/** What two members did for the same person within 90 days: of a person or of a desk. It shows nothing where there is none. */
@Component({
  selector: 'app-doubled-services',
  imports: [RouterLink, TranslocoDirective],
  providers: words,
  template: `
    <ng-container *transloco="let t; prefix: 'doubledServices'">
      @if (items().length) {
        <section class="card" [attr.aria-label]="t('title')">
          <div class="hd">
            <h2>{{ t('title') }}</h2>
            <span class="end tag">{{ total() }}</span>
          </div>
          <div class="bd">
            <p class="sm mut">{{ t('what') }}</p>
            <ul>
              @for (item of items(); track item.later.on + item.earlier.on + item.person.id) {
                <li class="sm">
                  @if (person() === undefined) {
                    <a class="b" [routerLink]="selection.to('people', item.person.id)" [queryParams]="selection.kept()">{{
                      item.person.pseudonym
                    }}</a>
                  }
                  <span class="grow">{{ t('one', said(item)) }}</span>
                  @for (own of opened(item); track own.contact) {
                    <a class="nw" [routerLink]="selection.to('contacts', own.contact)" [queryParams]="selection.kept()">{{
                      t('open', { day: own.day })
                    }}</a>
                  }
                </li>
              }
            </ul>
            @if (total() > items().length) {
              <p class="cap">{{ t('more', { count: total() - items().length }) }}</p>
            }
          </div>
        </section>
      }
    </ng-container>
  `,
  styles: `
    h2 {
      font-size: var(--t-h3);
    }
    ul {
      margin: 6px 0 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: 2px 10px;
      padding: 6px 0;
      border-top: 1px solid var(--line);
    }
  `,
})
export class DoubledServices {
  private readonly language = inject(Language);
  private readonly formats = inject(Formats);
  protected readonly selection = inject(Selection);

  /** Id of the person; without it those of a desk. */
  readonly person = input<string>();
  /** Id of the desk; without it all one works for. */
  readonly desk = input<string>();
  /** So many are shown. */
  readonly most = input(8);

  private readonly found = contractResource(doubledServices, () => {
    const project = this.selection.project();
    if (project === null || this.desk() === '') return undefined;
    return { url: paths.doubledServices(project), params: { person: this.person(), desk: this.desk() } };
  });
  protected readonly total = computed(() => (this.found.hasValue() ? this.found.value().total : 0));
  protected readonly items = computed(() => (this.found.hasValue() ? this.found.value().items.slice(0, this.most()) : []));

  protected said({ services, earlier, later }: Item): Readonly<Record<string, string>> {
    return {
      services: services.map((code) => this.service(code)).join(', '),
      ...{ earlier: earlier.member, earlierOn: this.formats.day(earlier.on), later: later.member, laterOn: this.formats.day(later.on) },
    };
  }

  /** The contacts of it that one may open. */
  protected opened({ earlier, later }: Item): readonly { readonly contact: string; readonly day: string }[] {
    return [earlier, later].flatMap(({ contact, on }) => (contact === null ? [] : [{ contact, day: this.formats.day(on) }]));
  }

  private service(code: string): string {
    const levels: Readonly<Record<string, { readonly label: Readonly<Record<'it' | 'en' | 'fr', string>> }>> = serviceLevels;
    return levels[code]?.label[this.language.code()] ?? code;
  }
}
