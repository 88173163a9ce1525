-- people
create table person (
  id varchar(64) primary key,
  name varchar(255) not null,
  zone varchar(64) not null,
  bot boolean not null,
  deactivated boolean not null,
  introduced boolean not null,
  refreshed_at timestamp(3) with time zone not null
);
