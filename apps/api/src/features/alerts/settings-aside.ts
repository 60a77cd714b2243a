import type { ClientBase } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { SettingAside } from '#contract';
import type { CalendarDay } from '#domain';
import { readAccountNames } from '../../platform/accounts/account-names.js';

interface SettingRow {
  readonly key: string;
  readonly until: CalendarDay;
  readonly reason: string;
  readonly by: string;
  readonly at: Date;
}

/** What is set aside today in a project, by the key of the alert. */
export async function readSettingsAside(
  client: ClientBase,
  projectId: string,
  today: CalendarDay,
): Promise<ReadonlyMap<string, SettingAside>> {
  const { rows } = await client.query<SettingRow>(
    `select alert_key as key, until_day as until, reason, set_by as by, set_at as at from alert_setting_aside
     where project_id = $1 and superseded_at is null and until_day >= $2::date`,
    [projectId, today],
  );
  if (rows.length === 0) return new Map();
  const nameOf = await readAccountNames(
    client,
    rows.map(({ by }) => by),
  );
  return new Map(rows.map(({ key, until, reason, by, at }) => [key, { until, reason, by: nameOf(by), at: at.toISOString() }]));
}

/** Closes what was set aside before. @returns whether something was */
export async function closeSettingAside(client: ClientBase, projectId: string, key: string, at: Date): Promise<boolean> {
  const { rowCount } = await client.query(
    'update alert_setting_aside set superseded_at = $3 where project_id = $1 and alert_key = $2 and superseded_at is null',
    [projectId, key, at],
  );
  return rowCount !== 0;
}

/** @param setting until when and why, by whom and at which instant */
export async function writeSettingAside(client: ClientBase, projectId: string, { key, until, reason, by, at }: SettingRow): Promise<void> {
  await client.query(
    `insert into alert_setting_aside (project_id, setting_id, alert_key, until_day, reason, set_by, set_at) values ($1, $2, $3, $4, $5, $6, $7)`,
    [projectId, uuidv7(), key, until, reason, by, at],
  );
}
