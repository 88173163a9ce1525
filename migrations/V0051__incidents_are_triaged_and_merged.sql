-- incident
-- the incident it goes on in, while it is MERGED
alter table incident add column merged_into bigint references incident (number);
