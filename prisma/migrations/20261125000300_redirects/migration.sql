-- Where addresses lead that are no page: every address that a page ever had, by itself, and what editors add.

-- CreateTable
CREATE TABLE "redirect" (
    "id" UUID NOT NULL,
    "site_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "prefix" BOOLEAN NOT NULL DEFAULT false,
    "status" INTEGER NOT NULL,
    "to_entry" UUID,
    "to_address" TEXT,
    "automatic" BOOLEAN NOT NULL DEFAULT false,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "redirect_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "redirect_id_site_id_key" ON "redirect"("id", "site_id");

-- CreateIndex
CREATE UNIQUE INDEX "redirect_site_id_path_prefix_locale_key" ON "redirect"("site_id", "path", "prefix", "locale");

-- AddForeignKey
ALTER TABLE "redirect" ADD CONSTRAINT "redirect_site_id_fkey" FOREIGN KEY ("site_id") REFERENCES "site"("id") ON DELETE CASCADE ON UPDATE CASCADE;


ALTER TABLE "redirect" ADD CONSTRAINT "redirect_status" CHECK ("status" IN (200, 301, 302, 307, 308, 410));
ALTER TABLE "redirect" ADD CONSTRAINT "redirect_one_target" CHECK (num_nonnulls("to_entry", "to_address") = CASE "status" WHEN 410 THEN 0 ELSE 1 END);

-- "to_entry" has no foreign key: a redirect outlives its entry, and answers 410 then. It is only ever looked up on the same site.

-- Addresses that pages have or had so far. The owner of the tables is held to the wall too, and this is about all sites.
ALTER TABLE "publication" NO FORCE ROW LEVEL SECURITY;
INSERT INTO "redirect" ("id", "site_id", "locale", "path", "status", "to_entry", "automatic", "updated_at")
SELECT DISTINCT ON (site_id, locale, path) id, site_id, locale, path, 301, entry_id, true, starts_at
FROM "publication" WHERE path IS NOT NULL AND starts_at <= CURRENT_TIMESTAMP
ORDER BY site_id, locale, path, starts_at DESC;
ALTER TABLE "publication" FORCE ROW LEVEL SECURITY;

ALTER TABLE "redirect" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "redirect" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_site ON "redirect" TO utsuwa_site
  USING (site_id = NULLIF(current_setting('utsuwa.site_id', true), '')::uuid)
  WITH CHECK (site_id = NULLIF(current_setting('utsuwa.site_id', true), '')::uuid);
CREATE POLICY views ON "redirect" FOR SELECT TO utsuwa_views USING (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "redirect" TO utsuwa_site;
GRANT SELECT ON "redirect" TO utsuwa_views;

GRANT CREATE ON SCHEMA "reading" TO utsuwa_views;
CREATE VIEW reading.redirect AS SELECT * FROM public.redirect WHERE site_id = NULLIF(current_setting('utsuwa.site_id', true), '')::uuid;
ALTER VIEW reading.redirect OWNER TO utsuwa_views;
GRANT SELECT ON reading.redirect TO utsuwa_reader;
REVOKE CREATE ON SCHEMA "reading" FROM utsuwa_views;
