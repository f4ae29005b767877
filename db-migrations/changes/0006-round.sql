--liquibase formatted sql

--changeset kopskats:round
create type round_kind as enum ('full', 'partial');
create type round_state as enum ('planned', 'open', 'closed', 'published', 'archived');

create table round (
    id                       bigint generated always as identity,
    questionnaire_version_id bigint not null,
    population_set_id        bigint not null,
    title_lv                 text not null,
    title_en                 text not null,
    note_lv                  text,
    note_en                  text,
    kind                     round_kind not null default 'full',
    demonstration            boolean not null default false,
    reference_date           date not null,
    reference_date_assumed   boolean not null default false,
    opens_at                 timestamptz not null,
    closes_at                timestamptz not null,
    published_at             timestamptz,
    archived_at              timestamptz,
    created_at               timestamptz not null default now(),
    version                  int not null default 0,
    constraint round_pk primary key (id),
    constraint round_version_unique unique (id, questionnaire_version_id),
    constraint round_questionnaire_version_fk foreign key (questionnaire_version_id) references questionnaire_version (id),
    constraint round_population_set_fk foreign key (population_set_id) references population_set (id),
    constraint round_title_not_blank check (btrim(title_lv) <> '' and btrim(title_en) <> ''),
    constraint round_note_in_both check ((note_lv is null) = (note_en is null)),
    constraint round_opens_before_it_closes check (opens_at < closes_at)
);
comment on column round.kind is 'partial: the rows were selected, so no response rate, comparison or test may be made of it';
comment on column round.demonstration is 'its answers are invented for demonstration';
comment on column round.note_lv is 'said on every page about the round, e.g. what a partial round shows';

create index round_questionnaire_version on round (questionnaire_version_id);
create index round_population_set on round (population_set_id);

create table participation (
    round_id        bigint not null,
    municipality_id bigint not null,
    extended_until  timestamptz,
    constraint participation_pk primary key (round_id, municipality_id),
    constraint participation_round_fk foreign key (round_id) references round (id),
    constraint participation_municipality_fk foreign key (municipality_id) references municipality (id)
);
comment on table participation is 'which municipalities are asked in a round';

create index participation_municipality on participation (municipality_id);

--changeset kopskats:round-state splitStatements:false
--comment: the state of a round follows from its times and the database clock
create function round_state(opens_at timestamptz, closes_at timestamptz, published_at timestamptz, archived_at timestamptz)
    returns round_state
    language sql stable
    return case
        when archived_at is not null then 'archived'::round_state
        when published_at is not null then 'published'
        when now() < opens_at then 'planned'
        when now() < closes_at then 'open'
        else 'closed'
    end;
