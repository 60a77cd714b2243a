import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { deskList, deskPlaces, desksActivity, paths } from '#contract';
import { fieldValueText, formatNumber, notApplicable } from '#wording';
import { contractResource } from '../../shared/http/contract-resource';
import { Failure } from '../../shared/http/failure';
import { Formats } from '../../shared/language/formats';
import { Language } from '../../shared/language/language';
import { catalogueField } from '../../shared/records/form-fields';
import { Selection } from '../../shared/selection/selection';
import { Session } from '../../shared/session/session';
import { EmptyState } from '../../shared/ui/empty-state';
import { DeskMap } from './desk-map';

/** The desks of the project, each with its page: as a list, and on a map of their provinces. */
@Component({
  selector: 'app-desks-page',
  imports: [DeskMap, EmptyState, Failure, RouterLink, TranslocoDirective],
  templateUrl: './desks-page.html',
  styleUrl: './desks-page.scss',
})
export class DesksPage {
  protected readonly language = inject(Language);
  private readonly formats = inject(Formats);
  private readonly session = inject(Session);
  protected readonly selection = inject(Selection);

  protected readonly desks = contractResource(deskList, () => {
    const project = this.selection.project();
    return project === null ? undefined : paths.desks(project);
  });
  protected readonly places = contractResource(deskPlaces, () => {
    const project = this.selection.project();
    return project === null ? undefined : paths.deskPlaces(project);
  });
  /** What the desks did in the last twelve months; not for every role. */
  protected readonly seesActivity = computed(() => this.session.may('desk-work.read'));
  protected readonly activity = contractResource(desksActivity, () => {
    const project = this.selection.project();
    return project === null || !this.seesActivity() ? undefined : paths.desksActivity(project);
  });
  protected readonly contacts = computed(() => {
    if (!this.activity.hasValue()) return null;
    return new Map(this.activity.value().items.map(({ desk, contacts }) => [desk.code, contacts]));
  });
  protected readonly span = computed(() => {
    if (!this.activity.hasValue()) return '';
    const { from, to } = this.activity.value();
    return this.language.word('desks.activity.span', { from: this.formats.day(from), to: this.formats.day(to) });
  });
  private readonly done = computed(() => {
    const items = this.activity.hasValue() ? this.activity.value().items : [];
    return new Map(
      items.map(({ desk, contacts, contactsPerHour, opening: { share } }) => [
        desk.code,
        {
          contacts: this.formats.whole(contacts),
          perHour: contactsPerHour === null ? notApplicable : formatNumber(contactsPerHour, 1, this.language.code()),
          kept: share === null ? notApplicable : this.formats.percent(share),
        },
      ]),
    );
  });
  protected readonly rows = computed(() => {
    const language = this.language.code();
    const nothing = { contacts: notApplicable, perHour: notApplicable, kept: notApplicable };
    return (this.desks.hasValue() ? this.desks.value().items : []).map(({ code, name, municipality, status, openedOn }) => ({
      ...{ code, name, municipality, isOpen: status === 'open' },
      status: fieldValueText(catalogueField('desk', 'status'), status, language),
      ...(this.done().get(code) ?? nothing),
      openedOn: fieldValueText(catalogueField('desk', 'openedOn'), openedOn, language),
    }));
  });

  protected label(field: 'status' | 'openedOn'): string {
    return catalogueField('desk', field).label[this.language.code()];
  }
}
