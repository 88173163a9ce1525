-- outbox
-- what pace it keeps; the chat tells which kinds must wait
alter table effect add column kind varchar(32) default 'unknown' not null;
-- 0 somebody is waiting for it, 1 the incident needs it, 2 it can wait
alter table effect add column priority integer default 1 not null;
-- how often it was claimed: only the answer of the last claim counts
alter table effect add column fence integer default 0 not null;
alter table effect add column lease_ends_at timestamp(3) with time zone;
-- a call went out and nobody knows whether it arrived: look before repeating it
alter table effect add column doubtful boolean default false not null;
-- CHAT: nobody can be reached there; null: only its time
alter table effect add column waits_for varchar(16);

drop index effect_due;
create index effect_due on effect (state, priority, sequence);
