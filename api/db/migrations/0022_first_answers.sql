-- As in migration 0009, and what is known of the enrollment is read once, by its key. Joined to it once more, the
-- statement that writes the change rows was at liberty to go through every enrollment of the program, and in a
-- young program, of which no statistics are kept yet, it did so at each submission.
CREATE OR REPLACE FUNCTION refresh_one(p_program_id bigint, p_enrollment_id bigint) RETURNS boolean
LANGUAGE plpgsql SECURITY INVOKER SET plan_cache_mode = 'force_generic_plan' AS $$
DECLARE
  own uuid := current_setting('app.organization_id')::uuid;
  mine xid := pg_current_xact_id()::xid;
  v_known record;
BEGIN
  SELECT joined_into, program_id, cohort_id, group_id, attributes, xmin = mine AS is_mine INTO v_known
    FROM enrollment WHERE organization_id = own AND id = p_enrollment_id;
  IF NOT FOUND THEN
    RAISE foreign_key_violation USING MESSAGE = 'an enrollment to be refreshed is not there';
  END IF;
  IF v_known.joined_into IS NOT NULL
    OR EXISTS (SELECT 1 FROM "match" WHERE organization_id = own AND first_id = p_enrollment_id)
    OR EXISTS (SELECT 1 FROM "match" WHERE organization_id = own AND second_id = p_enrollment_id)
    OR EXISTS (SELECT 1 FROM enrollment
               WHERE organization_id = own AND program_id = p_program_id AND joined_into = p_enrollment_id) THEN
    RETURN false;
  END IF;
  -- A row that this transaction wrote is locked already: nothing to wait for.
  IF NOT v_known.is_mine THEN
    SELECT joined_into, program_id, cohort_id, group_id, attributes, true AS is_mine INTO v_known
      FROM enrollment WHERE organization_id = own AND id = p_enrollment_id FOR UPDATE;
    -- Somebody erased meanwhile: what this transaction wrote about them must not stay behind.
    IF NOT FOUND THEN
      RAISE foreign_key_violation USING MESSAGE = 'an enrollment to be refreshed is not there';
    END IF;
  END IF;
  IF EXISTS (SELECT 1 FROM response WHERE organization_id = own AND enrollment_id = p_enrollment_id
             GROUP BY wave_id HAVING count(*) > 1 OR NOT bool_and(counts)) THEN
    PERFORM settle_counts(p_program_id, ARRAY[p_enrollment_id]);
  END IF;
  DELETE FROM change_row
    WHERE organization_id = own AND program_id = p_program_id AND enrollment_id = p_enrollment_id;
  IF v_known.program_id <> p_program_id THEN RETURN true; END IF;
  INSERT INTO change_row (organization_id, program_id, instrument_version_id, pre_wave_id, post_wave_id,
                          enrollment_id, pre, post, cohort_id, group_id, attributes)
    SELECT own, p_program_id, a.instrument_version_id, pre.id, post.id, p_enrollment_id,
           max(a.scores) FILTER (WHERE r.wave_id = pre.id), max(a.scores) FILTER (WHERE r.wave_id = post.id),
           v_known.cohort_id, v_known.group_id, v_known.attributes
    FROM response r
    JOIN answer_set a ON a.organization_id = own AND a.enrollment_id = p_enrollment_id AND a.response_id = r.id
    JOIN wave pre ON pre.organization_id = own AND pre.program_id = p_program_id AND pre.kind <> 'then'
    JOIN wave post ON post.organization_id = own AND post.program_id = p_program_id AND post.kind <> 'then'
      AND post.position > pre.position AND r.wave_id IN (pre.id, post.id)
    WHERE r.organization_id = own AND r.enrollment_id = p_enrollment_id AND r.counts
      AND NOT EXISTS (SELECT 1 FROM exclusion x WHERE x.organization_id = own AND x.enrollment_id = p_enrollment_id
                      AND x.response_id = r.id AND x.lifted_at IS NULL)
    GROUP BY a.instrument_version_id, pre.id, post.id;
  RETURN true;
END $$;
--> statement-breakpoint
-- As in migration 0020, and the change rows of somebody who answers for the first time come from what they sent:
-- nobody else can know of this enrollment yet, so there is no match, no earlier response and no exclusion to look for.
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
  v_is_new boolean := false;
  v_cohort bigint;
  v_group bigint;
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
    RETURNING id, cohort_id, group_id INTO v_enrollment, v_cohort, v_group;
    v_is_new := true;
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
  IF v_is_new THEN
    INSERT INTO change_row (organization_id, program_id, instrument_version_id, pre_wave_id, post_wave_id,
                            enrollment_id, pre, post, cohort_id, group_id, attributes)
      SELECT p_organization_id, p_program_id, s.v, pre.id, post.id, v_enrollment,
             CASE p_wave_id WHEN pre.id THEN s.s END, CASE p_wave_id WHEN post.id THEN s.s END,
             v_cohort, v_group, p_attributes
      FROM jsonb_to_recordset(p_sets) AS s(v bigint, s double precision[])
      JOIN wave pre ON pre.organization_id = p_organization_id AND pre.program_id = p_program_id
        AND pre.kind <> 'then'
      JOIN wave post ON post.organization_id = p_organization_id AND post.program_id = p_program_id
        AND post.kind <> 'then' AND post.position > pre.position AND p_wave_id IN (pre.id, post.id);
  ELSE
    PERFORM refresh_changes(p_program_id, ARRAY[v_enrollment]);
  END IF;
  INSERT INTO program_touch (organization_id, program_id, shard, touches)
    VALUES (p_organization_id, p_program_id, pg_backend_pid() % 64, 1)
    ON CONFLICT ON CONSTRAINT program_touch_pkey DO UPDATE SET touches = program_touch.touches + 1;
  RETURN true;
END $$;
