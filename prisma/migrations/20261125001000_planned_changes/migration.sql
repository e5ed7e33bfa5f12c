-- What the clock alone will change on a site: the next publications to begin and to end. Asked once after each write there.
CREATE INDEX "publication_site_id_starts_at_idx" ON "publication"("site_id", "starts_at");
CREATE INDEX "publication_site_id_ends_at_idx" ON "publication"("site_id", "ends_at");
