import { addDays, reportDue, reportToldBefore, type WatchedPeriod } from '#domain';
import { type AlertSource, said } from '../alert-source.js';

/** Periods that have ended, with the state of the project's report. */
export const reportSource: AlertSource = {
  audience: 'reports',
  async read(client, { projectId, today }) {
    const { rows } = await client.query<WatchedPeriod>(
      `select p.period_id as id, p.end_date as end, p.report_due as "reportDue",
         (select r.state from report r where r.project_id = $1 and r.period_id = p.period_id order by r.number desc limit 1) as "reportState"
       from reporting_period p
       where p.project_id = $1 and p.end_date < $2::date and p.report_due <= $3::date order by p.number`,
      [projectId, today, addDays(today, reportToldBefore)],
    );
    return said(rows.map((row) => reportDue(row, today)));
  },
};
