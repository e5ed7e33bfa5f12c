-- Rules and profiles of devices as data, and a sample of who asks. Like roles (`member_grant`) the first two stand on the
-- installation (both ids null), on a partner or on one site; they are read together, so the system's role reads and writes them.

-- CreateTable
CREATE TABLE "device_rule" (
    "id" UUID NOT NULL,
    "partner_id" UUID,
    "site_id" UUID,
    "position" INTEGER NOT NULL DEFAULT 0,
    "data" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "device_rule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "device_profile" (
    "id" UUID NOT NULL,
    "partner_id" UUID,
    "site_id" UUID,
    "name" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "device_profile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "device_sample" (
    "id" UUID NOT NULL,
    "site_id" UUID NOT NULL,
    "user_agent" TEXT NOT NULL,
    "class" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "requests" INTEGER NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "device_sample_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "device_rule_partner_id_idx" ON "device_rule"("partner_id");

-- CreateIndex
CREATE INDEX "device_rule_site_id_idx" ON "device_rule"("site_id");

-- CreateIndex
CREATE INDEX "device_profile_partner_id_idx" ON "device_profile"("partner_id");

-- CreateIndex
CREATE INDEX "device_profile_site_id_idx" ON "device_profile"("site_id");

-- CreateIndex
CREATE INDEX "device_sample_site_id_seen_at_idx" ON "device_sample"("site_id", "seen_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "device_sample_site_id_user_agent_key" ON "device_sample"("site_id", "user_agent");

-- AddForeignKey
ALTER TABLE "device_rule" ADD CONSTRAINT "device_rule_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "device_rule" ADD CONSTRAINT "device_rule_site_id_fkey" FOREIGN KEY ("site_id") REFERENCES "site"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "device_profile" ADD CONSTRAINT "device_profile_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "device_profile" ADD CONSTRAINT "device_profile_site_id_fkey" FOREIGN KEY ("site_id") REFERENCES "site"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "device_sample" ADD CONSTRAINT "device_sample_site_id_fkey" FOREIGN KEY ("site_id") REFERENCES "site"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- One scope each, and one profile of a name in it; null is a scope here, not an unknown.
ALTER TABLE "device_rule" ADD CONSTRAINT "device_rule_one_scope" CHECK ("partner_id" IS NULL OR "site_id" IS NULL);
ALTER TABLE "device_profile" ADD CONSTRAINT "device_profile_one_scope" CHECK ("partner_id" IS NULL OR "site_id" IS NULL);
CREATE UNIQUE INDEX "device_profile_scope_name_key" ON "device_profile" ("partner_id", "site_id", "name") NULLS NOT DISTINCT;

DO $$
DECLARE
  mine constant text := $sql$(site_id = NULLIF(current_setting('utsuwa.site_id', true), '')::uuid)$sql$;
  walled text;
BEGIN
  FOREACH walled IN ARRAY ARRAY['device_rule', 'device_profile', 'device_sample'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', walled);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', walled);
    EXECUTE format('CREATE POLICY own_site ON %I TO utsuwa_site USING %s WITH CHECK %s', walled, mine, mine);
    EXECUTE format('CREATE POLICY every_site ON %I TO utsuwa_system USING (true) WITH CHECK (true)', walled);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO utsuwa_system', walled);
  END LOOP;
END
$$;
