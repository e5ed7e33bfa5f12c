-- Goes up when a site's preview links are revoked: links that were signed under an older number are no longer good.

-- AlterTable
ALTER TABLE "site" ADD COLUMN "preview_epoch" INTEGER NOT NULL DEFAULT 1;


GRANT UPDATE ("preview_epoch") ON "site" TO utsuwa_site;

-- A view keeps the columns that its table had; the new one comes last in both.
GRANT CREATE ON SCHEMA "reading" TO utsuwa_views;
CREATE OR REPLACE VIEW reading.site AS SELECT * FROM public.site WHERE id = NULLIF(current_setting('utsuwa.site_id', true), '')::uuid;
REVOKE CREATE ON SCHEMA "reading" FROM utsuwa_views;
