-- outbox
-- Since when the channel is archived by our own hand; what is owed there waits until it is not.
alter table whereabouts add column archived_at timestamp(3) with time zone;
