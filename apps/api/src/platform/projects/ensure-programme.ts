import { v7 as uuidv7 } from 'uuid';
import type { LocalText, ProgrammeSettings } from '#domain';
import type { ScopedTransaction } from '../database/scope.js';

export interface PlannedProgramme {
  readonly code: string;
  readonly name: LocalText;
  readonly fund: string;
  /** What departs from the defaults. */
  readonly settings?: Partial<ProgrammeSettings>;
  readonly timeZone?: string;
  readonly period?: string;
  readonly demo?: boolean;
}

/** Id of the programme with that code; it is made when there is none. What is known of it is left as it is. */
export async function ensureProgramme(tx: ScopedTransaction, programme: PlannedProgramme): Promise<string> {
  const { code, name, fund, settings = {}, timeZone = 'Europe/Rome', period = '', demo = false } = programme;
  await tx.programme.createMany({
    data: [
      {
        programmeId: uuidv7(),
        code,
        name,
        fund,
        settings: structuredClone(settings) as object,
        timeZone,
        periodText: period,
        isDemo: demo,
      },
    ],
    skipDuplicates: true,
  });
  const { programmeId } = await tx.programme.findUniqueOrThrow({ where: { code }, select: { programmeId: true } });
  return programmeId;
}
