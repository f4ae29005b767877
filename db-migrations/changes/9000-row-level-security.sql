--liquibase formatted sql

--changeset kopskats:row-level-security
--comment: without a context no rows; drafts for the own municipality and the system only; submissions for researchers too
alter table participation enable row level security;
alter table response enable row level security;
alter table answer enable row level security;
alter table answer_choice enable row level security;
alter table submission enable row level security;
alter table submitted_answer enable row level security;
alter table submitted_answer_choice enable row level security;

create policy participation_everything on participation
    using ((select actor_reach()) in ('submissions', 'everything'));
create policy participation_own on participation for select
    using ((select actor_reach()) = 'own_municipality'
           and municipality_id in (select municipality_with_predecessors((select actor_municipality_id()))));

create policy response_own on response
    using ((select actor_reach()) = 'own_municipality' and municipality_id = (select actor_municipality_id()));
create policy response_of_predecessors on response for select
    using ((select actor_reach()) = 'own_municipality'
           and municipality_id in (select municipality_with_predecessors((select actor_municipality_id()))));
create policy response_everything on response
    using ((select actor_reach()) in ('submissions', 'everything'));

create policy answer_own on answer
    using ((select actor_reach()) = 'own_municipality' and municipality_id = (select actor_municipality_id()));
create policy answer_everything on answer
    using ((select actor_reach()) = 'everything');

create policy answer_choice_own on answer_choice
    using ((select actor_reach()) = 'own_municipality' and municipality_id = (select actor_municipality_id()));
create policy answer_choice_everything on answer_choice
    using ((select actor_reach()) = 'everything');

create policy submission_own on submission
    using ((select actor_reach()) = 'own_municipality' and municipality_id = (select actor_municipality_id()));
create policy submission_of_predecessors on submission for select
    using ((select actor_reach()) = 'own_municipality'
           and municipality_id in (select municipality_with_predecessors((select actor_municipality_id()))));
create policy submission_everything on submission
    using ((select actor_reach()) in ('submissions', 'everything'));

create policy submitted_answer_own on submitted_answer
    using ((select actor_reach()) = 'own_municipality' and municipality_id = (select actor_municipality_id()));
create policy submitted_answer_of_predecessors on submitted_answer for select
    using ((select actor_reach()) = 'own_municipality'
           and municipality_id in (select municipality_with_predecessors((select actor_municipality_id()))));
create policy submitted_answer_everything on submitted_answer
    using ((select actor_reach()) in ('submissions', 'everything'));

create policy submitted_answer_choice_own on submitted_answer_choice
    using ((select actor_reach()) = 'own_municipality' and municipality_id = (select actor_municipality_id()));
create policy submitted_answer_choice_of_predecessors on submitted_answer_choice for select
    using ((select actor_reach()) = 'own_municipality'
           and municipality_id in (select municipality_with_predecessors((select actor_municipality_id()))));
create policy submitted_answer_choice_everything on submitted_answer_choice
    using ((select actor_reach()) in ('submissions', 'everything'));
