--liquibase formatted sql

--changeset kopskats:btree-gist
--comment: equality beside overlap in one exclusion constraint; in a schema of its own, so that its functions stay out of ours
create schema if not exists extensions;
create extension if not exists btree_gist schema extensions;

--changeset kopskats:register-change
create type register_change_kind as enum
    ('created', 'merged', 'changed', 'region_created', 'region_changed', 'region_ended');

create table register_change (
    id                 bigint generated always as identity,
    kind               register_change_kind not null,
    effective_on       date not null,
    subject            text not null,
    municipality_id    bigint,
    planning_region_id bigint,
    reason             text not null,
    recorded_by_label  text not null,
    recorded_at        timestamptz not null default clock_timestamp(),
    undone_by_label    text,
    undone_reason      text,
    undone_at          timestamptz,
    constraint register_change_pk primary key (id),
    constraint register_change_municipality_fk foreign key (municipality_id)
        references municipality (id) on delete set null,
    constraint register_change_region_fk foreign key (planning_region_id)
        references planning_region (id) on delete set null,
    constraint register_change_reason_not_blank check (btrim(reason) <> '' and length(reason) <= 1000),
    constraint register_change_subject_not_blank check (btrim(subject) <> ''),
    constraint register_change_undone_whole check (
        (undone_at is null) = (undone_by_label is null) and (undone_at is null) = (undone_reason is null)),
    constraint register_change_undone_reason_not_blank check (btrim(undone_reason) <> '')
);
comment on table register_change is 'what an administrator entered into the register: from which day, why; one entered wrongly is undone, never removed';
comment on column register_change.municipality_id is 'whom it made or changed; of a merger the successor; null once undone where it had been made by this change';

create index register_change_municipality on register_change (municipality_id);
create index register_change_region on register_change (planning_region_id);

create table register_change_predecessor (
    register_change_id bigint not null,
    municipality_id    bigint not null,
    constraint register_change_predecessor_pk primary key (register_change_id, municipality_id),
    constraint register_change_predecessor_change_fk foreign key (register_change_id) references register_change (id),
    constraint register_change_predecessor_municipality_fk foreign key (municipality_id)
        references municipality (id) on delete cascade
);
comment on table register_change_predecessor is 'who was merged into another by a change';

create index register_change_predecessor_municipality on register_change_predecessor (municipality_id);

--changeset kopskats:dated-attributes
--comment: a municipality stays the same; its name, code, kind and region are those of the day that is meant
create table municipality_version (
    municipality_id    bigint not null,
    valid_from         date not null,
    valid_to           date,
    atvk               text not null,
    name               text not null collate latvian,
    kind               municipality_kind not null,
    planning_region_id bigint not null,
    register_change_id bigint,
    constraint municipality_version_pk primary key (municipality_id, valid_from),
    constraint municipality_version_municipality_fk foreign key (municipality_id)
        references municipality (id) on delete cascade,
    constraint municipality_version_region_fk foreign key (planning_region_id) references planning_region (id),
    constraint municipality_version_change_fk foreign key (register_change_id) references register_change (id),
    constraint municipality_version_atvk_form check (atvk ~ '^[0-9]{7}$'),
    constraint municipality_version_name_not_blank check (btrim(name) <> ''),
    constraint municipality_version_validity_in_order check (valid_to is null or valid_to >= valid_from),
    constraint municipality_version_no_overlap
        exclude using gist (municipality_id with =, daterange(valid_from, valid_to, '[]') with &&),
    constraint municipality_version_name_of_one
        exclude using gist ((lower(name) collate "C") with =, daterange(valid_from, valid_to, '[]') with &&),
    constraint municipality_version_code_of_one
        exclude using gist (atvk with =, municipality_id with <>)
);
comment on column municipality_version.valid_to is 'last day, null while it holds';
comment on constraint municipality_version_code_of_one on municipality_version is 'a code means one municipality for ever';

create index municipality_version_region on municipality_version (planning_region_id);
create index municipality_version_atvk on municipality_version (atvk);
create index municipality_version_change on municipality_version (register_change_id);

alter table municipality drop constraint municipality_atvk_unique;
create index municipality_atvk on municipality (atvk);
comment on table municipality is 'who a municipality is; validity, name, code, kind and region repeat what municipality_version holds for today';

create table planning_region_version (
    planning_region_id bigint not null,
    valid_from         date not null,
    valid_to           date,
    nominative         text not null,
    genitive           text not null,
    locative           text not null,
    short_name         text not null,
    short_locative     text not null,
    name_en            text not null,
    register_change_id bigint,
    constraint planning_region_version_pk primary key (planning_region_id, valid_from),
    constraint planning_region_version_region_fk foreign key (planning_region_id)
        references planning_region (id) on delete cascade,
    constraint planning_region_version_change_fk foreign key (register_change_id) references register_change (id),
    constraint planning_region_version_names_not_blank check (
        btrim(nominative) <> '' and btrim(genitive) <> '' and btrim(locative) <> ''
        and btrim(short_name) <> '' and btrim(short_locative) <> '' and btrim(name_en) <> ''),
    constraint planning_region_version_validity_in_order check (valid_to is null or valid_to >= valid_from),
    constraint planning_region_version_no_overlap
        exclude using gist (planning_region_id with =, daterange(valid_from, valid_to, '[]') with &&),
    constraint planning_region_version_name_of_one
        exclude using gist ((lower(nominative) collate "C") with =, daterange(valid_from, valid_to, '[]') with &&)
);

create index planning_region_version_change on planning_region_version (register_change_id);

alter table planning_region
    add column valid_from date,
    add column valid_to   date;
update planning_region set valid_from = (select min(valid_from) from municipality);
alter table planning_region
    alter column valid_from set not null,
    add constraint planning_region_validity_in_order check (valid_to is null or valid_to >= valid_from);
comment on table planning_region is 'which region it is; validity and names repeat what planning_region_version holds for today';

--changeset kopskats:register-of-before
insert into planning_region_version
    (planning_region_id, valid_from, nominative, genitive, locative, short_name, short_locative, name_en)
select id, valid_from, nominative, genitive, locative, short_name, short_locative, name_en from planning_region;

insert into register_change (kind, effective_on, subject, municipality_id, reason, recorded_by_label)
select 'merged', s.valid_from, s.name, s.id, 'Administratīvi teritoriālā reforma', 'Kopskats'
from municipality s
where exists (select from municipality p where p.successor_id = s.id);

insert into register_change_predecessor (register_change_id, municipality_id)
select c.id, p.id from register_change c join municipality p on p.successor_id = c.municipality_id;

insert into municipality_version
    (municipality_id, valid_from, valid_to, atvk, name, kind, planning_region_id, register_change_id)
select m.id, m.valid_from, m.valid_to, m.atvk, m.name, m.kind, m.planning_region_id, c.id
from municipality m
left join register_change c on c.municipality_id = m.id;

--changeset kopskats:register-of-today splitStatements:false
--comment: what the register says for today stands in municipality and planning_region too
create function today() returns date
    language sql stable
    return (now() at time zone 'Europe/Riga')::date;

create function bring_municipalities_to_today(only_one bigint default null) returns void
    language sql volatile security definer set search_path from current as
$$
    update municipality m
    set atvk = v.atvk, name = v.name, kind = v.kind, planning_region_id = v.planning_region_id,
        valid_from = life.first_day, valid_to = life.last_day
    from (
        select municipality_id, min(valid_from) as first_day, nullif(max(coalesce(valid_to, 'infinity')), 'infinity') as last_day
        from municipality_version
        where only_one is null or municipality_id = only_one
        group by municipality_id) life
    join municipality_version v
        on v.municipality_id = life.municipality_id
        and (v.valid_from <= today() or v.valid_from = life.first_day)
        and (coalesce(v.valid_to, 'infinity') >= today() or v.valid_to = life.last_day)
    where m.id = life.municipality_id
      and (m.atvk, m.name, m.kind, m.planning_region_id, m.valid_from, m.valid_to)
          is distinct from (v.atvk, v.name, v.kind, v.planning_region_id, life.first_day, life.last_day)
$$;

create function bring_regions_to_today(only_one bigint default null) returns void
    language sql volatile security definer set search_path from current as
$$
    update planning_region r
    set nominative = v.nominative, genitive = v.genitive, locative = v.locative,
        short_name = v.short_name, short_locative = v.short_locative, name_en = v.name_en,
        valid_from = life.first_day, valid_to = life.last_day
    from (
        select planning_region_id, min(valid_from) as first_day, nullif(max(coalesce(valid_to, 'infinity')), 'infinity') as last_day
        from planning_region_version
        where only_one is null or planning_region_id = only_one
        group by planning_region_id) life
    join planning_region_version v
        on v.planning_region_id = life.planning_region_id
        and (v.valid_from <= today() or v.valid_from = life.first_day)
        and (coalesce(v.valid_to, 'infinity') >= today() or v.valid_to = life.last_day)
    where r.id = life.planning_region_id
$$;

create function municipality_version_changed() returns trigger
    language plpgsql security definer set search_path from current as
$$
begin
    perform bring_municipalities_to_today(coalesce(new.municipality_id, old.municipality_id));
    return null;
end
$$;

create trigger municipality_version_changes_today
    after insert or update or delete on municipality_version
    for each row execute function municipality_version_changed();

create function planning_region_version_changed() returns trigger
    language plpgsql security definer set search_path from current as
$$
begin
    perform bring_regions_to_today(coalesce(new.planning_region_id, old.planning_region_id));
    return null;
end
$$;

create trigger planning_region_version_changes_today
    after insert or update or delete on planning_region_version
    for each row execute function planning_region_version_changed();

create function begin_municipality() returns trigger
    language plpgsql security definer set search_path from current as
$$
begin
    insert into municipality_version (municipality_id, valid_from, valid_to, atvk, name, kind, planning_region_id)
    values (new.id, new.valid_from, new.valid_to, new.atvk, new.name, new.kind, new.planning_region_id);
    return null;
end
$$;

create trigger municipality_begins_with_a_version
    after insert on municipality
    for each row execute function begin_municipality();

create function begin_planning_region() returns trigger
    language plpgsql security definer set search_path from current as
$$
begin
    insert into planning_region_version (planning_region_id, valid_from, valid_to, nominative, genitive, locative,
        short_name, short_locative, name_en)
    values (new.id, new.valid_from, new.valid_to, new.nominative, new.genitive, new.locative,
        new.short_name, new.short_locative, new.name_en);
    return null;
end
$$;

create trigger planning_region_begins_with_a_version
    after insert on planning_region
    for each row execute function begin_planning_region();

--changeset kopskats:register-without-gaps splitStatements:false
--comment: looked at when a transaction ends, because a change takes several statements
create function check_municipality(of_municipality bigint) returns void
    language plpgsql stable security definer set search_path from current as
$$
declare
    here municipality;
begin
    select * into here from municipality where id = of_municipality;
    if here.id is null then
        return;
    end if;
    if not exists (select from municipality_version where municipality_id = here.id) then
        raise exception 'municipality % has no version', here.id
            using errcode = 'check_violation', constraint = 'municipality_has_version';
    end if;
    if exists (
        select from (
            select valid_to, lead(valid_from) over (order by valid_from) as next_from
            from municipality_version
            where municipality_id = here.id) v
        where v.next_from <> v.valid_to + 1) then
        raise exception 'between two versions of municipality % days are missing', here.id
            using errcode = 'check_violation', constraint = 'municipality_version_no_gap';
    end if;
    if exists (
        select from municipality_version v
        join planning_region r on r.id = v.planning_region_id
        where v.municipality_id = here.id
          and not daterange(r.valid_from, r.valid_to, '[]') @> daterange(v.valid_from, v.valid_to, '[]')) then
        raise exception 'municipality % lies in a region on days on which there is no such region', here.id
            using errcode = 'check_violation', constraint = 'municipality_version_region_valid';
    end if;
    if exists (
        select from municipality s
        where s.id = here.successor_id
          and not daterange(s.valid_from, s.valid_to, '[]') @> (here.valid_to + 1)) then
        raise exception 'the successor of municipality % does not exist on the day after its end', here.id
            using errcode = 'check_violation', constraint = 'municipality_successor_follows';
    end if;
end
$$;

create function check_changed_municipality() returns trigger
    language plpgsql security definer set search_path from current as
$$
begin
    perform check_municipality(coalesce(new.municipality_id, old.municipality_id));
    return null;
end
$$;

create constraint trigger municipality_version_whole
    after insert or update or delete on municipality_version
    deferrable initially deferred
    for each row execute function check_changed_municipality();

create function check_predecessors() returns trigger
    language plpgsql security definer set search_path from current as
$$
begin
    perform check_municipality(m.id) from municipality m where m.id = new.id or m.successor_id = new.id;
    return null;
end
$$;

create constraint trigger municipality_whole
    after insert or update of valid_from, valid_to, successor_id on municipality
    deferrable initially deferred
    for each row execute function check_predecessors();

create function check_region() returns trigger
    language plpgsql security definer set search_path from current as
$$
declare
    changed bigint := coalesce(new.planning_region_id, old.planning_region_id);
begin
    if exists (select from planning_region where id = changed)
        and not exists (select from planning_region_version where planning_region_id = changed) then
        raise exception 'region % has no version', changed
            using errcode = 'check_violation', constraint = 'planning_region_has_version';
    end if;
    if exists (
        select from (
            select valid_to, lead(valid_from) over (order by valid_from) as next_from
            from planning_region_version
            where planning_region_id = changed) v
        where v.next_from <> v.valid_to + 1) then
        raise exception 'between two versions of region % days are missing', changed
            using errcode = 'check_violation', constraint = 'planning_region_version_no_gap';
    end if;
    if exists (
        select from municipality_version v
        join planning_region r on r.id = v.planning_region_id
        where r.id = changed
          and not daterange(r.valid_from, r.valid_to, '[]') @> daterange(v.valid_from, v.valid_to, '[]')) then
        raise exception 'municipalities lie in region % on days on which there is no such region', changed
            using errcode = 'check_violation', constraint = 'municipality_version_region_valid';
    end if;
    return null;
end
$$;

create constraint trigger planning_region_version_whole
    after insert or update or delete on planning_region_version
    deferrable initially deferred
    for each row execute function check_region();

--changeset kopskats:register-of-a-round
--comment: municipalities and regions as they were on the reference date of a round; of one that did not exist then, its nearest state
create view round_municipality as
select r.id as round_id, m.id as municipality_id, v.atvk, v.name, v.kind, v.planning_region_id,
       g.code, g.position, n.nominative, n.genitive, n.locative, n.short_name, n.short_locative, n.name_en
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

--changeset kopskats:predecessors-once-merged splitStatements:false
--comment: a merger entered ahead gives nobody a view of another's answers before its day
create or replace function municipality_with_predecessors(municipality bigint) returns setof bigint
    language sql stable
    begin atomic
        with recursive lineage (id) as (
            select municipality
            union
            select predecessor.id
            from municipality predecessor
            join lineage on predecessor.successor_id = lineage.id
            where predecessor.valid_to < today()
        )
        select id from lineage;
    end;

--changeset kopskats:register-consequences splitStatements:false
--comment: which rounds ask a municipality and how far it has come there; no content of answers, so that an administrator may see it
create function rounds_asking(municipalities bigint[])
    returns table (round_id bigint, municipality_id bigint, response_state response_state)
    language sql stable security definer set search_path from current as
$$
    select p.round_id, p.municipality_id, r.state
    from participation p
    left join response r on r.round_id = p.round_id and r.municipality_id = p.municipality_id
    where p.municipality_id = any (municipalities)
$$;

--changeset kopskats:adopted-figures
--comment: a set of a source never changes; a round in which figures are adopted has a set of its own
create type population_verdict as enum ('adopted', 'left');

alter table population
    add column adopted boolean not null default false;
comment on column population.adopted is 'given by the municipality and adopted by a researcher in place of the figure of the source';

create table population_revision (
    population_set_id          bigint not null,
    original_population_set_id bigint not null,
    round_id                   bigint not null,
    constraint population_revision_pk primary key (population_set_id),
    constraint population_revision_set_fk foreign key (population_set_id) references population_set (id),
    constraint population_revision_original_fk foreign key (original_population_set_id) references population_set (id),
    constraint population_revision_round_fk foreign key (round_id) references round (id),
    constraint population_revision_not_of_itself check (population_set_id <> original_population_set_id)
);
comment on table population_revision is 'a set made for one round from the set of a source, in which figures are adopted';

create index population_revision_original on population_revision (original_population_set_id);
create index population_revision_round on population_revision (round_id);

create table population_decision (
    id               bigint generated always as identity,
    round_id         bigint not null,
    municipality_id  bigint not null,
    verdict          population_verdict not null,
    given            int not null,
    in_source        int,
    reason           text not null,
    decided_by_label text not null,
    decided_at       timestamptz not null default clock_timestamp(),
    constraint population_decision_pk primary key (id),
    constraint population_decision_participation_fk foreign key (round_id, municipality_id)
        references participation (round_id, municipality_id),
    constraint population_decision_given_positive check (given > 0),
    constraint population_decision_reason_not_blank check (btrim(reason) <> '' and length(reason) <= 1000)
);
comment on table population_decision is 'what a researcher decided about a figure that a municipality gave; the latest holds while the municipality gives the same figure';

create index population_decision_participation on population_decision (round_id, municipality_id, id desc);

create trigger population_decision_never_changes
    before update or delete on population_decision
    for each row execute function refuse_change();

alter table population_decision enable row level security;
create policy population_decision_own on population_decision for select
    using ((select actor_reach()) = 'own_municipality'
           and municipality_id in (select municipality_with_predecessors((select actor_municipality_id()))));
create policy population_decision_everything on population_decision
    using ((select actor_reach()) in ('submissions', 'everything'));
