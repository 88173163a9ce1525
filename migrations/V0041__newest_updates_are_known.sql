-- incident
-- What each audience was told last.
create table newest_update (
  incident bigint not null references incident (number),
  audience varchar(16) not null,
  entry bigint not null references timeline_entry (id),
  primary key (incident, audience)
);

insert into newest_update (incident, audience, entry)
select incident, audience, max(id)
from (
  select
    incident,
    id,
    case
      when event like '%"audience":"INTERNAL"%' then 'INTERNAL'
      when event like '%"audience":"STAKEHOLDERS"%' then 'STAKEHOLDERS'
      else 'PUBLIC'
    end as audience
  from timeline_entry
  where event like '{"kind":"update-posted"%'
) as posted
group by incident, audience;
