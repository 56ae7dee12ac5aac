CREATE TABLE "export_chunk" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"job_id" bigint NOT NULL,
	"position" integer NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "export_chunk_pkey" PRIMARY KEY("organization_id","job_id","position")
);
--> statement-breakpoint
ALTER TABLE "export_chunk" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "export_job" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "export_job_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"version_id" bigint,
	"program_id" bigint,
	"wish" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"total" integer DEFAULT 0 NOT NULL,
	"problem" text,
	"file_name" text,
	"bytes" bigint,
	"sha256" text,
	"created_by" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"beat_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	CONSTRAINT "export_job_pkey" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "export_job" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "report" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "report_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"language" text NOT NULL,
	"blocks" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"changed_by" uuid,
	"changed_at" timestamp with time zone NOT NULL,
	"archived_at" timestamp with time zone,
	CONSTRAINT "report_pkey" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "report" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "report_release" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"version_id" bigint NOT NULL,
	"release_id" bigint NOT NULL,
	CONSTRAINT "report_release_pkey" PRIMARY KEY("organization_id","version_id","release_id")
);
--> statement-breakpoint
ALTER TABLE "report_release" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "report_version" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "report_version_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"report_id" bigint NOT NULL,
	"number" integer NOT NULL,
	"content" jsonb NOT NULL,
	"checksum" text NOT NULL,
	"published_by" uuid,
	"published_at" timestamp with time zone NOT NULL,
	"superseded" text,
	"superseded_at" timestamp with time zone,
	CONSTRAINT "report_version_pkey" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "report_version_number_key" UNIQUE("organization_id","report_id","number")
);
--> statement-breakpoint
ALTER TABLE "report_version" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "saved_view" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "saved_view_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"program_id" bigint NOT NULL,
	"name" text NOT NULL,
	"page" text NOT NULL,
	"search" jsonb NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "saved_view_pkey" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "saved_view_name_key" UNIQUE("organization_id","program_id","name")
);
--> statement-breakpoint
ALTER TABLE "saved_view" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "share_link" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "share_link_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"report_id" bigint,
	"program_id" bigint,
	"view" jsonb,
	"salt" "bytea" NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"passphrase_hash" text,
	"embed_origins" text[] DEFAULT '{}' NOT NULL,
	"expires_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	"opened" integer DEFAULT 0 NOT NULL,
	"last_opened_at" timestamp with time zone,
	"created_by" uuid,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "share_link_pkey" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "share_link_token_key" UNIQUE("organization_id","token_hash")
);
--> statement-breakpoint
ALTER TABLE "share_link" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "export_chunk" ADD CONSTRAINT "export_chunk_job_fk" FOREIGN KEY ("organization_id","job_id") REFERENCES "public"."export_job"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "export_job" ADD CONSTRAINT "export_job_version_fk" FOREIGN KEY ("organization_id","version_id") REFERENCES "public"."report_version"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "export_job" ADD CONSTRAINT "export_job_program_fk" FOREIGN KEY ("organization_id","program_id") REFERENCES "public"."program"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "export_job" ADD CONSTRAINT "export_job_organization_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report" ADD CONSTRAINT "report_organization_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_release" ADD CONSTRAINT "report_release_version_fk" FOREIGN KEY ("organization_id","version_id") REFERENCES "public"."report_version"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_release" ADD CONSTRAINT "report_release_release_fk" FOREIGN KEY ("organization_id","release_id") REFERENCES "public"."release"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_version" ADD CONSTRAINT "report_version_report_fk" FOREIGN KEY ("organization_id","report_id") REFERENCES "public"."report"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_program_fk" FOREIGN KEY ("organization_id","program_id") REFERENCES "public"."program"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "share_link" ADD CONSTRAINT "share_link_report_fk" FOREIGN KEY ("organization_id","report_id") REFERENCES "public"."report"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "share_link" ADD CONSTRAINT "share_link_program_fk" FOREIGN KEY ("organization_id","program_id") REFERENCES "public"."program"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "export_job_version_idx" ON "export_job" USING btree ("organization_id","version_id");--> statement-breakpoint
CREATE INDEX "export_job_program_idx" ON "export_job" USING btree ("organization_id","program_id");--> statement-breakpoint
CREATE INDEX "export_job_queue_idx" ON "export_job" USING btree ("created_at") WHERE state in ('waiting', 'working');--> statement-breakpoint
CREATE INDEX "report_release_release_idx" ON "report_release" USING btree ("organization_id","release_id");--> statement-breakpoint
CREATE INDEX "share_link_report_idx" ON "share_link" USING btree ("organization_id","report_id");--> statement-breakpoint
CREATE INDEX "share_link_program_idx" ON "share_link" USING btree ("organization_id","program_id");--> statement-breakpoint
CREATE POLICY "export_chunk_own_organization" ON "export_chunk" AS PERMISSIVE FOR ALL TO public USING (organization_id = (SELECT current_setting('app.organization_id')::uuid)) WITH CHECK (organization_id = (SELECT current_setting('app.organization_id')::uuid));--> statement-breakpoint
CREATE POLICY "export_job_own_organization" ON "export_job" AS PERMISSIVE FOR ALL TO public USING (organization_id = (SELECT current_setting('app.organization_id')::uuid)) WITH CHECK (organization_id = (SELECT current_setting('app.organization_id')::uuid));--> statement-breakpoint
CREATE POLICY "report_own_organization" ON "report" AS PERMISSIVE FOR ALL TO public USING (organization_id = (SELECT current_setting('app.organization_id')::uuid)) WITH CHECK (organization_id = (SELECT current_setting('app.organization_id')::uuid));--> statement-breakpoint
CREATE POLICY "report_release_own_organization" ON "report_release" AS PERMISSIVE FOR ALL TO public USING (organization_id = (SELECT current_setting('app.organization_id')::uuid)) WITH CHECK (organization_id = (SELECT current_setting('app.organization_id')::uuid));--> statement-breakpoint
CREATE POLICY "report_version_own_organization" ON "report_version" AS PERMISSIVE FOR ALL TO public USING (organization_id = (SELECT current_setting('app.organization_id')::uuid)) WITH CHECK (organization_id = (SELECT current_setting('app.organization_id')::uuid));--> statement-breakpoint
CREATE POLICY "saved_view_own_organization" ON "saved_view" AS PERMISSIVE FOR ALL TO public USING (organization_id = (SELECT current_setting('app.organization_id')::uuid)) WITH CHECK (organization_id = (SELECT current_setting('app.organization_id')::uuid));--> statement-breakpoint
CREATE POLICY "share_link_own_organization" ON "share_link" AS PERMISSIVE FOR ALL TO public USING (organization_id = (SELECT current_setting('app.organization_id')::uuid)) WITH CHECK (organization_id = (SELECT current_setting('app.organization_id')::uuid));--> statement-breakpoint
-- The second wall, as in migration 0001.
ALTER TABLE "saved_view" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "report" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "report_version" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "report_release" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "share_link" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "export_job" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "export_chunk" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
-- What a report says was frozen: no later statement may change it.
CREATE FUNCTION keep_report_version() RETURNS trigger
LANGUAGE plpgsql SECURITY INVOKER AS $$
BEGIN
  IF NEW.content IS DISTINCT FROM OLD.content OR NEW.checksum IS DISTINCT FROM OLD.checksum
    OR NEW.number IS DISTINCT FROM OLD.number OR NEW.report_id IS DISTINCT FROM OLD.report_id
    OR NEW.published_at IS DISTINCT FROM OLD.published_at THEN
    RAISE EXCEPTION 'a published report is not changed' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER report_version_kept BEFORE UPDATE ON report_version
  FOR EACH ROW EXECUTE FUNCTION keep_report_version();
--> statement-breakpoint
-- Whoever opens a shared link names no organization either: found as the links of surveys are (migration 0004).
CREATE TABLE lookup.share (
  hash bytea PRIMARY KEY,
  organization_id uuid NOT NULL,
  share_id bigint NOT NULL
);
--> statement-breakpoint
CREATE INDEX share_place_idx ON lookup.share (organization_id, share_id);
--> statement-breakpoint
CREATE FUNCTION resolve_share(p_hash bytea) RETURNS TABLE (organization_id uuid, share_id bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT s.organization_id, s.share_id FROM lookup.share s WHERE s.hash = p_hash
$$;
--> statement-breakpoint
CREATE FUNCTION keep_share_lookup() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    DELETE FROM lookup.share s WHERE s.organization_id = OLD.organization_id AND s.share_id = OLD.id;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    INSERT INTO lookup.share (hash, organization_id, share_id) VALUES (NEW.token_hash, NEW.organization_id, NEW.id);
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER share_link_lookup AFTER INSERT OR DELETE OR UPDATE OF token_hash ON share_link
  FOR EACH ROW EXECUTE FUNCTION keep_share_lookup();
