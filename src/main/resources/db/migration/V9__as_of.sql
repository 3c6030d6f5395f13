-- When the source of a row knew what the row says, if the row states it: an older statement does not
-- replace a newer one. It is not part of the content.
alter table interaction add column as_of timestamptz;
alter table survey_answer add column as_of timestamptz;
alter table outcome add column as_of timestamptz;
