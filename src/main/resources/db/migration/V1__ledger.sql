-- The system of record. Rows that the projection follows carry the transaction that wrote them (txid);
-- they are never deleted, so that a projection which has seen n of them has seen the same n as any other.

create table ledger_identity (
  only_row          boolean primary key default true check (only_row),
  system_identifier text    not null,
  pseudonym_check   bytea   not null,
  tally_groups      int     not null
);

create table unit (
  id         int generated always as identity primary key,
  key        text not null unique,
  name       text not null,
  parent_id  int references unit,
  time_zone  text
);

create table standard (
  id  int generated always as identity primary key,
  key text not null unique
);

create table standard_version (
  id             int generated always as identity primary key,
  standard_id    int not null references standard,
  version        int not null,
  effective_from date,
  digest         text not null,
  content        text not null,
  published_at   timestamptz not null,
  unique (standard_id, version)
);

-- One row for each change of a unit or a standard and for each erasure: they count into the watermark.
create table change (
  id      bigint generated always as identity primary key,
  txid    xid8 not null default pg_current_xact_id(),
  kind    text not null check (kind in ('UNIT', 'STANDARD', 'ERASURE')),
  subject bytea
);
create index change_txid on change (txid);

-- One row for each revision of an interaction; erasure blanks everything but row_id, txid and the key.
create table interaction (
  row_id      bigint generated always as identity primary key,
  txid        xid8 not null default pg_current_xact_id(),
  source      text collate "C" not null,
  ext_id      text collate "C" not null,
  revision    int  not null default 1,
  digest      bytea,
  standard_id int references standard,
  unit_id     int references unit,
  touchpoint  text,
  category    text,
  channel     text,
  journey     text,
  customer    bytea,
  occurred_at timestamptz,
  local_date  date,
  received_at timestamptz not null,
  facts       jsonb,
  unique (source, ext_id, revision)
);
create index interaction_txid on interaction (txid);
create index interaction_customer on interaction (customer) where customer is not null;

create table rejection (
  day    date   not null,
  source text   not null,
  unit   text   not null,
  code   text   not null,
  rows   bigint not null,
  primary key (day, source, unit, code)
);

create table api_key (
  id         uuid primary key,
  name       text not null,
  hash       bytea not null unique,
  roles      text not null,
  unit       text,
  created_at timestamptz not null,
  created_by text not null,
  revoked_at timestamptz
);

create table audit_entry (
  id      bigint generated always as identity primary key,
  at      timestamptz not null,
  key_id  text not null,
  action  text not null,
  subject text not null,
  detail  text
);
