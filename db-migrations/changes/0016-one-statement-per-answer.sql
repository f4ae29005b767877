--liquibase formatted sql

--changeset kopskats:record-audit-event splitStatements:false
--comment: writes a line in the very statement of the change that it tells of; see decision 16
create function record_audit_event(line jsonb) returns bigint
    language sql volatile set search_path from current as
$$
    insert into audit_event (actor_label, actor_account_id, action, object_kind, object_id, municipality_id, round_id,
                             old_values, new_values)
    select told.* from jsonb_to_record(line) as told (
        actor_label text, actor_account_id bigint, action text, object_kind text, object_id text,
        municipality_id bigint, round_id bigint, old_values jsonb, new_values jsonb)
    returning id
$$;

--changeset kopskats:text-that-can-be-seen splitStatements:false
--comment: spaces and characters without a shape, such as U+200B, are no reason and no comment; what is stored already stays
create function can_be_seen(said text) returns boolean
    language sql immutable parallel safe
    return said ~ '[^[:space:][:cntrl:]\u00A0\u00AD\u034F\u061C\u115F\u1160\u180B-\u180F\u2000-\u200F\u2028-\u202F\u205F-\u206F\u2800\u3000\u3164\uFE00-\uFE0F\uFEFF\uFFA0]';

alter table answer
    add constraint answer_comment_can_be_seen check (can_be_seen(comment)) not valid,
    add constraint answer_reason_can_be_seen check (can_be_seen(reason_for_warning)) not valid;
