import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { OrganisationBonds } from '#contract';
import { type RecordTypeName } from '#domain';
import { fieldValueText } from '#wording';
import { Formats } from '../../shared/language/formats';
import { Language } from '../../shared/language/language';
import { catalogueField } from '../../shared/records/form-fields';
import { Selection } from '../../shared/selection/selection';
import { EmptyState } from '../../shared/ui/empty-state';

interface Tie {
  readonly key: string;
  readonly name: string;
  /** The way to its record; null: it has no page of its own. */
  readonly link: readonly string[] | null;
  readonly said: string;
  readonly state: string;
  /** Whether somebody should look at it. */
  readonly isLate: boolean;
}

/** Everything that binds an organisation to the project on the day, each with the way to its record. */
@Component({
  selector: 'app-organisation-ties',
  imports: [EmptyState, RouterLink, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'organisations.ties'">
      @for (group of groups(); track group.key) {
        <section class="card" [attr.aria-labelledby]="'ties-' + group.key">
          <div class="hd">
            <h2 [id]="'ties-' + group.key">{{ t(group.key) }}</h2>
            <span class="tag end">{{ group.ties.length }}</span>
          </div>
          <ul class="bd">
            @for (tie of group.ties; track tie.key) {
              <li>
                <div class="grow">
                  @if (tie.link) {
                    <a [routerLink]="selection.to(tie.link[0] ?? '', tie.link[1] ?? '')" [queryParams]="selection.kept()">{{ tie.name }}</a>
                  } @else {
                    <span>{{ tie.name }}</span>
                  }
                  @if (tie.said) {
                    <span class="cap">{{ tie.said }}</span>
                  }
                </div>
                @if (tie.state) {
                  <span class="sm nw" [class.late]="tie.isLate">{{ tie.state }}</span>
                }
              </li>
            }
          </ul>
        </section>
      } @empty {
        <section class="card"><app-empty-state [what]="t('empty.what')" [how]="t('empty.how')" /></section>
      }
    </ng-container>
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
    }
    li {
      display: flex;
      align-items: baseline;
      gap: 12px;
      padding: 6px 0;
      border-top: 1px solid var(--line);
      font-size: var(--t-table);
    }
    .cap {
      display: block;
    }
    .late {
      color: var(--risk);
      font-weight: 600;
    }
  `,
})
export class OrganisationTies {
  private readonly language = inject(Language);
  private readonly formats = inject(Formats);
  protected readonly selection = inject(Selection);

  readonly bonds = input.required<OrganisationBonds>();

  protected readonly groups = computed(() => {
    const bonds = this.bonds();
    const groups: readonly { readonly key: string; readonly ties: readonly Tie[] }[] = [
      { key: 'partnerships', ties: bonds.partnerships.map((one) => this.partnership(one)) },
      { key: 'memberships', ties: bonds.memberships.map((one) => this.membership(one)) },
      { key: 'agreements', ties: bonds.agreements.map((one) => this.agreement(one)) },
      { key: 'commitments', ties: bonds.commitments.map((one) => this.commitment(one)) },
      { key: 'tables', ties: bonds.tables.map((one) => this.table(one)) },
      { key: 'decisions', ties: bonds.decisions.map((one) => this.decision(one)) },
      { key: 'desks', ties: bonds.desks.map((one) => this.desk(one)) },
    ];
    return groups.filter(({ ties }) => ties.length > 0);
  });

  private partnership({ role, from, to }: OrganisationBonds['partnerships'][number]): Tie {
    const name = this.code('projectPartner', 'role', role);
    return { ...plain, key: role, name: name.charAt(0).toUpperCase() + name.slice(1), said: this.span(from, to) };
  }

  private membership({ id, network, joinedOn, leftOn, isMember, services }: OrganisationBonds['memberships'][number]): Tie {
    const offered = services.map((service) => this.code('networkMember', 'servicesOffered', service)).join(', ');
    const said = [this.span(joinedOn, leftOn), offered].filter(Boolean).join(' · ');
    const state = this.language.word(isMember ? 'organisations.ties.member' : 'organisations.ties.noMember');
    return { ...plain, key: id, name: network.name, link: ['network-members', id], said, state };
  }

  private agreement({ id, title, status, signedOn, adhesion, withdrawnOn }: OrganisationBonds['agreements'][number]): Tie {
    const day = (key: string, on: string | null) =>
      on === null ? [] : [this.language.word(`organisations.ties.${key}`, { day: this.formats.day(on) })];
    const signed =
      signedOn === null ? [this.language.word('organisations.ties.notSigned')] : day(adhesion ? 'adhered' : 'signed', signedOn);
    const said = [...signed, ...day('withdrawn', withdrawnOn)].join(' · ');
    const isLate = status === 'expired' || status === 'expiring';
    return { key: id, name: title, link: ['agreements', id], said, state: this.code('agreement', 'status', status), isLate };
  }

  private commitment({ id, text, agreement, dueOn, status }: OrganisationBonds['commitments'][number]): Tie {
    const said = [this.due(dueOn), agreement?.name].filter(Boolean).join(' · ');
    return {
      key: id,
      name: text,
      link: ['commitments', id],
      said,
      state: this.code('commitment', 'status', status),
      isLate: status === 'overdue',
    };
  }

  private table({ id, name, present, of }: OrganisationBonds['tables'][number]): Tie {
    const state = of === 0 ? '' : this.formats.percent(present / of, 0);
    const said = of === 0 ? '' : this.language.word('organisations.ties.present', { present, of });
    return { ...plain, key: id, name, link: ['round-tables', id], said, state };
  }

  private decision({ id, text, dueOn, status }: OrganisationBonds['decisions'][number]): Tie {
    const said = this.due(dueOn);
    return {
      key: id,
      name: text,
      link: ['decisions', id],
      said,
      state: this.code('decision', 'status', status),
      isLate: status === 'late',
    };
  }

  private desk({ code, name, as }: OrganisationBonds['desks'][number]): Tie {
    return { ...plain, key: `${code} ${as}`, name, link: ['desks', code], said: this.language.word(`organisations.ties.desk.${as}`) };
  }

  private due(on: string | null): string {
    return on === null ? '' : this.language.word('organisations.ties.due', { day: this.formats.day(on) });
  }

  private span(from: string | null, to: string | null): string {
    const [start, end] = [from === null ? '' : this.formats.day(from), to === null ? '' : this.formats.day(to)];
    if (start && end) return `${start} – ${end}`;
    return start
      ? this.language.word('organisations.ties.since', { day: start })
      : end && this.language.word('organisations.ties.until', { day: end });
  }

  private code(type: RecordTypeName, field: string, value: string): string {
    return fieldValueText(catalogueField(type, field), value, this.language.code());
  }
}

const plain = { link: null, said: '', state: '', isLate: false };
