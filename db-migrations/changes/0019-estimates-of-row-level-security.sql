--liquibase formatted sql

--changeset kopskats:row-level-security-is-estimated
--comment: same meaning; compared inside the subquery the planner sees a boolean and takes half of the rows to pass, not one in a hundred, after which it looked thousands of rows up one by one
alter policy correction_request_everything on correction_request using ((select actor_reach() in ('submissions', 'everything')));
alter policy withdrawal_everything on withdrawal using ((select actor_reach() in ('submissions', 'everything')));
alter policy decline_everything on decline using ((select actor_reach() in ('submissions', 'everything')));
alter policy conversation_everything on conversation using ((select actor_reach() in ('submissions', 'everything')));
alter policy conversation_message_everything on conversation_message using ((select actor_reach() in ('submissions', 'everything')));
alter policy conversation_reading_everything on conversation_reading using ((select actor_reach() in ('submissions', 'everything')));
alter policy review_step_everything on review_step using ((select actor_reach() in ('submissions', 'everything')));
alter policy population_decision_everything on population_decision using ((select actor_reach() in ('submissions', 'everything')));
alter policy participation_everything on participation using ((select actor_reach() in ('submissions', 'everything')));
alter policy response_everything on response using ((select actor_reach() in ('submissions', 'everything')));
alter policy submission_everything on submission using ((select actor_reach() in ('submissions', 'everything')));
alter policy submitted_answer_everything on submitted_answer using ((select actor_reach() in ('submissions', 'everything')));
alter policy submitted_answer_choice_everything on submitted_answer_choice using ((select actor_reach() in ('submissions', 'everything')));
