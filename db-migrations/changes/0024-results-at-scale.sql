--liquibase formatted sql

--changeset kopskats:answers-to-a-question-side-by-side
--comment: the answers to a question lie apart, submission by submission; an index that holds what figures are made of brings them together, whatever round and however many
create index submitted_answer_figures on submitted_answer (question_id, submission_id)
    include (municipality_id, missing_reason, choice_id, number_value, estimated, date_value);
drop index submitted_answer_question;
create index submitted_answer_texts on submitted_answer (question_id, submission_id)
    where text_value is not null or other_text is not null;
create index submitted_answer_choice_figures on submitted_answer_choice (question_id, submission_id)
    include (choice_id, municipality_id);

--changeset kopskats:submitted-answers-are-swept-early
--comment: an index answers alone only for pages known to be visible to all; what is only ever added to becomes so with the next round, not after a fifth more
alter table submitted_answer set (autovacuum_vacuum_insert_scale_factor = 0.01);
alter table submitted_answer_choice set (autovacuum_vacuum_insert_scale_factor = 0.01);
