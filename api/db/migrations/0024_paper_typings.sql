CREATE TABLE "paper_typing" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "paper_typing_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"survey_id" bigint NOT NULL,
	"wave_id" bigint NOT NULL,
	"version" integer NOT NULL,
	"client_id" uuid,
	"sealed" "bytea",
	"code_hash" "bytea",
	"typed_by" uuid,
	"typed_at" timestamp with time zone NOT NULL,
	"settled_by" uuid,
	"settled_at" timestamp with time zone,
	"settled" jsonb DEFAULT '[]'::jsonb NOT NULL,
	CONSTRAINT "paper_typing_pkey" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "paper_typing_client_key" UNIQUE("organization_id","client_id")
);
--> statement-breakpoint
ALTER TABLE "paper_typing" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "paper_typing" ADD CONSTRAINT "paper_typing_survey_fk" FOREIGN KEY ("organization_id","survey_id") REFERENCES "public"."survey"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_typing" ADD CONSTRAINT "paper_typing_wave_fk" FOREIGN KEY ("organization_id","wave_id") REFERENCES "public"."wave"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "paper_typing_survey_idx" ON "paper_typing" USING btree ("organization_id","survey_id","wave_id");--> statement-breakpoint
CREATE INDEX "paper_typing_wave_idx" ON "paper_typing" USING btree ("organization_id","wave_id");--> statement-breakpoint
CREATE POLICY "paper_typing_own_organization" ON "paper_typing" AS PERMISSIVE FOR ALL TO public USING (organization_id = (SELECT current_setting('app.organization_id')::uuid)) WITH CHECK (organization_id = (SELECT current_setting('app.organization_id')::uuid));--> statement-breakpoint
-- The second wall, as in migration 0001.
ALTER TABLE "paper_typing" FORCE ROW LEVEL SECURITY;
