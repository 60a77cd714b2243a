import { type NewProject, newProject } from '#contract';
import { checkContiguous, type Framework, isCalendarDay, type ReservedSum } from '#domain';
import { emptyTexts, type LanguageTexts } from '../../shared/forms/language-texts';
import { desksOf } from './desk-lines';
import type { PeriodRow } from './generate-periods';

/** A new project as it is being written: everything text, nothing checked. */
export interface ProjectDraft {
  readonly acronym: string;
  readonly title: LanguageTexts;
  readonly leadPartner: string;
  /** Code of a programme of the installation; empty: a new one, described by what follows. */
  readonly programme: string;
  readonly newProgrammeCode: string;
  readonly newProgrammeName: LanguageTexts;
  readonly fund: string;
  /** Programming period of the new programme. */
  readonly programmingPeriod: string;
  /** Codes that the new programme reserves for sums, by the sum: `EECO02+EECO04` (R50); empty: none. */
  readonly reserved: Readonly<Record<string, string>>;
  /** Code of an objective of the fund; empty: another, written in `otherObjective`. */
  readonly objective: string;
  readonly otherObjective: string;
  readonly priority: string;
  readonly categoryOfRegion: string;
  readonly start: string;
  readonly end: string;
  readonly periods: readonly PeriodRow[];
  /** One a line. */
  readonly desks: string;
  /** Lists of common indicators and what is taken of them; null: as the API would choose. */
  readonly frameworks: readonly Framework[] | null;
  readonly indicators: readonly string[] | null;
}

export const emptyDraft: ProjectDraft = {
  ...{ acronym: '', title: emptyTexts, leadPartner: '', programme: '', newProgrammeCode: '' },
  ...{ newProgrammeName: emptyTexts, fund: 'ESF+', programmingPeriod: '2021-2027', reserved: {} },
  ...{ objective: 'ESO4.8', otherObjective: '', frameworks: null, indicators: null },
  ...{ priority: '1', categoryOfRegion: 'NA', start: '', end: '', periods: [], desks: '' },
};

/** What keeps a draft from being sent: the path of the field in the contract, the key of the sentence, and what the sentence needs. */
export interface DraftFault {
  readonly field: string;
  readonly key: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
}

/** A draft as the API takes it, or all that is wrong with it. */
export function checkDraft(draft: ProjectDraft): { readonly plan: NewProject | null; readonly faults: readonly DraftFault[] } {
  const { desks, fault: deskFault } = desksOf(draft.desks);
  const checked = newProject.safeParse(planOf(draft, desks));
  const faults: DraftFault[] = (checked.error?.issues ?? []).map(({ path }) => ({
    field: path.join('.'),
    key: path.length === 1 && path[0] === 'periods' ? 'periods.tooMany' : path.filter((part) => typeof part === 'string').join('.'),
  }));
  if (draft.end !== '' && draft.end < draft.start) faults.push({ field: 'end', key: 'endBeforeStart' });
  if (draft.periods.every(({ start, end }) => isCalendarDay(start) && isCalendarDay(end))) faults.push(...faultsOfPeriods(draft));
  if (deskFault) faults.push({ field: 'desks', key: `desk.${deskFault.kind}`, parameters: { ...deskFault } });
  return { plan: faults.length === 0 && checked.success ? checked.data : null, faults };
}

function planOf(draft: ProjectDraft, desks: readonly { code: string; name: string }[]) {
  const programme =
    draft.programme === ''
      ? {
          name: inLanguages(draft.newProgrammeName),
          fund: draft.fund,
          period: draft.programmingPeriod,
          reservedSums: reservedSumsOf(draft),
        }
      : undefined;
  return {
    acronym: draft.acronym.trim(),
    title: inLanguages(draft.title),
    programmeCode: draft.programme || draft.newProgrammeCode.trim(),
    ...(programme ? { programme } : {}),
    specificObjective: draft.objective || draft.otherObjective.trim(),
    priority: draft.priority.trim(),
    categoryOfRegion: draft.categoryOfRegion,
    start: draft.start,
    end: draft.end,
    leadPartner: draft.leadPartner,
    ...(draft.frameworks && { frameworks: draft.frameworks }),
    ...(draft.indicators && { indicators: draft.indicators }),
    periods: draft.periods.map(({ id, ...days }) => ({ id: id.trim(), ...days })),
    desks,
  };
}

/** R50: SFC2021 reserves codes for sums of the indicators of ESF+ alone. */
function reservedSumsOf({ fund, reserved }: ProjectDraft): readonly ReservedSum[] {
  if (fund !== 'ESF+') return [];
  return Object.entries(reserved).flatMap(([sum, code]) => (code.trim() === '' ? [] : [{ code: code.trim(), sum: sum.split('+') }]));
}

/** A language that is left empty is not sent: the API lets it say what Italian says. */
function inLanguages({ it, en, fr }: LanguageTexts) {
  return { it: it.trim(), ...(en.trim() && { en: en.trim() }), ...(fr.trim() && { fr: fr.trim() }) };
}

function faultsOfPeriods({ periods, start, end }: ProjectDraft): DraftFault[] {
  const doubled = periods.findIndex(({ id }, at) => periods.slice(0, at).some((other) => other.id.trim() === id.trim()));
  if (doubled >= 0) return [{ field: `periods.${doubled}.id`, key: 'periods.same' }];
  const [fault] = checkContiguous(periods.map((period, at) => ({ ...period, number: at + 1 })));
  if (fault) {
    const key = `periods.${fault.kind}`;
    return [{ field: 'periods', key, parameters: { ...fault } }];
  }
  const outside = periods.find((period) => period.start < start || (end !== '' && period.end > end));
  return outside ? [{ field: 'periods', key: 'periods.outside', parameters: { period: outside.id } }] : [];
}
