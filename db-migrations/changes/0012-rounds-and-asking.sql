--liquibase formatted sql

--changeset kopskats:sign-in-link-purpose
alter type account_link_purpose add value 'sign_in';

--changeset kopskats:sign-in-link
alter table account_link
    add column leads_to text,
    drop constraint account_link_account_known,
    add constraint account_link_account_known
        check ((purpose in ('first_administrator', 'administrator_recovery')) = (account_id is null)),
    add constraint account_link_leads_somewhere_after_sign_in
        check (case when purpose = 'sign_in' then leads_to ~ '^[A-Za-z0-9][A-Za-z0-9/_-]*$' else leads_to is null end);
comment on column account_link.leads_to is 'the page that whoever signs in by the link comes to, without a slash before it';

--changeset kopskats:round-privacy-text
alter table round
    add column privacy_lv text,
    add column privacy_en text,
    add constraint round_privacy_in_both check ((privacy_lv is null) = (privacy_en is null)),
    add constraint round_privacy_length check (
        btrim(privacy_lv) <> '' and btrim(privacy_en) <> '' and greatest(length(privacy_lv), length(privacy_en)) <= 4000);
comment on column round.privacy_lv is 'what becomes of what a municipality answers, said to those who answer; null: nothing is said';

--changeset kopskats:round-letter
create type letter_kind as enum
    ('invitation', 'reminder_not_started', 'reminder_draft', 'reminder_returned', 'thank_you');

create table round_letter (
    round_id   bigint not null,
    kind       letter_kind not null,
    subject_lv text not null,
    subject_en text not null,
    body_lv    text not null,
    body_en    text not null,
    version    int not null default 0,
    constraint round_letter_pk primary key (round_id, kind),
    constraint round_letter_round_fk foreign key (round_id) references round (id) on delete cascade,
    constraint round_letter_subject_is_one_line check (
        btrim(subject_lv) <> '' and btrim(subject_en) <> '' and subject_lv !~ '[[:cntrl:]]' and subject_en !~ '[[:cntrl:]]'
        and greatest(length(subject_lv), length(subject_en)) <= 200),
    constraint round_letter_body_length check (
        btrim(body_lv) <> '' and btrim(body_en) <> '' and greatest(length(body_lv), length(body_en)) <= 8000)
);
comment on table round_letter is 'letters of a round that were changed; without a row the usual text is written';

--changeset kopskats:planned-reminder splitStatements:false
create table planned_reminder (
    id          bigint generated always as identity,
    round_id    bigint not null,
    days_before int not null,
    at_time     time not null,
    armed_at    timestamptz not null default clock_timestamp(),
    constraint planned_reminder_pk primary key (id),
    constraint planned_reminder_once unique (round_id, days_before, at_time),
    constraint planned_reminder_round_fk foreign key (round_id) references round (id) on delete cascade,
    constraint planned_reminder_days_before check (days_before between 0 and 60)
);
comment on column planned_reminder.armed_at is 'since when it may go out: what would have been due before is never sent by surprise';

create function planned_reminder_due_at(closes_at timestamptz, days_before int, at_time time) returns timestamptz
    language sql stable
    return (((closes_at - interval '1 microsecond') at time zone 'Europe/Riga')::date - days_before + at_time)
        at time zone 'Europe/Riga';

create function arm_planned_reminders() returns trigger
    language plpgsql as
$$
begin
    update planned_reminder set armed_at = clock_timestamp() where round_id = new.id;
    return null;
end
$$;

create trigger round_closing_moved_arms_reminders
    after update of closes_at on round
    for each row when (old.closes_at <> new.closes_at)
    execute function arm_planned_reminders();

--changeset kopskats:asking-wave
create type asking_wave_kind as enum ('invitation', 'reminder');

create table asking_wave (
    id                  bigint generated always as identity,
    round_id            bigint not null,
    kind                asking_wave_kind not null,
    key                 text not null,
    planned_reminder_id bigint,
    mails               int not null,
    municipalities      int not null,
    sent_by_label       text not null,
    sent_at             timestamptz not null default clock_timestamp(),
    constraint asking_wave_pk primary key (id),
    constraint asking_wave_key_unique unique (key),
    constraint asking_wave_planned_reminder_unique unique (planned_reminder_id),
    constraint asking_wave_round_fk foreign key (round_id) references round (id) on delete cascade,
    constraint asking_wave_planned_reminder_fk foreign key (planned_reminder_id)
        references planned_reminder (id) on delete set null,
    constraint asking_wave_counts check (mails >= municipalities and municipalities >= 0),
    constraint asking_wave_planned_is_reminder check (planned_reminder_id is null or kind = 'reminder')
);
comment on table asking_wave is 'letters written to many at once; the key is unique, so that pressing twice, or two nodes, write them once';

create index asking_wave_round on asking_wave (round_id);

--changeset kopskats:mail-of-asking splitStatements:false
--comment: these mails hold links that sign in: only the system reads their text, and once sent the link leaves it
create policy mail_of_asking_not_for_others on mail_message as restrictive for select
    using (kind not in ('invitation', 'reminder') or (select actor_reach()) = 'everything');

create function take_sign_in_link_out_of_sent_mail() returns trigger
    language plpgsql as
$$
begin
    new.body := regexp_replace(new.body, '/link/[A-Za-z0-9_-]+', '/link/…', 'g');
    return new;
end
$$;

create trigger asking_mail_keeps_no_link
    before update on mail_message
    for each row when (new.kind in ('invitation', 'reminder') and new.state = 'sent')
    execute function take_sign_in_link_out_of_sent_mail();

create function mail_states(of_round bigint)
    returns table (
        id bigint, idempotency_key text, kind text, recipient text, recipient_account_id bigint, municipality_id bigint,
        state mail_state, state_since timestamptz, attempts int, last_error text, created_at timestamptz)
    language sql stable security definer set search_path from current as
$$
    select m.id, m.idempotency_key, m.kind, m.recipient, m.recipient_account_id, m.municipality_id,
           m.state, m.state_since, m.attempts, m.last_error, m.created_at
    from mail_message m
    where m.round_id = of_round
      and actor_reach() in ('submissions', 'everything')
$$;

create function mail_sent_again(of_mail bigint) returns boolean
    language sql volatile security definer set search_path from current as
$$
    with again as (
        update mail_message
        set state = 'queued', state_since = clock_timestamp(), attempts = 0, next_attempt_at = clock_timestamp()
        where id = of_mail
          and state in ('failed', 'unknown')
          and actor_reach() in ('submissions', 'everything')
        returning id)
    select exists (select from again)
$$;

--changeset kopskats:round-rules splitStatements:false
--comment: what an opened round asks is final, also where the version was not published; a round that was touched stays
create function refuse_other_questionnaire_once_opened() returns trigger
    language plpgsql as
$$
begin
    if old.opens_at <= now() and new.questionnaire_version_id <> old.questionnaire_version_id then
        raise exception 'round % has opened: its questionnaire can no longer be another', old.id
            using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;

create trigger round_keeps_its_questionnaire_once_opened
    before update on round
    for each row execute function refuse_other_questionnaire_once_opened();

create function refuse_change_of_published_questionnaire_version(version_id bigint) returns void
    language plpgsql as
$$
begin
    if exists (select from questionnaire_version where id = version_id and published_at is not null) then
        raise exception 'questionnaire version % is published and can no longer be changed', version_id
            using errcode = 'restrict_violation';
    end if;
    if exists (select from round where questionnaire_version_id = version_id and opens_at <= now()) then
        raise exception 'questionnaire version % is asked in a round that has opened and can no longer be changed', version_id
            using errcode = 'restrict_violation';
    end if;
end
$$;

create or replace function refuse_change_of_published_questionnaire() returns trigger
    language plpgsql as
$$
begin
    perform refuse_change_of_published_questionnaire_version(case tg_table_name
        when 'questionnaire_version' then (to_jsonb(old) ->> 'id')::bigint
        when 'choice' then (select questionnaire_version_id from question
                            where id = (to_jsonb(coalesce(old, new)) ->> 'question_id')::bigint)
        else (to_jsonb(coalesce(old, new)) ->> 'questionnaire_version_id')::bigint
    end);
    return coalesce(new, old);
end
$$;

create function round_is_untouched(of_round bigint) returns boolean
    language sql stable security definer set search_path from current
    return not exists (select from response where round_id = of_round)
        and not exists (select from mail_message where round_id = of_round)
        and not exists (select from conversation where round_id = of_round)
        and not exists (select from delegation where round_id = of_round);

--changeset kopskats:reminders-that-came-too-late splitStatements:false
--comment: a reminder that still waits, e.g. for the mail server, is not sent to who has submitted or declined meanwhile
create function take_back_waiting_reminders() returns trigger
    language plpgsql security definer set search_path from current as
$$
begin
    delete from mail_message
    where round_id = new.round_id
      and municipality_id = new.municipality_id
      and kind = 'reminder'
      and state = 'queued';
    return null;
end
$$;

create trigger response_settled_takes_back_reminders
    after insert or update of state on response
    for each row when (new.state in ('submitted', 'accepted', 'declined'))
    execute function take_back_waiting_reminders();
