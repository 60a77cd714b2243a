import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { type AnyRegisterName, anyRegisterNames, paths, registerArea, registerPage, registerTypes } from '#contract';
import { namingFields, recordType, type RecordTypeName } from '#domain';
import { areaOfRegister } from '../areas/areas';
import { registerTitle } from '../areas/register-title';
import { contractResource } from '../http/contract-resource';
import { Icon } from '../icons/icon';
import { Language } from '../language/language';
import { Selection } from '../selection/selection';
import { Session } from '../session/session';
import { recordValueText } from './form-fields';
import { recordWords } from './record-words';

/** Records of one kind that point to a record by one of their fields. */
export interface Relation {
  readonly register: AnyRegisterName;
  readonly field: string;
}

/** The kinds of records that may point to one of a type, each by the field that does, where they have pages. */
export function relationsOf(to: RecordTypeName): readonly Relation[] {
  return anyRegisterNames
    .filter((register) => areaOfRegister(register) !== null)
    .flatMap((register) =>
      Object.entries(recordType(registerTypes[register]).fields).flatMap(([field, one]) =>
        'to' in one && one.to === to && !one.derived ? [{ register, field }] : [],
      ),
    );
}

/** How many of them are told; the register has the others. */
const few = 5;

/** The records of one kind that belong to another: the newest, how many there are, and the way to add one that does. */
@Component({
  selector: 'app-related-records',
  imports: [Icon, RouterLink, TranslocoDirective],
  providers: recordWords,
  template: `
    @if (records.hasValue() && (total() > 0 || mayAdd())) {
      <section class="card" [attr.aria-label]="title()" *transloco="let t; prefix: 'records.related'">
        <div class="hd">
          <h2>{{ title() }}</h2>
          @if (total()) {
            <span class="tag">{{ total() }}</span>
          }
          @if (mayAdd()) {
            <a
              class="btn t sm"
              [routerLink]="selection.to(relation().register, 'new')"
              [queryParams]="addressed({ about: relation().field + ':' + id() })"
              [attr.aria-label]="t('addTo', { what: title() })"
            >
              <app-icon class="s" name="add" />{{ t('add') }}
            </a>
          }
        </div>
        <div class="bd">
          @if (rows().length) {
            <ul>
              @for (row of rows(); track row.id) {
                <li>
                  <a [routerLink]="selection.to(relation().register, row.id)" [queryParams]="selection.kept()">{{ row.name }}</a>
                  @if (row.more) {
                    <span class="sm mut">{{ row.more }}</span>
                  }
                </li>
              }
            </ul>
            @if (total() > rows().length) {
              <a
                class="sm"
                [routerLink]="selection.to(relation().register)"
                [queryParams]="addressed({ where: relation().field + ':' + id() })"
                >{{ t('all', { count: total() }) }}</a
              >
            }
          } @else {
            <p class="mut">{{ t('none') }}</p>
          }
        </div>
      </section>
    }
  `,
  styles: `
    h2 {
      font-size: var(--t-h3);
    }
    .hd .btn {
      margin-left: auto;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: 2px 12px;
      padding: 5px 0;
      border-top: 1px solid var(--line);
      font-size: var(--t-small);
      line-height: 1.35;
      &:first-child {
        border-top: 0;
      }
    }
  `,
})
export class RelatedRecords {
  private readonly session = inject(Session);
  private readonly language = inject(Language);
  protected readonly selection = inject(Selection);

  /** The record that they point to. */
  readonly id = input.required<string>();
  readonly relation = input.required<Relation>();

  protected readonly records = contractResource(registerPage, () => {
    const project = this.selection.project();
    const { register, field } = this.relation();
    if (project === null || !this.session.may(registerArea(register).read)) return undefined;
    return { url: paths.register(project, register), params: { where: `${field}:${this.id()}`, limit: few } };
  });
  protected readonly mayAdd = computed(() => this.session.may(registerArea(this.relation().register).edit));
  protected readonly total = computed(() => (this.records.hasValue() ? this.records.value().total : 0));
  /** The kind, and by which field where a kind points twice. */
  protected readonly title = computed(() => {
    const { register, field } = this.relation();
    const language = this.language.code();
    const { fields } = recordType(registerTypes[register]);
    const to = fieldTarget(register, field);
    const isOnly = Object.values(fields).filter((one) => 'to' in one && one.to === to && !one.derived).length === 1;
    return registerTitle(register, language) + (isOnly ? '' : ` (${fields[field]?.label[language] ?? field})`);
  });
  protected readonly rows = computed(() => {
    if (!this.records.hasValue()) return [];
    const { items, names } = this.records.value();
    const { register, field } = this.relation();
    const type = registerTypes[register];
    const { fields } = recordType(type);
    const language = this.language.code();
    return items.map(({ id, day, called, content, derived }) => {
      // what they are named by says also what they point to, which is where one is already
      const said = namingFields(type).filter((name) => name !== field);
      const text = (name: string): string => {
        const one = fields[name];
        const value = content[name] ?? derived[name] ?? null;
        if (!one || value === null) return '';
        const known =
          typeof value === 'string' && names[value] !== undefined ? { choices: [{ code: value, label: names[value] }] } : undefined;
        return recordValueText(one, value, language, known);
      };
      const name = said.map(text).filter(Boolean).join(' · ') || called || text('date') || (day ?? '–');
      const status = 'status' in fields ? text('status') : '';
      const dated = day !== null && !said.some((one) => content[one] === day) ? recordValueText(aDay, day, language) : '';
      return { id, name, more: [dated, status].filter(Boolean).join(' · ') };
    });
  });

  protected addressed(more: Readonly<Record<string, string>>): Readonly<Record<string, unknown>> {
    return { ...this.selection.kept(), ...more };
  }
}

const aDay = { type: 'day', label: { it: '', en: '', fr: '' } } as const;

function fieldTarget(register: AnyRegisterName, field: string): RecordTypeName | null {
  const one = recordType(registerTypes[register]).fields[field];
  return one && 'to' in one ? one.to : null;
}
