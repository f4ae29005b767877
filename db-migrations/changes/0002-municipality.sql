--liquibase formatted sql

--changeset kopskats:planning-region
create table planning_region (
    id                bigint generated always as identity,
    code              text not null,
    position          int not null,
    nominative        text not null,
    genitive          text not null,
    locative          text not null,
    short_name        text not null,
    short_locative    text not null,
    name_en           text not null,
    constraint planning_region_pk primary key (id),
    constraint planning_region_code_unique unique (code),
    constraint planning_region_position_unique unique (position),
    constraint planning_region_code_form check (code ~ '^[a-z]+$')
);
comment on column planning_region.short_locative is 'as in a headline: "Latgalē"; never "Rīgā", which is the city';

insert into planning_region (code, position, nominative, genitive, locative, short_name, short_locative, name_en) values
    ('latgale', 1, 'Latgales plānošanas reģions', 'Latgales plānošanas reģiona', 'Latgales plānošanas reģionā', 'Latgale', 'Latgalē', 'Latgale'),
    ('kurzeme', 2, 'Kurzemes plānošanas reģions', 'Kurzemes plānošanas reģiona', 'Kurzemes plānošanas reģionā', 'Kurzeme', 'Kurzemē', 'Kurzeme'),
    ('riga', 3, 'Rīgas plānošanas reģions', 'Rīgas plānošanas reģiona', 'Rīgas plānošanas reģionā', 'Rīgas reģions', 'Rīgas plānošanas reģionā', 'Riga region'),
    ('vidzeme', 4, 'Vidzemes plānošanas reģions', 'Vidzemes plānošanas reģiona', 'Vidzemes plānošanas reģionā', 'Vidzeme', 'Vidzemē', 'Vidzeme'),
    ('zemgale', 5, 'Zemgales plānošanas reģions', 'Zemgales plānošanas reģiona', 'Zemgales plānošanas reģionā', 'Zemgale', 'Zemgalē', 'Zemgale');

--changeset kopskats:municipality
create type municipality_kind as enum ('valstspilseta', 'novads');

create table municipality (
    id                 bigint generated always as identity,
    atvk               text not null,
    name               text not null collate latvian,
    kind               municipality_kind not null,
    planning_region_id bigint not null,
    valid_from         date not null,
    valid_to           date,
    successor_id       bigint,
    longitude          numeric(6, 3),
    latitude           numeric(6, 3),
    constraint municipality_pk primary key (id),
    constraint municipality_atvk_unique unique (atvk),
    constraint municipality_atvk_form check (atvk ~ '^[0-9]{7}$'),
    constraint municipality_name_not_blank check (btrim(name) <> ''),
    constraint municipality_region_fk foreign key (planning_region_id) references planning_region (id),
    constraint municipality_successor_fk foreign key (successor_id) references municipality (id),
    constraint municipality_validity_in_order check (valid_to is null or valid_to >= valid_from),
    constraint municipality_successor_only_after_end check (successor_id is null or valid_to is not null),
    constraint municipality_not_own_successor check (successor_id <> id)
);
comment on column municipality.valid_to is 'last day of validity, null while valid';

create index municipality_region on municipality (planning_region_id);
create index municipality_successor on municipality (successor_id);
create index municipality_name on municipality (name);

--changeset kopskats:predecessors splitStatements:false
--comment: a municipality and all that were merged into it, however many mergers ago
create function municipality_with_predecessors(municipality bigint) returns setof bigint
    language sql stable
    begin atomic
        with recursive lineage (id) as (
            select municipality
            union
            select predecessor.id
            from municipality predecessor
            join lineage on predecessor.successor_id = lineage.id
        )
        select id from lineage;
    end;

--changeset kopskats:population
create table population_set (
    id             bigint generated always as identity,
    name           text not null,
    source         text not null,
    reference_date date,
    created_at     timestamptz not null default now(),
    constraint population_set_pk primary key (id),
    constraint population_set_name_unique unique (name),
    constraint population_set_name_not_blank check (btrim(name) <> ''),
    constraint population_set_source_not_blank check (btrim(source) <> '')
);
comment on column population_set.reference_date is 'null where the source does not tell it';

create table population (
    population_set_id bigint not null,
    municipality_id   bigint not null,
    residents         int not null,
    reference_date    date,
    constraint population_pk primary key (population_set_id, municipality_id),
    constraint population_set_fk foreign key (population_set_id) references population_set (id),
    constraint population_municipality_fk foreign key (municipality_id) references municipality (id),
    constraint population_residents_positive check (residents > 0)
);
comment on column population.reference_date is 'only where it differs from the date of the set';

create index population_municipality on population (municipality_id);
