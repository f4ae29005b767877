--liquibase formatted sql

--changeset kopskats:residents-of-a-release
--comment: a round may count with other residents later; a release names those that its shares were computed from
alter table release add column residents_of text;
comment on column release.residents_of is 'name of the population set; null in releases made before it was noted';
