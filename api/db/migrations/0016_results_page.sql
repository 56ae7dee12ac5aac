CREATE TABLE "result_page" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"program_id" bigint NOT NULL,
	"published" boolean DEFAULT false NOT NULL,
	"own_scores" boolean DEFAULT false NOT NULL,
	"breakdowns" text[] DEFAULT '{}' NOT NULL,
	"words" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "result_page_pkey" PRIMARY KEY("organization_id","program_id")
);
--> statement-breakpoint
ALTER TABLE "result_page" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "result_page" ADD CONSTRAINT "result_page_program_fk" FOREIGN KEY ("organization_id","program_id") REFERENCES "public"."program"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "result_page_own_organization" ON "result_page" AS PERMISSIVE FOR ALL TO public USING (organization_id = (SELECT current_setting('app.organization_id')::uuid)) WITH CHECK (organization_id = (SELECT current_setting('app.organization_id')::uuid));--> statement-breakpoint
-- The second wall, as in migration 0001.
ALTER TABLE "result_page" FORCE ROW LEVEL SECURITY;
