CREATE TABLE "release" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "release_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"program_id" bigint NOT NULL,
	"cut_at" timestamp with time zone NOT NULL,
	"cut_by" uuid,
	"scheduled" boolean DEFAULT false NOT NULL,
	"note" text,
	"attributes" text[] DEFAULT '{}' NOT NULL,
	"cells" jsonb NOT NULL,
	"data_version" bigint NOT NULL,
	CONSTRAINT "release_pkey" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "release" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "release_plan" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"program_id" bigint NOT NULL,
	"every" text NOT NULL,
	"attributes" text[] DEFAULT '{}' NOT NULL,
	CONSTRAINT "release_plan_pkey" PRIMARY KEY("organization_id","program_id")
);
--> statement-breakpoint
ALTER TABLE "release_plan" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "release_standing" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "release_standing_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"program_id" bigint NOT NULL,
	"instrument_version_id" bigint NOT NULL,
	"pre_wave_id" bigint NOT NULL,
	"post_wave_id" bigint NOT NULL,
	"enrollment_id" bigint NOT NULL,
	"from_release" bigint NOT NULL,
	"to_release" bigint,
	"pre" double precision[],
	"post" double precision[],
	"cohort_id" bigint,
	"group_id" bigint,
	"attributes" jsonb,
	CONSTRAINT "release_standing_pkey" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "release_standing" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "release_table" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"release_id" bigint NOT NULL,
	"instrument_version_id" bigint NOT NULL,
	"subscale" text NOT NULL,
	"pre" text NOT NULL,
	"post" text NOT NULL,
	"content" jsonb NOT NULL,
	"told" jsonb NOT NULL,
	CONSTRAINT "release_table_pkey" PRIMARY KEY("organization_id","release_id","instrument_version_id","subscale","pre","post")
);
--> statement-breakpoint
ALTER TABLE "release_table" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "release" ADD CONSTRAINT "release_program_fk" FOREIGN KEY ("organization_id","program_id") REFERENCES "public"."program"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_plan" ADD CONSTRAINT "release_plan_program_fk" FOREIGN KEY ("organization_id","program_id") REFERENCES "public"."program"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_standing" ADD CONSTRAINT "release_standing_program_fk" FOREIGN KEY ("organization_id","program_id") REFERENCES "public"."program"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_table" ADD CONSTRAINT "release_table_release_fk" FOREIGN KEY ("organization_id","release_id") REFERENCES "public"."release"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "release_program_idx" ON "release" USING btree ("organization_id","program_id","id");--> statement-breakpoint
CREATE INDEX "release_standing_program_idx" ON "release_standing" USING btree ("organization_id","program_id","instrument_version_id");--> statement-breakpoint
CREATE INDEX "release_standing_enrollment_idx" ON "release_standing" USING btree ("organization_id","enrollment_id");--> statement-breakpoint
CREATE POLICY "release_own_organization" ON "release" AS PERMISSIVE FOR ALL TO public USING (organization_id = (SELECT current_setting('app.organization_id')::uuid)) WITH CHECK (organization_id = (SELECT current_setting('app.organization_id')::uuid));--> statement-breakpoint
CREATE POLICY "release_plan_own_organization" ON "release_plan" AS PERMISSIVE FOR ALL TO public USING (organization_id = (SELECT current_setting('app.organization_id')::uuid)) WITH CHECK (organization_id = (SELECT current_setting('app.organization_id')::uuid));--> statement-breakpoint
CREATE POLICY "release_standing_own_organization" ON "release_standing" AS PERMISSIVE FOR ALL TO public USING (organization_id = (SELECT current_setting('app.organization_id')::uuid)) WITH CHECK (organization_id = (SELECT current_setting('app.organization_id')::uuid));--> statement-breakpoint
CREATE POLICY "release_table_own_organization" ON "release_table" AS PERMISSIVE FOR ALL TO public USING (organization_id = (SELECT current_setting('app.organization_id')::uuid)) WITH CHECK (organization_id = (SELECT current_setting('app.organization_id')::uuid));--> statement-breakpoint
-- The second wall, as in migration 0001.
ALTER TABLE "release" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "release_plan" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "release_standing" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "release_table" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
-- Of somebody erased it stays known in which published counts they stood, and not what they answered: a score
-- becomes 0, so that only its having been there is left.
CREATE FUNCTION forget_standings() RETURNS trigger
LANGUAGE plpgsql SECURITY INVOKER AS $$
BEGIN
  UPDATE release_standing s
  SET pre = ARRAY(SELECT x * 0 FROM unnest(s.pre) WITH ORDINALITY u(x, k) ORDER BY k),
      post = ARRAY(SELECT x * 0 FROM unnest(s.post) WITH ORDINALITY u(x, k) ORDER BY k)
  FROM gone WHERE s.organization_id = gone.organization_id AND s.enrollment_id = gone.id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER enrollment_forget_standings AFTER DELETE ON enrollment
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION forget_standings();
