import { HttpClient } from '@angular/common/http';
import { inject, Service, signal } from '@angular/core';
import { paths, peopleFound } from '#contract';
import { firstValueFrom } from 'rxjs';
import type { Choice } from '../forms/choice-field';
import { Selection } from '../selection/selection';

/** Looks for people of the project by their pseudonym, and remembers what those that were found are called. */
@Service()
export class PeopleFinder {
  private readonly http = inject(HttpClient);
  private readonly selection = inject(Selection);
  private readonly found = signal<readonly Choice[]>([]);

  /** Everybody who was found since the page began. */
  readonly known = this.found.asReadonly();

  readonly find = async (search: string): Promise<readonly Choice[]> => {
    const project = this.selection.project();
    if (project === null) return [];
    const { items } = peopleFound.parse(await firstValueFrom(this.http.get(paths.people(project), { params: { search } })));
    const choices = items.map(({ id, pseudonym }) => ({ code: id, label: pseudonym }));
    this.remember(...choices);
    return choices;
  };

  /** Somebody who was met elsewhere: what the pseudonym is. */
  remember(...people: readonly Choice[]): void {
    this.found.update((known) => [...known.filter(({ code }) => !people.some((one) => one.code === code)), ...people]);
  }
}
