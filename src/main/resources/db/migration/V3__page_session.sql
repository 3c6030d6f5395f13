-- Who is signed in to the pages: the browser holds a random text, of which only the hash is kept.
create table page_session (
  hash       bytea primary key,
  key_id     uuid not null references api_key,
  opened_at  timestamptz not null,
  expires_at timestamptz not null
);
create index page_session_expires on page_session (expires_at);
