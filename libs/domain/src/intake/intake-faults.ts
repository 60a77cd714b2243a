import { residenceTitleTypes } from '../codelists/intake-codes.js';
import type { ProgrammeSettings } from '../counting/programme-settings.js';
import { thirdCountryNational } from '../people/foreign-origin.js';
import type { Participation } from '../people/participation.js';
import type { CalendarDay } from '../periods/calendar-day.js';
import { checkParticipation } from '../validation/check-participations.js';
import type { RecordFindingCode } from '../validation/finding.js';
import type { OperationDays } from '../validation/possible-dates.js';
import { entryCharacteristics } from './entry-characteristics.js';
import type { IntakeField, IntakeForm } from './intake-form.js';

/** Why somebody cannot be taken in charge so. `field` is the question where it is mended. */
export interface IntakeFault {
  readonly code:
    | RecordFindingCode
    | 'title-of-eu-citizen'
    | 'title-missing'
    | 'title-without-expiry'
    | 'unemployed-after-entry'
    | 'in-the-future'
    | 'declared-after-entry'
    | 'not-an-address'
    | 'not-a-number'
    | 'none-and-others';
  readonly field: IntakeField;
}

export interface IntakeContext {
  readonly today: CalendarDay;
  readonly project: OperationDays;
  readonly settings: ProgrammeSettings;
}

/** The questions at which a contradiction of the participation is mended, where its field is not a question itself. */
const askedAs: Readonly<Partial<Record<keyof Participation, IntakeField>>> = { employmentStatus: 'work', longTerm: 'unemployedSince' };

/** What contradicts itself, the calendar or the project in a form: none of it can be kept. What is merely missing is no fault (R12). */
export function intakeFaults(form: IntakeForm, { today, project, settings }: IntakeContext): readonly IntakeFault[] {
  const faults: (IntakeFault | null)[] = [
    ...ofParticipation(form, { today, project, settings }),
    ...ofTitle(form),
    later(form, 'noticeGivenOn', today),
    later(form, 'didOn', today),
    form.unemployedSince !== null && form.entryDate !== null && form.unemployedSince > form.entryDate
      ? { code: 'unemployed-after-entry', field: 'unemployedSince' }
      : null,
    form.didOn !== null && form.entryDate !== null && form.didOn > form.entryDate ? { code: 'declared-after-entry', field: 'didOn' } : null,
    form.email !== null && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(form.email) ? { code: 'not-an-address', field: 'email' } : null,
    form.otherDisadvantage.length > 1 && form.otherDisadvantage.some((one) => one === 'none' || one === 'refused')
      ? { code: 'none-and-others', field: 'otherDisadvantage' }
      : null,
    form.phone !== null && !/^\+?[\d\s./()-]{5,25}$/.test(form.phone) ? { code: 'not-a-number', field: 'phone' } : null,
  ];
  const first = new Map<IntakeField, IntakeFault>();
  for (const fault of faults) if (fault !== null && !first.has(fault.field)) first.set(fault.field, fault);
  return [...first.values()];
}

function ofParticipation(form: IntakeForm, { today, project, settings }: IntakeContext): IntakeFault[] {
  const { entryDate } = form;
  if (entryDate === null) return [];
  const record: Participation = { ...nobody, ...entryCharacteristics(form, entryDate, settings), entryDate };
  return checkParticipation(record, { operation: project, lastKnowableDay: today, settings })
    .filter(({ level }) => level === 'error')
    .map(({ code, field }) => ({ code, field: askedAs[field ?? 'entryDate'] ?? (field as IntakeField | null) ?? 'entryDate' }));
}

/** Desk practice §8: only third-country nationals have one, and only those awaiting or permanent never end. */
function ofTitle({ titleType, titleExpiresOn, citizenship }: IntakeForm): (IntakeFault | null)[] {
  if (titleType === null) return [titleExpiresOn === null ? null : { code: 'title-missing', field: 'titleType' }];
  if (citizenship.length > 0 && thirdCountryNational(citizenship) === 'no') return [{ code: 'title-of-eu-citizen', field: 'titleType' }];
  return [
    titleExpiresOn !== null && !residenceTitleTypes[titleType].expires ? { code: 'title-without-expiry', field: 'titleExpiresOn' } : null,
  ];
}

function later(form: IntakeForm, field: 'noticeGivenOn' | 'didOn', today: CalendarDay): IntakeFault | null {
  const day = form[field];
  return day !== null && day > today ? { code: 'in-the-future', field } : null;
}

/** A participation that has just begun, before anything is known of it. */
export const nobody: Participation = {
  ...{ operationId: '', participantId: '', sex: null, birthDate: null, entryDate: '1900-01-01', exitDate: null, exitReason: null },
  ...{ employmentStatus: null, longTerm: null, isced: null, inEducationAtEntry: null, disability: 'not_asked', minority: 'not_asked' },
  ...{ thirdCountryNational: 'not_asked', foreignBackground: 'not_asked', housingExclusion: 'not_asked', degurba: null },
  ...{ statusEvents: [], lastStatus28d: null, education28d: null, qualification28d: null, status6m: null, improved6m: [], desk: null },
};
