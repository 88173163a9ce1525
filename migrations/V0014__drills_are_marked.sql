-- incident
-- REAL, or DRILL and TEST: marked everywhere, announced nowhere, in no figure
alter table incident add column purpose varchar(16) default 'REAL' not null;
