-- What is known beside the interactions: what customers said when they were asked, and what they did.

create table instrument (
  id            int generated always as identity primary key,
  key           text not null unique,
  name          text not null,
  kind          text not null check (kind in ('NPS', 'CSAT', 'CES', 'OTHER')),
  scale_min     double precision not null,
  scale_max     double precision not null,
  lower_is_better boolean not null,
  top_box_from  double precision,
  -- Off the scale: somebody answered and gave no score.
  blank_codes   double precision[] not null,
  check (scale_min < scale_max)
);

insert into instrument
  (key, name, kind, scale_min, scale_max, lower_is_better, top_box_from, blank_codes) values
  ('nps', 'Net Promoter Score', 'NPS', 0, 10, false, 9, '{}'),
  ('csat', 'Customer satisfaction', 'CSAT', 1, 5, false, 4, '{}'),
  ('ces', 'Customer effort score: it was made easy', 'CES', 1, 7, false, 5, '{}');

alter table change drop constraint change_kind_check;
alter table change add constraint change_kind_check
  check (kind in ('UNIT', 'STANDARD', 'INSTRUMENT', 'ERASURE'));

-- One row for each revision of an answer. An invitation has neither answered_at nor score; what comes
-- in later under the same key is added to it as a revision. Erasure blanks every revision, everything
-- but row_id, txid, key and received_at.
create table survey_answer (
  row_id             bigint generated always as identity primary key,
  txid               xid8 not null default pg_current_xact_id(),
  source             text collate "C" not null,
  ext_id             text collate "C" not null,
  revision           int  not null default 1,
  digest             bytea,
  instrument_id      int references instrument,
  unit_id            int references unit,
  customer           bytea,
  interaction_source text collate "C",
  interaction_id     text collate "C",
  asked_at           timestamptz,
  answered_at        timestamptz,
  score              double precision,
  weight             double precision,
  category           text,
  channel            text,
  local_date         date,
  received_at        timestamptz not null,
  unique (source, ext_id, revision)
);
create index survey_answer_txid on survey_answer (txid);
create index survey_answer_customer on survey_answer (customer) where customer is not null;
create index survey_answer_interaction on survey_answer (interaction_source, interaction_id)
  where interaction_source is not null;

-- One row for each revision of an outcome: whether a customer got what was wanted. Erased as above.
create table outcome (
  row_id             bigint generated always as identity primary key,
  txid               xid8 not null default pg_current_xact_id(),
  source             text collate "C" not null,
  ext_id             text collate "C" not null,
  revision           int  not null default 1,
  digest             bytea,
  outcome            text,
  unit_id            int references unit,
  customer           bytea,
  interaction_source text collate "C",
  interaction_id     text collate "C",
  occurred_at        timestamptz,
  achieved           boolean,
  value              double precision,
  local_date         date,
  received_at        timestamptz not null,
  unique (source, ext_id, revision)
);
create index outcome_txid on outcome (txid);
create index outcome_customer on outcome (customer) where customer is not null;
create index outcome_interaction on outcome (interaction_source, interaction_id)
  where interaction_source is not null;
