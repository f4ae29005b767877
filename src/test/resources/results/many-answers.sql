-- A survey as large as one likes, for measuring and for comparing figures at scale. The same numbers give the same data.
-- :municipalities asked in each of :rounds rounds about :questions questions (in blocks of 20), with a new version of
-- the questionnaire after every :rounds_of_version rounds. The first block holds the questions of the slides.
-- Rows lie in the tables as they come in life: submission by submission.
-- Foreign keys are taken off while the answers are written and checked as a whole when they are put on again.

create function pg_temp.drawn(place bigint, seed int, below int) returns int
    language sql immutable
    return (hashint8extended(place, seed) & 9223372036854775807) % below;

insert into municipality (atvk, name, kind, planning_region_id, valid_from, longitude, latitude)
select (9000000 + n)::text, 'Paraugnovads ' || n,
       case when n % 7 = 0 then 'valstspilseta' else 'novads' end::municipality_kind,
       (select id from planning_region where position = 1 + n % 5), '2021-07-01',
       21.0 + pg_temp.drawn(n, 1, 7000) / 1000.0, 55.7 + pg_temp.drawn(n, 2, 2300) / 1000.0
from generate_series(1, :municipalities - (select count(*) from municipality where valid_to is null)::int) n;

insert into population_set (name, source, reference_date) values ('Lielā kopa', 'izdomāti skaitļi', '2026-01-01');
-- two of a hundred have no residents in the set
insert into population (population_set_id, municipality_id, residents)
select s.id, m.id, 1500 + pg_temp.drawn(m.id, 3, 300) * pg_temp.drawn(m.id, 4, 300)
from population_set s, municipality m
where s.name = 'Lielā kopa' and m.valid_to is null and pg_temp.drawn(m.id, 5, 50) > 0;

insert into questionnaire (code) values ('many_answers');
insert into questionnaire_version (questionnaire_id, number, title_lv, title_en)
select id, n, 'Lielā anketa, ' || n || '. redakcija', 'The large questionnaire, version ' || n
from questionnaire, generate_series(1, (:rounds + :rounds_of_version - 1) / :rounds_of_version) n
where code = 'many_answers';

insert into section (questionnaire_version_id, code, position, title_lv, title_en)
select v.id, 'section_' || n, n, n || '. daļa: atbalsts iedzīvotājiem', 'Section ' || n || ': support for residents'
from questionnaire_version v
join questionnaire k on k.id = v.questionnaire_id and k.code = 'many_answers', generate_series(1, :questions / 20) n;

create temporary table kind_of_question (place int, type question_type, slide text) on commit drop;
insert into kind_of_question values
    (1, 'count', 'residing_now'), (2, 'count', 'housed_total'), (3, 'count', 'population'), (4, 'count', null),
    (5, 'decimal', null), (6, 'scale', 'finance_sufficient'), (7, 'scale', 'local_involvement'), (8, 'scale', null),
    (9, 'single_choice', null), (10, 'single_choice', null), (11, 'multiple_choice', 'informal_support'),
    (12, 'multiple_choice', null), (13, 'text', null), (14, 'date', null);

insert into question (questionnaire_version_id, section_id, position, code, type, wording_lv, wording_en, disclosure,
                      allows_does_not_know, allows_not_applicable, allows_estimate, cumulative, decimals,
                      maximum_length, scale_code)
select s.questionnaire_version_id, s.id, k.place,
       coalesce(case when s.position = 1 then k.slide end, 'question_' || s.position || '_' || k.place), k.type,
       s.position || '.' || k.place || '. Lūdzu, norādiet, kā pašvaldība atbalsta Ukrainas civiliedzīvotājus savā teritorijā un kādi resursi tai ir',
       s.position || '.' || k.place || '. Please tell how the municipality supports Ukrainian civilians in its territory and with which resources',
       case when k.type in ('count', 'decimal') and k.place <> 4 then 'named' else 'groups_only' end::disclosure,
       true, k.place % 3 = 0, k.type in ('count', 'decimal'), k.type = 'count' and k.place = 2,
       case when k.type = 'decimal' then 1 end, case when k.type = 'text' then 4000 end,
       case when k.type = 'scale' then 'agreement' end
from section s
join questionnaire_version v on v.id = s.questionnaire_version_id
join questionnaire n on n.id = v.questionnaire_id and n.code = 'many_answers'
cross join kind_of_question k;

insert into question (questionnaire_version_id, section_id, position, code, type, wording_lv, wording_en, disclosure,
                      scale_code)
select s.questionnaire_version_id, s.id, 15,
       case when s.position = 1 then 'integration_statements' else 'battery_' || s.position end, 'battery',
       s.position || '.15. Lūdzu, novērtējiet sekojošus apgalvojumus', s.position || '.15. Please judge these statements',
       'groups_only', 'agreement'
from section s
join questionnaire_version v on v.id = s.questionnaire_version_id
join questionnaire n on n.id = v.questionnaire_id and n.code = 'many_answers';

insert into question (questionnaire_version_id, section_id, battery_id, position, code, type, wording_lv, wording_en,
                      disclosure, allows_does_not_know, scale_code)
select b.questionnaire_version_id, b.section_id, b.id, n,
       case when b.code = 'integration_statements' and n = 1 then 'residents_support' else b.code || '_' || n end,
       'scale', 'Pašvaldības iedzīvotāji atbalsta integrāciju vietējā līmenī, ' || n || '. apgalvojums',
       'Residents support integration locally, statement ' || n, 'groups_only', true, 'agreement'
from question b, generate_series(1, 6) n
where b.type = 'battery' and b.questionnaire_version_id in
    (select v.id from questionnaire_version v join questionnaire k on k.id = v.questionnaire_id and k.code = 'many_answers');

create temporary table possible_choice (type question_type, place int, code text, wording text, score int) on commit drop;
insert into possible_choice values
    ('scale', 1, 'fully_agree', 'Pilnībā piekrītu', 5), ('scale', 2, 'rather_agree', 'Drīzāk piekrītu', 4),
    ('scale', 3, 'neither', 'Ne piekrītu, ne nepiekrītu', 3), ('scale', 4, 'rather_disagree', 'Drīzāk nepiekrītu', 2),
    ('scale', 5, 'fully_disagree', 'Pilnībā nepiekrītu', 1), ('scale', 6, 'cannot_tell', 'Grūti pateikt', null),
    ('single_choice', 1, 'own', 'Pašu spēkiem', null), ('single_choice', 2, 'partners', 'Ar partneriem', null),
    ('single_choice', 3, 'bought', 'Pērkot pakalpojumu', null), ('single_choice', 4, 'other', 'Citādi (lūdzu, norādiet)', null),
    ('multiple_choice', 1, 'events', 'Rīko pasākumus', null), ('multiple_choice', 2, 'collectives', 'Atbalsta kolektīvus', null),
    ('multiple_choice', 3, 'associations', 'Sadarbojas ar biedrībām', null), ('multiple_choice', 4, 'clubs', 'Rīko sarunu klubus', null),
    ('multiple_choice', 5, 'premises', 'Dod telpas', null), ('multiple_choice', 6, 'funding', 'Piešķir naudu', null),
    ('multiple_choice', 7, 'other', 'Citādi (lūdzu, norādiet)', null), ('multiple_choice', 8, 'none', 'Pašvaldība šādas aktivitātes neatbalsta', null);

insert into choice (question_id, code, position, wording_lv, wording_en, score, exclusive, asks_for_text)
select q.id, c.code, c.place, c.wording, c.code, c.score, c.code = 'none', c.code = 'other'
from question q
join questionnaire_version v on v.id = q.questionnaire_version_id
join questionnaire k on k.id = v.questionnaire_id and k.code = 'many_answers'
join possible_choice c on c.type = case when q.type = 'battery' then 'scale' else q.type end;

update questionnaire_version v set published_at = now()
from questionnaire k where k.id = v.questionnaire_id and k.code = 'many_answers';

insert into round (questionnaire_version_id, population_set_id, title_lv, title_en, reference_date, opens_at, closes_at)
select v.id, s.id, 'Kārta ' || n, 'Round ' || n,
       (now() - (:rounds - n) * interval '90 days' - interval '60 days')::date,
       now() - (:rounds - n) * interval '90 days' - interval '60 days', now() - (:rounds - n) * interval '90 days' - interval '10 days'
from generate_series(1, :rounds) n
join questionnaire k on k.code = 'many_answers'
join questionnaire_version v on v.questionnaire_id = k.id and v.number = 1 + (n - 1) / :rounds_of_version
join population_set s on s.name = 'Lielā kopa'
order by n;

insert into participation (round_id, municipality_id)
select r.id, m.id
from round r
join population_set s on s.id = r.population_set_id and s.name = 'Lielā kopa'
cross join municipality m
where m.valid_to is null;

create temporary table own_participation on commit drop as
select p.round_id, p.municipality_id, r.questionnaire_version_id, r.opens_at, p.round_id * 1000003 + p.municipality_id as place
from participation p
join round r on r.id = p.round_id
join population_set s on s.id = r.population_set_id and s.name = 'Lielā kopa';

-- of a hundred three have not begun, four have begun only
insert into response (round_id, municipality_id, questionnaire_version_id, state, started_at)
select round_id, municipality_id, questionnaire_version_id,
       case when pg_temp.drawn(place, 11, 97) < 4 then 'draft' else 'submitted' end::response_state, opens_at
from own_participation
where pg_temp.drawn(place, 10, 100) >= 3
order by round_id, municipality_id;

-- of a hundred fifteen submitted twice, three three times
create temporary table own_submission on commit drop as
select e.id as response_id, e.round_id, e.municipality_id, e.questionnaire_version_id, n as number,
       p.opens_at + n * interval '5 days' as submitted_at
from own_participation p
join response e on e.round_id = p.round_id and e.municipality_id = p.municipality_id and e.state = 'submitted'
cross join generate_series(1, case when pg_temp.drawn(p.place, 12, 100) < 3 then 3
                                   when pg_temp.drawn(p.place, 12, 100) < 18 then 2 else 1 end) n;

insert into submission (response_id, round_id, municipality_id, questionnaire_version_id, number, receipt_number,
                        submitted_at, submitted_by_label)
select response_id, round_id, municipality_id, questionnaire_version_id, number,
       'K-' || lpad(response_id::text, 7, '0') || '-' || lpad(number::text, 4, '0') || '-0000', submitted_at, 'Koordinators'
from own_submission
order by round_id, number, municipality_id;

-- one of a hundred takes the last one back
insert into withdrawal (submission_id, municipality_id, questionnaire_version_id, reason, withdrawn_by_label)
select l.id, l.municipality_id, l.questionnaire_version_id, 'Jāprecizē', 'Koordinators'
from latest_submission l
join own_participation p on p.round_id = l.round_id and p.municipality_id = l.municipality_id
where pg_temp.drawn(p.place, 13, 100) = 0;

create temporary table own_question on commit drop as
select q.id, q.questionnaire_version_id, q.code, q.type, q.allows_does_not_know, q.allows_not_applicable,
       (select array_agg(c.id order by c.position) from choice c where c.question_id = q.id) as choices
from question q
where q.type <> 'battery' and q.questionnaire_version_id in (select questionnaire_version_id from own_submission);
analyze own_question;
analyze own_submission;

create temporary table taken_off on commit drop as
select conrelid::regclass::text as of_table, conname as name, pg_get_constraintdef(oid) as definition
from pg_constraint
where contype = 'f' and conrelid in ('submitted_answer'::regclass, 'submitted_answer_choice'::regclass);

do $$
declare
    foreign_key record;
begin
    for foreign_key in select * from taken_off loop
        execute format('alter table %s drop constraint %I', foreign_key.of_table, foreign_key.name);
    end loop;
end
$$;

-- of a hundred answers four are left empty, seven say that it is not known, three that it does not apply (where that can be said)
insert into submitted_answer (submission_id, question_id, municipality_id, questionnaire_version_id, type, number_value,
                              text_value, date_value, choice_id, other_text, missing_reason, estimated,
                              answered_by_label, answered_at)
select s.id, q.id, s.municipality_id, s.questionnaire_version_id, q.type,
       case when d.missing is not null then null
            when q.type = 'count' and q.code = 'population' then coalesce(s.residents, 9000)
            when q.type = 'count' then trunc(coalesce(s.residents, 9000) * pg_temp.drawn(d.place, 23, 60) / 1000.0)
            when q.type = 'decimal' then pg_temp.drawn(d.place, 24, 400) / 10.0 end,
       case when d.missing is null and q.type = 'text'
            then 'Pašvaldība palīdz atrast mājokli un darbu, ' || pg_temp.drawn(d.place, 25, 500) || '. piezīme' end,
       case when d.missing is null and q.type = 'date' then date '2022-02-24' + pg_temp.drawn(d.place, 26, 900) end,
       case when d.missing is null and q.type in ('scale', 'single_choice') then q.choices[d.chosen] end,
       case when d.missing is null and (q.type = 'single_choice' and d.chosen = 4
                                        or q.type = 'multiple_choice' and pg_temp.drawn(d.place, 30, 20) > 0
                                           and pg_temp.drawn(d.place, 37, 3) = 0)
            then 'Citādi, ' || pg_temp.drawn(d.place, 28, 40) || '. veids' end,
       d.missing, d.missing is null and q.type in ('count', 'decimal') and pg_temp.drawn(d.place, 29, 10) = 0,
       'Koordinators', s.submitted_at
from (select s.*, n.residents
      from own_submission u
      join submission s on s.response_id = u.response_id and s.number = u.number
      join round r on r.id = s.round_id
      left join population n on n.population_set_id = r.population_set_id and n.municipality_id = s.municipality_id
      order by s.id) s
cross join lateral (select * from own_question o where o.questionnaire_version_id = s.questionnaire_version_id order by o.id) q
cross join lateral (
    select s.id * 1000003 + q.id as place,
           case when q.type = 'scale'
                then least(6, 1 + (pg_temp.drawn(s.id * 1000003 + q.id, 27, 100) + 3 * (s.municipality_id % 5)) / 19)
                else 1 + pg_temp.drawn(s.id * 1000003 + q.id, 27, 4) end as chosen,
           case when q.allows_does_not_know and pg_temp.drawn(s.id * 1000003 + q.id, 21, 100) < 7 then 'does_not_know'
                when q.allows_not_applicable and pg_temp.drawn(s.id * 1000003 + q.id, 22, 100) < 3 then 'not_applicable'
           end::missing_reason as missing) d
where pg_temp.drawn(d.place, 20, 100) >= 4;

insert into submitted_answer_choice (submission_id, question_id, choice_id, municipality_id)
select a.submission_id, a.question_id, c.id, a.municipality_id
from own_submission u
join submission s on s.response_id = u.response_id and s.number = u.number
join submitted_answer a on a.submission_id = s.id and a.type = 'multiple_choice' and a.missing_reason is null
join choice c on c.question_id = a.question_id
where case when pg_temp.drawn(a.submission_id * 1000003 + a.question_id, 30, 20) = 0 then c.exclusive
           else not c.exclusive and pg_temp.drawn(a.submission_id * 1000003 + a.question_id, 30 + c.position, 3) = 0 end
order by a.submission_id, a.question_id, c.id;

do $$
declare
    foreign_key record;
begin
    for foreign_key in select * from taken_off order by of_table, name loop
        execute format('alter table %s add constraint %I %s',
            foreign_key.of_table, foreign_key.name, foreign_key.definition);
    end loop;
end
$$;

-- forty of a hundred are accepted
create temporary table own_accepted on commit drop as
select l.response_id, l.municipality_id, l.questionnaire_version_id, l.number
from latest_submission l
join own_participation p on p.round_id = l.round_id and p.municipality_id = l.municipality_id
where pg_temp.drawn(p.place, 14, 100) < 40;
insert into review_step (response_id, municipality_id, questionnaire_version_id, submission_number, kind, done_by_label)
select response_id, municipality_id, questionnaire_version_id, number, 'accepted', 'Pētnieks' from own_accepted;
update response set state = 'accepted' where id in (select response_id from own_accepted);

drop function pg_temp.drawn(bigint, int, int);
