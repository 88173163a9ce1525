-- incident
-- whether nobody has said yet how bad it is
alter table incident add column severity_in_doubt boolean default false not null;
