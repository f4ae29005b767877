--liquibase formatted sql

--changeset kopskats:answering-window splitStatements:false
--comment: what a municipality may do at this moment; for a day after its deadline what is typed is kept as a late draft
create type answering_window as enum ('not_yet_open', 'open', 'late', 'closed');

create function answering_window(opens_at timestamptz, closes_at timestamptz, published_at timestamptz, archived_at timestamptz)
    returns answering_window
    language sql stable
    return case round_state(opens_at, closes_at, published_at, archived_at)
        when 'planned' then 'not_yet_open'::answering_window
        when 'open' then 'open'
        when 'closed' then case when now() < closes_at + interval '1 day' then 'late'::answering_window else 'closed' end
        else 'closed'
    end;

--changeset kopskats:saved-change
create table saved_change (
    response_id     bigint not null,
    idempotency_key uuid not null,
    question_id     bigint not null,
    municipality_id bigint not null,
    version         int not null,
    saved_at        timestamptz not null,
    constraint saved_change_pk primary key (response_id, idempotency_key),
    constraint saved_change_response_fk foreign key (response_id) references response (id)
);
comment on table saved_change is 'what came of a change that a browser may send again after a lost reply';

alter table saved_change enable row level security;
create policy saved_change_own on saved_change
    using ((select actor_reach()) = 'own_municipality' and municipality_id = (select actor_municipality_id()));
create policy saved_change_everything on saved_change
    using ((select actor_reach()) = 'everything');

--changeset kopskats:response-change-is-told splitStatements:false
--comment: tells every node after the commit what changed: round, municipality and question, each '-' where all are meant
create function tell_response_change() returns trigger
    language plpgsql security definer set search_path from current as
$$
declare
    changed jsonb := to_jsonb(coalesce(new, old));
begin
    perform pg_notify('response_changed', concat_ws(' ',
        case tg_table_name
            when 'round' then changed ->> 'id'
            when 'answer' then (select round_id::text from response where id = (changed ->> 'response_id')::bigint)
            else changed ->> 'round_id'
        end,
        coalesce(changed ->> 'municipality_id', '-'),
        coalesce(changed ->> 'question_id', '-')));
    return null;
end
$$;

create trigger answer_change_is_told
    after insert or update or delete on answer
    for each row execute function tell_response_change();
create trigger response_change_is_told
    after insert or update of state on response
    for each row execute function tell_response_change();
create trigger participation_change_is_told
    after update on participation
    for each row execute function tell_response_change();
create trigger round_change_is_told
    after update on round
    for each row execute function tell_response_change();
