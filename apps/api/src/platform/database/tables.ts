/**
 * The two kinds of table (G13). *Project* tables carry project_id first in every key and are seen by scope alone; *shared* tables belong
 * to no project. A spec compares this list with the migrated database and tries each project table as each login.
 */
export const projectTables = [
  'project',
  'project_change',
  'project_partner',
  'desk',
  'reporting_period',
  'indicator',
  'indicator_definition',
  'definition_posting',
  'indicator_baseline',
  'indicator_target',
  'indicator_plan_change',
  'indicator_typed_value',
  'person',
  'person_identity',
  'person_token',
  'person_pair_mark',
  'person_merge',
  'import',
  'participation',
  'record_version',
  'record_sender_id',
  'matching_profile',
  'special_category_answer',
  'sealed_answer',
  'finding_waiver',
  'follow_up_sample',
  'saved_view',
  'saved_view_default',
  'questionnaire_version',
  'answer_link',
  'link_answer',
  'alert_setting_aside',
  'tally',
  'tally_month_sum',
  'report',
  'report_section_text',
  'report_value',
  'report_transition',
  'audit_entry',
  'audit_counter',
] as const;

export const sharedTables = [
  'programme',
  'programme_target',
  'organisation',
  'project_acronym',
  'account_profile',
  'role_grant',
  'idempotent_answer',
  'account_event',
  'setup_link',
] as const;

/** Kept by libraries in shapes of their own: sign-in, jobs, and the list of applied migrations. */
export const libraryTables = [
  'auth.user',
  'auth.session',
  'auth.account',
  'auth.verification',
  'auth.rateLimit',
  'auth.twoFactor',
  'jobs.version',
  'jobs.queue',
  'jobs.schedule',
  'jobs.subscription',
  'jobs.bam',
  'jobs.job',
  'jobs.job_common',
  'jobs.warning',
  'jobs.queue_stats',
  'jobs.job_dependency',
  'public._prisma_migrations',
] as const;

export type ProjectTable = (typeof projectTables)[number];
export type SharedTable = (typeof sharedTables)[number];
