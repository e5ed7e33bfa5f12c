-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "partner" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "partner_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "site" (
    "id" UUID NOT NULL,
    "partner_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "settings" JSONB NOT NULL,
    "default_locale" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "model_revision" INTEGER NOT NULL DEFAULT 1,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "site_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "site_host" (
    "host" TEXT NOT NULL,
    "site_id" UUID NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "site_host_pkey" PRIMARY KEY ("host")
);

-- CreateTable
CREATE TABLE "member" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member_grant" (
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "partner_id" UUID,
    "site_id" UUID,

    CONSTRAINT "member_grant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "refresh_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "used_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_token" (
    "id" UUID NOT NULL,
    "site_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "hint" TEXT NOT NULL,
    "secret_hash" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "content_type" (
    "id" UUID NOT NULL,
    "site_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "plural" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "fields" JSONB NOT NULL,
    "title_field" TEXT NOT NULL,
    "path" TEXT,
    "template" JSONB,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "position" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "content_type_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "entry" (
    "id" UUID NOT NULL,
    "site_id" UUID NOT NULL,
    "content_type_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "draft" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,
    "updated_by" UUID,

    CONSTRAINT "entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "entry_version" (
    "id" UUID NOT NULL,
    "site_id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "data" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,

    CONSTRAINT "entry_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "publication" (
    "id" UUID NOT NULL,
    "site_id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "content_type_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "source_locale" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "slug" TEXT,
    "path" TEXT,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3),
    "first_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "publication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "entry_unique" (
    "site_id" UUID NOT NULL,
    "content_type_id" UUID NOT NULL,
    "field_id" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "entry_id" UUID NOT NULL,

    CONSTRAINT "entry_unique_pkey" PRIMARY KEY ("site_id","content_type_id","field_id","locale","value")
);

-- CreateTable
CREATE TABLE "entry_reference" (
    "id" UUID NOT NULL,
    "site_id" UUID NOT NULL,
    "from_entry_id" UUID NOT NULL,
    "stage" TEXT NOT NULL,
    "to_entry_id" UUID,
    "to_asset_id" UUID,

    CONSTRAINT "entry_reference_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "asset" (
    "id" UUID NOT NULL,
    "site_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "colour" TEXT,
    "focal_x" DOUBLE PRECISION NOT NULL DEFAULT 0.5,
    "focal_y" DOUBLE PRECISION NOT NULL DEFAULT 0.5,
    "alt" JSONB NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" UUID,

    CONSTRAINT "asset_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "partner_slug_key" ON "partner"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "site_slug_key" ON "site"("slug");

-- CreateIndex
CREATE INDEX "site_partner_id_idx" ON "site"("partner_id");

-- CreateIndex
CREATE INDEX "site_host_site_id_idx" ON "site_host"("site_id");

-- CreateIndex
CREATE UNIQUE INDEX "member_email_key" ON "member"("email");

-- CreateIndex
CREATE INDEX "member_grant_member_id_idx" ON "member_grant"("member_id");

-- CreateIndex
CREATE INDEX "member_grant_partner_id_idx" ON "member_grant"("partner_id");

-- CreateIndex
CREATE INDEX "member_grant_site_id_idx" ON "member_grant"("site_id");

-- CreateIndex
CREATE INDEX "session_member_id_idx" ON "session"("member_id");

-- CreateIndex
CREATE UNIQUE INDEX "api_token_secret_hash_key" ON "api_token"("secret_hash");

-- CreateIndex
CREATE INDEX "api_token_site_id_idx" ON "api_token"("site_id");

-- CreateIndex
CREATE UNIQUE INDEX "api_token_id_site_id_key" ON "api_token"("id", "site_id");

-- CreateIndex
CREATE UNIQUE INDEX "content_type_id_site_id_key" ON "content_type"("id", "site_id");

-- CreateIndex
CREATE UNIQUE INDEX "content_type_site_id_name_key" ON "content_type"("site_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "content_type_site_id_plural_key" ON "content_type"("site_id", "plural");

-- CreateIndex
CREATE INDEX "entry_site_id_content_type_id_updated_at_idx" ON "entry"("site_id", "content_type_id", "updated_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "entry_id_site_id_key" ON "entry"("id", "site_id");

-- CreateIndex
CREATE UNIQUE INDEX "entry_version_id_site_id_key" ON "entry_version"("id", "site_id");

-- CreateIndex
CREATE UNIQUE INDEX "entry_version_site_id_entry_id_number_key" ON "entry_version"("site_id", "entry_id", "number");

-- CreateIndex
CREATE INDEX "publication_site_id_content_type_id_locale_starts_at_idx" ON "publication"("site_id", "content_type_id", "locale", "starts_at" DESC);

-- CreateIndex
CREATE INDEX "publication_site_id_locale_path_idx" ON "publication"("site_id", "locale", "path");

-- CreateIndex
CREATE INDEX "publication_site_id_entry_id_locale_idx" ON "publication"("site_id", "entry_id", "locale");

-- CreateIndex
CREATE INDEX "publication_version_id_idx" ON "publication"("version_id");

-- CreateIndex
CREATE INDEX "publication_data_idx" ON "publication" USING GIN ("data" jsonb_path_ops);

-- CreateIndex
CREATE UNIQUE INDEX "publication_id_site_id_key" ON "publication"("id", "site_id");

-- CreateIndex
CREATE INDEX "entry_unique_site_id_entry_id_idx" ON "entry_unique"("site_id", "entry_id");

-- CreateIndex
CREATE INDEX "entry_reference_site_id_to_entry_id_idx" ON "entry_reference"("site_id", "to_entry_id");

-- CreateIndex
CREATE INDEX "entry_reference_site_id_to_asset_id_idx" ON "entry_reference"("site_id", "to_asset_id");

-- CreateIndex
CREATE INDEX "entry_reference_site_id_from_entry_id_stage_idx" ON "entry_reference"("site_id", "from_entry_id", "stage");

-- CreateIndex
CREATE INDEX "asset_site_id_created_at_idx" ON "asset"("site_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "asset_site_id_hash_idx" ON "asset"("site_id", "hash");

-- CreateIndex
CREATE UNIQUE INDEX "asset_id_site_id_key" ON "asset"("id", "site_id");

-- AddForeignKey
ALTER TABLE "site" ADD CONSTRAINT "site_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "site_host" ADD CONSTRAINT "site_host_site_id_fkey" FOREIGN KEY ("site_id") REFERENCES "site"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_grant" ADD CONSTRAINT "member_grant_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_grant" ADD CONSTRAINT "member_grant_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "partner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_grant" ADD CONSTRAINT "member_grant_site_id_fkey" FOREIGN KEY ("site_id") REFERENCES "site"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_site_id_fkey" FOREIGN KEY ("site_id") REFERENCES "site"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "content_type" ADD CONSTRAINT "content_type_site_id_fkey" FOREIGN KEY ("site_id") REFERENCES "site"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entry" ADD CONSTRAINT "entry_site_id_fkey" FOREIGN KEY ("site_id") REFERENCES "site"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entry" ADD CONSTRAINT "entry_content_type_id_site_id_fkey" FOREIGN KEY ("content_type_id", "site_id") REFERENCES "content_type"("id", "site_id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entry_version" ADD CONSTRAINT "entry_version_entry_id_site_id_fkey" FOREIGN KEY ("entry_id", "site_id") REFERENCES "entry"("id", "site_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_entry_id_site_id_fkey" FOREIGN KEY ("entry_id", "site_id") REFERENCES "entry"("id", "site_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_version_id_site_id_fkey" FOREIGN KEY ("version_id", "site_id") REFERENCES "entry_version"("id", "site_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_content_type_id_site_id_fkey" FOREIGN KEY ("content_type_id", "site_id") REFERENCES "content_type"("id", "site_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entry_unique" ADD CONSTRAINT "entry_unique_entry_id_site_id_fkey" FOREIGN KEY ("entry_id", "site_id") REFERENCES "entry"("id", "site_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entry_unique" ADD CONSTRAINT "entry_unique_content_type_id_site_id_fkey" FOREIGN KEY ("content_type_id", "site_id") REFERENCES "content_type"("id", "site_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entry_reference" ADD CONSTRAINT "entry_reference_from_entry_id_site_id_fkey" FOREIGN KEY ("from_entry_id", "site_id") REFERENCES "entry"("id", "site_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entry_reference" ADD CONSTRAINT "entry_reference_site_id_fkey" FOREIGN KEY ("site_id") REFERENCES "site"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entry_reference" ADD CONSTRAINT "entry_reference_to_entry_id_site_id_fkey" FOREIGN KEY ("to_entry_id", "site_id") REFERENCES "entry"("id", "site_id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entry_reference" ADD CONSTRAINT "entry_reference_to_asset_id_site_id_fkey" FOREIGN KEY ("to_asset_id", "site_id") REFERENCES "asset"("id", "site_id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "asset" ADD CONSTRAINT "asset_site_id_fkey" FOREIGN KEY ("site_id") REFERENCES "site"("id") ON DELETE CASCADE ON UPDATE CASCADE;


