-- Within which unit the interactions have to be that a row belongs to: the unit of the key that posted a
-- row of a customer, or a row that names an interaction which was not known then. Null: anywhere; 0: the
-- row never belongs to the interaction that it names.
alter table survey_answer add column interaction_within int;
alter table outcome add column interaction_within int;
create index survey_answer_within on survey_answer (interaction_source)
  where interaction_within > 0 and interaction_source is not null;
create index outcome_within on outcome (interaction_source)
  where interaction_within > 0 and interaction_source is not null;
