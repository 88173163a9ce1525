-- channel
-- What becomes of the channel of an incident that is closed or cancelled.
create table ending (
  incident bigint not null references incident (number),
  stage varchar(16) not null,
  since timestamp(3) with time zone not null,
  -- When people are asked, or the channel is archived unless they object; empty once it is.
  due_at timestamp(3) with time zone,
  -- The question, while it has live buttons.
  message varchar(64),
  primary key (incident)
);

create index ending_due on ending (due_at);
