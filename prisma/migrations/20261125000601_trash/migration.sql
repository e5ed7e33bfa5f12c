-- The trash: an entry that was deleted stays for a while, out of everything that reads entries.

-- AlterTable
ALTER TABLE "entry" ADD COLUMN "deleted_at" TIMESTAMPTZ(3),
ADD COLUMN "deleted_by" UUID;


CREATE INDEX "entry_trash_idx" ON "entry" ("site_id", "deleted_at" DESC, "id" DESC) WHERE "deleted_at" IS NOT NULL;

-- The reader never sees it: the view is made anew, with the new columns and without deleted rows.
GRANT CREATE ON SCHEMA "reading" TO utsuwa_views;
DROP VIEW reading.entry;
CREATE VIEW reading.entry AS SELECT * FROM public.entry
  WHERE site_id = NULLIF(current_setting('utsuwa.site_id', true), '')::uuid AND deleted_at IS NULL;
ALTER VIEW reading.entry OWNER TO utsuwa_views;
GRANT SELECT ON reading.entry TO utsuwa_reader;
REVOKE CREATE ON SCHEMA "reading" FROM utsuwa_views;
