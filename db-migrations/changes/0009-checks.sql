--liquibase formatted sql

--changeset kopskats:help-and-estimates
alter table question
    add column definition_lv       text,
    add column definition_en       text,
    add column assumed_definition  boolean not null default false,
    add column why_lv              text,
    add column why_en              text,
    add column assumed_why         boolean not null default false,
    add column allows_estimate     boolean not null default false,
    add constraint question_definition_in_both check ((definition_lv is null) = (definition_en is null)),
    add constraint question_definition_assumed_where_given check (definition_lv is not null or not assumed_definition),
    add constraint question_why_in_both check ((why_lv is null) = (why_en is null)),
    add constraint question_why_assumed_where_given check (why_lv is not null or not assumed_why),
    add constraint question_estimate_of_numbers check (type in ('count', 'decimal') or not allows_estimate);
comment on column question.definition_lv is 'what the words of the question mean here';
comment on column question.why_lv is 'why it is asked';
comment on column question.allows_estimate is 'the number may be marked as an estimate';

alter table answer
    add constraint answer_estimate_is_number check (type in ('count', 'decimal') or not estimated),
    add constraint answer_reason_not_blank check (btrim(reason_for_warning) <> '');
alter table submitted_answer
    add constraint submitted_answer_estimate_is_number check (type in ('count', 'decimal') or not estimated),
    add constraint submitted_answer_reason_not_blank check (btrim(reason_for_warning) <> '');

alter table round
    add column contact       text,
    add column contact_email text,
    add constraint round_contact_whole check ((contact is null) = (contact_email is null)),
    add constraint round_contact_not_blank check (btrim(contact) <> ''),
    add constraint round_contact_email_form check (contact_email ~ '^[^@\s]+@[^@\s]+$');
comment on column round.contact is 'who answers questions about the round, e.g. the name of a team';

--changeset kopskats:check-rule
create type check_type as enum ('not_above', 'changed', 'lower_than_last', 'share', 'unlike_register');
create type check_severity as enum ('hard', 'soft');

create table check_rule (
    questionnaire_version_id bigint not null,
    position                 int not null,
    code                     text not null,
    type                     check_type not null,
    severity                 check_severity not null,
    question_id              bigint not null,
    question_type            question_type not null,
    other_question_id        bigint,
    other_question_type      question_type,
    share                    numeric,
    difference               numeric,
    minimum                  numeric,
    maximum                  numeric,
    factor                   numeric,
    message_lv               text not null,
    message_en               text not null,
    assumed_message          boolean not null default false,
    constraint check_rule_pk primary key (questionnaire_version_id, position),
    constraint check_rule_code_unique unique (questionnaire_version_id, code),
    constraint check_rule_version_fk foreign key (questionnaire_version_id)
        references questionnaire_version (id) on delete cascade,
    constraint check_rule_question_fk foreign key (question_id, questionnaire_version_id, question_type)
        references question (id, questionnaire_version_id, type) on delete cascade,
    constraint check_rule_other_question_fk foreign key (other_question_id, questionnaire_version_id, other_question_type)
        references question (id, questionnaire_version_id, type) on delete cascade,
    constraint check_rule_position_positive check (position > 0),
    constraint check_rule_code_form check (code ~ '^[a-z][a-z0-9_]{0,62}$'),
    constraint check_rule_message_not_blank check (btrim(message_lv) <> '' and btrim(message_en) <> ''),
    constraint check_rule_of_numbers check (
        question_type in ('count', 'decimal')
        and (other_question_id is null) = (other_question_type is null)
        and (other_question_type is null or other_question_type in ('count', 'decimal'))),
    constraint check_rule_not_with_itself check (other_question_id <> question_id),
    constraint check_rule_hard_only_by_logic check (severity = 'soft' or type = 'not_above'),
    constraint check_rule_parts_of_its_type check (
        case type
            when 'not_above' then other_question_id is not null
                and num_nonnulls(share, difference, minimum, maximum, factor) = 0
            when 'changed' then share is not null and share > 0 and difference is not null and difference >= 0
                and num_nonnulls(other_question_id, minimum, maximum, factor) = 0
            when 'lower_than_last' then num_nonnulls(other_question_id, share, difference, minimum, maximum, factor) = 0
            when 'share' then num_nonnulls(minimum, maximum) > 0 and (minimum is null or minimum > 0)
                and (maximum is null or maximum > 0) and (minimum is null or maximum is null or minimum <= maximum)
                and num_nonnulls(share, difference, factor) = 0
            when 'unlike_register' then factor is not null and factor > 1
                and num_nonnulls(other_question_id, share, difference, minimum, maximum) = 0
        end)
);
comment on table check_rule is 'what is compared across answers, rounds and the register';
comment on column check_rule.question_id is 'at which it is shown and explained';
comment on column check_rule.other_question_id is 'with which it is compared; a share without it is one of the residents';

create index check_rule_question on check_rule (question_id);
create index check_rule_other_question on check_rule (other_question_id);

create trigger check_rule_final_once_published
    before insert or update or delete on check_rule
    for each row execute function refuse_change_of_published_questionnaire();

--changeset kopskats:correction-request
create type correction_request_state as enum ('open', 'considered', 'rejected');

create table correction_request (
    id                       bigint generated always as identity,
    round_id                 bigint not null,
    municipality_id          bigint not null,
    questionnaire_version_id bigint not null,
    question_id              bigint not null,
    question_type            question_type not null,
    proposed_value           numeric not null,
    message                  text not null,
    state                    correction_request_state not null default 'open',
    requested_by_account_id  bigint,
    requested_by_label       text not null,
    requested_at             timestamptz not null default clock_timestamp(),
    closed_by_account_id     bigint,
    closed_by_label          text,
    closed_at                timestamptz,
    constraint correction_request_pk primary key (id),
    constraint correction_request_round_fk foreign key (round_id, questionnaire_version_id)
        references round (id, questionnaire_version_id),
    constraint correction_request_municipality_fk foreign key (municipality_id) references municipality (id),
    constraint correction_request_question_fk foreign key (question_id, questionnaire_version_id, question_type)
        references question (id, questionnaire_version_id, type),
    constraint correction_request_requester_fk foreign key (requested_by_account_id) references account (id),
    constraint correction_request_closer_fk foreign key (closed_by_account_id) references account (id),
    constraint correction_request_of_number check (question_type in ('count', 'decimal')),
    constraint correction_request_value_of_its_type check (
        question_type <> 'count' or (proposed_value >= 0 and proposed_value = trunc(proposed_value))),
    constraint correction_request_message_not_blank check (btrim(message) <> ''),
    constraint correction_request_closed_by_somebody check (
        (state = 'open') = (closed_at is null) and (closed_at is null) = (closed_by_label is null))
);
comment on table correction_request is 'a municipality says that a number it gave in an earlier round was wrong';
comment on column correction_request.municipality_id is 'who asks; after a merger the successor';

create unique index correction_request_one_open
    on correction_request (round_id, municipality_id, question_id) where state = 'open';
create index correction_request_municipality on correction_request (municipality_id);
create index correction_request_question on correction_request (question_id);

alter table correction_request enable row level security;
create policy correction_request_own_read on correction_request for select
    using ((select actor_reach()) = 'own_municipality' and municipality_id = (select actor_municipality_id()));
create policy correction_request_own_new on correction_request for insert
    with check ((select actor_reach()) = 'own_municipality' and municipality_id = (select actor_municipality_id())
                and state = 'open');
create policy correction_request_everything on correction_request
    using ((select actor_reach()) in ('submissions', 'everything'));
