-- Work that has an instant: written in the transaction that wants it, run once by one node, kept with its error when it never succeeds.

-- CreateTable
CREATE TABLE "job" (
    "id" UUID NOT NULL,
    "site_id" UUID,
    "kind" TEXT NOT NULL,
    "key" TEXT,
    "payload" JSONB NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "run_at" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "claimed_until" TIMESTAMPTZ(3),
    "failed_at" TIMESTAMPTZ(3),
    "error" TEXT,

    CONSTRAINT "job_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "job_run_at_id_idx" ON "job"("run_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "job_site_id_key_key" ON "job"("site_id", "key");

-- AddForeignKey
ALTER TABLE "job" ADD CONSTRAINT "job_site_id_fkey" FOREIGN KEY ("site_id") REFERENCES "site"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- A site writes and takes back its own jobs; the runner claims those of all sites. A payload holds ids, never content.
ALTER TABLE "job" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "job" FORCE ROW LEVEL SECURITY;
CREATE POLICY own_site ON "job" TO utsuwa_site
  USING (site_id = NULLIF(current_setting('utsuwa.site_id', true), '')::uuid)
  WITH CHECK (site_id = NULLIF(current_setting('utsuwa.site_id', true), '')::uuid);
CREATE POLICY every_site ON "job" TO utsuwa_system USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON "job" TO utsuwa_site, utsuwa_system;
