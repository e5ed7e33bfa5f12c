-- Reviews of drafts, and who is editing what at the moment. Seen by those who write, never by readers.

-- AlterTable
ALTER TABLE "content_type" ADD COLUMN "requires_approval" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "review_step" (
    "id" UUID NOT NULL,
    "site_id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "decision" TEXT NOT NULL,
    "comment" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by" UUID,

    CONSTRAINT "review_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "entry_presence" (
    "site_id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "entry_presence_pkey" PRIMARY KEY ("site_id","entry_id","member_id")
);

-- CreateIndex
CREATE INDEX "review_step_site_id_entry_id_at_id_idx" ON "review_step"("site_id", "entry_id", "at" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "review_step_id_site_id_key" ON "review_step"("id", "site_id");

-- CreateIndex
CREATE INDEX "entry_presence_member_id_idx" ON "entry_presence"("member_id");

-- AddForeignKey
ALTER TABLE "review_step" ADD CONSTRAINT "review_step_entry_id_site_id_fkey" FOREIGN KEY ("entry_id", "site_id") REFERENCES "entry"("id", "site_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entry_presence" ADD CONSTRAINT "entry_presence_entry_id_site_id_fkey" FOREIGN KEY ("entry_id", "site_id") REFERENCES "entry"("id", "site_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entry_presence" ADD CONSTRAINT "entry_presence_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;


ALTER TABLE "review_step" ADD CONSTRAINT "review_step_known_decision" CHECK ("decision" IN ('requested', 'approved', 'rejected'));

DO $$
DECLARE
  mine constant text := $sql$(site_id = NULLIF(current_setting('utsuwa.site_id', true), '')::uuid)$sql$;
  walled text;
BEGIN
  FOREACH walled IN ARRAY ARRAY['review_step', 'entry_presence'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', walled);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', walled);
    EXECUTE format('CREATE POLICY own_site ON %I TO utsuwa_site USING %s WITH CHECK %s', walled, mine, mine);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO utsuwa_site', walled);
  END LOOP;
END
$$;

-- The view of the reader, with the new column.
GRANT CREATE ON SCHEMA "reading" TO utsuwa_views;
DROP VIEW reading.content_type;
CREATE VIEW reading.content_type AS SELECT * FROM public.content_type WHERE site_id = NULLIF(current_setting('utsuwa.site_id', true), '')::uuid;
ALTER VIEW reading.content_type OWNER TO utsuwa_views;
GRANT SELECT ON reading.content_type TO utsuwa_reader;
REVOKE CREATE ON SCHEMA "reading" FROM utsuwa_views;
