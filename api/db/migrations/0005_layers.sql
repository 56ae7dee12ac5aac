CREATE TABLE "enrollment_layer" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"enrollment_id" bigint NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "enrollment_layer_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"import_id" bigint,
	"is_base" boolean DEFAULT false NOT NULL,
	"rule" text NOT NULL,
	"cohort_id" bigint,
	"group_id" bigint,
	"attributes" jsonb,
	CONSTRAINT "enrollment_layer_pkey" PRIMARY KEY("organization_id","enrollment_id","id")
);
--> statement-breakpoint
ALTER TABLE "enrollment_layer" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "response_layer" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"response_id" bigint NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "response_layer_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"import_id" bigint,
	"is_base" boolean DEFAULT false NOT NULL,
	"is_correction" boolean DEFAULT false NOT NULL,
	"rule" text NOT NULL,
	"file_row" integer,
	"submitted_at" timestamp with time zone,
	"finished" boolean DEFAULT true NOT NULL,
	"language" text,
	"said" jsonb NOT NULL,
	CONSTRAINT "response_layer_pkey" PRIMARY KEY("organization_id","response_id","id")
);
--> statement-breakpoint
ALTER TABLE "response_layer" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "enrollment" ADD COLUMN "import_id" bigint;--> statement-breakpoint
ALTER TABLE "exclusion" ADD COLUMN "lifted_by" uuid;--> statement-breakpoint
ALTER TABLE "import" ADD COLUMN "brought" jsonb;--> statement-breakpoint
ALTER TABLE "import" ADD COLUMN "undone_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "import" ADD COLUMN "undone_by" uuid;--> statement-breakpoint
ALTER TABLE "release" ADD COLUMN "superseded" text;--> statement-breakpoint
ALTER TABLE "release" ADD COLUMN "superseded_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "enrollment_layer_import_idx" ON "enrollment_layer" USING brin ("import_id");--> statement-breakpoint
CREATE INDEX "response_layer_import_idx" ON "response_layer" USING brin ("import_id");--> statement-breakpoint
CREATE POLICY "enrollment_layer_own_organization" ON "enrollment_layer" AS PERMISSIVE FOR ALL TO public USING (organization_id = (SELECT current_setting('app.organization_id')::uuid)) WITH CHECK (organization_id = (SELECT current_setting('app.organization_id')::uuid));--> statement-breakpoint
CREATE POLICY "response_layer_own_organization" ON "response_layer" AS PERMISSIVE FOR ALL TO public USING (organization_id = (SELECT current_setting('app.organization_id')::uuid)) WITH CHECK (organization_id = (SELECT current_setting('app.organization_id')::uuid));
--> statement-breakpoint
-- The second wall, as in migration 0001.
ALTER TABLE "enrollment_layer" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "response_layer" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
-- Layers grow with people: they go with their enrollment or response by triggers, as in migration 0001.
CREATE FUNCTION forget_enrollment_layers() RETURNS trigger
LANGUAGE plpgsql SECURITY INVOKER AS $$
BEGIN
  DELETE FROM enrollment_layer l USING gone
    WHERE l.organization_id = gone.organization_id AND l.enrollment_id = gone.id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER enrollment_forget_layers AFTER DELETE ON enrollment
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION forget_enrollment_layers();
--> statement-breakpoint
CREATE FUNCTION forget_response_layers() RETURNS trigger
LANGUAGE plpgsql SECURITY INVOKER AS $$
BEGIN
  DELETE FROM response_layer l USING gone
    WHERE l.organization_id = gone.organization_id AND l.response_id = gone.id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER response_forget_layers AFTER DELETE ON response
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION forget_response_layers();
--> statement-breakpoint
-- All that a response says now, in the shape of `response_layer.said`.
CREATE FUNCTION said_of_response(p_organization_id uuid, p_enrollment_id bigint, p_response_id bigint) RETURNS jsonb
LANGUAGE sql STABLE SECURITY INVOKER AS $$
  SELECT coalesce((
      SELECT jsonb_object_agg('i' || s.instrument_version_id, jsonb_build_object(
        'a', s.answers, 'm', s.missing, 's', s.scores, 'r', s.reasons, 'p', s.supplied))
      FROM answer_set s WHERE s.organization_id = p_organization_id AND s.enrollment_id = p_enrollment_id
        AND s.response_id = p_response_id), '{}')
    || coalesce((
      SELECT jsonb_object_agg('q' || o.question_id, jsonb_build_object('n', o.number, 't', o.text, 'o', o.options))
      FROM own_answer o WHERE o.organization_id = p_organization_id AND o.enrollment_id = p_enrollment_id
        AND o.response_id = p_response_id), '{}')
$$;
