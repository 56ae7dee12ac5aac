CREATE TABLE "instrument_wording" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "instrument_wording_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"instrument_id" text NOT NULL,
	"version" text NOT NULL,
	"wording" jsonb NOT NULL,
	"reference" text NOT NULL,
	"permitted_on" date NOT NULL,
	"expires_on" date,
	"confirmed_by" uuid,
	"confirmed_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "instrument_wording_pkey" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "instrument_wording" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "instrument_wording" ADD CONSTRAINT "instrument_wording_organization_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "instrument_wording_instrument_idx" ON "instrument_wording" USING btree ("organization_id","instrument_id","version","id");--> statement-breakpoint
CREATE POLICY "instrument_wording_own_organization" ON "instrument_wording" AS PERMISSIVE FOR ALL TO public USING (organization_id = (SELECT current_setting('app.organization_id')::uuid)) WITH CHECK (organization_id = (SELECT current_setting('app.organization_id')::uuid));--> statement-breakpoint
-- The second wall, as in migration 0001.
ALTER TABLE "instrument_wording" FORCE ROW LEVEL SECURITY;
