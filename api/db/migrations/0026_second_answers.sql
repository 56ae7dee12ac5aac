-- Which of several responses of one person at a wave counts, as `settle_counts` picks it (migration 0007), where the
-- person has this one enrollment. Joined to the program's enrollments, and planned for any number of people, the
-- statement there went through everybody enrolled each time somebody answered twice.
CREATE FUNCTION settle_one(p_enrollment_id bigint) RETURNS void
LANGUAGE plpgsql SECURITY INVOKER SET plan_cache_mode = 'force_generic_plan' AS $$
DECLARE
  own uuid := current_setting('app.organization_id')::uuid;
BEGIN
  WITH told AS (
    SELECT r.id, r.wave_id, r.counts, r.submitted_at,
      (SELECT w.rule FROM wave w WHERE w.organization_id = own AND w.id = r.wave_id) AS rule,
      count(*) OVER at_wave > 1 OR NOT bool_and(r.counts) OVER at_wave AS is_open
    FROM response r WHERE r.organization_id = own AND r.enrollment_id = p_enrollment_id
    WINDOW at_wave AS (PARTITION BY r.wave_id)
  ), ranked AS (
    SELECT t.id, row_number() OVER (
      PARTITION BY t.wave_id
      ORDER BY
        EXISTS (SELECT 1 FROM exclusion x WHERE x.organization_id = own AND x.enrollment_id = p_enrollment_id
          AND x.response_id = t.id AND x.lifted_at IS NULL),
        CASE t.rule WHEN 'most_complete' THEN -(
          SELECT count(a) FROM answer_set s, unnest(s.answers) a WHERE s.organization_id = own
            AND s.enrollment_id = p_enrollment_id AND s.response_id = t.id) END,
        CASE t.rule WHEN 'last' THEN -extract(epoch FROM t.submitted_at) ELSE extract(epoch FROM t.submitted_at) END NULLS LAST,
        CASE t.rule WHEN 'last' THEN -t.id ELSE t.id END
    ) AS place
    FROM told t WHERE t.is_open
  )
  UPDATE response r SET counts = (ranked.place = 1)
    FROM ranked
    WHERE r.organization_id = own AND r.enrollment_id = p_enrollment_id AND r.id = ranked.id
      AND r.counts <> (ranked.place = 1);
END $$;
--> statement-breakpoint
-- As in migration 0001, and where a statement updates a few rows each parent is looked up by its key: joined to a
-- table of which no statistics are kept yet, they were looked for among everybody, at each second answer too.
CREATE OR REPLACE FUNCTION check_references() RETURNS trigger
LANGUAGE plpgsql SECURITY INVOKER AS $$
DECLARE
  missing boolean;
  -- An offset keeps the planner from making a join of it.
  by_key text := CASE WHEN (SELECT count(*) FROM (SELECT 1 FROM added LIMIT 21) few) <= 20 THEN 'OFFSET 0' ELSE '' END;
BEGIN
  FOR i IN 0 .. TG_NARGS / 3 - 1 LOOP
    EXECUTE format(
      'SELECT EXISTS (SELECT 1 FROM (SELECT DISTINCT organization_id, %1$I AS id FROM added WHERE %1$I IS NOT NULL) a
         WHERE NOT EXISTS (SELECT 1 FROM %2$I p WHERE p.organization_id = a.organization_id AND p.%3$I = a.id %4$s))',
      TG_ARGV[3 * i], TG_ARGV[3 * i + 1], TG_ARGV[3 * i + 2], by_key) INTO missing;
    IF missing THEN
      RAISE foreign_key_violation
        USING MESSAGE = format('%s refers to a %s that is not there', TG_TABLE_NAME, TG_ARGV[3 * i + 1]),
              CONSTRAINT = format('%s_%s_fk', TG_TABLE_NAME, TG_ARGV[3 * i + 1]), TABLE = TG_TABLE_NAME;
    END IF;
  END LOOP;
  RETURN NULL;
END $$;
--> statement-breakpoint
-- As in migration 0022, with this short way.
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
  IF v_known.program_id = p_program_id
    AND EXISTS (SELECT 1 FROM response WHERE organization_id = own AND enrollment_id = p_enrollment_id
                GROUP BY wave_id HAVING count(*) > 1 OR NOT bool_and(counts)) THEN
    PERFORM settle_one(p_enrollment_id);
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
