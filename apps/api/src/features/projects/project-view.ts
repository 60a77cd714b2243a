import type { Project } from '#contract';
import { type Language, type LocalText, periodsOfFund, type ProgrammingPeriod, programmingPeriods } from '#domain';
import type { Query } from '../../platform/database/query.js';
import { Refusal } from '../../platform/problems/refusal.js';
import { type ProjectRow, readProjectRows } from './project-rows.js';

/** A project as a transaction sees it. @throws Refusal `not_found` outside its scope. */
export async function readProjectView(query: Query, projectId: string, language: Language): Promise<Project> {
  const [row] = await readProjectRows(query, [projectId]);
  if (!row) throw new Refusal('not_found');
  return {
    ...row,
    title: inAllLanguages(row.title),
    programme: programmeView(row, language),
    desks: row.desks.map(({ closedOn: _closedOn, ...desk }) => desk),
  };
}

export function programmeView({ programme: { code, name, fund, period } }: ProjectRow, language: Language): Project['programme'] {
  return { code, name: inAllLanguages(name)[language], fund, period: periodOfProgramme({ fund, period }) };
}

/** The programming period as it is written; where nobody wrote it, the one that the fund exists in now. */
export function periodOfProgramme({ fund, period }: { readonly fund: string; readonly period: string }): ProgrammingPeriod {
  return programmingPeriods.find((one) => one === period) ?? periodsOfFund(fund)[0] ?? '2021-2027';
}

/** Text in each language; where one is missing, it says what Italian says. */
export function inAllLanguages({ it = '', en, fr }: Partial<LocalText>): LocalText {
  return { it, en: en ?? it, fr: fr ?? it };
}
