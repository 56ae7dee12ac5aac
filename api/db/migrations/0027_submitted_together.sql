-- Answers that arrive together, to one wave with one version of a survey, stored in one transaction and in one
-- statement a table: a hall of people who send at once. `submit_response` takes about four times as long for each,
-- most of it for starting its statements and for marking one program and one wave as in use many times over.
--
-- It stores first answers alone: of nobody known, or of a code that nobody had before. Everything else has to be
-- settled with what is stored, which `submit_response` does.
--
-- Returns what became of each item, in the order of the items: 'stored', 'again' (this id was stored before),
-- 'removed' (it was, and is there no more), or 'alone': not looked at, `submit_response` is to be asked.
--
-- It waits a moment for others and no longer: a transaction of many people that waits for another of many could be
-- what the other waits for. Whoever calls it asks for each alone then.
CREATE FUNCTION submit_first_responses(
  p_organization_id uuid, p_program_id bigint, p_wave_id bigint, p_survey_version_id bigint, p_items jsonb
) RETURNS text[]
LANGUAGE plpgsql SECURITY INVOKER SET plan_cache_mode = 'force_generic_plan' SET lock_timeout = '100ms' AS $$
DECLARE
  v_fates text[];
  v_codes bytea[];
  v_participants bigint[];
  v_first jsonb;
  v_enrollments bigint[];
  v_responses bigint[];
BEGIN
  PERFORM set_config('app.organization_id', p_organization_id::text, true);
  PERFORM set_config('app.references_known', 'yes', true);
  PERFORM pg_advisory_xact_lock(l.key) FROM (
    SELECT hashtextextended(i.client::text, 5) AS key FROM jsonb_to_recordset(p_items) AS i(client uuid) ORDER BY 1
  ) l;
  PERFORM 1 FROM program WHERE organization_id = p_organization_id AND id = p_program_id FOR KEY SHARE;
  IF NOT FOUND THEN RAISE foreign_key_violation USING MESSAGE = 'the program is not there'; END IF;
  PERFORM 1 FROM wave WHERE organization_id = p_organization_id AND program_id = p_program_id AND id = p_wave_id
    FOR KEY SHARE;
  IF NOT FOUND THEN RAISE foreign_key_violation USING MESSAGE = 'the wave is not there'; END IF;
  PERFORM 1 FROM survey_version WHERE organization_id = p_organization_id AND id = p_survey_version_id FOR KEY SHARE;
  IF NOT FOUND THEN RAISE foreign_key_violation USING MESSAGE = 'the survey is not there'; END IF;

  -- In one statement: while a response is being removed, either it or what remembers it is there.
  SELECT array_agg(CASE
      WHEN EXISTS (SELECT 1 FROM response r WHERE r.organization_id = p_organization_id
        AND r.client_id = i.client OFFSET 0) THEN 'again'
      WHEN EXISTS (SELECT 1 FROM removed_submission r WHERE r.organization_id = p_organization_id
        AND r.client_hash = hash_client_id(i.client) OFFSET 0) THEN 'removed'
      WHEN i.is_retry OR i.is_second OR EXISTS (SELECT 1 FROM participant p WHERE p.organization_id = p_organization_id
        AND p.code_hash = i.apart OFFSET 0) OR EXISTS (SELECT 1 FROM participant p
        WHERE p.organization_id = p_organization_id AND p.code_hash = i.code OFFSET 0) THEN 'alone'
      ELSE 'stored' END ORDER BY i.place), array_agg(i.code ORDER BY i.place)
    INTO v_fates, v_codes
    FROM (
      SELECT e.place, t.client, decode(t.code, 'hex') AS code, decode(t.apart, 'hex') AS apart,
        row_number() OVER (PARTITION BY t.client ORDER BY e.place) > 1 AS is_retry,
        t.code IS NOT NULL AND row_number() OVER (PARTITION BY t.code ORDER BY e.place) > 1 AS is_second
      FROM jsonb_array_elements(p_items) WITH ORDINALITY AS e(item, place),
        jsonb_to_record(e.item) AS t(client uuid, code text, apart text)
    ) i;

  -- Somebody with the same code may have come in between: they are settled alone.
  WITH made AS (
    INSERT INTO participant (organization_id, code_hash, code_sealed, near_hashes)
      SELECT p_organization_id, v_codes[e.place], decode(e.item ->> 'sealed', 'hex'),
        CASE WHEN e.item ? 'near' THEN
          ARRAY(SELECT decode(n.hash, 'hex') FROM jsonb_array_elements_text(e.item -> 'near') WITH ORDINALITY AS n(hash, place)
            ORDER BY n.place) END
      FROM jsonb_array_elements(p_items) WITH ORDINALITY AS e(item, place)
      WHERE v_fates[e.place] = 'stored' AND v_codes[e.place] IS NOT NULL
      ORDER BY v_codes[e.place]
      ON CONFLICT ON CONSTRAINT participant_code_key DO NOTHING
      RETURNING id, code_hash
  )
  SELECT array_agg(CASE WHEN f.fate = 'stored' AND f.code IS NOT NULL AND made.id IS NULL THEN 'alone' ELSE f.fate END
      ORDER BY f.place),
    array_agg(made.id ORDER BY f.place) FILTER (WHERE f.fate = 'stored' AND (f.code IS NULL OR made.id IS NOT NULL))
    INTO v_fates, v_participants
    FROM unnest(v_fates, v_codes) WITH ORDINALITY AS f(fate, code, place)
    LEFT JOIN made ON f.fate = 'stored' AND made.code_hash = f.code;
  SELECT jsonb_agg(e.item ORDER BY e.place) INTO v_first
    FROM jsonb_array_elements(p_items) WITH ORDINALITY AS e(item, place) WHERE v_fates[e.place] = 'stored';
  IF v_first IS NULL THEN RETURN v_fates; END IF;

  -- Ids are given out in the order of the rows.
  WITH made AS (
    INSERT INTO enrollment (organization_id, program_id, participant_id, cohort_id, group_id, attributes)
      SELECT p_organization_id, p_program_id, v_participants[e.place],
        (SELECT c.id FROM cohort c WHERE c.organization_id = p_organization_id AND c.program_id = p_program_id
          AND c.id = (e.item ->> 'cohort')::bigint OFFSET 0),
        (SELECT g.id FROM "group" g WHERE g.organization_id = p_organization_id AND g.program_id = p_program_id
          AND g.id = (e.item ->> 'group')::bigint OFFSET 0),
        e.item -> 'attributes'
      FROM jsonb_array_elements(v_first) WITH ORDINALITY AS e(item, place) ORDER BY e.place
      RETURNING id
  )
  SELECT array_agg(id ORDER BY id) INTO v_enrollments FROM made;
  WITH made AS (
    INSERT INTO response (organization_id, enrollment_id, wave_id, survey_version_id, client_id, submitted_at, counts,
        source, language, mode, duration_seconds, stated)
      SELECT p_organization_id, v_enrollments[e.place], p_wave_id, p_survey_version_id, t.client, t.at, true,
        t.source, t.language, t.mode, t.seconds, t.attributes
      FROM jsonb_array_elements(v_first) WITH ORDINALITY AS e(item, place),
        jsonb_to_record(e.item) AS t(client uuid, at timestamptz, source text, language text, mode text,
          seconds integer, attributes jsonb)
      RETURNING id, enrollment_id
  )
  SELECT array_agg(id ORDER BY enrollment_id) INTO v_responses FROM made;
  INSERT INTO answer_set (organization_id, enrollment_id, response_id, instrument_version_id, answers, missing, scores, reasons)
    SELECT p_organization_id, v_enrollments[e.place], v_responses[e.place], s.v, s.a, s.m, s.s, s.r
    FROM jsonb_array_elements(v_first) WITH ORDINALITY AS e(item, place),
      jsonb_to_recordset(e.item -> 'sets') AS s(v bigint, a smallint[], m smallint[], s double precision[], r smallint[]);
  INSERT INTO own_answer (organization_id, enrollment_id, response_id, question_id, number, text, options, missing)
    SELECT p_organization_id, v_enrollments[e.place], v_responses[e.place], o.q, o.n, o.t, o.o, o.m
    FROM jsonb_array_elements(v_first) WITH ORDINALITY AS e(item, place),
      jsonb_to_recordset(e.item -> 'own') AS o(q bigint, n double precision, t text, o bigint, m smallint);
  INSERT INTO consent (organization_id, enrollment_id, response_id, purpose, version, given)
    SELECT p_organization_id, v_enrollments[e.place], v_responses[e.place], c.p, c.v, c.g
    FROM jsonb_array_elements(v_first) WITH ORDINALITY AS e(item, place),
      jsonb_to_recordset(e.item -> 'consent') AS c(p text, v integer, g boolean);
  INSERT INTO receipt (organization_id, code_hash, enrollment_id, response_id)
    SELECT p_organization_id, decode(e.item ->> 'receipt', 'hex'), v_enrollments[e.place], v_responses[e.place]
    FROM jsonb_array_elements(v_first) WITH ORDINALITY AS e(item, place);
  -- Of somebody new the change rows come from what they sent, and from what their enrollment was given.
  INSERT INTO change_row (organization_id, program_id, instrument_version_id, pre_wave_id, post_wave_id,
                          enrollment_id, pre, post, cohort_id, group_id, attributes)
    SELECT p_organization_id, p_program_id, s.v, w.pre, w.post, f.enrollment_id,
      CASE p_wave_id WHEN w.pre THEN s.s END, CASE p_wave_id WHEN w.post THEN s.s END,
      f.cohort_id, f.group_id, f.item -> 'attributes'
    FROM (
      SELECT e.item, n.id AS enrollment_id, n.cohort_id, n.group_id
      FROM jsonb_array_elements(v_first) WITH ORDINALITY AS e(item, place)
      CROSS JOIN LATERAL (SELECT id, cohort_id, group_id FROM enrollment
        WHERE organization_id = p_organization_id AND id = v_enrollments[e.place] OFFSET 0) n
    ) f, jsonb_to_recordset(f.item -> 'sets') AS s(v bigint, s double precision[]), (
      SELECT pre.id AS pre, post.id AS post FROM wave pre
      JOIN wave post ON post.organization_id = p_organization_id AND post.program_id = p_program_id
        AND post.kind <> 'then' AND post.position > pre.position AND p_wave_id IN (pre.id, post.id)
      WHERE pre.organization_id = p_organization_id AND pre.program_id = p_program_id AND pre.kind <> 'then' OFFSET 0
    ) w;
  INSERT INTO program_touch (organization_id, program_id, shard, touches)
    VALUES (p_organization_id, p_program_id, pg_backend_pid() % 64, 1)
    ON CONFLICT ON CONSTRAINT program_touch_pkey DO UPDATE SET touches = program_touch.touches + 1;
  RETURN v_fates;
END $$;
