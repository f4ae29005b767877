--liquibase formatted sql

--changeset kopskats:conversation-asked
alter type conversation_state add value 'asked' before 'answered';

--changeset kopskats:conversation-opened-by-providus
alter table conversation add column opened_by_providus boolean not null default false;
alter table conversation drop constraint conversation_state_of_its_kind;
alter table conversation add constraint conversation_state_of_its_kind check (
    case kind when 'question' then state in ('open', 'answered', 'asked') else state in ('open', 'granted', 'refused') end);
alter table conversation add constraint conversation_extension_is_wished_by_municipality check (
    kind = 'question' or not opened_by_providus);
comment on column conversation.state is 'open: the municipality spoke last and waits; asked: PROVIDUS spoke last and waits';

--changeset kopskats:review-step
create type review_step_kind as enum ('returned', 'accepted', 'unlocked');

create table review_step (
    id                       bigint generated always as identity,
    response_id              bigint not null,
    municipality_id          bigint not null,
    questionnaire_version_id bigint not null,
    submission_number        int not null,
    kind                     review_step_kind not null,
    message                  text,
    conversation_id          bigint,
    account_id               bigint,
    done_by_label            text not null,
    done_at                  timestamptz not null default clock_timestamp(),
    constraint review_step_pk primary key (id),
    constraint review_step_response_fk foreign key (response_id, municipality_id, questionnaire_version_id)
        references response (id, municipality_id, questionnaire_version_id),
    constraint review_step_submission_fk foreign key (response_id, submission_number)
        references submission (response_id, number),
    constraint review_step_conversation_fk foreign key (conversation_id, municipality_id)
        references conversation (id, municipality_id),
    constraint review_step_account_fk foreign key (account_id) references account (id),
    constraint review_step_message_unless_accepted check ((kind = 'accepted') = (message is null)),
    constraint review_step_message_length check (btrim(message) <> '' and length(message) <= 4000),
    constraint review_step_conversation_of_return check ((kind = 'returned') = (conversation_id is not null))
);
comment on table review_step is 'what PROVIDUS decided about a submission: returned for correction, accepted, unlocked again';

create index review_step_response on review_step (response_id, id);
create index review_step_municipality on review_step (municipality_id);
create index review_step_conversation on review_step (conversation_id);

create trigger review_step_never_changes
    before update or delete on review_step
    for each row execute function refuse_change();

alter table review_step enable row level security;
create policy review_step_own on review_step for select
    using ((select actor_reach()) = 'own_municipality' and municipality_id = (select actor_municipality_id()));
create policy review_step_everything on review_step
    using ((select actor_reach()) in ('submissions', 'everything'));

--changeset kopskats:accepted-response-is-locked splitStatements:false
--comment: whatever the services check, nothing changes in an accepted response, and it leaves that state by unlocking only
create function refuse_in_accepted_response() returns trigger
    language plpgsql security definer set search_path from current as
$$
begin
    perform from response
    where id = case when tg_op = 'DELETE' then old.response_id else new.response_id end and state = 'accepted'
    for share;
    if found then
        raise exception 'the response is accepted; nothing in it changes until it is unlocked'
            using errcode = 'restrict_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end
$$;

create trigger submission_not_of_accepted_response
    before insert on submission
    for each row execute function refuse_in_accepted_response();
create trigger answer_not_of_accepted_response
    before insert or update or delete on answer
    for each row execute function refuse_in_accepted_response();

create function refuse_unfounded_judgement() returns trigger
    language plpgsql security definer set search_path from current as
$$
begin
    if new.state in ('accepted', 'returned') and actor_reach() = 'own_municipality' then
        raise exception 'a municipality does not judge its own response'
            using errcode = 'insufficient_privilege';
    end if;
    if new.state = 'accepted' and not exists (select from latest_submission where response_id = new.id) then
        raise exception 'nothing submitted could be accepted'
            using errcode = 'restrict_violation';
    end if;
    if old.state = 'accepted' and 'unlocked' is distinct from (
            select kind::text from review_step where response_id = new.id order by id desc limit 1) then
        raise exception 'an accepted response is unlocked first'
            using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;

create trigger response_judged_with_reason
    before update of state on response
    for each row when (old.state <> new.state and (new.state in ('accepted', 'returned') or old.state = 'accepted'))
    execute function refuse_unfounded_judgement();

--changeset kopskats:working-copy-differs splitStatements:false
--comment: whether a municipality has begun to correct since a moment; tells researchers no content of the draft
create function working_copy_changed_since(of_response bigint, moment timestamptz) returns boolean
    language sql stable security definer set search_path from current
    return exists (
        select from response r
        where r.id = of_response
          and (actor_reach() in ('submissions', 'everything') or r.municipality_id = actor_municipality_id())
          and (exists (select from answer a where a.response_id = r.id and a.changed_at > moment)
               or (select count(*) from answer a where a.response_id = r.id)
                  <> (select count(*) from submitted_answer s
                      where s.submission_id = (select l.id from latest_submission l where l.response_id = r.id))));

--changeset kopskats:received-otherwise
--comment: answers and refusals that a municipality gave otherwise than in the form, written down by a researcher
create type received_by as enum ('telephone', 'paper', 'email');

alter table submission add column received_by received_by;
alter table submission add column received_note text;
alter table submission add constraint submission_received_note check (
    num_nonnulls(received_by, received_note) in (0, 2) and btrim(received_note) <> '' and length(received_note) <= 500);
comment on column submission.received_note is 'who told it and when, where a researcher wrote it down';

alter table decline add column received_by received_by;
alter table decline add column received_note text;
alter table decline add constraint decline_received_note check (
    num_nonnulls(received_by, received_note) in (0, 2) and btrim(received_note) <> '' and length(received_note) <= 500);

--changeset kopskats:conversation-change-is-told
--comment: open pages learn of questions and answers too
create trigger conversation_change_is_told
    after insert or update on conversation
    for each row execute function tell_response_change();
