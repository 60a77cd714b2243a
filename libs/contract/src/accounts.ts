import * as z from 'zod';
import { language, pageOf, role } from './common.js';

/** An account as the administrator sees it: who it is and what it may do, nothing of what it did. */
export const accountView = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  language,
  /** An administrator's role is for the installation and names no project. */
  roles: z.array(z.object({ role, projectId: z.uuid().nullable(), acronym: z.string().nullable() })),
  hasSecondFactor: z.boolean(),
});
export const accountList = pageOf(accountView);
export const accountQuery = z.strictObject({ cursor: z.string().max(1000).optional() });

/**
 * The roles an administrator gives by himself. An administrator, a lead partner and an auditor are to be named by two persons
 * (security-and-privacy.md §2); until the issue of the role matrix brings the second one, manager and lead are given by one.
 */
export const grantableRole = z.enum(['manager', 'lead']);
/** A role to be given in a project. Here, and nowhere else, a role is what the request is about (G4). */
export const newRole = z.strictObject({ role: grantableRole, projectId: z.uuid() });
export const newAccount = z.strictObject({
  name: z.string().trim().min(1).max(100),
  email: z.email().max(254),
  password: z.string().min(12).max(128),
  language: language.default('it'),
  roles: z.array(newRole).max(50).default([]),
});

/** Why a second factor is taken away from somebody who has neither telephone nor backup codes any more; kept in the trail. */
export const secondFactorRemoval = z.strictObject({ reason: z.string().trim().min(3).max(500) });

export type AccountView = z.infer<typeof accountView>;
export type GrantableRole = z.infer<typeof grantableRole>;
export type NewAccount = z.infer<typeof newAccount>;
export type NewRole = z.infer<typeof newRole>;
export type SecondFactorRemoval = z.infer<typeof secondFactorRemoval>;
