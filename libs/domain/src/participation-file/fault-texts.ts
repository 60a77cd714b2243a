import type { LocalText } from '../indicators/indicator-definition.js';
import { cellFaultTexts } from './cell-fault-texts.js';
import type { FaultCode, FaultDetails } from './file-fault.js';
import { fileFaultTexts } from './file-fault-texts.js';
import { keptRecordFaultTexts } from './kept-record-fault-texts.js';
import { recordFaultTexts } from './record-fault-texts.js';

const sentences = { ...fileFaultTexts, ...cellFaultTexts, ...recordFaultTexts, ...keptRecordFaultTexts };

/** Why something is a fault and what to do about it, in three languages; nothing of it repeats a value (G32). */
export function faultText(
  code: FaultCode,
  column: string | null,
  details: FaultDetails,
): { readonly reason: LocalText; readonly remedy: LocalText } {
  const name = column ?? '';
  const [reason, remedy] = sentences[code]({ it: `«${name}»`, en: `“${name}”`, fr: `« ${name} »` }, details);
  return { reason, remedy };
}
