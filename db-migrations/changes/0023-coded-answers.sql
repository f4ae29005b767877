--liquibase formatted sql

--changeset kopskats:answer-category
--comment: categories into which researchers sort what was written to a question of a round
create table answer_category (
    id               bigint generated always as identity,
    round_id         bigint not null,
    question_id      bigint not null,
    position         int not null,
    name_lv          text not null,
    name_en          text not null,
    choice_id        bigint,
    created_by_label text not null,
    created_at       timestamptz not null default clock_timestamp(),
    constraint answer_category_pk primary key (id),
    constraint answer_category_of_question unique (round_id, question_id, id),
    constraint answer_category_round_fk foreign key (round_id) references round (id) on delete cascade,
    constraint answer_category_question_fk foreign key (question_id) references question (id),
    constraint answer_category_choice_fk foreign key (question_id, choice_id) references choice (question_id, id),
    constraint answer_category_choice_once unique (round_id, question_id, choice_id),
    constraint answer_category_name_form check (btrim(name_lv) <> '' and btrim(name_en) <> ''
        and length(name_lv) <= 100 and length(name_en) <= 100)
);
comment on column answer_category.choice_id is 'the choice of the questionnaire that the category stands for, where it does; what was ticked stays as it is';
create unique index answer_category_name_unique on answer_category (round_id, question_id, lower(name_lv) collate "C");

--changeset kopskats:coded-answer
--comment: what a researcher decided about a text; it holds for that very text only
create table coded_answer (
    round_id        bigint not null,
    question_id     bigint not null,
    municipality_id bigint not null,
    coded_text      text not null,
    coded_by_label  text not null,
    coded_at        timestamptz not null default clock_timestamp(),
    constraint coded_answer_pk primary key (round_id, question_id, municipality_id),
    constraint coded_answer_participation_fk foreign key (round_id, municipality_id)
        references participation (round_id, municipality_id) on delete cascade,
    constraint coded_answer_question_fk foreign key (question_id) references question (id)
);
comment on column coded_answer.coded_text is 'as it was when it was coded; where the latest submission says something else the coding is out of date';

create table coded_answer_category (
    round_id           bigint not null,
    question_id        bigint not null,
    municipality_id    bigint not null,
    answer_category_id bigint not null,
    constraint coded_answer_category_pk primary key (round_id, question_id, municipality_id, answer_category_id),
    constraint coded_answer_category_answer_fk foreign key (round_id, question_id, municipality_id)
        references coded_answer (round_id, question_id, municipality_id) on delete cascade,
    constraint coded_answer_category_category_fk foreign key (round_id, question_id, answer_category_id)
        references answer_category (round_id, question_id, id) on delete cascade
);
create index coded_answer_category_category on coded_answer_category (answer_category_id);

alter table answer_category enable row level security;
create policy answer_category_everything on answer_category
    using ((select actor_reach()) in ('submissions', 'everything'));
alter table coded_answer enable row level security;
create policy coded_answer_everything on coded_answer
    using ((select actor_reach()) in ('submissions', 'everything'));
alter table coded_answer_category enable row level security;
create policy coded_answer_category_everything on coded_answer_category
    using ((select actor_reach()) in ('submissions', 'everything'));
