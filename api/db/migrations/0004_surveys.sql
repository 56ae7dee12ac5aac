CREATE TABLE "consent" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"enrollment_id" bigint NOT NULL,
	"response_id" bigint NOT NULL,
	"purpose" text NOT NULL,
	"version" integer NOT NULL,
	"given" boolean NOT NULL,
	CONSTRAINT "consent_pkey" PRIMARY KEY("organization_id","enrollment_id","response_id","purpose")
);
--> statement-breakpoint
ALTER TABLE "consent" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "receipt" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"code_hash" "bytea" NOT NULL,
	"enrollment_id" bigint NOT NULL,
	"response_id" bigint NOT NULL,
	CONSTRAINT "receipt_pkey" PRIMARY KEY("organization_id","code_hash")
);
--> statement-breakpoint
ALTER TABLE "receipt" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "survey_link" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "survey_link_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"survey_id" bigint NOT NULL,
	"wave_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"enrollment_id" bigint,
	"cohort_id" bigint,
	"group_id" bigint,
	"salt" "bytea" NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"short_code" text,
	"expires_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "survey_link_pkey" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "survey_link_token_key" UNIQUE("organization_id","token_hash")
);
--> statement-breakpoint
ALTER TABLE "survey_link" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "survey_opening" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"survey_id" bigint NOT NULL,
	"wave_id" bigint NOT NULL,
	"opens_at" timestamp with time zone NOT NULL,
	"closes_at" timestamp with time zone,
	"late_days" smallint DEFAULT 0 NOT NULL,
	CONSTRAINT "survey_opening_pkey" PRIMARY KEY("organization_id","survey_id","wave_id")
);
--> statement-breakpoint
ALTER TABLE "survey_opening" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "withdrawal" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "withdrawal_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"program_id" bigint NOT NULL,
	"survey_id" bigint NOT NULL,
	"wave_id" bigint NOT NULL,
	"month" date NOT NULL,
	CONSTRAINT "withdrawal_pkey" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "withdrawal" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "own_answer" ADD COLUMN "missing" smallint;--> statement-breakpoint
ALTER TABLE "survey" ADD COLUMN "draft" jsonb;--> statement-breakpoint
ALTER TABLE "survey" ADD COLUMN "created_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "survey_version" ADD COLUMN "pinned" jsonb;--> statement-breakpoint
ALTER TABLE "consent" ADD CONSTRAINT "consent_response_fk" FOREIGN KEY ("organization_id","enrollment_id","response_id") REFERENCES "public"."response"("organization_id","enrollment_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "receipt" ADD CONSTRAINT "receipt_response_fk" FOREIGN KEY ("organization_id","enrollment_id","response_id") REFERENCES "public"."response"("organization_id","enrollment_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_link" ADD CONSTRAINT "survey_link_survey_fk" FOREIGN KEY ("organization_id","survey_id") REFERENCES "public"."survey"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_link" ADD CONSTRAINT "survey_link_wave_fk" FOREIGN KEY ("organization_id","wave_id") REFERENCES "public"."wave"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_link" ADD CONSTRAINT "survey_link_enrollment_fk" FOREIGN KEY ("organization_id","enrollment_id") REFERENCES "public"."enrollment"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_opening" ADD CONSTRAINT "survey_opening_survey_fk" FOREIGN KEY ("organization_id","survey_id") REFERENCES "public"."survey"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_opening" ADD CONSTRAINT "survey_opening_wave_fk" FOREIGN KEY ("organization_id","wave_id") REFERENCES "public"."wave"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "withdrawal" ADD CONSTRAINT "withdrawal_program_fk" FOREIGN KEY ("organization_id","program_id") REFERENCES "public"."program"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "receipt_response_idx" ON "receipt" USING btree ("organization_id","enrollment_id","response_id");--> statement-breakpoint
CREATE INDEX "survey_link_survey_idx" ON "survey_link" USING btree ("organization_id","survey_id");--> statement-breakpoint
CREATE INDEX "survey_link_wave_idx" ON "survey_link" USING btree ("organization_id","wave_id");--> statement-breakpoint
CREATE INDEX "survey_link_enrollment_idx" ON "survey_link" USING btree ("organization_id","enrollment_id");--> statement-breakpoint
CREATE INDEX "survey_opening_wave_idx" ON "survey_opening" USING btree ("organization_id","wave_id");--> statement-breakpoint
CREATE INDEX "withdrawal_program_idx" ON "withdrawal" USING btree ("organization_id","program_id");--> statement-breakpoint
CREATE POLICY "consent_own_organization" ON "consent" AS PERMISSIVE FOR ALL TO public USING (organization_id = (SELECT current_setting('app.organization_id')::uuid)) WITH CHECK (organization_id = (SELECT current_setting('app.organization_id')::uuid));--> statement-breakpoint
CREATE POLICY "receipt_own_organization" ON "receipt" AS PERMISSIVE FOR ALL TO public USING (organization_id = (SELECT current_setting('app.organization_id')::uuid)) WITH CHECK (organization_id = (SELECT current_setting('app.organization_id')::uuid));--> statement-breakpoint
CREATE POLICY "survey_link_own_organization" ON "survey_link" AS PERMISSIVE FOR ALL TO public USING (organization_id = (SELECT current_setting('app.organization_id')::uuid)) WITH CHECK (organization_id = (SELECT current_setting('app.organization_id')::uuid));--> statement-breakpoint
CREATE POLICY "survey_opening_own_organization" ON "survey_opening" AS PERMISSIVE FOR ALL TO public USING (organization_id = (SELECT current_setting('app.organization_id')::uuid)) WITH CHECK (organization_id = (SELECT current_setting('app.organization_id')::uuid));--> statement-breakpoint
CREATE POLICY "withdrawal_own_organization" ON "withdrawal" AS PERMISSIVE FOR ALL TO public USING (organization_id = (SELECT current_setting('app.organization_id')::uuid)) WITH CHECK (organization_id = (SELECT current_setting('app.organization_id')::uuid));--> statement-breakpoint
-- The second wall, as in migration 0001.
ALTER TABLE "consent" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "receipt" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "survey_link" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "survey_opening" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "withdrawal" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
-- Whoever opens a link names no organization, so the hash of a link has to be found outside every wall. The
-- table lies in a schema that the application's role may not use; it is kept by a trigger and read by one
-- function, which tells the organization and the survey of one hash and nothing else.
CREATE SCHEMA lookup;
--> statement-breakpoint
CREATE TABLE lookup.link (
  hash bytea PRIMARY KEY,
  organization_id uuid NOT NULL,
  survey_id bigint NOT NULL,
  link_id bigint NOT NULL
);
--> statement-breakpoint
CREATE INDEX link_place_idx ON lookup.link (organization_id, link_id);
--> statement-breakpoint
CREATE FUNCTION resolve_link(p_hash bytea) RETURNS TABLE (organization_id uuid, survey_id bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT l.organization_id, l.survey_id FROM lookup.link l WHERE l.hash = p_hash
$$;
--> statement-breakpoint
-- A short code is found by the hash of it. Two links with one code are refused by the key of the lookup.
CREATE FUNCTION keep_link_lookup() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    DELETE FROM lookup.link l WHERE l.organization_id = OLD.organization_id AND l.link_id = OLD.id;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    INSERT INTO lookup.link (hash, organization_id, survey_id, link_id)
    SELECT hash, NEW.organization_id, NEW.survey_id, NEW.id
    FROM (VALUES (NEW.token_hash), (sha256(convert_to(NEW.short_code, 'UTF8')))) AS keys (hash)
    WHERE hash IS NOT NULL;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER survey_link_lookup AFTER INSERT OR DELETE OR UPDATE OF token_hash, short_code ON survey_link
  FOR EACH ROW EXECUTE FUNCTION keep_link_lookup();
