--liquibase formatted sql

--changeset kopskats:latest-submission-by-any-column
--comment: as before, but whatever is asked of it, by round, municipality, response or id, narrows the reading of submission
create or replace view latest_submission with (security_invoker = true) as
select
    submission.id,
    submission.response_id,
    submission.round_id,
    submission.municipality_id,
    submission.questionnaire_version_id,
    submission.number,
    submission.receipt_number,
    submission.submitted_at
from submission
where not exists (
        select from submission later
        where later.response_id = submission.response_id and later.number > submission.number)
    and not exists (select from withdrawal where withdrawal.submission_id = submission.id);
