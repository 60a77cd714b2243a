import * as z from 'zod';
import { language, role } from './common.js';
import { secondFactorStanding } from './second-factor.js';

/** What someone may do; the matrix file of the API says which role holds which. Menus and buttons follow these words. */
export const permission = z.enum([
  'projects.read',
  'projects.edit',
  'values.read',
  'targets.edit',
  'typed-values.edit',
  'definitions.edit',
  'records.read',
  'participations.edit',
  'desk-work.read',
  'desk-work.edit',
  'desk-work.export',
  'views.share',
  'desk-keeping.read',
  'desk-keeping.edit',
  'matching.read',
  'matching.edit',
  'project-work.read',
  'project-work.edit',
  'training.read',
  'training.edit',
  'training.names',
  'people.reveal',
  'people.propose',
  'people.merge',
  'findings.waive',
  'alerts.read',
  'alerts.set-aside',
  'imports.read',
  'imports.write',
  'reports.read',
  'reports.prepare',
  'reports.submit',
  'reports.verify',
  'reports.certify',
  'reports.reopen',
  'programme-tables.read',
  'portfolio.read',
  'accounts.edit',
]);
export const me = z.object({
  account: z.object({ id: z.string(), name: z.string(), email: z.string(), language }),
  roles: z.array(z.object({ role, projectId: z.uuid().nullable(), acronym: z.string().nullable(), desk: z.string().nullable() })),
  may: z.array(permission),
  secondFactor: secondFactorStanding,
  /** Whether this installation holds invented people and figures. */
  demo: z.boolean(),
  /** The day the programme lives in: the demo's own day, else today in the programme's time zone. */
  today: z.string(),
});
export const demoAccounts = z.array(z.object({ role, email: z.string(), password: z.string(), totpSecret: z.string().optional() }));
export const administratorSetup = z.strictObject({
  token: z.string().min(20),
  name: z.string().trim().min(1).max(100),
  email: z.email().max(254),
  password: z.string().min(12).max(128),
});
export type Me = z.infer<typeof me>;
export type Permission = z.infer<typeof permission>;
export type DemoAccount = z.infer<typeof demoAccounts>[number];
export type AdministratorSetup = z.infer<typeof administratorSetup>;
