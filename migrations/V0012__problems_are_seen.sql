-- outbox
-- What could not be done and waits for a person, until it has gone through or somebody tries again.
create table problem (
  incident bigint not null references incident (number),
  cause varchar(120) not null,
  kind varchar(32) not null,
  sentence text not null,
  since timestamp(3) with time zone not null,
  primary key (incident, cause)
);
