CREATE TABLE "mail" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"mailing_id" bigint NOT NULL,
	"participant_id" bigint NOT NULL,
	"enrollment_id" bigint NOT NULL,
	"state" text NOT NULL,
	"reason" text,
	"smtp_code" smallint,
	"tries" smallint DEFAULT 0 NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "mail_pkey" PRIMARY KEY("organization_id","mailing_id","participant_id")
);
--> statement-breakpoint
ALTER TABLE "mail" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "mail_stop" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"address_hash" "bytea" NOT NULL,
	"stopped_on" date NOT NULL,
	CONSTRAINT "mail_stop_pkey" PRIMARY KEY("organization_id","address_hash")
);
--> statement-breakpoint
ALTER TABLE "mail_stop" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "mailing" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "mailing_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"survey_id" bigint NOT NULL,
	"wave_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"subject" jsonb NOT NULL,
	"text" jsonb NOT NULL,
	"send_at" timestamp with time zone NOT NULL,
	"addressed_at" timestamp with time zone,
	"cancelled_at" timestamp with time zone,
	"created_by" uuid,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "mailing_pkey" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "mailing" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "participant_address" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"participant_id" bigint NOT NULL,
	"address_hash" "bytea" NOT NULL,
	"address_sealed" "bytea" NOT NULL,
	"language" text,
	CONSTRAINT "participant_address_pkey" PRIMARY KEY("organization_id","participant_id")
);
--> statement-breakpoint
ALTER TABLE "participant_address" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "mail" ADD CONSTRAINT "mail_mailing_fk" FOREIGN KEY ("organization_id","mailing_id") REFERENCES "public"."mailing"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail" ADD CONSTRAINT "mail_participant_fk" FOREIGN KEY ("organization_id","participant_id") REFERENCES "public"."participant"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_stop" ADD CONSTRAINT "mail_stop_organization_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mailing" ADD CONSTRAINT "mailing_survey_fk" FOREIGN KEY ("organization_id","survey_id") REFERENCES "public"."survey"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mailing" ADD CONSTRAINT "mailing_wave_fk" FOREIGN KEY ("organization_id","wave_id") REFERENCES "public"."wave"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participant_address" ADD CONSTRAINT "participant_address_participant_fk" FOREIGN KEY ("organization_id","participant_id") REFERENCES "public"."participant"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "mail_participant_idx" ON "mail" USING btree ("organization_id","participant_id");--> statement-breakpoint
CREATE INDEX "mail_queue_idx" ON "mail" USING btree ("organization_id","at") WHERE state in ('waiting', 'sending');--> statement-breakpoint
CREATE INDEX "mailing_survey_idx" ON "mailing" USING btree ("organization_id","survey_id","wave_id");--> statement-breakpoint
CREATE INDEX "mailing_wave_idx" ON "mailing" USING btree ("organization_id","wave_id");--> statement-breakpoint
CREATE INDEX "mailing_due_idx" ON "mailing" USING btree ("organization_id","send_at") WHERE addressed_at is null and cancelled_at is null;--> statement-breakpoint
CREATE INDEX "participant_address_hash_idx" ON "participant_address" USING btree ("organization_id","address_hash");--> statement-breakpoint
CREATE POLICY "mail_own_organization" ON "mail" AS PERMISSIVE FOR ALL TO public USING (organization_id = (SELECT current_setting('app.organization_id')::uuid)) WITH CHECK (organization_id = (SELECT current_setting('app.organization_id')::uuid));--> statement-breakpoint
CREATE POLICY "mail_stop_own_organization" ON "mail_stop" AS PERMISSIVE FOR ALL TO public USING (organization_id = (SELECT current_setting('app.organization_id')::uuid)) WITH CHECK (organization_id = (SELECT current_setting('app.organization_id')::uuid));--> statement-breakpoint
CREATE POLICY "mailing_own_organization" ON "mailing" AS PERMISSIVE FOR ALL TO public USING (organization_id = (SELECT current_setting('app.organization_id')::uuid)) WITH CHECK (organization_id = (SELECT current_setting('app.organization_id')::uuid));--> statement-breakpoint
CREATE POLICY "participant_address_own_organization" ON "participant_address" AS PERMISSIVE FOR ALL TO public USING (organization_id = (SELECT current_setting('app.organization_id')::uuid)) WITH CHECK (organization_id = (SELECT current_setting('app.organization_id')::uuid));--> statement-breakpoint
-- The second wall, as in migration 0001.
ALTER TABLE "participant_address" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "mail_stop" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "mailing" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "mail" FORCE ROW LEVEL SECURITY;
