import { HttpClient } from '@angular/common/http';
import { computed, inject, Injectable, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { organisationList, paths, registerOf, registerPage, registerTableArea, type RegisterTableName } from '#contract';
import { type Field, recordType, type RecordTypeName } from '#domain';
import type { Choice } from '../../shared/forms/choice-field';
import { contractResource } from '../../shared/http/contract-resource';
import type { FindRecords, KnownRecords } from '../../shared/records/form-fields';
import { PeopleFinder } from '../../shared/records/people-finder';
import { Selection } from '../../shared/selection/selection';
import { DeskOfDevice } from '../../shared/session/desk-of-device';
import { Session } from '../../shared/session/session';

/** As many records as are offered in a list; more are looked for by their letters. */
const mostInList = 40;

/** Records of one kind that a form can point to, as far as they have come. */
interface Offered {
  readonly choices: readonly Choice[];
  /** Whether there are others, to be looked for. */
  readonly areMore: boolean;
}

/**
 * What the references of a form can name: desks and organisations, people by letters of their pseudonym, and records of every other kind that
 * this person may read, from a list while they are few.
 */
@Injectable()
export class KnownForForm {
  private readonly http = inject(HttpClient);
  private readonly selection = inject(Selection);
  private readonly session = inject(Session);
  private readonly people = inject(PeopleFinder);
  private readonly desks = inject(DeskOfDevice).desks;
  private readonly wanted = signal(false);
  private readonly offered = signal<ReadonlyMap<RecordTypeName, Offered>>(new Map());
  private readonly found = signal<readonly Choice[]>([]);
  private readonly organisations = contractResource(organisationList, () => {
    const project = this.selection.project();
    return project === null || !this.wanted() ? undefined : paths.organisations(project);
  });

  /** Asks for what the lists of a form need. */
  begin(type: RecordTypeName): void {
    this.wanted.set(true);
    for (const to of new Set(pointingFields(type).map(([, field]) => field.to)))
      if (this.registerFor(to) !== null && !this.offered().has(to)) void this.offer(to);
  }

  /** A record that was met elsewhere, as the one a new record is to point to. */
  remember(...records: readonly Choice[]): void {
    this.found.update((known) => [...known.filter(({ code }) => !records.some((one) => one.code === code)), ...records]);
  }

  /** By field of the record; of a field of parts, by `field.part`. @param names what the record's references are called already */
  of(type: RecordTypeName, names: Readonly<Record<string, string>>): Readonly<Record<string, KnownRecords>> {
    const named = Object.entries(names).map(([code, label]) => ({ code, label }));
    return Object.fromEntries(
      pointingFields(type).flatMap(([path, { to }]) => {
        const known = this.knownOf(to, named);
        return known ? [[path, known] as const] : [];
      }),
    );
  }

  private knownOf(to: RecordTypeName, named: readonly Choice[]): KnownRecords | null {
    if (to === 'desk') return { choices: this.deskChoices() };
    if (to === 'organisation') return { choices: this.organisationChoices() };
    if (to === 'person') return { choices: [...named, ...this.found(), ...this.people.known()], find: this.people.find };
    const offered = this.offered().get(to);
    if (!offered) return this.registerFor(to) === null ? null : { choices: [...named, ...this.found()] };
    const choices = [...named.filter(({ code }) => !offered.choices.some((one) => one.code === code)), ...offered.choices];
    return offered.areMore ? { choices: [...this.found(), ...choices], find: this.findIn(to) } : { choices: offered.choices };
  }

  private async offer(to: RecordTypeName): Promise<void> {
    this.offered.update((offered) => new Map(offered).set(to, { choices: [], areMore: true }));
    // what does not arrive can still be looked for; the form itself says when the network is gone
    const page = await this.ask(to, { limit: mostInList }).catch(() => null);
    if (page === null) return;
    this.offered.update((offered) => new Map(offered).set(to, { choices: page.choices, areMore: page.total > page.choices.length }));
  }

  private findIn(to: RecordTypeName): FindRecords {
    return async (letters) => {
      const { choices } = await this.ask(to, { called: letters, limit: 12 });
      this.remember(...choices);
      return choices;
    };
  }

  private async ask(to: RecordTypeName, params: Readonly<Record<string, string | number>>) {
    const [project, register] = [this.selection.project(), this.registerFor(to)];
    if (project === null || register === null) return { choices: [], total: 0 };
    const { items, total } = registerPage.parse(
      await firstValueFrom(this.http.get(paths.register(project, register), { params: { ...params } })),
    );
    return { choices: items.map(({ id, called, day }): Choice => ({ code: id, label: called ?? day ?? id })), total };
  }

  /** The register in which records of a kind are found; null: there is none, or this person does not read it. */
  private registerFor(to: RecordTypeName): RegisterTableName | null {
    if (to === 'desk' || to === 'organisation' || to === 'person') return null;
    const register = to === 'participation' ? 'participations' : registerOf(to);
    return register !== null && this.session.may(registerTableArea(register).read) ? register : null;
  }

  private readonly deskChoices = computed(() => this.desks().map(({ id, code, name }) => ({ code: id, label: `${code} · ${name}` })));
  private readonly organisationChoices = computed(() =>
    (this.organisations.hasValue() ? this.organisations.value().items : []).map(({ id, name }) => ({ code: id, label: name })),
  );
}

type Pointing = Field & { readonly to: RecordTypeName };

/** Fields that lead to other records, also those of parts, by their path. */
function pointingFields(type: RecordTypeName): readonly (readonly [path: string, field: Pointing])[] {
  const inside = (fields: Readonly<Record<string, Field>>, before: string): readonly (readonly [string, Pointing])[] =>
    Object.entries(fields).flatMap(([name, field]) => {
      if (field.type === 'parts') return inside(field.fields, `${before}${name}.`);
      return 'to' in field && !field.derived ? [[before + name, field] as const] : [];
    });
  return inside(recordType(type).fields, '');
}

/** What references say in a sheet: the names that came with the record. */
export function knownByName(type: RecordTypeName, names: Readonly<Record<string, string>>): Readonly<Record<string, KnownRecords>> {
  const choices = Object.entries(names).map(([code, label]) => ({ code, label }));
  return Object.fromEntries(
    Object.entries(recordType(type).fields).flatMap(([name, { type: kind }]) =>
      ['reference', 'references', 'parts'].includes(kind) ? [[name, { choices }] as const] : [],
    ),
  );
}
