import { computed, inject } from '@angular/core';
import { grantableRole } from '#contract';
import { roleName } from '#wording';
import { Language } from '../../shared/language/language';
import { ProjectList } from '../../shared/selection/project-list';
import type { Choice } from '../../shared/forms/choice-field';

/** The roles an administrator gives and the projects he gives them in, by name. Made where things are injected. */
export function roleChoices() {
  const language = inject(Language);
  const list = inject(ProjectList);
  return {
    roles: computed<readonly Choice[]>(() => grantableRole.options.map((code) => ({ code, label: roleName(code, language.code()) }))),
    projects: computed<readonly Choice[]>(() =>
      list.projects().map(({ id, acronym, title }) => ({ code: id, label: `${acronym} · ${language.read(title)}` })),
    ),
  };
}
