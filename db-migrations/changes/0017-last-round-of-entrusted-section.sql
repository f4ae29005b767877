--liquibase formatted sql

--changeset kopskats:last-round-of-entrusted-section splitStatements:false
--comment: a delegate reads what the municipality submitted in earlier rounds, of the questions of the own section only
create function delegated_earlier_submissions() returns setof bigint
    language sql stable security definer set search_path from current as
$$
    select s.id
    from delegated_section() d
    join round r on r.id = d.round_id
    join submission s on s.municipality_id in (select municipality_with_predecessors(d.municipality_id))
    join round earlier on earlier.id = s.round_id
    where earlier.reference_date < r.reference_date
$$;

create function delegated_questions() returns setof bigint
    language sql stable security definer set search_path from current as
$$
    select other.id
    from delegated_section() d
    join question own on own.section_id = d.section_id
    join questionnaire_version v on v.id = d.questionnaire_version_id
    join questionnaire_version any_version on any_version.questionnaire_id = v.questionnaire_id
    join question other on other.questionnaire_version_id = any_version.id and other.code = own.code
$$;

create policy submission_delegated on submission for select
    using ((select actor_reach()) = 'delegated_section' and id in (select delegated_earlier_submissions()));

create policy withdrawal_delegated on withdrawal for select
    using ((select actor_reach()) = 'delegated_section' and submission_id in (select delegated_earlier_submissions()));

create policy submitted_answer_delegated on submitted_answer for select
    using ((select actor_reach()) = 'delegated_section'
           and submission_id in (select delegated_earlier_submissions())
           and question_id in (select delegated_questions()));

create policy submitted_answer_choice_delegated on submitted_answer_choice for select
    using ((select actor_reach()) = 'delegated_section'
           and submission_id in (select delegated_earlier_submissions())
           and question_id in (select delegated_questions()));
