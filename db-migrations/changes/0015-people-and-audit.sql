--liquibase formatted sql

--changeset kopskats:account-search
--comment: found as people type, without regard to case or diacritics; the letters are those of SearchConditions
alter table account add column search_text text not null generated always as (
    translate(lower(display_name || ' ' || email), 'āčēģīķļņōŗšūž', 'acegiklnorsuz')) stored;

create index account_display_name on account (display_name, id);
create index account_last_sign_in on account (last_sign_in_at, id);

--changeset kopskats:account-mails
--comment: which mails a person does without; reminders are always sent
alter table account
    add column mails_receipts boolean not null default true,
    add column mails_conversations boolean not null default true;

--changeset kopskats:account-session
create table account_session (
    id         bigint generated always as identity,
    account_id bigint not null,
    browser    text not null,
    began_at   timestamptz not null default clock_timestamp(),
    seen_at    timestamptz not null default clock_timestamp(),
    ended_at   timestamptz,
    constraint account_session_pk primary key (id),
    constraint account_session_account_fk foreign key (account_id) references account (id),
    constraint account_session_browser_length check (length(browser) between 1 and 60)
);
comment on column account_session.browser is 'family of the browser and of the device, e.g. Firefox, Windows; nothing that tells devices apart';

create index account_session_open on account_session (account_id) where ended_at is null;

--changeset kopskats:account-handover
create table account_handover (
    id                  bigint generated always as identity,
    account_id          bigint not null,
    successor_account_id bigint not null,
    takes_place_on      date not null,
    agreed_by_label     text not null,
    agreed_at           timestamptz not null default clock_timestamp(),
    done_at             timestamptz,
    cancelled_at        timestamptz,
    constraint account_handover_pk primary key (id),
    constraint account_handover_account_fk foreign key (account_id) references account (id),
    constraint account_handover_successor_fk foreign key (successor_account_id) references account (id),
    constraint account_handover_to_somebody_else check (account_id <> successor_account_id),
    constraint account_handover_done_or_cancelled check (num_nonnulls(done_at, cancelled_at) <= 1)
);
comment on table account_handover is 'the work of an account goes over to another one on a day; that one cannot sign in before';

create unique index account_handover_one_open on account_handover (account_id)
    where done_at is null and cancelled_at is null;
create unique index account_handover_one_predecessor on account_handover (successor_account_id)
    where done_at is null and cancelled_at is null;

--changeset kopskats:audit-event-read
--comment: pages of the trail are read from the latest event on; each index ends with that order
drop index audit_event_happened_at;
drop index audit_event_municipality;
drop index audit_event_round;
create index audit_event_latest on audit_event (happened_at, id);
create index audit_event_of_rounds on audit_event (happened_at, id) where round_id is not null;
create index audit_event_of_municipality on audit_event (municipality_id, happened_at, id);
create index audit_event_of_round on audit_event (round_id, happened_at, id);
create index audit_event_of_actor on audit_event (actor_account_id, happened_at, id);
create index audit_event_of_action on audit_event (action, happened_at, id);

alter table audit_event enable row level security;
create policy audit_event_written_by_everybody on audit_event for insert with check (true);
create policy audit_event_of_rounds_read_by_researchers on audit_event for select
    using ((select actor_reach()) = 'submissions' and round_id is not null);
create policy audit_event_read_without_reach on audit_event for select
    using ((select actor_reach()) is null or (select actor_reach()) = 'everything');

--changeset kopskats:record-audit-event-without-reading
--comment: whoever writes a line need not be allowed to read it
alter function record_audit_event(jsonb) security definer;
