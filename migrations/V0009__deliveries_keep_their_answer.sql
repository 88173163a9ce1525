-- slack
alter table delivery add column answer_status integer;
alter table delivery add column answer_type varchar(100);
alter table delivery add column answer_body text;
