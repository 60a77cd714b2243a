import { Injectable } from '@nestjs/common';
import type { ClientBase } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { DeskHours, DeskHoursPlan } from '#contract';
import { addDays, type CalendarDay, contentFaults, openingOverlap, type RecordContent, ruleFaults } from '#domain';
import { queryOn } from '../../platform/database/query.js';
import type { RecordedSchedule, RecordedSlot } from '../../platform/desks/desk-schedules.js';
import type { Write } from '../../platform/idempotency/write.js';
import { Writes } from '../../platform/idempotency/writes.js';
import { Refusal } from '../../platform/problems/refusal.js';
import { ReferencedRecords } from '../../platform/records/referenced-records.js';
import { type NewRecordVersion, saveRecords } from '../../platform/records/save-records.js';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';
import { readCountingBasis } from '../../platform/tallies/counting-basis.js';
import { hoursView, readDeskSchedule } from './desk-hours.js';

export interface HoursRequest {
  readonly account: Account;
  readonly project: ProjectReference;
  /** Id or code. */
  readonly desk: string;
  readonly write: Write;
  readonly plan: DeskHoursPlan;
}

type PlannedSlot = DeskHoursPlan['slots'][number];

/** Changes the week of a desk from a day on, in one step: hours that go on stay as they are, others end the day before, new ones begin. */
@Injectable()
export class SetDeskHours {
  constructor(private readonly writes: Writes) {}

  /** @throws Refusal `not_found`, `stale_version` when the hours were changed in between, `validation` for hours that contradict each other */
  set({ account, project, desk, write, plan }: HoursRequest): Promise<DeskHours> {
    const { reason } = plan;
    refuseContradictions(plan);
    return this.writes.runBulk(
      write,
      account.scopeFor(project, reason === null ? {} : { reason }),
      async (client, postedAt) => {
        const query = queryOn(client);
        await holdDesk(client, project.id, desk);
        const schedule = await readDeskSchedule(query, project.id, desk);
        refuseStale(plan, schedule);
        const versions = versionsFor(schedule, plan);
        const basis = await readCountingBasis(query, project.id);
        const writing = { basis, postedAt, recordedBy: account.id, reason, importId: null };
        await saveRecords(client, writing, versions, await ReferencedRecords.of(client, project.id, versions));
        return hoursView(await readDeskSchedule(query, project.id, desk));
      },
      { lock: 'shared' },
    );
  }
}

/** Of two who change its hours at once, the second sees the first. */
async function holdDesk(client: ClientBase, projectId: string, desk: string): Promise<void> {
  await client.query('select from desk where project_id = $1 and (desk_id::text = lower($2) or code = $2) for no key update', [
    projectId,
    desk,
  ]);
}

function refuseStale({ basedOn }: DeskHoursPlan, { slots }: RecordedSchedule): void {
  const known = new Set(basedOn.map(({ id, version }) => `${id} ${version}`));
  const same = known.size === slots.length && slots.every(({ id, version }) => known.has(`${id} ${version}`));
  if (!same) throw new Refusal('stale_version', { detail: 'The hours were changed in between.' });
}

/** Before the database is asked: hours of the plan against the clock and each other. */
function refuseContradictions({ slots, from }: DeskHoursPlan): void {
  for (const [at, slot] of slots.entries()) {
    const content = { ...slot, validFrom: from };
    const [fault] = ruleFaults('deskOpening', content, from);
    const others = slots.filter((_, other) => other !== at).map((other) => ({ ...other, validFrom: from }));
    const code = fault?.code ?? openingOverlap(content, others)?.code;
    if (code !== undefined) throw new Refusal('validation', { field: `slots.${at}`, detail: `slots.${at}: ${code.replaceAll('-', ' ')}` });
  }
}

/** What is written: versions that end hours or take back those that were still to come, and new hours. */
function versionsFor(schedule: RecordedSchedule, { slots, from }: DeskHoursPlan): NewRecordVersion[] {
  const holding = schedule.slots.filter(({ validTo }) => validTo === null || validTo >= from);
  const goesOn = (slot: RecordedSlot): boolean => slot.validFrom <= from && slot.validTo === null && slots.some((one) => isSame(one, slot));
  const kept = holding.filter(goesOn);
  const ended = holding.filter((slot) => !goesOn(slot)).map((slot) => endedVersion(schedule.id, slot, from));
  const begun = slots.filter((slot) => !kept.some((one) => isSame(slot, one)));
  return [...ended, ...begun.map((slot) => newVersion(schedule.id, slot, from))];
}

const isSame = (one: PlannedSlot, other: PlannedSlot): boolean =>
  one.weekday === other.weekday && one.from === other.from && one.to === other.to;

function endedVersion(desk: string, slot: RecordedSlot, from: CalendarDay): NewRecordVersion {
  const { id, version } = slot;
  const content = contentOf(desk, slot, slot.validFrom);
  const next = { id, version: version + 1, type: 'deskOpening' as const };
  if (slot.validFrom >= from)
    return { ...next, content: { ...content, ...(slot.validTo ? { validTo: slot.validTo } : {}) }, withdrawn: true };
  return { ...next, content: { ...content, validTo: addDays(from, -1) } };
}

function newVersion(desk: string, slot: PlannedSlot, from: CalendarDay): NewRecordVersion {
  const content = contentOf(desk, slot, from);
  const [fault] = contentFaults('deskOpening', content);
  if (fault) throw new Refusal('validation', { field: 'slots', detail: `slots: ${fault.code.replaceAll('-', ' ')}` });
  return { id: uuidv7(), version: 1, type: 'deskOpening', content };
}

function contentOf(desk: string, { weekday, from, to }: PlannedSlot, validFrom: CalendarDay): RecordContent {
  return { desk, weekday, from, to, validFrom };
}
