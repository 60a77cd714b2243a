import { HttpClient } from '@angular/common/http';
import { inject, Service, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { paths, registerPage } from '#contract';
import type { Choice } from '../../shared/forms/choice-field';
import { Selection } from '../../shared/selection/selection';

/** So many companies are offered at once. */
const offeredAtOnce = 20;

/** Looks for companies of the project by some letters of their name. The list is read once, when the first letters come. */
@Service()
export class EmployerFinder {
  private readonly http = inject(HttpClient);
  private readonly selection = inject(Selection);
  private readonly read = signal<{ readonly project: string; readonly all: readonly Choice[] } | null>(null);

  readonly find = async (letters: string): Promise<readonly Choice[]> => {
    const project = this.selection.project();
    if (project === null) return [];
    const wanted = letters.toLocaleLowerCase();
    return (await this.all(project)).filter(({ label }) => label.toLocaleLowerCase().includes(wanted)).slice(0, offeredAtOnce);
  };

  private async all(project: string): Promise<readonly Choice[]> {
    const known = this.read();
    if (known?.project === project) return known.all;
    const all: Choice[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const params: Record<string, string | number> = { limit: 500, ...(cursor === '' ? {} : { cursor }) };
      const page = registerPage.parse(await firstValueFrom(this.http.get(paths.register(project, 'employers'), { params })));
      for (const { id, content } of page.items) {
        const organisation = content['organisation'];
        all.push({ code: id, label: (typeof organisation === 'string' ? page.names[organisation] : undefined) ?? id });
      }
      cursor = page.next;
    }
    this.read.set({ project, all });
    return all;
  }
}
