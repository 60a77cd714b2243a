import { computed, inject } from '@angular/core';
import { newProject } from '#contract';
import { categoriesOfRegion, codesOf, esfPlusObjectives } from '#domain';
import { fundName } from '#wording';
import { Language } from '../../shared/language/language';
import { ProjectList } from '../../shared/selection/project-list';
import type { Choice } from '../../shared/forms/choice-field';

const funds = newProject.shape.programme.unwrap().shape.fund.options;
const categories = newProject.shape.categoryOfRegion.unwrap().options;
/** Money that is no fund of the Union: a word of its own in each language. */
const others: readonly string[] = ['national', 'regional', 'other'];

/** What the form of a new project offers to choose from, in the language of the screen. Made where things are injected. */
export function projectChoices() {
  const language = inject(Language);
  const list = inject(ProjectList);
  return {
    /** The programmes of the projects that are there. */
    programmes: computed<readonly Choice[]>(() => {
      const byCode = new Map(list.projects().map(({ programme }) => [programme.code, programme.name]));
      return [...byCode].map(([code, name]) => ({ code, label: `${name} · ${code}` }));
    }),
    funds: computed<readonly Choice[]>(() =>
      funds.map((code) => ({
        code,
        label: others.includes(code)
          ? language.word(`administration.project.funds.${code}`)
          : fundName(code === 'INTERREG' ? 'Interreg' : code, language.code()),
      })),
    ),
    objectives: computed<readonly Choice[]>(() =>
      codesOf(esfPlusObjectives).map((code) => ({ code, label: `${code} · ${language.read(esfPlusObjectives[code].label)}` })),
    ),
    categories: computed<readonly Choice[]>(() =>
      categories.map((code) => ({ code, label: language.read(categoriesOfRegion[code].label) })),
    ),
  };
}
