-- When an administrator took an account's second factor away, for somebody who lost telephone and backup codes: the time to set one up
-- (G27) begins again then. It stays when the account sets one up: what the account takes away by itself gives it no more time.

alter table auth."user" add column "secondFactorTakenAt" timestamptz;
