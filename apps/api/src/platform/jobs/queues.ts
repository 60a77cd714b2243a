/** The queues that exist; each is made by a migration, with its rules for trying again. */
export type Queue = 'definition-posting' | 'records-counted-since';
