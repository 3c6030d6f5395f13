-- From which day to which a source has posted rows of one kind (the name of their table), so that a row
-- far outside of that is noticed. Far rows are counted aside until they are too many to be slips.
create table source_extent (
  kind           text collate "C" not null,
  source         text collate "C" not null,
  earliest       date not null,
  latest         date not null,
  aside_rows     bigint not null default 0,
  aside_earliest date,
  aside_latest   date,
  primary key (kind, source),
  check (earliest <= latest),
  check ((aside_rows = 0) = (aside_earliest is null) and (aside_rows = 0) = (aside_latest is null))
);

-- What is there already, without the first and the last hundredth, or one row of 20 or more.
insert into source_extent (kind, source, earliest, latest)
with posted as (
  select 'interaction' as kind, source, (occurred_at at time zone 'UTC')::date as day, count(*) as n
  from interaction where occurred_at is not null group by 1, 2, 3
  union all
  select 'survey_answer', source, (coalesce(asked_at, answered_at) at time zone 'UTC')::date, count(*)
  from survey_answer where coalesce(asked_at, answered_at) is not null group by 1, 2, 3
  union all
  select 'outcome', source, (occurred_at at time zone 'UTC')::date, count(*)
  from outcome where occurred_at is not null group by 1, 2, 3),
ranked as (
  select kind, source, day,
    sum(n) over (partition by kind, source order by day) as up_to,
    sum(n) over (partition by kind, source order by day desc) as since,
    sum(n) over (partition by kind, source) as total
  from posted),
trimmed as (
  select kind, source, day, up_to, since,
    greatest(total / 100, case when total >= 20 then 1 else 0 end) as left_out
  from ranked)
select kind, source,
  min(day) filter (where up_to > left_out), max(day) filter (where since > left_out)
from trimmed group by kind, source;
