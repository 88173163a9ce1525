-- database
-- Rows come and go at once: whether something can be written again after the disk was full.
create table write_probe (
  id uuid primary key,
  filler text not null
);
