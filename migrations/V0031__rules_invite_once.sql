-- channel
-- Who has been called into an incident's channel, by a rule or otherwise: people, and groups whose
-- members were asked for. Nobody is called in by a rule twice.
create table invitation (
  incident bigint not null references incident (number),
  invitee varchar(64) not null,
  primary key (incident, invitee)
);
