--liquibase formatted sql

--changeset kopskats:release
--comment: what is published of a round, frozen; a later correction makes the next release
create type published_division as enum ('country', 'region', 'kind', 'size');
create type stated_outcome as enum ('answered', 'does_not_know', 'not_applicable', 'left_empty');

create table release (
    id                     bigint generated always as identity,
    round_id               bigint not null,
    number                 int not null,
    released_at            timestamptz not null default clock_timestamp(),
    released_by_account_id bigint,
    released_by_label      text not null,
    constraint release_pk primary key (id),
    constraint release_number_unique unique (round_id, number),
    constraint release_round_fk foreign key (round_id) references round (id),
    constraint release_account_fk foreign key (released_by_account_id) references account (id),
    constraint release_number_positive check (number > 0)
);

--changeset kopskats:published-figures
--comment: disclosure applied, so readable without sign-in; what is withheld has no row or no numbers
create table published_group (
    release_id     bigint not null,
    question_id    bigint not null,
    division       published_division not null,
    group_code     text not null,
    asked          int not null,
    submitted      int not null,
    answered       int,
    does_not_know  int,
    not_applicable int,
    left_empty     int,
    total          numeric,
    residents      bigint,
    of_release     int,
    constraint published_group_pk primary key (release_id, question_id, division, group_code),
    constraint published_group_release_fk foreign key (release_id) references release (id),
    constraint published_group_question_fk foreign key (question_id) references question (id),
    constraint published_group_whole check (num_nonnulls(answered, does_not_know, not_applicable, left_empty, of_release) in (0, 5)),
    constraint published_group_counts check (submitted <= asked and answered + does_not_know + not_applicable + left_empty <= asked),
    constraint published_group_residents_of_total check (total is not null or residents is null)
);
comment on column published_group.of_release is 'number of the release whose answers are shown: an earlier one where the difference would tell too much';
comment on column published_group.total is 'sum of the numbers given, for questions answered by numbers';
comment on column published_group.residents is 'of those that gave a number';

create table published_choice (
    release_id  bigint not null,
    question_id bigint not null,
    division    published_division not null,
    group_code  text not null,
    choice_id   bigint not null,
    chosen      int not null,
    base        int not null,
    of_release  int not null,
    constraint published_choice_pk primary key (release_id, question_id, division, group_code, choice_id),
    constraint published_choice_group_fk foreign key (release_id, question_id, division, group_code)
        references published_group (release_id, question_id, division, group_code),
    constraint published_choice_choice_fk foreign key (question_id, choice_id) references choice (question_id, id),
    constraint published_choice_counts check (chosen >= 0 and base >= 0)
);
comment on column published_choice.base is 'municipalities that gave an opinion, of those of the group';

create table published_number (
    release_id        bigint not null,
    question_id       bigint not null,
    municipality_name text not null collate latvian,
    region_code       text not null,
    outcome           stated_outcome,
    number_value      numeric,
    residents         int,
    constraint published_number_pk primary key (release_id, question_id, municipality_name),
    constraint published_number_release_fk foreign key (release_id) references release (id),
    constraint published_number_question_fk foreign key (question_id) references question (id),
    constraint published_number_of_answers check ((number_value is not null) = (outcome is not distinct from 'answered'))
);
comment on column published_number.outcome is 'null where nothing was submitted';

--changeset kopskats:release-statements
--comment: the answers behind a release, so that the next one does not tell by its difference; for researchers only
create table release_statement (
    release_id      bigint not null,
    question_id     bigint not null,
    municipality_id bigint not null,
    outcome         stated_outcome not null,
    choices         bigint[] not null,
    constraint release_statement_pk primary key (release_id, question_id, municipality_id),
    constraint release_statement_release_fk foreign key (release_id) references release (id),
    constraint release_statement_question_fk foreign key (question_id) references question (id),
    constraint release_statement_municipality_fk foreign key (municipality_id) references municipality (id)
);
create table release_member (
    release_id      bigint not null,
    division        published_division not null,
    group_code      text not null,
    municipality_id bigint not null,
    constraint release_member_pk primary key (release_id, division, municipality_id),
    constraint release_member_release_fk foreign key (release_id) references release (id),
    constraint release_member_municipality_fk foreign key (municipality_id) references municipality (id)
);
comment on table release_member is 'who belonged to which published group when the release was made';

alter table release_statement enable row level security;
create policy release_statement_everything on release_statement
    using ((select actor_reach()) in ('submissions', 'everything'));
alter table release_member enable row level security;
create policy release_member_everything on release_member
    using ((select actor_reach()) in ('submissions', 'everything'));

create trigger release_never_changes
    before update or delete on release
    for each row execute function refuse_change();
create trigger published_group_never_changes
    before update or delete on published_group
    for each row execute function refuse_change();
create trigger published_choice_never_changes
    before update or delete on published_choice
    for each row execute function refuse_change();
create trigger published_number_never_changes
    before update or delete on published_number
    for each row execute function refuse_change();
create trigger release_statement_never_changes
    before update or delete on release_statement
    for each row execute function refuse_change();
create trigger release_member_never_changes
    before update or delete on release_member
    for each row execute function refuse_change();
