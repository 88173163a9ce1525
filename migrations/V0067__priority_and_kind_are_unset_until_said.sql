-- actionitem
-- every item had "medium" and "prevent", because there was no way to say anything else
alter table action_item alter column priority drop not null;

alter table action_item alter column kind drop not null;

update action_item set priority = null, kind = null where priority = 'MEDIUM' and kind = 'PREVENT';
