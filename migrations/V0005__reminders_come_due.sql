-- reminder
create table reminder (
  incident bigint not null references incident (number),
  kind varchar(32) not null,
  due_at timestamp(3) with time zone not null,
  since timestamp(3) with time zone not null,
  repeat_millis bigint not null,
  snoozed boolean not null,
  -- the last ring, while its message still has live buttons
  message varchar(64),
  primary key (incident, kind)
);

create index reminder_due on reminder (due_at);
