import type {
  AccessBarrier,
  ArrivalChannel,
  DeclinableFact,
  DigitalLevel,
  DrivingLicence,
  HouseholdSituation,
  IncomeSupport,
  MobilityRange,
  OtherDisadvantage,
  PersonNeed,
  RecognitionAnswer,
  ResidenceTitleType,
  RightToWork,
} from '../codelists/intake-codes.js';
import type { Answer, Degurba, Isced, Sex } from '../people/participation.js';
import type { CalendarDay } from '../periods/calendar-day.js';

/** What somebody says of work on the day of entry. Parental leave is one answer, and two questions decide what it is (R24). */
export type WorkAnswer = 'UNE-REG' | 'UNE-SEARCH' | 'INA-STUD' | 'INA-NEET' | 'PLEAVE' | 'EMP-EMPL' | 'EMP-SELF' | 'EMP-MATERNITY';
/** How many of the parents were born outside the country (R28). */
export type ParentsBornAbroad = 'both' | 'one' | 'none' | 'unknown' | 'refused';

export interface SpokenLanguage {
  /** ISO 639-1. */
  readonly language: string;
  /** A level of `languageLevels`; null: not known. */
  readonly level: string | null;
}

/** What is asked of somebody who is taken in charge, but for who they are (intake form §2). Null, or an empty list: not answered. */
export interface IntakeAnswers {
  readonly channelOfArrival: ArrivalChannel | null;
  readonly interviewLanguage: string | null;
  readonly mediatorPresent: boolean | null;
  readonly sex: Sex | null;
  readonly birthDate: CalendarDay | null;
  readonly birthCountry: string | null;
  /** ISO 3166-1 alpha-2, or the codes for stateless and undetermined. */
  readonly citizenship: readonly string[];
  readonly municipalityOfResidence: string | null;
  readonly degurba: Degurba | null;
  readonly titleType: ResidenceTitleType | null;
  readonly titleExpiresOn: CalendarDay | null;
  readonly rightToWork: RightToWork | null;
  readonly work: WorkAnswer | null;
  readonly firstJob: boolean | null;
  readonly leaveBenefit: boolean | null;
  readonly leaveExpectedMonths: number | null;
  readonly unemployedSince: CalendarDay | null;
  readonly inEducationAtEntry: boolean | null;
  readonly didOn: CalendarDay | null;
  readonly benefit: IncomeSupport | null;
  readonly contractTypeAtEntry: string | null;
  readonly hoursAtEntry: number | null;
  readonly wantsMoreHours: boolean | null;
  readonly isced: Isced | null;
  readonly titleObtainedIn: string | null;
  readonly recognisedInItaly: RecognitionAnswer | null;
  readonly languageLevel: string | null;
  readonly otherLanguages: readonly SpokenLanguage[];
  readonly drivingLicence: readonly DrivingLicence[];
  readonly digitalLevel: DigitalLevel | null;
  readonly housingExclusion: Answer;
  /** Special category (R29): sealed apart, shown to nobody without a reason. */
  readonly disability: Answer;
  /** Special category (R29). */
  readonly minority: Answer;
  readonly parentsBornAbroad: ParentsBornAbroad | null;
  /** Asked by programmes of 2014-2020 alone; sealed apart. */
  readonly household: HouseholdSituation | 'refused' | null;
  /** Special category (R29). `none` and `refused` stand alone. */
  readonly otherDisadvantage: readonly (OtherDisadvantage | 'refused')[];
  readonly accessBarrier: readonly AccessBarrier[];
  readonly needs: readonly PersonNeed[];
  readonly occupationSought: string | null;
  readonly availableFrom: CalendarDay | null;
  readonly mobility: MobilityRange | null;
  readonly notes: string | null;
  /** What the person preferred not to say, where the answer itself cannot say so. */
  readonly declined: readonly DeclinableFact[];
}

/** The whole form: when and where, who, and the answers. */
export interface IntakeForm extends IntakeAnswers {
  /** Code of the desk. */
  readonly desk: string | null;
  readonly entryDate: CalendarDay | null;
  readonly noticeGivenOn: CalendarDay | null;
  readonly noticeVersion: string | null;
  readonly surname: string | null;
  readonly name: string | null;
  readonly taxCode: string | null;
  readonly phone: string | null;
  readonly email: string | null;
}

export type IntakeField = keyof IntakeForm;

/** Nothing asked yet. */
export const nothingAnswered: IntakeAnswers = {
  ...{ channelOfArrival: null, interviewLanguage: null, mediatorPresent: null },
  ...{ sex: null, birthDate: null, birthCountry: null, citizenship: [], municipalityOfResidence: null, degurba: null },
  ...{ titleType: null, titleExpiresOn: null, rightToWork: null },
  ...{ work: null, firstJob: null, leaveBenefit: null, leaveExpectedMonths: null, unemployedSince: null, inEducationAtEntry: null },
  ...{ didOn: null, benefit: null, contractTypeAtEntry: null, hoursAtEntry: null, wantsMoreHours: null },
  ...{ isced: null, titleObtainedIn: null, recognisedInItaly: null, languageLevel: null, otherLanguages: [] },
  ...{ drivingLicence: [], digitalLevel: null },
  ...{ housingExclusion: 'not_asked', disability: 'not_asked', minority: 'not_asked', parentsBornAbroad: null, accessBarrier: [] },
  ...{ household: null, otherDisadvantage: [] },
  ...{ needs: [], occupationSought: null, availableFrom: null, mobility: null, notes: null, declined: [] },
};

export const emptyIntake: IntakeForm = {
  ...nothingAnswered,
  ...{ desk: null, entryDate: null, noticeGivenOn: null, noticeVersion: null },
  ...{ surname: null, name: null, taxCode: null, phone: null, email: null },
};
