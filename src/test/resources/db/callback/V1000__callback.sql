-- A kind of row of the tests: a customer asked to be called back.
create table callback (
  row_id             bigint generated always as identity primary key,
  txid               xid8 not null default pg_current_xact_id(),
  source             text collate "C" not null,
  ext_id             text collate "C" not null,
  revision           int  not null default 1,
  digest             bytea,
  reason             text,
  unit_id            int references unit,
  customer           bytea,
  interaction_source text collate "C",
  interaction_id     text collate "C",
  interaction_within int,
  called_at          timestamptz,
  reached            boolean,
  local_date         date,
  received_at        timestamptz not null,
  as_of              timestamptz,
  withdrawn          text,
  unique (source, ext_id, revision)
);
create index callback_within on callback (interaction_source)
  where interaction_within > 0 and interaction_source is not null;
create index callback_txid on callback (txid);
create index callback_customer on callback (customer) where customer is not null;
create index callback_interaction on callback (interaction_source, interaction_id)
  where interaction_source is not null;
