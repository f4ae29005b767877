--liquibase formatted sql

--changeset kopskats:public-page
--comment: which rounds everybody may read without sign-in, and which of their questions
create table public_page (
    round_id                   bigint not null,
    switched_on_at             timestamptz not null default clock_timestamp(),
    switched_on_by_account_id  bigint,
    switched_on_by_label       text not null,
    constraint public_page_pk primary key (round_id),
    constraint public_page_round_fk foreign key (round_id) references round (id),
    constraint public_page_account_fk foreign key (switched_on_by_account_id) references account (id)
);
create table public_question (
    round_id    bigint not null,
    question_id bigint not null,
    constraint public_question_pk primary key (round_id, question_id),
    constraint public_question_page_fk foreign key (round_id) references public_page (round_id) on delete cascade,
    constraint public_question_question_fk foreign key (question_id) references question (id)
);
create index public_question_question_ix on public_question (question_id);

--changeset kopskats:releases-row-level-security
--comment: researchers read every release, those asked the releases of their published rounds, everybody what is switched on
alter table release enable row level security;
alter table published_group enable row level security;
alter table published_choice enable row level security;
alter table published_number enable row level security;

create policy release_everything on release
    using ((select actor_reach()) in ('submissions', 'everything'));
create policy release_of_those_asked on release for select
    using ((select actor_reach()) = 'own_municipality'
           and round_id in (select p.round_id from participation p join round r on r.id = p.round_id
                            where r.published_at is not null));
create policy release_public on release for select
    using (round_id in (select round_id from public_page));

create policy published_group_everything on published_group
    using ((select actor_reach()) in ('submissions', 'everything'));
create policy published_group_of_those_asked on published_group for select
    using ((select actor_reach()) = 'own_municipality'
           and release_id in (select l.id from release l join participation p on p.round_id = l.round_id
                              join round r on r.id = l.round_id where r.published_at is not null));
create policy published_group_public on published_group for select
    using ((release_id, question_id) in (
        select l.id, q.question_id from release l join public_question q on q.round_id = l.round_id));

create policy published_choice_everything on published_choice
    using ((select actor_reach()) in ('submissions', 'everything'));
create policy published_choice_of_those_asked on published_choice for select
    using ((select actor_reach()) = 'own_municipality'
           and release_id in (select l.id from release l join participation p on p.round_id = l.round_id
                              join round r on r.id = l.round_id where r.published_at is not null));
create policy published_choice_public on published_choice for select
    using ((release_id, question_id) in (
        select l.id, q.question_id from release l join public_question q on q.round_id = l.round_id));

create policy published_number_everything on published_number
    using ((select actor_reach()) in ('submissions', 'everything'));
create policy published_number_of_those_asked on published_number for select
    using ((select actor_reach()) = 'own_municipality'
           and release_id in (select l.id from release l join participation p on p.round_id = l.round_id
                              join round r on r.id = l.round_id where r.published_at is not null));
create policy published_number_public on published_number for select
    using ((release_id, question_id) in (
        select l.id, q.question_id from release l join public_question q on q.round_id = l.round_id));
