CREATE TABLE "removed_submission" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"client_hash" "bytea" NOT NULL,
	CONSTRAINT "removed_submission_pkey" PRIMARY KEY("organization_id","client_hash")
);
--> statement-breakpoint
ALTER TABLE "removed_submission" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "removed_submission" ADD CONSTRAINT "removed_submission_organization_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organization"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "removed_submission_own_organization" ON "removed_submission" AS PERMISSIVE FOR ALL TO public USING (organization_id = (SELECT current_setting('app.organization_id')::uuid)) WITH CHECK (organization_id = (SELECT current_setting('app.organization_id')::uuid));--> statement-breakpoint
-- The second wall, as in migration 0001.
ALTER TABLE "removed_submission" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
-- Of a random id of 122 bits: nobody works it out from its hash.
CREATE FUNCTION hash_client_id(p_client_id uuid) RETURNS bytea
LANGUAGE sql IMMUTABLE SECURITY INVOKER AS $$
  SELECT sha256(uuid_send(p_client_id))
$$;
--> statement-breakpoint
-- Whichever way a response goes (withdrawn, removed, its person erased), its id is remembered; where a whole
-- organization goes, nothing is.
CREATE FUNCTION remember_removed_submissions() RETURNS trigger
LANGUAGE plpgsql SECURITY INVOKER AS $$
BEGIN
  INSERT INTO removed_submission (organization_id, client_hash)
    SELECT gone.organization_id, hash_client_id(gone.client_id) FROM gone
    WHERE gone.client_id IS NOT NULL
      AND EXISTS (SELECT 1 FROM organization o WHERE o.id = gone.organization_id)
    ON CONFLICT ON CONSTRAINT removed_submission_pkey DO NOTHING;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER response_remember_removed AFTER DELETE ON response
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION remember_removed_submissions();
--> statement-breakpoint
-- As in migration 0017, and a submission that was removed is not stored once more: it answers NULL.
CREATE OR REPLACE FUNCTION submit_response(
  p_organization_id uuid, p_program_id bigint, p_wave_id bigint, p_survey_version_id bigint, p_client_id uuid,
  p_enrollment_id bigint, p_code_hash bytea, p_code_sealed bytea, p_cohort_id bigint, p_group_id bigint,
  p_attributes jsonb, p_submitted_at timestamptz, p_source text, p_language text, p_mode text,
  p_sets jsonb, p_own jsonb, p_consent jsonb, p_receipt_hash bytea, p_duration_seconds integer
) RETURNS boolean
LANGUAGE plpgsql SECURITY INVOKER SET plan_cache_mode = 'force_generic_plan' AS $$
DECLARE
  v_participant bigint;
  v_enrollment bigint := p_enrollment_id;
  v_response bigint;
  v_rule text;
  v_counts boolean := true;
  v_known jsonb;
  v_answered int;
  v_stored boolean;
  v_removed boolean;
BEGIN
  PERFORM set_config('app.organization_id', p_organization_id::text, true);
  PERFORM set_config('app.references_known', 'yes', true);
  PERFORM pg_advisory_xact_lock(hashtextextended(p_client_id::text, 5));
  -- Both are looked for in one statement: while a response is being removed, one of the two is always there.
  SELECT EXISTS (SELECT 1 FROM response WHERE organization_id = p_organization_id AND client_id = p_client_id),
    EXISTS (SELECT 1 FROM removed_submission WHERE organization_id = p_organization_id
      AND client_hash = hash_client_id(p_client_id))
    INTO v_stored, v_removed;
  IF v_stored THEN RETURN false; END IF;
  IF v_removed THEN RETURN NULL; END IF;
  PERFORM 1 FROM program WHERE organization_id = p_organization_id AND id = p_program_id FOR KEY SHARE;
  IF NOT FOUND THEN RAISE foreign_key_violation USING MESSAGE = 'the program is not there'; END IF;
  SELECT rule INTO v_rule FROM wave WHERE organization_id = p_organization_id AND id = p_wave_id FOR KEY SHARE;
  IF NOT FOUND THEN RAISE foreign_key_violation USING MESSAGE = 'the wave is not there'; END IF;
  PERFORM 1 FROM survey_version WHERE organization_id = p_organization_id AND id = p_survey_version_id FOR KEY SHARE;
  IF NOT FOUND THEN RAISE foreign_key_violation USING MESSAGE = 'the survey is not there'; END IF;

  IF v_enrollment IS NULL AND p_code_hash IS NOT NULL THEN
    -- Somebody who is erased while this waits for their row is gone when the wait ends: they are looked for again,
    -- and answer as somebody new.
    LOOP
      SELECT id INTO v_participant FROM participant
        WHERE organization_id = p_organization_id AND code_hash = p_code_hash;
      IF v_participant IS NULL THEN
        INSERT INTO participant (organization_id, code_hash, code_sealed)
          VALUES (p_organization_id, p_code_hash, p_code_sealed)
          ON CONFLICT ON CONSTRAINT participant_code_key DO UPDATE SET code_hash = excluded.code_hash
          RETURNING id INTO v_participant;
      END IF;
      -- Two first answers of one person at once: the second waits here, so that there is one enrollment.
      PERFORM 1 FROM participant WHERE organization_id = p_organization_id AND id = v_participant FOR NO KEY UPDATE;
      EXIT WHEN FOUND;
    END LOOP;
    SELECT id INTO v_enrollment FROM enrollment
      WHERE organization_id = p_organization_id AND program_id = p_program_id AND participant_id = v_participant
      ORDER BY (cohort_id IS NOT DISTINCT FROM p_cohort_id) DESC, id DESC LIMIT 1;
  END IF;

  IF v_enrollment IS NULL THEN
    INSERT INTO enrollment (organization_id, program_id, participant_id, cohort_id, group_id, attributes)
    VALUES (p_organization_id, p_program_id, v_participant,
      (SELECT id FROM cohort WHERE organization_id = p_organization_id AND program_id = p_program_id AND id = p_cohort_id),
      (SELECT id FROM "group" WHERE organization_id = p_organization_id AND program_id = p_program_id AND id = p_group_id),
      p_attributes)
    RETURNING id INTO v_enrollment;
  ELSE
    -- What this enrollment has of others is not its own: what is said now would be lost behind it.
    PERFORM 1 FROM enrollment WHERE organization_id = p_organization_id AND id = v_enrollment AND taken IS NOT NULL;
    IF FOUND THEN PERFORM give_back_taken(p_program_id, ARRAY[v_enrollment]); END IF;
    SELECT coalesce(attributes, '{}') INTO v_known FROM enrollment
      WHERE organization_id = p_organization_id AND id = v_enrollment FOR UPDATE;
    IF NOT FOUND THEN RAISE foreign_key_violation USING MESSAGE = 'the enrollment is not there'; END IF;
    -- What was said first stays: it is what results are broken down by. The response keeps what it said itself.
    IF p_attributes IS NOT NULL AND NOT v_known @> p_attributes AND v_known || p_attributes <> v_known THEN
      UPDATE enrollment SET attributes = p_attributes || v_known
        WHERE organization_id = p_organization_id AND id = v_enrollment AND v_known <> p_attributes || v_known;
    END IF;
    -- One response of a person at a wave counts, by the wave's rule.
    SELECT count(*) INTO v_answered FROM jsonb_to_recordset(p_sets) AS s(a smallint[]), unnest(s.a) answer
      WHERE answer IS NOT NULL;
    IF EXISTS (SELECT 1 FROM response WHERE organization_id = p_organization_id AND enrollment_id = v_enrollment
               AND wave_id = p_wave_id AND counts) THEN
      v_counts := v_rule = 'last' OR (v_rule = 'most_complete' AND v_answered > (
        SELECT coalesce(max(n), 0) FROM (
          SELECT count(answer) AS n FROM response r
          JOIN answer_set s ON s.organization_id = r.organization_id AND s.enrollment_id = r.enrollment_id
            AND s.response_id = r.id, unnest(s.answers) answer
          WHERE r.organization_id = p_organization_id AND r.enrollment_id = v_enrollment
            AND r.wave_id = p_wave_id AND r.counts GROUP BY r.id) counted));
      IF v_counts THEN
        UPDATE response SET counts = false WHERE organization_id = p_organization_id
          AND enrollment_id = v_enrollment AND wave_id = p_wave_id AND counts;
      END IF;
    END IF;
  END IF;

  INSERT INTO response (organization_id, enrollment_id, wave_id, survey_version_id, client_id, submitted_at, counts,
    source, language, mode, duration_seconds, stated)
  VALUES (p_organization_id, v_enrollment, p_wave_id, p_survey_version_id, p_client_id, p_submitted_at, v_counts,
    p_source, p_language, p_mode, p_duration_seconds, CASE WHEN v_known @> p_attributes THEN NULL ELSE p_attributes END)
  RETURNING id INTO v_response;
  INSERT INTO answer_set (organization_id, enrollment_id, response_id, instrument_version_id, answers, missing, scores, reasons)
    SELECT p_organization_id, v_enrollment, v_response, s.v, s.a, s.m, s.s, s.r
    FROM jsonb_to_recordset(p_sets) AS s(v bigint, a smallint[], m smallint[], s double precision[], r smallint[]);
  IF p_own IS NOT NULL THEN
    INSERT INTO own_answer (organization_id, enrollment_id, response_id, question_id, number, text, options, missing)
      SELECT p_organization_id, v_enrollment, v_response, o.q, o.n, o.t, o.o, o.m
      FROM jsonb_to_recordset(p_own) AS o(q bigint, n double precision, t text, o bigint, m smallint);
  END IF;
  IF p_consent IS NOT NULL THEN
    INSERT INTO consent (organization_id, enrollment_id, response_id, purpose, version, given)
      SELECT p_organization_id, v_enrollment, v_response, c.p, c.v, c.g
      FROM jsonb_to_recordset(p_consent) AS c(p text, v integer, g boolean);
  END IF;
  INSERT INTO receipt (organization_id, code_hash, enrollment_id, response_id)
    VALUES (p_organization_id, p_receipt_hash, v_enrollment, v_response);
  PERFORM refresh_changes(p_program_id, ARRAY[v_enrollment]);
  INSERT INTO program_touch (organization_id, program_id, shard, touches)
    VALUES (p_organization_id, p_program_id, pg_backend_pid() % 64, 1)
    ON CONFLICT ON CONSTRAINT program_touch_pkey DO UPDATE SET touches = program_touch.touches + 1;
  RETURN true;
END $$;
