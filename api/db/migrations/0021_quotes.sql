CREATE TABLE "quote" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "quote_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"enrollment_id" bigint NOT NULL,
	"response_id" bigint NOT NULL,
	"question_id" bigint NOT NULL,
	"text" text NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"written_by" uuid NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	"approved_by" uuid,
	"approved_at" timestamp with time zone,
	"withdrawn_by" uuid,
	"withdrawn_at" timestamp with time zone,
	"withdrawn_why" text,
	CONSTRAINT "quote_pkey" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "quote_answer_key" UNIQUE("organization_id","enrollment_id","response_id","question_id")
);
--> statement-breakpoint
ALTER TABLE "quote" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "report_quote" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"version_id" bigint NOT NULL,
	"block_id" text NOT NULL,
	"quote_id" bigint NOT NULL,
	"text" text NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "report_quote_pkey" PRIMARY KEY("organization_id","version_id","block_id")
);
--> statement-breakpoint
ALTER TABLE "report_quote" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "story_code" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "story_code_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"program_id" bigint NOT NULL,
	"name" text NOT NULL,
	"meaning" text DEFAULT '' NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"archived_at" timestamp with time zone,
	CONSTRAINT "story_code_pkey" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "story_code_name_key" UNIQUE("organization_id","program_id","name")
);
--> statement-breakpoint
ALTER TABLE "story_code" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "story_coding" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"enrollment_id" bigint NOT NULL,
	"response_id" bigint NOT NULL,
	"question_id" bigint NOT NULL,
	"coder_id" uuid NOT NULL,
	"code_id" bigint NOT NULL,
	CONSTRAINT "story_coding_pkey" PRIMARY KEY("organization_id","enrollment_id","response_id","question_id","coder_id","code_id")
);
--> statement-breakpoint
ALTER TABLE "story_coding" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "story_reading" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"enrollment_id" bigint NOT NULL,
	"response_id" bigint NOT NULL,
	"question_id" bigint NOT NULL,
	"coder_id" uuid NOT NULL,
	"done_at" timestamp with time zone,
	"independent" bigint[],
	CONSTRAINT "story_reading_pkey" PRIMARY KEY("organization_id","enrollment_id","response_id","question_id","coder_id")
);
--> statement-breakpoint
ALTER TABLE "story_reading" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "quote" ADD CONSTRAINT "quote_answer_fk" FOREIGN KEY ("organization_id","enrollment_id","response_id","question_id") REFERENCES "public"."own_answer"("organization_id","enrollment_id","response_id","question_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_quote" ADD CONSTRAINT "report_quote_version_fk" FOREIGN KEY ("organization_id","version_id") REFERENCES "public"."report_version"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_quote" ADD CONSTRAINT "report_quote_quote_fk" FOREIGN KEY ("organization_id","quote_id") REFERENCES "public"."quote"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_code" ADD CONSTRAINT "story_code_program_fk" FOREIGN KEY ("organization_id","program_id") REFERENCES "public"."program"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_coding" ADD CONSTRAINT "story_coding_reading_fk" FOREIGN KEY ("organization_id","enrollment_id","response_id","question_id","coder_id") REFERENCES "public"."story_reading"("organization_id","enrollment_id","response_id","question_id","coder_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_coding" ADD CONSTRAINT "story_coding_code_fk" FOREIGN KEY ("organization_id","code_id") REFERENCES "public"."story_code"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_reading" ADD CONSTRAINT "story_reading_answer_fk" FOREIGN KEY ("organization_id","enrollment_id","response_id","question_id") REFERENCES "public"."own_answer"("organization_id","enrollment_id","response_id","question_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "report_quote_quote_idx" ON "report_quote" USING btree ("organization_id","quote_id");--> statement-breakpoint
CREATE INDEX "story_coding_code_idx" ON "story_coding" USING btree ("organization_id","code_id");--> statement-breakpoint
CREATE POLICY "quote_own_organization" ON "quote" AS PERMISSIVE FOR ALL TO public USING (organization_id = (SELECT current_setting('app.organization_id')::uuid)) WITH CHECK (organization_id = (SELECT current_setting('app.organization_id')::uuid));--> statement-breakpoint
CREATE POLICY "report_quote_own_organization" ON "report_quote" AS PERMISSIVE FOR ALL TO public USING (organization_id = (SELECT current_setting('app.organization_id')::uuid)) WITH CHECK (organization_id = (SELECT current_setting('app.organization_id')::uuid));--> statement-breakpoint
CREATE POLICY "story_code_own_organization" ON "story_code" AS PERMISSIVE FOR ALL TO public USING (organization_id = (SELECT current_setting('app.organization_id')::uuid)) WITH CHECK (organization_id = (SELECT current_setting('app.organization_id')::uuid));--> statement-breakpoint
CREATE POLICY "story_coding_own_organization" ON "story_coding" AS PERMISSIVE FOR ALL TO public USING (organization_id = (SELECT current_setting('app.organization_id')::uuid)) WITH CHECK (organization_id = (SELECT current_setting('app.organization_id')::uuid));--> statement-breakpoint
CREATE POLICY "story_reading_own_organization" ON "story_reading" AS PERMISSIVE FOR ALL TO public USING (organization_id = (SELECT current_setting('app.organization_id')::uuid)) WITH CHECK (organization_id = (SELECT current_setting('app.organization_id')::uuid));--> statement-breakpoint
-- The second wall, as in migration 0001.
ALTER TABLE "story_code" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "story_reading" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "story_coding" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "quote" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "report_quote" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
-- Reports that say the words of a quote are marked when it goes, and files that were made of them go with it. Nothing
-- is said of whom.
CREATE FUNCTION supersede_quoting(p_organization_id uuid, p_quote_id bigint) RETURNS void
LANGUAGE plpgsql SECURITY INVOKER AS $$
BEGIN
  UPDATE report_version v SET superseded = 'It held a quote that was taken back since.', superseded_at = now()
    WHERE v.organization_id = p_organization_id AND v.superseded IS NULL
      AND v.id IN (SELECT q.version_id FROM report_quote q
        WHERE q.organization_id = p_organization_id AND q.quote_id = p_quote_id);
  DELETE FROM export_job j WHERE j.organization_id = p_organization_id
    AND j.version_id IN (SELECT q.version_id FROM report_quote q
      WHERE q.organization_id = p_organization_id AND q.quote_id = p_quote_id);
END $$;
--> statement-breakpoint
-- Whichever way an answer goes (a person erased, a response withdrawn or removed, a file taken back), its quote goes
-- with it by a foreign key, and passes here first.
CREATE FUNCTION forget_quote() RETURNS trigger
LANGUAGE plpgsql SECURITY INVOKER AS $$
BEGIN
  PERFORM supersede_quoting(OLD.organization_id, OLD.id);
  RETURN OLD;
END $$;
--> statement-breakpoint
CREATE TRIGGER quote_forget BEFORE DELETE ON quote FOR EACH ROW EXECUTE FUNCTION forget_quote();
--> statement-breakpoint
CREATE FUNCTION take_quote_back() RETURNS trigger
LANGUAGE plpgsql SECURITY INVOKER AS $$
BEGIN
  PERFORM supersede_quoting(NEW.organization_id, NEW.id);
  DELETE FROM report_quote q WHERE q.organization_id = NEW.organization_id AND q.quote_id = NEW.id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER quote_taken_back AFTER UPDATE OF state ON quote
  FOR EACH ROW WHEN (OLD.state = 'approved' AND NEW.state <> 'approved') EXECUTE FUNCTION take_quote_back();
--> statement-breakpoint
-- What somebody else approved is never changed under their name: it is taken back first, and approved again.
CREATE FUNCTION keep_approved_quote() RETURNS trigger
LANGUAGE plpgsql SECURITY INVOKER AS $$
BEGIN
  RAISE EXCEPTION 'an approved quote is not changed' USING ERRCODE = 'check_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER quote_kept BEFORE UPDATE ON quote
  FOR EACH ROW WHEN (OLD.state = 'approved' AND NEW.text IS DISTINCT FROM OLD.text)
  EXECUTE FUNCTION keep_approved_quote();
--> statement-breakpoint
CREATE TRIGGER report_quote_kept BEFORE UPDATE ON report_quote
  FOR EACH ROW EXECUTE FUNCTION keep_approved_quote();
--> statement-breakpoint
-- Who no longer agrees to be quoted is not quoted.
CREATE FUNCTION withdraw_quote_consent() RETURNS trigger
LANGUAGE plpgsql SECURITY INVOKER AS $$
BEGIN
  UPDATE quote q SET state = 'withdrawn', withdrawn_why = 'consent', withdrawn_at = now(), withdrawn_by = NULL,
      revision = q.revision + 1
    WHERE q.organization_id = NEW.organization_id AND q.enrollment_id = NEW.enrollment_id
      AND q.response_id = NEW.response_id AND q.state <> 'withdrawn';
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER consent_withdraws_quote AFTER INSERT OR UPDATE OF given ON consent
  FOR EACH ROW WHEN (NEW.purpose = 'quote' AND NOT NEW.given) EXECUTE FUNCTION withdraw_quote_consent();
--> statement-breakpoint
-- A quote of words that the answer no longer holds (a correction, a file taken back) is nobody's.
CREATE FUNCTION withdraw_changed_quote() RETURNS trigger
LANGUAGE plpgsql SECURITY INVOKER AS $$
BEGIN
  UPDATE quote q SET state = 'withdrawn', withdrawn_why = 'answer_changed', withdrawn_at = now(), withdrawn_by = NULL,
      revision = q.revision + 1
    WHERE q.organization_id = NEW.organization_id AND q.enrollment_id = NEW.enrollment_id
      AND q.response_id = NEW.response_id AND q.question_id = NEW.question_id AND q.state <> 'withdrawn';
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER answer_withdraws_quote AFTER UPDATE OF text ON own_answer
  FOR EACH ROW WHEN (OLD.text IS DISTINCT FROM NEW.text) EXECUTE FUNCTION withdraw_changed_quote();
