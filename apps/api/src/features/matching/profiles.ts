import type {
  DigitalLevel,
  DrivingLicence,
  Isced,
  JobSeeker,
  LanguageSkill,
  MobilityRange,
  Occupation,
  VacancyDemand,
  WorkingTime,
} from '#domain';
import type { RecordContent } from '#domain';

/** What a row of `matching_profile` tells besides the occupation: fields of the record under their names. */
export type Told = RecordContent;

/** What is known of somebody by one of their profiles: what was answered on the day of entry, and what a candidacy says now instead. */
export interface SeekerRow {
  readonly personId: string;
  readonly unitGroup: number | null;
  readonly stems: readonly string[];
  readonly sheet: Told | null;
  readonly candidacy: Told | null;
  readonly isced: Isced | null;
}

/** The profile of a vacancy. */
export interface VacancyRow {
  readonly id: string;
  readonly unitGroup: number | null;
  readonly stems: readonly string[];
  readonly told: Told;
}

export function seekerOf({ unitGroup, stems, sheet, candidacy, isced }: SeekerRow): JobSeeker {
  const said = { ...sheet, ...candidacy };
  const italian = textIn(said, 'languageLevel');
  return {
    occupation: { unitGroup, stems },
    municipality: textIn(said, 'municipalityOfResidence'),
    mobility: mobilityOf(textIn(said, 'mobility')),
    workingTime: textIn(said, 'workingTime') as WorkingTime | null,
    hoursPerWeek: numberIn(said, 'hoursPerWeek'),
    availableFrom: textIn(said, 'availableFrom'),
    languages: [...(italian === null ? [] : [{ language: 'it', level: italian }]), ...languagesIn(said, 'otherLanguages')],
    licences: listIn(said, 'drivingLicence') as readonly DrivingLicence[],
    digital: textIn(said, 'digitalLevel') as DigitalLevel | null,
    isced,
  };
}

export function demandOf({ unitGroup, stems, told }: Omit<VacancyRow, 'id'>): VacancyDemand {
  return {
    occupation: { unitGroup, stems },
    municipality: textIn(told, 'municipality'),
    workingTime: textIn(told, 'workingTime') as WorkingTime | null,
    hoursPerWeek: numberIn(told, 'hoursPerWeek'),
    startWish: textIn(told, 'startWish'),
    languages: languagesIn(told, 'requiredLanguages'),
    licences: listIn(told, 'requiredLicences') as readonly DrivingLicence[],
    digital: textIn(told, 'requiredDigital') as DigitalLevel | null,
    isced: numberIn(told, 'requiredEducation') as Isced | null,
  };
}

export const occupationOfRow = ({ unitGroup, stems }: Pick<SeekerRow, 'unitGroup' | 'stems'>): Occupation => ({ unitGroup, stems });

/** A candidacy knows one range more than what is asked on entry: abroad in the Union is as far as across the border. */
function mobilityOf(said: string | null): MobilityRange | null {
  return said === 'eu' ? 'cross_border' : (said as MobilityRange | null);
}

function textIn(told: Told, field: string): string | null {
  const value = told[field];
  return typeof value === 'string' ? value : null;
}

function numberIn(told: Told, field: string): number | null {
  const value = told[field];
  return typeof value === 'number' ? value : null;
}

function listIn(told: Told, field: string): readonly string[] {
  const value: unknown = told[field];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

function languagesIn(told: Told, field: string): LanguageSkill[] {
  const value: unknown = told[field];
  if (!Array.isArray(value)) return [];
  return value.flatMap((part: Readonly<Record<string, unknown>>) => {
    const { language, level } = part;
    return typeof language === 'string' ? [{ language, level: typeof level === 'string' ? level : null }] : [];
  });
}
