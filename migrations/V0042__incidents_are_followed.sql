-- follower
-- Who wants to hear of an incident by direct message.
create table follower (
  incident bigint not null references incident (number),
  person varchar(64) not null,
  -- in the incident's channel, as far as we have heard, where it is said anyway
  present boolean not null,
  -- by the chat's own clock, whose news may come out of order
  moved_at timestamp(3) with time zone not null,
  since timestamp(3) with time zone not null,
  primary key (incident, person)
);

create index follower_by_person on follower (person, incident);
