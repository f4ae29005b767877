--liquibase formatted sql

--changeset kopskats:delegated-reach
alter type actor_reach add value 'delegated_section';

--changeset kopskats:delegation
create type delegation_state as enum ('sent', 'opened', 'handed_in', 'expired', 'revoked');

create table delegation (
    id                       bigint generated always as identity,
    round_id                 bigint not null,
    municipality_id          bigint not null,
    questionnaire_version_id bigint not null,
    section_id               bigint not null,
    label                    text not null collate latvian,
    email                    text,
    message                  text,
    language                 account_language not null,
    token_hash               bytea not null,
    created_by_account_id    bigint not null,
    created_by_label         text not null,
    created_at               timestamptz not null default clock_timestamp(),
    expires_at               timestamptz,
    redeemed_at              timestamptz,
    handed_in_at             timestamptz,
    revoked_at               timestamptz,
    constraint delegation_pk primary key (id),
    constraint delegation_token_unique unique (token_hash),
    constraint delegation_participation_fk foreign key (round_id, municipality_id) references participation (round_id, municipality_id),
    constraint delegation_round_version_fk foreign key (round_id, questionnaire_version_id) references round (id, questionnaire_version_id),
    constraint delegation_section_fk foreign key (section_id, questionnaire_version_id) references section (id, questionnaire_version_id),
    constraint delegation_created_by_fk foreign key (created_by_account_id) references account (id),
    constraint delegation_label_not_blank check (btrim(label) <> '' and length(label) <= 100),
    constraint delegation_email_form check (email ~ '^[^@[:space:]]+@[^@[:space:]]+$' and length(email) <= 254),
    constraint delegation_message_not_blank check (btrim(message) <> '' and length(message) <= 2000),
    constraint delegation_expires_later check (expires_at > created_at),
    constraint delegation_handed_in_once_opened check (handed_in_at is null or redeemed_at is not null),
    constraint delegation_handed_in_or_revoked check (handed_in_at is null or revoked_at is null)
);
comment on table delegation is 'one section of a response, entrusted to a colleague without an account by a link; only a hash of its secret is stored';
comment on column delegation.label is 'who answers, as authorship of the answers names it, e.g. "Sociālais dienests"';
comment on column delegation.expires_at is 'null: as long as the round takes answers, which ends every delegation';
comment on column delegation.redeemed_at is 'when the link was first opened; it opens again until it ends';

create index delegation_response on delegation (round_id, municipality_id);
create index delegation_section on delegation (section_id);

--changeset kopskats:delegation-context splitStatements:false
--comment: a delegate reaches one section of one response, as long as the delegation works by the clock of the database
create function actor_delegation_id() returns bigint
    language sql stable
    return nullif(current_setting('kopskats.delegation_id', true), '')::bigint;

create function delegation_state(of_delegation bigint) returns delegation_state
    language sql stable security definer set search_path from current
    return (
        select case
            when d.revoked_at is not null then 'revoked'::delegation_state
            when d.handed_in_at is not null then 'handed_in'
            when d.expires_at <= now() then 'expired'
            when round_state(r.opens_at, greatest(r.closes_at, p.extended_until), r.published_at, r.archived_at) <> 'open'
                then 'expired'
            when d.redeemed_at is null then 'sent'
            else 'opened'
        end
        from delegation d
        join round r on r.id = d.round_id
        join participation p on p.round_id = d.round_id and p.municipality_id = d.municipality_id
        where d.id = of_delegation);

create function delegated_section()
    returns table (round_id bigint, municipality_id bigint, questionnaire_version_id bigint, section_id bigint)
    language sql stable security definer set search_path from current as
$$
    select d.round_id, d.municipality_id, d.questionnaire_version_id, d.section_id
    from delegation d
    where actor_reach() = 'delegated_section'
      and d.id = actor_delegation_id()
      and delegation_state(d.id) in ('sent', 'opened')
$$;

create function delegated_response() returns bigint
    language sql stable security definer set search_path from current
    return (
        select r.id
        from response r
        join delegated_section() d on d.round_id = r.round_id and d.municipality_id = r.municipality_id);

create function hand_in_delegation() returns timestamptz
    language sql volatile security definer set search_path from current as
$$
    update delegation d
    set handed_in_at = clock_timestamp()
    where actor_reach() = 'delegated_section'
      and d.id = actor_delegation_id()
      and delegation_state(d.id) = 'opened'
    returning d.handed_in_at
$$;

create function refuse_change_by_delegate() returns trigger
    language plpgsql as
$$
begin
    if actor_reach() = 'delegated_section' and to_jsonb(new) - 'version' <> to_jsonb(old) - 'version' then
        raise exception 'a delegate does not change the state of a response'
            using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;

create trigger response_not_changed_by_delegates
    before update on response
    for each row execute function refuse_change_by_delegate();

--changeset kopskats:delegation-row-level-security
--comment: of a response a delegate sees the row and the answers of the own section; the participation tells whether it is asked
alter table delegation enable row level security;

create policy delegation_own on delegation
    using ((select actor_reach()) = 'own_municipality' and municipality_id = (select actor_municipality_id()));
create policy delegation_of_delegate on delegation for select
    using ((select actor_reach()) = 'delegated_section' and id = (select actor_delegation_id()));
create policy delegation_everything on delegation
    using ((select actor_reach()) = 'everything');

create policy participation_delegated on participation for select
    using ((select actor_reach()) = 'delegated_section'
           and (round_id, municipality_id) in (select d.round_id, d.municipality_id from delegated_section() d));

create policy response_delegated on response
    using ((select actor_reach()) = 'delegated_section'
           and (round_id, municipality_id) in (select d.round_id, d.municipality_id from delegated_section() d));

create policy answer_delegated on answer
    using ((select actor_reach()) = 'delegated_section'
           and response_id = (select delegated_response())
           and question_id in (select q.id from question q join delegated_section() d on d.section_id = q.section_id));

create policy answer_choice_delegated on answer_choice
    using ((select actor_reach()) = 'delegated_section'
           and response_id = (select delegated_response())
           and question_id in (select q.id from question q join delegated_section() d on d.section_id = q.section_id));

create policy saved_change_delegated on saved_change
    using ((select actor_reach()) = 'delegated_section'
           and response_id = (select delegated_response())
           and question_id in (select q.id from question q join delegated_section() d on d.section_id = q.section_id));

--changeset kopskats:delegation-mail splitStatements:false
--comment: a mail to a delegate holds a working link: only those who wrote it may read it, and once it is sent the link leaves it
create policy mail_of_delegation_not_for_researchers on mail_message as restrictive for select
    using (kind <> 'delegation' or (select actor_reach()) <> 'submissions');

create function take_link_out_of_sent_mail() returns trigger
    language plpgsql as
$$
begin
    new.body := regexp_replace(new.body, '/entrusted/[A-Za-z0-9_-]+', '/entrusted/…', 'g');
    return new;
end
$$;

create trigger delegation_mail_keeps_no_link
    before update on mail_message
    for each row when (new.kind = 'delegation' and new.state = 'sent')
    execute function take_link_out_of_sent_mail();

--changeset kopskats:delegation-change-is-told
--comment: open forms learn that a section was handed in, and that a delegation was revoked
create trigger delegation_change_is_told
    after insert or update on delegation
    for each row execute function tell_response_change();
