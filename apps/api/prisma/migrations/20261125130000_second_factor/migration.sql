-- The second factor of an account (G27), in the shape of better-auth's two-factor plugin; secret and backup codes are encrypted by it.
-- "lastStep" is ours: the half minute of the code that was accepted last, so that each is accepted once. "secondFactorAt" is ours too: when
-- a code was given in this session.

alter table auth."user" add column "twoFactorEnabled" boolean default false;

create table auth."twoFactor" (
  "id" text not null primary key,
  "secret" text not null,
  "backupCodes" text not null,
  "userId" text not null unique references auth."user" ("id") on delete cascade,
  "verified" boolean default true,
  "failedVerificationCount" integer default 0,
  "lockedUntil" timestamptz,
  "lastStep" bigint
);

alter table auth."session" add column "secondFactorAt" timestamptz;

grant select, insert, update, delete on auth."twoFactor" to cruscotto_api;
