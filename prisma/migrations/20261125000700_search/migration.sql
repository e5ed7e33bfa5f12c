-- The words of each publication, for full-text search. A table of its own: a publication that ends is written again, and its
-- words need not be indexed again for that. Every word begins with a key of its site, so that the index of one site's words is
-- one site's size however many there are (features/model/search-rows.ts).

-- CreateTable
CREATE TABLE "publication_search" (
    "site_id" UUID NOT NULL,
    "publication_id" UUID NOT NULL,
    "words" tsvector NOT NULL,

    CONSTRAINT "publication_search_pkey" PRIMARY KEY ("site_id", "publication_id")
);

-- CreateIndex
CREATE INDEX "publication_search_words_idx" ON "publication_search" USING GIN ("words");

-- AddForeignKey
ALTER TABLE "publication_search" ADD CONSTRAINT "publication_search_publication_id_site_id_fkey" FOREIGN KEY ("publication_id", "site_id") REFERENCES "publication"("id", "site_id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "publication_search" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "publication_search" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_site ON "publication_search" TO utsuwa_site
  USING ((site_id = NULLIF(current_setting('utsuwa.site_id', true), '')::uuid))
  WITH CHECK ((site_id = NULLIF(current_setting('utsuwa.site_id', true), '')::uuid));
GRANT SELECT, INSERT, UPDATE, DELETE ON "publication_search" TO utsuwa_site;

-- For readers, as every table of content (see the walls).
GRANT SELECT ON public."publication_search" TO utsuwa_views;
CREATE POLICY views ON public."publication_search" FOR SELECT TO utsuwa_views USING (true);
GRANT CREATE ON SCHEMA "reading" TO utsuwa_views;
CREATE VIEW reading."publication_search" AS SELECT * FROM public."publication_search"
  WHERE site_id = NULLIF(current_setting('utsuwa.site_id', true), '')::uuid;
ALTER VIEW reading."publication_search" OWNER TO utsuwa_views;
GRANT SELECT ON reading."publication_search" TO utsuwa_reader;
REVOKE CREATE ON SCHEMA "reading" FROM utsuwa_views;
