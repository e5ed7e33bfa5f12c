-- Content queries by slug and newest first. Not partial on "ends_at IS NULL": what is live may have a planned end, and a query
-- that says "or ends later" could not use a partial index.
CREATE INDEX "publication_content_newest_idx" ON "publication" ("site_id", "content_type_id", "locale", "first_at" DESC, "entry_id" DESC);
CREATE INDEX "publication_content_slug_idx" ON "publication" ("site_id", "content_type_id", "locale", "slug");
