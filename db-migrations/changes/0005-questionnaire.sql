--liquibase formatted sql

--changeset kopskats:questionnaire
create type question_type as enum
    ('count', 'decimal', 'scale', 'single_choice', 'multiple_choice', 'text', 'date', 'battery');
create type missing_reason as enum ('does_not_know', 'not_applicable');
create type disclosure as enum ('named', 'groups_only');

create table questionnaire (
    id   bigint generated always as identity,
    code text not null,
    constraint questionnaire_pk primary key (id),
    constraint questionnaire_code_unique unique (code),
    constraint questionnaire_code_form check (code ~ '^[a-z][a-z0-9_]{0,62}$')
);

create table questionnaire_version (
    id               bigint generated always as identity,
    questionnaire_id bigint not null,
    number           int not null,
    title_lv         text not null,
    title_en         text not null,
    introduction_lv  text,
    introduction_en  text,
    created_at       timestamptz not null default now(),
    published_at     timestamptz,
    constraint questionnaire_version_pk primary key (id),
    constraint questionnaire_version_number_unique unique (questionnaire_id, number),
    constraint questionnaire_version_questionnaire_fk foreign key (questionnaire_id) references questionnaire (id),
    constraint questionnaire_version_number_positive check (number > 0),
    constraint questionnaire_version_title_not_blank check (btrim(title_lv) <> '' and btrim(title_en) <> ''),
    constraint questionnaire_version_introduction_in_both check ((introduction_lv is null) = (introduction_en is null))
);

create table section (
    id                       bigint generated always as identity,
    questionnaire_version_id bigint not null,
    code                     text not null,
    position                 int not null,
    title_lv                 text not null,
    title_en                 text not null,
    introduction_lv          text,
    introduction_en          text,
    constraint section_pk primary key (id),
    constraint section_version_unique unique (id, questionnaire_version_id),
    constraint section_code_unique unique (questionnaire_version_id, code),
    constraint section_position_unique unique (questionnaire_version_id, position),
    constraint section_version_fk foreign key (questionnaire_version_id) references questionnaire_version (id) on delete cascade,
    constraint section_code_form check (code ~ '^[a-z][a-z0-9_]{0,62}$'),
    constraint section_title_not_blank check (btrim(title_lv) <> '' and btrim(title_en) <> ''),
    constraint section_introduction_in_both check ((introduction_lv is null) = (introduction_en is null))
);

create table question (
    id                       bigint generated always as identity,
    questionnaire_version_id bigint not null,
    section_id               bigint not null,
    battery_id               bigint,
    code                     text not null,
    type                     question_type not null,
    position                 int not null,
    wording_lv               text not null,
    wording_en               text not null,
    stem_lv                  text,
    stem_en                  text,
    assumed_stem             boolean not null default false,
    hint_lv                  text,
    hint_en                  text,
    required                 boolean not null default false,
    allows_does_not_know     boolean not null default false,
    allows_not_applicable    boolean not null default false,
    minimum                  numeric,
    maximum                  numeric,
    decimals                 int,
    earliest                 date,
    latest                   date,
    maximum_length           int,
    cumulative               boolean not null default false,
    prefilled_from_population boolean not null default false,
    scale_code               text,
    disclosure               disclosure not null,
    assumed_wording          boolean not null default false,
    constraint question_pk primary key (id),
    constraint question_version_type_unique unique (id, questionnaire_version_id, type),
    constraint question_code_unique unique (questionnaire_version_id, code),
    constraint question_section_fk foreign key (section_id, questionnaire_version_id) references section (id, questionnaire_version_id) on delete cascade,
    constraint question_battery_fk foreign key (battery_id) references question (id) on delete cascade,
    constraint question_code_form check (code ~ '^[a-z][a-z0-9_]{0,62}$'),
    constraint question_scale_code_form check (scale_code ~ '^[a-z][a-z0-9_]{0,62}$'),
    constraint question_wording_not_blank check (btrim(wording_lv) <> '' and btrim(wording_en) <> ''),
    constraint question_stem_in_both check ((stem_lv is null) = (stem_en is null)),
    constraint question_stem_before_scale check (stem_lv is null or (type = 'scale' and battery_id is null)),
    constraint question_stem_assumed_where_given check (stem_lv is not null or not assumed_stem),
    constraint question_hint_in_both check ((hint_lv is null) = (hint_en is null)),
    constraint question_statement_is_scale check (battery_id is null or type = 'scale'),
    constraint question_battery_is_not_answered check (type <> 'battery' or (not required and not allows_does_not_know and not allows_not_applicable)),
    constraint question_limits_in_order check (minimum <= maximum),
    constraint question_limits_for_numbers check (type in ('count', 'decimal') or (minimum is null and maximum is null)),
    constraint question_count_not_negative check (type <> 'count' or minimum >= 0),
    constraint question_decimals check ((type = 'decimal') = (decimals is not null) and decimals between 1 and 6),
    constraint question_dates_in_order check (earliest <= latest),
    constraint question_dates_for_dates check (type = 'date' or (earliest is null and latest is null)),
    constraint question_length_for_texts check ((type = 'text') = (maximum_length is not null) and maximum_length > 0),
    constraint question_cumulative_is_count check (type = 'count' or (not cumulative and not prefilled_from_population)),
    constraint question_scale_named check ((type in ('scale', 'battery')) = (scale_code is not null))
);
comment on column question.battery_id is 'the battery whose statement this is';
comment on column question.position is 'from 1 within its section, or within its battery for a statement';
comment on column question.stem_lv is 'sentence that stands before the statement, e.g. "Cik lielā mērā Jūs piekrītat apgalvojumam:"';

create unique index question_position_unique on question (section_id, coalesce(battery_id, 0), position);
create index question_battery on question (battery_id);

create table choice (
    id               bigint generated always as identity,
    question_id      bigint not null,
    code             text not null,
    position         int not null,
    wording_lv       text not null,
    wording_en       text not null,
    score            int,
    exclusive        boolean not null default false,
    asks_for_text    boolean not null default false,
    assumed_wording  boolean not null default false,
    constraint choice_exclusive_asks_for_no_text check (not (exclusive and asks_for_text)),
    constraint choice_pk primary key (id),
    constraint choice_question_unique unique (question_id, id),
    constraint choice_code_unique unique (question_id, code),
    constraint choice_position_unique unique (question_id, position),
    constraint choice_score_unique unique (question_id, score),
    constraint choice_question_fk foreign key (question_id) references question (id) on delete cascade,
    constraint choice_code_form check (code ~ '^[a-z][a-z0-9_]{0,62}$'),
    constraint choice_wording_not_blank check (btrim(wording_lv) <> '' and btrim(wording_en) <> '')
);
comment on column choice.exclusive is 'cannot be ticked together with another one';
comment on column choice.asks_for_text is '"other, please specify"';

--changeset kopskats:published-questionnaire-is-final splitStatements:false
create function refuse_change_of_published_questionnaire() returns trigger
    language plpgsql as
$$
declare
    version_id bigint;
begin
    version_id := case tg_table_name
        when 'questionnaire_version' then (to_jsonb(old) ->> 'id')::bigint
        when 'choice' then (select questionnaire_version_id from question
                            where id = (to_jsonb(coalesce(old, new)) ->> 'question_id')::bigint)
        else (to_jsonb(coalesce(old, new)) ->> 'questionnaire_version_id')::bigint
    end;
    if exists (select from questionnaire_version where id = version_id and published_at is not null) then
        raise exception 'questionnaire version % is published and can no longer be changed', version_id
            using errcode = 'restrict_violation';
    end if;
    return coalesce(new, old);
end
$$;

create trigger questionnaire_version_final_once_published
    before update or delete on questionnaire_version
    for each row execute function refuse_change_of_published_questionnaire();
create trigger section_final_once_published
    before insert or update or delete on section
    for each row execute function refuse_change_of_published_questionnaire();
create trigger question_final_once_published
    before insert or update or delete on question
    for each row execute function refuse_change_of_published_questionnaire();
create trigger choice_final_once_published
    before insert or update or delete on choice
    for each row execute function refuse_change_of_published_questionnaire();
