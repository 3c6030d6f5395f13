-- One row for each revision of the counts of one criterion, unit and period. period_end is the first day
-- after the period, and local_date its first. Counts have no customer; the column is that of all kinds.
create table period_count (
  row_id      bigint generated always as identity primary key,
  txid        xid8 not null default pg_current_xact_id(),
  source      text collate "C" not null,
  ext_id      text collate "C" not null,
  revision    int  not null default 1,
  digest      bytea,
  standard_id int references standard,
  unit_id     int references unit,
  touchpoint  text,
  criterion   text,
  category    text,
  channel     text,
  customer    bytea,
  starts_at   timestamptz,
  period_end  date,
  met         bigint,
  tolerated   bigint,
  missed      bigint,
  unobserved  bigint,
  local_date  date,
  received_at timestamptz not null,
  as_of       timestamptz,
  withdrawn   text,
  unique (source, ext_id, revision)
);
create index period_count_txid on period_count (txid);
create index period_count_customer on period_count (customer) where customer is not null;
create index period_count_cell on period_count (unit_id, criterion, local_date);
create index period_count_withdrawn on period_count (source, ext_id, revision)
  where withdrawn is not null;
