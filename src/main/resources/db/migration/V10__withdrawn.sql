-- Why a row was withdrawn: a revision that has no content but the unit. It counts nowhere until the row is
-- posted again.
alter table interaction add column withdrawn text;
alter table survey_answer add column withdrawn text;
alter table outcome add column withdrawn text;

create index interaction_withdrawn on interaction (source, ext_id, revision) where withdrawn is not null;
create index survey_answer_withdrawn on survey_answer (source, ext_id, revision)
  where withdrawn is not null;
create index outcome_withdrawn on outcome (source, ext_id, revision) where withdrawn is not null;
