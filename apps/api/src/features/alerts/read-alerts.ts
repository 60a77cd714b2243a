import { Injectable } from '@nestjs/common';
import type { ClientBase } from 'pg';
import type { AlertCount, AlertPage, AlertsQuery, AlertSummary, AlertView, SettingAside } from '#contract';
import { type Alert, alertKey, alertKindNames, alertKinds, byUrgency, type CalendarDay } from '#domain';
import { Database } from '../../platform/database/database.js';
import { queryOn } from '../../platform/database/query.js';
import { Installation } from '../../platform/installation/installation.js';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';
import { readCountingBasis } from '../../platform/tallies/counting-basis.js';
import { mostRead } from './alert-source.js';
import { alertSources } from './alert-sources.js';
import { Audience } from './audiences.js';
import { readSettingsAside } from './settings-aside.js';

/** Whose alerts, of which project. */
export interface AlertsOf {
  readonly account: Account;
  readonly project: ProjectReference;
}

/** All that an account is told on a day, the most urgent first, with what was set aside. */
export interface FoundAlerts {
  readonly today: CalendarDay;
  readonly alerts: readonly Alert[];
  readonly aside: ReadonlyMap<string, SettingAside>;
}

/** Alerts are worked out anew at every question, so that none outlives its reason. */
@Injectable()
export class ReadAlerts {
  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
  ) {}

  page(of: AlertsOf, query: AlertsQuery): Promise<AlertPage> {
    return this.database.withBulkScope(of.account.scopeFor(of.project), async (client) => {
      const found = await this.within(client, of);
      const desks = await readDesks(client, of.project.id);
      return pageOf(found, new Audience(of.account, of.project), desks, query);
    });
  }

  summary(of: AlertsOf): Promise<AlertSummary> {
    return this.database.withBulkScope(of.account.scopeFor(of.project), async (client) => {
      return summaryOf(await this.within(client, of));
    });
  }

  /** In a transaction at hand. @param day to ask of another day than today */
  async within(client: ClientBase, { account, project }: AlertsOf, day?: CalendarDay): Promise<FoundAlerts> {
    const { end: projectEnd, timeZone } = await readCountingBasis(queryOn(client), project.id);
    const today = day ?? this.installation.today(timeZone);
    const audience = new Audience(account, project);
    const alerts: Alert[] = [];
    for (const source of alertSources) {
      if (!audience.isTold(source.audience)) continue;
      const desks = audience.desks(source.audience);
      alerts.push(...(await source.read(client, { projectId: project.id, projectEnd, today, account, desks })));
    }
    const heard = alerts.filter((alert) => audience.hears(alert)).sort(byUrgency);
    return { today, alerts: heard, aside: await readSettingsAside(client, project.id, today) };
  }
}

type Desk = NonNullable<AlertView['desk']> & { readonly number: number };

async function readDesks(client: ClientBase, projectId: string): Promise<ReadonlyMap<number, Desk>> {
  const { rows } = await client.query<Desk>('select desk_id as id, number, code, name from desk where project_id = $1', [projectId]);
  return new Map(rows.map((desk) => [desk.number, desk]));
}

/** How many there are of each kind that there is. */
function countsOf({ alerts, aside }: FoundAlerts): readonly AlertCount[] {
  return alertKindNames.flatMap((kind) => {
    const found = alerts.filter((alert) => alert.kind === kind);
    const setAside = found.filter((alert) => aside.has(alertKey(alert))).length;
    const { severity } = alertKinds[kind];
    return found.length === 0 ? [] : [{ kind, severity, told: found.length - setAside, setAside, more: found.length >= mostRead }];
  });
}

/** How many are told, of them overdue, and set aside. */
export function summaryOf(found: FoundAlerts): AlertSummary {
  const kinds = countsOf(found);
  const sum = (of: (count: AlertCount) => number): number => kinds.reduce((all, count) => all + of(count), 0);
  return {
    told: sum(({ told }) => told),
    overdue: sum(({ told, severity }) => (severity === 'overdue' ? told : 0)),
    setAside: sum(({ setAside }) => setAside),
    kinds: [...kinds],
  };
}

function pageOf(found: FoundAlerts, audience: Audience, desks: ReadonlyMap<number, Desk>, query: AlertsQuery): AlertPage {
  const { today, alerts, aside } = found;
  const wanted = alerts.filter(
    (alert) => aside.has(alertKey(alert)) === (query.aside !== undefined) && (query.kind === undefined || alert.kind === query.kind),
  );
  const { items, next } = query.each === undefined ? cut(wanted, query) : { items: firstOfEach(wanted, query.each), next: null };
  return {
    items: items.map((alert) => {
      const key = alertKey(alert);
      const desk = alert.desk === null ? null : (desks.get(alert.desk) ?? null);
      const { severity } = alertKinds[alert.kind];
      return { ...alert, key, severity, desk, settingAside: aside.get(key) ?? null, maySetAside: audience.maySetAside(alert) };
    }),
    next,
    ...{ today, total: wanted.length },
  };
}

/** One that went in the meantime makes the list begin anew rather than end. */
function cut(wanted: readonly Alert[], { cursor, limit }: AlertsQuery): { readonly items: readonly Alert[]; readonly next: string | null } {
  const first = cursor === undefined ? 0 : wanted.findIndex((alert) => alertKey(alert) === cursor) + 1;
  const items = wanted.slice(first, first + limit);
  const last = items.at(-1);
  return { items, next: last === undefined || first + limit >= wanted.length ? null : alertKey(last) };
}

function firstOfEach(wanted: readonly Alert[], each: number): readonly Alert[] {
  return alertKindNames.flatMap((kind) => wanted.filter((alert) => alert.kind === kind).slice(0, each));
}
