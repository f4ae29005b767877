--liquibase formatted sql

--changeset kopskats:round-municipality-names-its-version
--comment: a municipality is the same in all rounds that fall into one time of it; what is read of many rounds is put together by that and not by its names
create or replace view round_municipality as
select r.id as round_id, m.id as municipality_id, v.atvk, v.name, v.kind, v.planning_region_id,
       g.code, g.position, n.nominative, n.genitive, n.locative, n.short_name, n.short_locative, n.name_en,
       v.valid_from as version_from
from round r
cross join municipality m
join municipality_version v
    on v.municipality_id = m.id
    and (v.valid_from <= r.reference_date or v.valid_from = m.valid_from)
    and (v.valid_to is null or v.valid_to >= r.reference_date or v.valid_to = m.valid_to)
join planning_region g on g.id = v.planning_region_id
join planning_region_version n
    on n.planning_region_id = g.id
    and (n.valid_from <= r.reference_date or n.valid_from = g.valid_from)
    and (n.valid_to is null or n.valid_to >= r.reference_date or n.valid_to = g.valid_to);
