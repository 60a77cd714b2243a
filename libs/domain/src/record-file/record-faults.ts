import type { FaultCode, FaultDetails, KeptRecordFaultCode } from '../participation-file/file-fault.js';
import { keptRecordFaultTexts } from '../participation-file/kept-record-fault-texts.js';
import type { CalendarDay } from '../periods/calendar-day.js';
import { type ContentFault, contentFaults } from '../records/content-faults.js';
import type { RecordContent } from '../records/record-content.js';
import { ruleFaults } from '../records/record-rules.js';
import type { ContentType } from '../records/stored-as-content.js';

/** What is said of a content that the catalogue does not take, in the words of files. */
const saidInFiles: Readonly<Record<ContentFault['code'], FaultCode>> = {
  required: 'missing-value',
  'too-long': 'text-too-long',
  'out-of-range': 'number-out-of-range',
  'unknown-code': 'code-unknown',
  'no-day': 'date-unreadable',
  'no-time': 'time-unreadable',
  'no-id': 'reference-unknown',
  'unknown-field': 'not-taken',
  derived: 'not-taken',
  'kept-apart': 'not-taken',
  'wrong-type': 'not-taken',
};

const ownSentence = (code: string): code is KeptRecordFaultCode => Object.hasOwn(keptRecordFaultTexts, code);

/** What a file says of a rule that was broken: rules whose records come in files have a sentence of their own there. */
export function ruleSaidInFiles(code: string): FaultCode {
  return ownSentence(code) ? code : 'not-taken';
}

/** Why a record of a file cannot be kept: what the catalogue and the rules of its type say of it, with the field where it is mended. */
export function faultsOfRecord(
  type: ContentType,
  content: RecordContent,
  today: CalendarDay,
): readonly { readonly code: FaultCode; readonly field: string; readonly details?: FaultDetails }[] {
  const ofContent = contentFaults(type, content).map(({ code, at }) => ({
    code: saidInFiles[code],
    field: at.split('.')[0] ?? at,
    details: code === 'out-of-range' ? { accepted: '≥ 0' } : { number: 500 },
  }));
  return ofContent.length > 0
    ? ofContent
    : ruleFaults(type, content, today).map(({ code, field }) => ({ code: ruleSaidInFiles(code), field }));
}
