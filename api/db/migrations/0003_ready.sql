CREATE TABLE "import_ready" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"import_id" bigint NOT NULL,
	"position" integer NOT NULL,
	"lines" "bytea" NOT NULL,
	CONSTRAINT "import_ready_pkey" PRIMARY KEY("organization_id","import_id","position")
);
--> statement-breakpoint
ALTER TABLE "import_ready" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "import" ADD COLUMN "ready" jsonb;--> statement-breakpoint
ALTER TABLE "import_ready" ADD CONSTRAINT "import_ready_import_fk" FOREIGN KEY ("organization_id","import_id") REFERENCES "public"."import"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "import_ready_own_organization" ON "import_ready" AS PERMISSIVE FOR ALL TO public USING (organization_id = (SELECT current_setting('app.organization_id')::uuid)) WITH CHECK (organization_id = (SELECT current_setting('app.organization_id')::uuid));--> statement-breakpoint
-- The second wall, as in migration 0001.
ALTER TABLE "import_ready" FORCE ROW LEVEL SECURITY;
