-- slack
create table delivery (
  meaning varchar(255) primary key,
  received_at timestamp(3) with time zone not null
);

create index delivery_by_age on delivery (received_at);
