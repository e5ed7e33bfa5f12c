-- Budgets: how large an entry's page may be on a class of device, as its content type says. Class → {bytes, pages, losses, onExceed}.

-- AlterTable
ALTER TABLE "content_type" ADD COLUMN "budgets" JSONB NOT NULL DEFAULT '{}';


-- The view is made anew, with the new column.
GRANT CREATE ON SCHEMA "reading" TO utsuwa_views;
DROP VIEW reading.content_type;
CREATE VIEW reading.content_type AS SELECT * FROM public.content_type
  WHERE site_id = NULLIF(current_setting('utsuwa.site_id', true), '')::uuid;
ALTER VIEW reading.content_type OWNER TO utsuwa_views;
GRANT SELECT ON reading.content_type TO utsuwa_reader;
REVOKE CREATE ON SCHEMA "reading" FROM utsuwa_views;
