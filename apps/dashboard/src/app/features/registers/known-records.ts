import { computed, inject, Injectable, signal } from '@angular/core';
import { organisationList, paths } from '#contract';
import { recordType, type RecordTypeName } from '#domain';
import { contractResource } from '../../shared/http/contract-resource';
import type { KnownRecords } from '../../shared/records/form-fields';
import { PeopleFinder } from '../../shared/records/people-finder';
import { Selection } from '../../shared/selection/selection';
import { DeskOfDevice } from '../../shared/session/desk-of-device';

/** What the references of a form can name: desks and organisations from a list, people by letters of their pseudonym. */
@Injectable()
export class KnownForForm {
  private readonly selection = inject(Selection);
  private readonly people = inject(PeopleFinder);
  private readonly desks = inject(DeskOfDevice).desks;
  private readonly wanted = signal(false);
  private readonly organisations = contractResource(organisationList, () => {
    const project = this.selection.project();
    return project === null || !this.wanted() ? undefined : paths.organisations(project);
  });

  /** Asks for what the lists need. */
  begin(): void {
    this.wanted.set(true);
  }

  /** By field of the record. @param names what the record's references are called already */
  of(type: RecordTypeName, names: Readonly<Record<string, string>>): Readonly<Record<string, KnownRecords>> {
    const named = Object.entries(names).map(([code, label]) => ({ code, label }));
    const byType: Readonly<Record<string, KnownRecords>> = {
      desk: { choices: this.deskChoices() },
      organisation: { choices: this.organisationChoices() },
      person: { choices: [...named, ...this.people.known()], find: this.people.find },
    };
    return Object.fromEntries(
      Object.entries(recordType(type).fields).flatMap(([name, field]) => {
        const known = field.type === 'reference' ? byType[field.to] : undefined;
        return known ? [[name, known] as const] : [];
      }),
    );
  }

  private readonly deskChoices = computed(() => this.desks().map(({ id, code, name }) => ({ code: id, label: `${code} · ${name}` })));
  private readonly organisationChoices = computed(() =>
    (this.organisations.hasValue() ? this.organisations.value().items : []).map(({ id, name }) => ({ code: id, label: name })),
  );
}

/** What references say in a sheet: the names that came with the record. */
export function knownByName(type: RecordTypeName, names: Readonly<Record<string, string>>): Readonly<Record<string, KnownRecords>> {
  const choices = Object.entries(names).map(([code, label]) => ({ code, label }));
  return Object.fromEntries(
    Object.entries(recordType(type).fields).flatMap(([name, { type: kind }]) =>
      kind === 'reference' ? [[name, { choices }] as const] : [],
    ),
  );
}
