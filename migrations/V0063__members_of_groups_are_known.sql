-- permission
-- When the chat last told who is in a group; a group that is not here was never read.
create table permission_group (
  id varchar(64) primary key,
  read_at timestamp(3) with time zone not null
);

create table permission_group_member (
  group_id varchar(64) not null references permission_group (id),
  person varchar(64) not null,
  primary key (group_id, person)
);
