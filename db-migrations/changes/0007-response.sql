--liquibase formatted sql

--changeset kopskats:response
create type response_state as enum ('draft', 'submitted', 'returned', 'accepted', 'declined');

create table response (
    id                       bigint generated always as identity,
    round_id                 bigint not null,
    municipality_id          bigint not null,
    questionnaire_version_id bigint not null,
    state                    response_state not null default 'draft',
    started_at               timestamptz not null default now(),
    version                  int not null default 0,
    constraint response_pk primary key (id),
    constraint response_round_municipality_unique unique (round_id, municipality_id),
    constraint response_parts_unique unique (id, municipality_id, questionnaire_version_id),
    constraint response_participation_fk foreign key (round_id, municipality_id) references participation (round_id, municipality_id),
    constraint response_round_version_fk foreign key (round_id, questionnaire_version_id) references round (id, questionnaire_version_id)
);
comment on table response is 'absent while a municipality has not started';

create index response_municipality on response (municipality_id);

create table answer (
    response_id              bigint not null,
    question_id              bigint not null,
    municipality_id          bigint not null,
    questionnaire_version_id bigint not null,
    type                     question_type not null,
    number_value             numeric,
    text_value               text,
    date_value               date,
    choice_id                bigint,
    other_text               text,
    missing_reason           missing_reason,
    comment                  text,
    estimated                boolean not null default false,
    reason_for_warning       text,
    changed_by_account_id    bigint,
    changed_by_label         text not null,
    changed_at               timestamptz not null default clock_timestamp(),
    version                  int not null default 1,
    constraint answer_pk primary key (response_id, question_id),
    constraint answer_parts_unique unique (response_id, question_id, municipality_id, type),
    constraint answer_response_fk foreign key (response_id, municipality_id, questionnaire_version_id)
        references response (id, municipality_id, questionnaire_version_id),
    constraint answer_question_fk foreign key (question_id, questionnaire_version_id, type)
        references question (id, questionnaire_version_id, type),
    constraint answer_choice_of_question_fk foreign key (question_id, choice_id) references choice (question_id, id),
    constraint answer_account_fk foreign key (changed_by_account_id) references account (id),
    constraint answer_value_of_its_type check (
        case
            when missing_reason is not null
                then num_nonnulls(number_value, text_value, date_value, choice_id, other_text) = 0 and not estimated
            else case type
                when 'count' then number_value is not null and number_value >= 0 and number_value = trunc(number_value)
                    and number_value < 1000000000000 and num_nonnulls(text_value, date_value, choice_id, other_text) = 0
                when 'decimal' then number_value is not null and num_nonnulls(text_value, date_value, choice_id, other_text) = 0
                when 'text' then text_value is not null and btrim(text_value) <> ''
                    and num_nonnulls(number_value, date_value, choice_id, other_text) = 0
                when 'date' then date_value is not null and num_nonnulls(number_value, text_value, choice_id, other_text) = 0
                when 'scale' then choice_id is not null and num_nonnulls(number_value, text_value, date_value, other_text) = 0
                when 'single_choice' then choice_id is not null and num_nonnulls(number_value, text_value, date_value) = 0
                when 'multiple_choice' then num_nonnulls(number_value, text_value, date_value, choice_id) = 0
                else false
            end
        end)
);
comment on table answer is 'the working copy; a multiple choice without rows in answer_choice was seen and none ticked; no row: not answered';

create index answer_question on answer (question_id);

create table answer_choice (
    response_id     bigint not null,
    question_id     bigint not null,
    choice_id       bigint not null,
    municipality_id bigint not null,
    type            question_type not null default 'multiple_choice',
    constraint answer_choice_pk primary key (response_id, question_id, choice_id),
    constraint answer_choice_answer_fk foreign key (response_id, question_id, municipality_id, type)
        references answer (response_id, question_id, municipality_id, type) on delete cascade,
    constraint answer_choice_choice_fk foreign key (question_id, choice_id) references choice (question_id, id),
    constraint answer_choice_only_multiple check (type = 'multiple_choice')
);

--changeset kopskats:submission
create table submission (
    id                       bigint generated always as identity,
    response_id              bigint not null,
    round_id                 bigint not null,
    municipality_id          bigint not null,
    questionnaire_version_id bigint not null,
    number                   int not null,
    receipt_number           text not null,
    submitted_at             timestamptz not null default clock_timestamp(),
    submitted_by_account_id  bigint,
    submitted_by_label       text not null,
    imported                 boolean not null default false,
    constraint submission_pk primary key (id),
    constraint submission_number_unique unique (response_id, number),
    constraint submission_receipt_number_unique unique (receipt_number),
    constraint submission_parts_unique unique (id, municipality_id, questionnaire_version_id),
    constraint submission_response_fk foreign key (response_id, municipality_id, questionnaire_version_id)
        references response (id, municipality_id, questionnaire_version_id),
    constraint submission_participation_fk foreign key (round_id, municipality_id) references participation (round_id, municipality_id),
    constraint submission_account_fk foreign key (submitted_by_account_id) references account (id),
    constraint submission_number_positive check (number > 0),
    constraint submission_receipt_number_form check (receipt_number ~ '^K-[0-9]{7}-[0-9A-Z]{4}-[0-9A-Z]{4}$')
);

create index submission_round on submission (round_id, municipality_id);

create table submitted_answer (
    submission_id            bigint not null,
    question_id              bigint not null,
    municipality_id          bigint not null,
    questionnaire_version_id bigint not null,
    type                     question_type not null,
    number_value             numeric,
    text_value               text,
    date_value               date,
    choice_id                bigint,
    other_text               text,
    missing_reason           missing_reason,
    comment                  text,
    estimated                boolean not null,
    reason_for_warning       text,
    answered_by_label        text not null,
    answered_at              timestamptz not null,
    constraint submitted_answer_pk primary key (submission_id, question_id),
    constraint submitted_answer_parts_unique unique (submission_id, question_id, municipality_id, type),
    constraint submitted_answer_submission_fk foreign key (submission_id, municipality_id, questionnaire_version_id)
        references submission (id, municipality_id, questionnaire_version_id),
    constraint submitted_answer_question_fk foreign key (question_id, questionnaire_version_id, type)
        references question (id, questionnaire_version_id, type),
    constraint submitted_answer_choice_of_question_fk foreign key (question_id, choice_id) references choice (question_id, id)
);

create index submitted_answer_question on submitted_answer (question_id, submission_id);

create table submitted_answer_choice (
    submission_id   bigint not null,
    question_id     bigint not null,
    choice_id       bigint not null,
    municipality_id bigint not null,
    type            question_type not null default 'multiple_choice',
    constraint submitted_answer_choice_pk primary key (submission_id, question_id, choice_id),
    constraint submitted_answer_choice_answer_fk foreign key (submission_id, question_id, municipality_id, type)
        references submitted_answer (submission_id, question_id, municipality_id, type),
    constraint submitted_answer_choice_choice_fk foreign key (question_id, choice_id) references choice (question_id, id),
    constraint submitted_answer_choice_only_multiple check (type = 'multiple_choice')
);

create trigger submission_never_changes
    before update or delete on submission
    for each row execute function refuse_change();
create trigger submitted_answer_never_changes
    before update or delete on submitted_answer
    for each row execute function refuse_change();
create trigger submitted_answer_choice_never_changes
    before update or delete on submitted_answer_choice
    for each row execute function refuse_change();

--changeset kopskats:latest-submission
--comment: what results, review and exports read; row-level security of the reader applies
create view latest_submission with (security_invoker = true) as
select distinct on (submission.response_id)
    submission.id,
    submission.response_id,
    submission.round_id,
    submission.municipality_id,
    submission.questionnaire_version_id,
    submission.number,
    submission.receipt_number,
    submission.submitted_at
from submission
order by submission.response_id, submission.number desc;

--changeset kopskats:draft-progress splitStatements:false
--comment: how far a draft has come, without its content: the only thing a researcher may know of it
create function draft_progress(of_round bigint)
    returns table (municipality_id bigint, response_id bigint, answered int, last_activity_at timestamptz)
    language plpgsql stable security definer set search_path from current as
$$
begin
    if actor_reach() is null then
        return;
    end if;
    return query
        select r.municipality_id, r.id, count(a.question_id)::int, coalesce(max(a.changed_at), r.started_at)
        from response r
        left join answer a on a.response_id = r.id
        where r.round_id = of_round
          and (actor_reach() in ('submissions', 'everything') or r.municipality_id = actor_municipality_id())
        group by r.id;
end
$$;
