-- access
create table request (
  person varchar(64) not null,
  request_key varchar(255) not null,
  -- tells whether a repeat asks for the same thing
  fingerprint varchar(64) not null,
  answer text not null,
  received_at timestamp(3) with time zone not null,
  primary key (person, request_key)
);

create index request_by_age on request (received_at);
