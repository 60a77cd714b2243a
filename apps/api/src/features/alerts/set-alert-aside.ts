import { Injectable } from '@nestjs/common';
import type { NewSettingAside, SettingAside } from '#contract';
import { alertKey, longestAsideDays, maySetAsideUntil } from '#domain';
import type { Write } from '../../platform/idempotency/write.js';
import { Writes } from '../../platform/idempotency/writes.js';
import { Refusal } from '../../platform/problems/refusal.js';
import { Audience } from './audiences.js';
import { type AlertsOf, ReadAlerts } from './read-alerts.js';
import { closeSettingAside, writeSettingAside } from './settings-aside.js';

type Writing = AlertsOf & { readonly write: Write };

/** Sets an alert aside until a day, with a reason, and tells it again. Neither changes a record. */
@Injectable()
export class SetAlertAside {
  constructor(
    private readonly writes: Writes,
    private readonly alerts: ReadAlerts,
  ) {}

  /** @throws Refusal `not_found` for an alert that has gone, or is not for who asks */
  setAside({ account, project, write }: Writing, key: string, { until, reason }: NewSettingAside): Promise<SettingAside> {
    return this.writes.runBulk(write, account.scopeFor(project, { reason }), async (client, at) => {
      const { alerts, today } = await this.alerts.within(client, { account, project });
      const alert = alerts.find((one) => alertKey(one) === key);
      if (!alert) throw new Refusal('not_found');
      if (!new Audience(account, project).maySetAside(alert)) throw new Refusal('forbidden');
      if (!maySetAsideUntil(until, today))
        throw new Refusal('validation', { field: 'until', detail: `until: from tomorrow to ${longestAsideDays} days from today` });
      await closeSettingAside(client, project.id, key, at);
      await writeSettingAside(client, project.id, { key, until, reason, by: account.id, at });
      return { until, reason, by: account.name, at: at.toISOString() };
    });
  }

  /** @throws Refusal `not_found` for what is not set aside, or is not for who asks */
  tellAgain({ account, project, write }: Writing, key: string): Promise<Record<string, never>> {
    return this.writes.runBulk(write, account.scopeFor(project), async (client, at) => {
      const { alerts } = await this.alerts.within(client, { account, project });
      const alert = alerts.find((one) => alertKey(one) === key);
      if (!alert) throw new Refusal('not_found');
      if (!new Audience(account, project).maySetAside(alert)) throw new Refusal('forbidden');
      if (!(await closeSettingAside(client, project.id, key, at))) throw new Refusal('not_found');
      return {};
    });
  }
}
