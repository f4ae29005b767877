#!/bin/sh
# Run once by the image of PostgreSQL, when its volume is new: the database, the role that owns it, and the role as
# which the application works, to which row-level security applies.
set -eu

psql --set ON_ERROR_STOP=1 --username postgres --dbname postgres \
    --set owner_password="$KOPSKATS_DB_OWNER_PASSWORD" --set app_password="$KOPSKATS_DB_PASSWORD" <<'SQL'
create role kopskats_owner login nosuperuser nocreatedb nocreaterole nobypassrls password :'owner_password';
create role kopskats_app login nosuperuser nocreatedb nocreaterole nobypassrls password :'app_password';
create database kopskats owner kopskats_owner;
revoke all on database kopskats from public;
grant connect on database kopskats to kopskats_app;
SQL
