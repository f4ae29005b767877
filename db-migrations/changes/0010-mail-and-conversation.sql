--liquibase formatted sql

--changeset kopskats:mail-message
create type mail_state as enum ('queued', 'sending', 'sent', 'failed', 'unknown');

create table mail_message (
    id                   bigint generated always as identity,
    idempotency_key      text not null,
    kind                 text not null,
    recipient            text not null,
    recipient_account_id bigint,
    language             account_language not null,
    subject              text not null,
    body                 text not null,
    attachment_kind      text,
    attachment_key       text,
    round_id             bigint,
    municipality_id      bigint,
    state                mail_state not null default 'queued',
    state_since          timestamptz not null default clock_timestamp(),
    attempts             int not null default 0,
    next_attempt_at      timestamptz not null default now(),
    last_error           text,
    sent_at              timestamptz,
    created_at           timestamptz not null default now(),
    constraint mail_message_pk primary key (id),
    constraint mail_message_idempotency_key_unique unique (idempotency_key),
    constraint mail_message_recipient_account_fk foreign key (recipient_account_id) references account (id),
    constraint mail_message_round_fk foreign key (round_id) references round (id),
    constraint mail_message_municipality_fk foreign key (municipality_id) references municipality (id),
    constraint mail_message_recipient_form check (recipient ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
    constraint mail_message_subject_is_one_line check (btrim(subject) <> '' and subject !~ '[[:cntrl:]]'),
    constraint mail_message_body_not_blank check (btrim(body) <> ''),
    constraint mail_message_attachment_complete check ((attachment_kind is null) = (attachment_key is null)),
    constraint mail_message_attempts_not_negative check (attempts >= 0),
    constraint mail_message_sent_at_when_sent check ((state = 'sent') = (sent_at is not null))
);
comment on table mail_message is 'written in the transaction of what it tells of, sent afterwards';
comment on column mail_message.state is 'sending: the dialogue with the mail server has begun; unknown: it broke off, so the mail may or may not have arrived and is not sent again by itself';

create index mail_message_due on mail_message (next_attempt_at) where state in ('queued', 'sending');
create index mail_message_round on mail_message (round_id, municipality_id);
create index mail_message_municipality on mail_message (municipality_id);
create index mail_message_recipient_account on mail_message (recipient_account_id);

alter table mail_message enable row level security;
create policy mail_message_own on mail_message for select
    using ((select actor_reach()) = 'own_municipality' and municipality_id = (select actor_municipality_id()));
create policy mail_message_written_for_own on mail_message for insert
    with check ((select actor_reach()) = 'own_municipality' and municipality_id = (select actor_municipality_id()));
create policy mail_message_written_without_round on mail_message for insert
    with check (round_id is null and municipality_id is null);
create policy mail_message_read_by_researchers on mail_message for select
    using ((select actor_reach()) = 'submissions');
create policy mail_message_written_by_researchers on mail_message for insert
    with check ((select actor_reach()) = 'submissions');
create policy mail_message_everything on mail_message
    using ((select actor_reach()) = 'everything');

--changeset kopskats:withdrawal
create table withdrawal (
    submission_id            bigint not null,
    municipality_id          bigint not null,
    questionnaire_version_id bigint not null,
    reason                   text not null,
    withdrawn_at             timestamptz not null default clock_timestamp(),
    account_id               bigint,
    withdrawn_by_label       text not null,
    constraint withdrawal_pk primary key (submission_id),
    constraint withdrawal_submission_fk foreign key (submission_id, municipality_id, questionnaire_version_id)
        references submission (id, municipality_id, questionnaire_version_id),
    constraint withdrawal_account_fk foreign key (account_id) references account (id),
    constraint withdrawal_reason_length check (btrim(reason) <> '' and length(reason) <= 2000)
);
comment on table withdrawal is 'the submission stays readable but counts no more; nothing counts until the next one';

create index withdrawal_municipality on withdrawal (municipality_id);

create trigger withdrawal_never_changes
    before update or delete on withdrawal
    for each row execute function refuse_change();

alter table withdrawal enable row level security;
create policy withdrawal_own on withdrawal
    using ((select actor_reach()) = 'own_municipality' and municipality_id = (select actor_municipality_id()));
create policy withdrawal_of_predecessors on withdrawal for select
    using ((select actor_reach()) = 'own_municipality'
           and municipality_id in (select municipality_with_predecessors((select actor_municipality_id()))));
create policy withdrawal_everything on withdrawal
    using ((select actor_reach()) in ('submissions', 'everything'));

--changeset kopskats:latest-submission-unless-withdrawn
--comment: a withdrawn submission does not let an earlier one count again
create or replace view latest_submission with (security_invoker = true) as
select
    latest.id,
    latest.response_id,
    latest.round_id,
    latest.municipality_id,
    latest.questionnaire_version_id,
    latest.number,
    latest.receipt_number,
    latest.submitted_at
from (
    select distinct on (submission.response_id) submission.*
    from submission
    order by submission.response_id, submission.number desc
) latest
where not exists (select from withdrawal where withdrawal.submission_id = latest.id);

--changeset kopskats:decline
create table decline (
    id                 bigint generated always as identity,
    response_id        bigint not null,
    municipality_id    bigint not null,
    questionnaire_version_id bigint not null,
    reason             text not null,
    declined_at        timestamptz not null default clock_timestamp(),
    account_id         bigint,
    declined_by_label  text not null,
    reopened_at        timestamptz,
    reopened_by_label  text,
    reason_to_reopen   text,
    constraint decline_pk primary key (id),
    constraint decline_response_fk foreign key (response_id, municipality_id, questionnaire_version_id)
        references response (id, municipality_id, questionnaire_version_id),
    constraint decline_account_fk foreign key (account_id) references account (id),
    constraint decline_reason_length check (btrim(reason) <> '' and length(reason) <= 2000),
    constraint decline_reason_to_reopen_length check (btrim(reason_to_reopen) <> '' and length(reason_to_reopen) <= 2000),
    constraint decline_reopening_complete check (
        num_nonnulls(reopened_at, reopened_by_label, reason_to_reopen) in (0, 3))
);
comment on table decline is 'that a municipality declined to take part, and that a researcher opened the response again';

create unique index decline_stands_once on decline (response_id) where reopened_at is null;
create index decline_municipality on decline (municipality_id);

alter table decline enable row level security;
create policy decline_own on decline
    using ((select actor_reach()) = 'own_municipality' and municipality_id = (select actor_municipality_id()));
create policy decline_everything on decline
    using ((select actor_reach()) in ('submissions', 'everything'));

--changeset kopskats:conversation
create type conversation_kind as enum ('question', 'extension');
create type conversation_state as enum ('open', 'answered', 'granted', 'refused');

create table conversation (
    id              bigint generated always as identity,
    round_id        bigint not null,
    municipality_id bigint not null,
    kind            conversation_kind not null,
    question_id     bigint,
    wished_until    timestamptz,
    granted_until   timestamptz,
    state           conversation_state not null default 'open',
    opened_at       timestamptz not null default clock_timestamp(),
    version         int not null default 0,
    constraint conversation_pk primary key (id),
    constraint conversation_parts_unique unique (id, municipality_id),
    constraint conversation_participation_fk foreign key (round_id, municipality_id)
        references participation (round_id, municipality_id),
    constraint conversation_question_fk foreign key (question_id) references question (id),
    constraint conversation_wish_of_extension check ((kind = 'extension') = (wished_until is not null)),
    constraint conversation_extension_is_of_the_whole check (kind = 'question' or question_id is null),
    constraint conversation_state_of_its_kind check (
        case kind when 'question' then state in ('open', 'answered') else state in ('open', 'granted', 'refused') end),
    constraint conversation_granted_until_when_granted check ((state = 'granted') = (granted_until is not null))
);
comment on table conversation is 'what a municipality and PROVIDUS say to each other about a round: a question, or the wish for more time';
comment on column conversation.state is 'open: the municipality spoke last and waits';

create unique index conversation_one_open_extension on conversation (round_id, municipality_id)
    where kind = 'extension' and state = 'open';
create index conversation_participation on conversation (round_id, municipality_id);
create index conversation_municipality on conversation (municipality_id);
create index conversation_question on conversation (question_id);

create table conversation_message (
    id                bigint generated always as identity,
    conversation_id   bigint not null,
    municipality_id   bigint not null,
    from_municipality boolean not null,
    account_id        bigint,
    author_label      text not null,
    text              text not null,
    written_at        timestamptz not null default clock_timestamp(),
    constraint conversation_message_pk primary key (id),
    constraint conversation_message_conversation_fk foreign key (conversation_id, municipality_id)
        references conversation (id, municipality_id),
    constraint conversation_message_account_fk foreign key (account_id) references account (id),
    constraint conversation_message_text_length check (btrim(text) <> '' and length(text) <= 4000)
);

create index conversation_message_conversation on conversation_message (conversation_id, id);

create trigger conversation_message_never_changes
    before update or delete on conversation_message
    for each row execute function refuse_change();

create table conversation_reading (
    conversation_id bigint not null,
    account_id      bigint not null,
    municipality_id bigint not null,
    last_message_id bigint not null,
    constraint conversation_reading_pk primary key (conversation_id, account_id),
    constraint conversation_reading_conversation_fk foreign key (conversation_id, municipality_id)
        references conversation (id, municipality_id),
    constraint conversation_reading_account_fk foreign key (account_id) references account (id),
    constraint conversation_reading_message_fk foreign key (last_message_id) references conversation_message (id)
);
comment on table conversation_reading is 'up to which message a person has read';

create index conversation_reading_account on conversation_reading (account_id);

alter table conversation enable row level security;
alter table conversation_message enable row level security;
alter table conversation_reading enable row level security;

create policy conversation_own on conversation
    using ((select actor_reach()) = 'own_municipality' and municipality_id = (select actor_municipality_id()));
create policy conversation_everything on conversation
    using ((select actor_reach()) in ('submissions', 'everything'));
create policy conversation_message_own on conversation_message
    using ((select actor_reach()) = 'own_municipality' and municipality_id = (select actor_municipality_id()));
create policy conversation_message_everything on conversation_message
    using ((select actor_reach()) in ('submissions', 'everything'));
create policy conversation_reading_own on conversation_reading
    using ((select actor_reach()) = 'own_municipality' and municipality_id = (select actor_municipality_id()));
create policy conversation_reading_everything on conversation_reading
    using ((select actor_reach()) in ('submissions', 'everything'));
