import { z } from 'zod';
import { defaultProgrammeSettings, type ProgrammeSettings } from '#domain';

const stored = z.object({
  bagatelleDays: z.number().int().min(0).nullable().optional(),
  registeredStudent: z.enum(['UNE', 'INA']).optional(),
  longTermUnemployment: z.enum(['more_than', 'at_least']).optional(),
  nonBinarySex: z.boolean().optional(),
  oneForeignParentCounts: z.boolean().optional(),
  reservedSums: z.array(z.object({ code: z.string(), sum: z.array(z.string()).min(2) })).optional(),
  statusLimits: z.object({ ahead: z.number(), onTrack: z.number(), behind: z.number() }).optional(),
});

/** The settings of a programme: what it stores (R3, R17, R28, R50, R132, X4, X5), and the defaults for what it does not decide. */
export function programmeSettingsFrom(settings: unknown): ProgrammeSettings {
  return { ...defaultProgrammeSettings, ...stored.parse(settings ?? {}) };
}
