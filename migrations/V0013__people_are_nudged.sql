-- reminder
-- how often it has rung since people last heard from us
alter table reminder add column rings integer default 0 not null;

-- What an incident lacks, and its people are asked for until it has it.
create table nudge (
  incident bigint not null references incident (number),
  kind varchar(32) not null,
  since timestamp(3) with time zone not null,
  -- empty when nobody is asked again
  due_at timestamp(3) with time zone,
  times integer not null,
  snoozed boolean not null,
  -- the last one, while its message still has live buttons
  message varchar(64),
  primary key (incident, kind)
);

create index nudge_due on nudge (due_at);
