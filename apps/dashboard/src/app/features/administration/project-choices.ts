import { computed, inject } from '@angular/core';
import { newProject } from '#contract';
import {
  amifObjectives,
  categoriesOfRegion,
  type CodeList,
  codesOf,
  esfPlusObjectives,
  investmentPriorities,
  type LocalText,
  periodsOfFund,
} from '#domain';
import { fundName } from '#wording';
import { Language } from '../../shared/language/language';
import { ProjectList } from '../../shared/selection/project-list';
import type { Choice } from '../../shared/forms/choice-field';

const funds = newProject.shape.programme.unwrap().shape.fund.options;
const categories = newProject.shape.categoryOfRegion.unwrap().options;
/** Money that is no fund of the Union: a word of its own in each language. */
const others: readonly string[] = ['national', 'regional', 'other'];

const easi: LocalText = {
  it: 'Occupazione e innovazione sociale',
  en: 'Employment and Social Innovation',
  fr: 'Emploi et innovation sociale',
};

/** The objectives of a fund by code, in order; of other funds the code is written. */
function objectivesOf(fund: string): readonly (readonly [code: string, label: LocalText])[] {
  const labelled = <Code extends string>(list: CodeList<Code>) => codesOf(list).map((code) => [code, list[code].label] as const);
  if (fund === 'ESF+') return [...labelled(esfPlusObjectives), ['EaSI', easi]];
  if (fund === 'ESF' || fund === 'YEI') return labelled(investmentPriorities);
  return fund === 'AMIF' ? labelled(amifObjectives) : [];
}

/** The code that a form proposes first of a fund's objectives; empty: it is written. */
export function usualObjective(fund: string): string {
  if (fund === 'ESF+') return 'ESO4.8';
  return objectivesOf(fund)[0]?.[0] ?? '';
}

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
    objectives: (fund: string): readonly Choice[] =>
      objectivesOf(fund).map(([code, label]) => ({ code, label: `${code} · ${language.read(label)}` })),
    periods: (fund: string): readonly Choice[] => periodsOfFund(fund).map((code) => ({ code, label: code.replace('-', '–') })),
    /** What pays for a project whose programme is known. */
    programmeOf: (code: string) => list.projects().find(({ programme }) => programme.code === code)?.programme ?? null,
    categories: computed<readonly Choice[]>(() =>
      categories.map((code) => ({ code, label: language.read(categoriesOfRegion[code].label) })),
    ),
  };
}
