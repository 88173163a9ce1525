-- reminder
-- What the chat itself keeps of the next reminder, in case none of us is there to ring.
create table insurance (
  incident bigint primary key references incident (number),
  message varchar(64) not null,
  post_at timestamp(3) with time zone not null,
  asks varchar(64) not null
);
