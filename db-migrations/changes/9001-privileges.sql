--liquibase formatted sql

--changeset kopskats:privileges-of-the-application runAlways:true
--validCheckSum: any
--comment: granted anew at every start, because the name of the application's role is the installation's choice
grant usage on schema public to "${applicationRole}";
revoke all on all tables in schema public from "${applicationRole}";
grant select on planning_region, latest_submission to "${applicationRole}";
grant select, insert on installation, audit_event, submission, submitted_answer, submitted_answer_choice to "${applicationRole}";
grant select, insert, update on
    municipality, population_set, population, account, account_link, questionnaire,
    round, response to "${applicationRole}";
grant select, insert, update, delete on
    questionnaire_version, section, question, choice, participation, answer, answer_choice, saved_change to "${applicationRole}";
grant select, insert on check_rule to "${applicationRole}";
grant select, insert, update on correction_request to "${applicationRole}";
grant select, insert, update on delegation to "${applicationRole}";
grant select, insert on withdrawal, conversation_message to "${applicationRole}";
grant select, insert, update on mail_message, decline, conversation, conversation_reading to "${applicationRole}";
grant select, insert, update, delete on
    municipality, municipality_version, planning_region, planning_region_version to "${applicationRole}";
grant select, insert, update on register_change to "${applicationRole}";
grant select, insert on register_change_predecessor to "${applicationRole}";
grant select on round_municipality to "${applicationRole}";
grant select, insert on review_step to "${applicationRole}";
grant delete on round to "${applicationRole}";
grant select, insert, update, delete on round_letter, planned_reminder to "${applicationRole}";
grant select, insert on asking_wave to "${applicationRole}";
grant delete on population to "${applicationRole}";
grant select, insert on population_revision, population_decision to "${applicationRole}";
grant select, insert, update on account_session, account_handover to "${applicationRole}";
grant select, insert on
    release, published_group, published_choice, published_number, release_statement, release_member to "${applicationRole}";
grant select, insert, update, delete on own_grouping, own_group, own_group_member to "${applicationRole}";
grant select, insert, update, delete on answer_category, coded_answer, coded_answer_category to "${applicationRole}";
grant select, insert, update, delete on public_page, public_question to "${applicationRole}";
