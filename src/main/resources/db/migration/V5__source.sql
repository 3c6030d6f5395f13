-- A source belongs to the units whose keys may post its rows: those of keys that have used it, or those
-- that an administrator declared. A unit_id of null is the whole company: keys without a unit.
create table source (
  key     text collate "C" primary key,
  is_open boolean not null default false
);

create table source_unit (
  source  text collate "C" not null references source,
  unit_id int references unit,
  unique nulls not distinct (source, unit_id)
);

-- A unit and the units above it; none for null.
create function lineage(of_unit int) returns int[] language sql stable as $$
  with recursive up (id, parent_id) as (
    select u.id, u.parent_id from unit u where u.id = of_unit
    union all
    select p.id, p.parent_id from up join unit p on p.id = up.parent_id)
  select coalesce(array_agg(id), '{}') from up
$$;

-- The keys of earlier rows are not known. A source with rows of one unit belongs to it: every key that
-- has posted them reaches it. Any other source is open to all keys until it is declared.
with posted as (
  select source, min(unit_id) as least, max(unit_id) as most from (
    select source, unit_id from interaction
    union all select source, unit_id from survey_answer
    union all select source, unit_id from outcome) r
  group by source),
known as (
  insert into source (key, is_open)
  select source, least is null or least <> most from posted returning key)
insert into source_unit (source, unit_id) select source, least from posted where least = most;
