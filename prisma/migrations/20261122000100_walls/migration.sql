-- The wall between sites.
--
--   utsuwa_site    writes and reads of one site: row-level security shows rows of `utsuwa.site_id` only
--   utsuwa_reader  read-only, one site, through the views of schema `reading`
--   utsuwa_system  partners, sites, members, sessions, tokens; no right on content
--   utsuwa_views   owns the views of `reading`; nobody ever acts as it
--
-- The three that act own nothing. They are roles of the whole server, so several databases and several migrations at
-- once share them: each step below takes "somebody else was faster" for success.

DO $$
DECLARE
  wanted text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['utsuwa_site', 'utsuwa_reader', 'utsuwa_system', 'utsuwa_views'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN
      BEGIN
        EXECUTE format('CREATE ROLE %I NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOINHERIT', wanted);
      EXCEPTION
        WHEN duplicate_object OR unique_violation THEN NULL;
        WHEN insufficient_privilege THEN
          RAISE EXCEPTION 'the role % is missing and % may not create roles', wanted, current_user
            USING HINT = format('As an administrator: CREATE ROLE %I NOLOGIN NOINHERIT; GRANT %I TO %I;', wanted, wanted, current_user);
      END;
    END IF;
    IF NOT pg_has_role(current_user, wanted, 'MEMBER') THEN
      BEGIN
        EXECUTE format('GRANT %I TO %I', wanted, current_user);
      EXCEPTION
        WHEN unique_violation THEN NULL;
        WHEN insufficient_privilege THEN
          RAISE EXCEPTION '% is not a member of the role % and may not make itself one', current_user, wanted
            USING HINT = format('As an administrator: GRANT %I TO %I;', wanted, current_user);
      END;
    END IF;
  END LOOP;
END
$$;

-- One live publication per entry and locale, one live page per address. Partial, so that ended rows can stay for 410 and `at`.
CREATE UNIQUE INDEX "publication_live_entry_key" ON "publication" ("site_id", "entry_id", "locale") WHERE "ends_at" IS NULL;
CREATE UNIQUE INDEX "publication_live_path_key" ON "publication" ("site_id", "locale", "path") WHERE "ends_at" IS NULL AND "path" IS NOT NULL;
CREATE INDEX "publication_live_slug_idx" ON "publication" ("site_id", "content_type_id", "locale", "slug") WHERE "ends_at" IS NULL;

-- Row-level security, forced: it holds for the owner of the tables too. A setting that is missing or empty is nobody's site.
DO $$
DECLARE
  mine constant text := $sql$(site_id = NULLIF(current_setting('utsuwa.site_id', true), '')::uuid)$sql$;
  walled text;
BEGIN
  FOREACH walled IN ARRAY ARRAY['site', 'site_host', 'member_grant', 'api_token', 'content_type', 'entry', 'entry_version',
    'publication', 'entry_unique', 'entry_reference', 'asset'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', walled);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', walled);
    EXECUTE format('CREATE POLICY own_site ON %I TO utsuwa_site USING %s WITH CHECK %s', walled,
      CASE walled WHEN 'site' THEN replace(mine, 'site_id =', 'id =') ELSE mine END,
      CASE walled WHEN 'site' THEN replace(mine, 'site_id =', 'id =') ELSE mine END);
  END LOOP;
END
$$;

CREATE POLICY every_site ON "site" TO utsuwa_system USING (true) WITH CHECK (true);
CREATE POLICY every_site ON "site_host" TO utsuwa_system USING (true) WITH CHECK (true);
CREATE POLICY every_site ON "member_grant" TO utsuwa_system USING (true) WITH CHECK (true);
CREATE POLICY every_site ON "api_token" TO utsuwa_system USING (true) WITH CHECK (true);

GRANT USAGE ON SCHEMA public TO utsuwa_site, utsuwa_system;
GRANT SELECT, INSERT, UPDATE, DELETE ON "content_type", "entry", "entry_version", "publication", "entry_unique",
  "entry_reference", "asset", "api_token" TO utsuwa_site;
GRANT SELECT ON "site" TO utsuwa_site;
GRANT UPDATE ("slug", "name", "settings", "default_locale", "time_zone", "model_revision", "revision") ON "site" TO utsuwa_site; -- never its partner
GRANT SELECT, INSERT, UPDATE, DELETE ON "site_host" TO utsuwa_site;
GRANT SELECT, INSERT, UPDATE, DELETE ON "partner", "site", "site_host", "member", "member_grant", "session", "api_token" TO utsuwa_system;

-- Reading. Under row-level security a condition on JSON never uses an index: its operators are not leakproof and so must wait
-- for the policy. The reader therefore sees views that carry the same condition themselves and leave the planner free; it has
-- no right on any table. The views belong to a role of their own with an open policy, for FORCE holds the owner of the tables
-- to the policies too. What the freedom costs: a condition may be tried on rows of other sites before they are dropped, so a
-- query compiled for the reader must not contain one that fails on odd data (a cast of text that may be no number).
CREATE SCHEMA "reading";
GRANT USAGE ON SCHEMA "reading" TO utsuwa_reader;
GRANT USAGE ON SCHEMA public TO utsuwa_views;
GRANT CREATE, USAGE ON SCHEMA "reading" TO utsuwa_views;

DO $$
DECLARE
  seen text;
BEGIN
  FOREACH seen IN ARRAY ARRAY['site', 'site_host', 'content_type', 'entry', 'entry_version', 'publication', 'entry_unique',
    'entry_reference', 'asset'] LOOP
    EXECUTE format('GRANT SELECT ON public.%I TO utsuwa_views', seen);
    EXECUTE format('CREATE POLICY views ON public.%I FOR SELECT TO utsuwa_views USING (true)', seen);
    EXECUTE format('CREATE VIEW reading.%I AS SELECT * FROM public.%I WHERE %I = NULLIF(current_setting(''utsuwa.site_id'', true), '''')::uuid',
      seen, seen, CASE seen WHEN 'site' THEN 'id' ELSE 'site_id' END);
    EXECUTE format('ALTER VIEW reading.%I OWNER TO utsuwa_views', seen);
    EXECUTE format('GRANT SELECT ON reading.%I TO utsuwa_reader', seen);
  END LOOP;
END
$$;

REVOKE CREATE ON SCHEMA "reading" FROM utsuwa_views;
