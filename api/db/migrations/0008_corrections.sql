CREATE TABLE "correction" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "correction_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"enrollment_id" bigint NOT NULL,
	"response_id" bigint NOT NULL,
	"layer_id" bigint NOT NULL,
	"reason" text NOT NULL,
	"changes" jsonb NOT NULL,
	"corrected_by" uuid,
	"corrected_at" timestamp with time zone NOT NULL,
	"undone_by" uuid,
	"undone_at" timestamp with time zone,
	CONSTRAINT "correction_pkey" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "correction" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "erased_code" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"code_hash" "bytea" NOT NULL,
	"erased_on" date NOT NULL,
	CONSTRAINT "erased_code_pkey" PRIMARY KEY("organization_id","code_hash")
);
--> statement-breakpoint
ALTER TABLE "erased_code" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "removal" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "removal_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"program_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"responses" integer NOT NULL,
	"reason" text,
	"removed_by" uuid,
	"removed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "removal_pkey" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "removal" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "response" ADD COLUMN "duration_seconds" integer;--> statement-breakpoint
ALTER TABLE "correction" ADD CONSTRAINT "correction_response_fk" FOREIGN KEY ("organization_id","enrollment_id","response_id") REFERENCES "public"."response"("organization_id","enrollment_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "erased_code" ADD CONSTRAINT "erased_code_organization_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "removal" ADD CONSTRAINT "removal_program_fk" FOREIGN KEY ("organization_id","program_id") REFERENCES "public"."program"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "correction_response_idx" ON "correction" USING btree ("organization_id","enrollment_id","response_id");--> statement-breakpoint
CREATE INDEX "removal_program_idx" ON "removal" USING btree ("organization_id","program_id");--> statement-breakpoint
CREATE UNIQUE INDEX "exclusion_standing_key" ON "exclusion" USING btree ("organization_id","enrollment_id","response_id") WHERE lifted_at is null;--> statement-breakpoint
CREATE POLICY "correction_own_organization" ON "correction" AS PERMISSIVE FOR ALL TO public USING (organization_id = (SELECT current_setting('app.organization_id')::uuid)) WITH CHECK (organization_id = (SELECT current_setting('app.organization_id')::uuid));--> statement-breakpoint
CREATE POLICY "erased_code_own_organization" ON "erased_code" AS PERMISSIVE FOR ALL TO public USING (organization_id = (SELECT current_setting('app.organization_id')::uuid)) WITH CHECK (organization_id = (SELECT current_setting('app.organization_id')::uuid));--> statement-breakpoint
CREATE POLICY "removal_own_organization" ON "removal" AS PERMISSIVE FOR ALL TO public USING (organization_id = (SELECT current_setting('app.organization_id')::uuid)) WITH CHECK (organization_id = (SELECT current_setting('app.organization_id')::uuid));--> statement-breakpoint
-- The second wall, as in migration 0001.
ALTER TABLE "correction" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "removal" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "erased_code" FORCE ROW LEVEL SECURITY;
