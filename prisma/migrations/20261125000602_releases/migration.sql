-- Releases: entries that go live, or off, together: now or at an instant. Seen by those who write, never by readers.

-- CreateTable
CREATE TABLE "release" (
    "id" UUID NOT NULL,
    "site_id" UUID NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3),
    "failure" TEXT,
    "problems" JSONB NOT NULL DEFAULT '[]',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "release_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "release_item" (
    "id" UUID NOT NULL,
    "site_id" UUID NOT NULL,
    "release_id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "locales" TEXT[],
    "version_id" UUID,
    "position" INTEGER NOT NULL,

    CONSTRAINT "release_item_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "release_site_id_state_at_id_idx" ON "release"("site_id", "state", "at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "release_id_site_id_key" ON "release"("id", "site_id");

-- CreateIndex
CREATE INDEX "release_item_site_id_entry_id_idx" ON "release_item"("site_id", "entry_id");

-- CreateIndex
CREATE INDEX "release_item_version_id_idx" ON "release_item"("version_id");

-- CreateIndex
CREATE UNIQUE INDEX "release_item_id_site_id_key" ON "release_item"("id", "site_id");

-- CreateIndex
CREATE UNIQUE INDEX "release_item_site_id_release_id_entry_id_key" ON "release_item"("site_id", "release_id", "entry_id");

-- AddForeignKey
ALTER TABLE "release" ADD CONSTRAINT "release_site_id_fkey" FOREIGN KEY ("site_id") REFERENCES "site"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release_item" ADD CONSTRAINT "release_item_release_id_site_id_fkey" FOREIGN KEY ("release_id", "site_id") REFERENCES "release"("id", "site_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release_item" ADD CONSTRAINT "release_item_entry_id_site_id_fkey" FOREIGN KEY ("entry_id", "site_id") REFERENCES "entry"("id", "site_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release_item" ADD CONSTRAINT "release_item_version_id_site_id_fkey" FOREIGN KEY ("version_id", "site_id") REFERENCES "entry_version"("id", "site_id") ON DELETE NO ACTION ON UPDATE CASCADE;


ALTER TABLE "release" ADD CONSTRAINT "release_known_state" CHECK ("state" IN ('open', 'planned', 'done', 'failed'));
ALTER TABLE "release" ADD CONSTRAINT "release_planned_at" CHECK ("state" <> 'planned' OR "at" IS NOT NULL);

DO $$
DECLARE
  mine constant text := $sql$(site_id = NULLIF(current_setting('utsuwa.site_id', true), '')::uuid)$sql$;
  walled text;
BEGIN
  FOREACH walled IN ARRAY ARRAY['release', 'release_item'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', walled);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', walled);
    EXECUTE format('CREATE POLICY own_site ON %I TO utsuwa_site USING %s WITH CHECK %s', walled, mine, mine);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO utsuwa_site', walled);
  END LOOP;
END
$$;
