--liquibase formatted sql

--changeset kopskats:day-of-published-residents
--comment: one source can hold figures of several days, and figures that municipalities gave; a release tells which they are
alter table release add column residents_on date;
comment on column release.residents_on is 'day of the population set; null where its source does not tell it, and in releases made before it was noted';
alter table published_number
    add column residents_on date,
    add column residents_adopted boolean not null default false;
comment on column published_number.residents_on is 'only where it differs from the day of the release; not noted in releases before';
comment on column published_number.residents_adopted is 'given by the municipality and adopted in place of the figure of the source; not noted in releases before';
