--liquibase formatted sql

--changeset kopskats:latvian-collation
--comment: the order of the Latvian alphabet as the ATVK register uses it
create collation latvian (
    provider = icu,
    locale = 'lv',
    rules = '&A<ā<<<Ā &E<ē<<<Ē &I<ī<<<Ī &U<ū<<<Ū'
);

--changeset kopskats:actor-context splitStatements:false
--comment: who acts in this transaction; set by the application when a transaction begins, empty otherwise
create type actor_reach as enum ('own_municipality', 'submissions', 'everything');

create function actor_reach() returns actor_reach
    language sql stable
    return nullif(current_setting('kopskats.reach', true), '')::actor_reach;

create function actor_municipality_id() returns bigint
    language sql stable
    return nullif(current_setting('kopskats.municipality_id', true), '')::bigint;

--changeset kopskats:installation
create type installation_mode as enum ('trial', 'real');

create table installation (
    only_row   boolean not null default true,
    mode       installation_mode not null,
    created_at timestamptz not null default now(),
    constraint installation_pk primary key (only_row),
    constraint installation_has_one_row check (only_row)
);

--changeset kopskats:installation-mode-is-final splitStatements:false
create function refuse_change() returns trigger
    language plpgsql as
$$
begin
    raise exception 'rows of % are never changed or deleted', tg_table_name
        using errcode = 'restrict_violation';
end
$$;

create trigger installation_never_changes
    before update or delete on installation
    for each row execute function refuse_change();

--changeset kopskats:audit-event splitStatements:false
create table audit_event (
    id               bigint generated always as identity,
    happened_at      timestamptz not null default clock_timestamp(),
    actor_label      text not null,
    actor_account_id bigint,
    action           text not null,
    object_kind      text not null,
    object_id        text not null,
    municipality_id  bigint,
    round_id         bigint,
    old_values       jsonb,
    new_values       jsonb,
    sequence         bigint not null,
    previous_hash    bytea,
    hash             bytea not null,
    constraint audit_event_pk primary key (id),
    constraint audit_event_sequence_unique unique (object_kind, object_id, sequence),
    constraint audit_event_actor_label_not_blank check (actor_label <> ''),
    constraint audit_event_first_has_no_predecessor check ((sequence = 1) = (previous_hash is null))
);

create index audit_event_happened_at on audit_event (happened_at);
create index audit_event_municipality on audit_event (municipality_id, happened_at);
create index audit_event_round on audit_event (round_id, happened_at);

create function audit_event_digest(event audit_event) returns bytea
    language sql stable
    return sha256(convert_to(jsonb_build_array(
        event.object_kind, event.object_id, event.sequence, encode(event.previous_hash, 'hex'),
        extract(epoch from event.happened_at), event.actor_label, event.actor_account_id, event.action,
        event.municipality_id, event.round_id, event.old_values, event.new_values)::text, 'UTF8'));

create function audit_event_link() returns trigger
    language plpgsql security definer set search_path from current as
$$
declare
    previous record;
begin
    perform pg_advisory_xact_lock(hashtextextended(new.object_kind || ':' || new.object_id, 0));
    select sequence, hash into previous
    from audit_event
    where object_kind = new.object_kind and object_id = new.object_id
    order by sequence desc
    limit 1;
    new.sequence := coalesce(previous.sequence, 0) + 1;
    new.previous_hash := previous.hash;
    new.happened_at := clock_timestamp();
    new.hash := audit_event_digest(new);
    return new;
end
$$;

create trigger audit_event_linked_to_its_predecessor
    before insert on audit_event
    for each row execute function audit_event_link();

create trigger audit_event_never_changes
    before update or delete on audit_event
    for each row execute function refuse_change();
