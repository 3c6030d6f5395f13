-- Dimensions of the company's own: an object of texts, null for none. Erased like all content.
alter table interaction add column attributes jsonb;
alter table survey_answer add column attributes jsonb;
alter table outcome add column attributes jsonb;
