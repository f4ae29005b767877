--liquibase formatted sql

--changeset kopskats:own-groups
--comment: groups of municipalities that researchers make for themselves, shared among them
create table own_grouping (
    id               bigint generated always as identity,
    name             text not null collate latvian,
    with_rest        boolean not null,
    version          int not null default 1,
    created_by_label text not null,
    created_at       timestamptz not null default clock_timestamp(),
    changed_by_label text not null,
    changed_at       timestamptz not null default clock_timestamp(),
    constraint own_grouping_pk primary key (id),
    constraint own_grouping_name_form check (btrim(name) <> '' and length(name) <= 100)
);
comment on column own_grouping.with_rest is 'municipalities in none of its groups are a group too; otherwise they are left out';
create unique index own_grouping_name_unique on own_grouping (lower(name) collate "C");

create table own_group (
    own_grouping_id bigint not null,
    position        int not null,
    name            text not null,
    constraint own_group_pk primary key (own_grouping_id, position),
    constraint own_group_grouping_fk foreign key (own_grouping_id) references own_grouping (id) on delete cascade,
    constraint own_group_position_positive check (position > 0),
    constraint own_group_name_form check (btrim(name) <> '' and length(name) <= 60)
);
create unique index own_group_name_unique on own_group (own_grouping_id, lower(name) collate "C");

create table own_group_member (
    own_grouping_id bigint not null,
    municipality_id bigint not null,
    position        int not null,
    constraint own_group_member_pk primary key (own_grouping_id, municipality_id),
    constraint own_group_member_group_fk foreign key (own_grouping_id, position)
        references own_group (own_grouping_id, position) on delete cascade,
    constraint own_group_member_municipality_fk foreign key (municipality_id)
        references municipality (id) on delete cascade
);
comment on constraint own_group_member_pk on own_group_member is 'a municipality belongs to at most one group of a grouping';
create index own_group_member_municipality on own_group_member (municipality_id);

alter table own_grouping enable row level security;
create policy own_grouping_everything on own_grouping
    using ((select actor_reach()) in ('submissions', 'everything'));
alter table own_group enable row level security;
create policy own_group_everything on own_group
    using ((select actor_reach()) in ('submissions', 'everything'));
alter table own_group_member enable row level security;
create policy own_group_member_everything on own_group_member
    using ((select actor_reach()) in ('submissions', 'everything'));
