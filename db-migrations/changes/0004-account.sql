--liquibase formatted sql

--changeset kopskats:account
create type account_role as enum ('coordinator', 'researcher', 'administrator');
create type account_language as enum ('lv', 'en');

create table account (
    id                  bigint generated always as identity,
    email               text not null,
    display_name        text not null collate latvian,
    role                account_role not null,
    municipality_id     bigint,
    password_hash       text,
    language            account_language not null default 'lv',
    enabled             boolean not null default true,
    sessions_valid_from timestamptz not null default now(),
    failed_sign_ins     int not null default 0,
    locked_until        timestamptz,
    last_sign_in_at     timestamptz,
    created_at          timestamptz not null default now(),
    version             int not null default 0,
    constraint account_pk primary key (id),
    constraint account_email_form check (email = lower(email) and email ~ '^[^@[:space:]]+@[^@[:space:]]+$' and length(email) <= 254),
    constraint account_email_unique unique (email),
    constraint account_display_name_not_blank check (btrim(display_name) <> ''),
    constraint account_municipality_fk foreign key (municipality_id) references municipality (id),
    constraint account_municipality_only_for_coordinators check ((role = 'coordinator') = (municipality_id is not null)),
    constraint account_failed_sign_ins_not_negative check (failed_sign_ins >= 0)
);
comment on column account.sessions_valid_from is 'sessions begun before this moment are refused';

create index account_municipality on account (municipality_id);

--changeset kopskats:account-link
create type account_link_purpose as enum ('set_password', 'first_administrator', 'administrator_recovery');

create table account_link (
    id         bigint generated always as identity,
    token_hash bytea not null,
    purpose    account_link_purpose not null,
    account_id bigint,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    used_at    timestamptz,
    revoked_at timestamptz,
    constraint account_link_pk primary key (id),
    constraint account_link_token_unique unique (token_hash),
    constraint account_link_account_fk foreign key (account_id) references account (id),
    constraint account_link_account_known check ((purpose = 'set_password') = (account_id is not null)),
    constraint account_link_expires_later check (expires_at > created_at)
);
comment on table account_link is 'one-time links; only a hash of the secret is stored';

create index account_link_account on account_link (account_id);
