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

--changeset kopskats:mail-change-is-told splitStatements:false
--comment: pages that show the mails of a round hear which round had mails written or coming into another state
create function tell_mail_change() returns trigger
    language plpgsql as
$$
begin
    perform pg_notify('mail_changed', new.round_id::text);
    return null;
end
$$;

create trigger mail_change_is_told
    after insert or update of state on mail_message
    for each row when (new.round_id is not null)
    execute function tell_mail_change();
