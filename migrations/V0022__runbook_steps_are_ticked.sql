-- runbook
-- Which steps were done; a runbook is a file's name, a step its words.
create table runbook_tick (
  incident bigint not null references incident (number),
  runbook varchar(64) not null,
  step varchar(520) not null,
  ticked_by varchar(64) not null,
  ticked_at timestamp(3) with time zone not null,
  primary key (incident, runbook, step)
);
