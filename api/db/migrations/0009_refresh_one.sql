-- The change rows of one enrollment, as a submission leaves it. `refresh_changes` plans its statements anew each
-- time, because it serves a hundred thousand people as well as one; planning them took a submission longer than
-- everything else that it does. Here each statement is planned once a connection.
--
-- Returns false, having done nothing, where a match or an earlier join concerns the enrollment: then several
-- enrollments are one person, and `refresh_changes` settles them together.
CREATE FUNCTION refresh_one(p_program_id bigint, p_enrollment_id bigint) RETURNS boolean
LANGUAGE plpgsql SECURITY INVOKER SET plan_cache_mode = 'force_generic_plan' AS $$
DECLARE
  own uuid := current_setting('app.organization_id')::uuid;
  mine xid := pg_current_xact_id()::xid;
  v_joined bigint;
  v_mine boolean;
BEGIN
  SELECT joined_into, xmin = mine INTO v_joined, v_mine FROM enrollment
    WHERE organization_id = own AND id = p_enrollment_id;
  IF NOT FOUND THEN
    RAISE foreign_key_violation USING MESSAGE = 'an enrollment to be refreshed is not there';
  END IF;
  IF v_joined IS NOT NULL
    OR EXISTS (SELECT 1 FROM "match" WHERE organization_id = own AND first_id = p_enrollment_id)
    OR EXISTS (SELECT 1 FROM "match" WHERE organization_id = own AND second_id = p_enrollment_id)
    OR EXISTS (SELECT 1 FROM enrollment
               WHERE organization_id = own AND program_id = p_program_id AND joined_into = p_enrollment_id) THEN
    RETURN false;
  END IF;
  -- A row that this transaction wrote is locked already: nothing to wait for.
  IF NOT v_mine THEN
    PERFORM 1 FROM enrollment WHERE organization_id = own AND id = p_enrollment_id FOR UPDATE;
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
  INSERT INTO change_row (organization_id, program_id, instrument_version_id, pre_wave_id, post_wave_id,
                          enrollment_id, pre, post, cohort_id, group_id, attributes)
    SELECT own, p_program_id, a.instrument_version_id, pre.id, post.id, e.id,
           max(a.scores) FILTER (WHERE r.wave_id = pre.id), max(a.scores) FILTER (WHERE r.wave_id = post.id),
           e.cohort_id, e.group_id, e.attributes
    FROM enrollment e
    JOIN response r ON r.organization_id = own AND r.enrollment_id = e.id AND r.counts
    JOIN answer_set a ON a.organization_id = own AND a.enrollment_id = e.id AND a.response_id = r.id
    JOIN wave pre ON pre.organization_id = own AND pre.program_id = p_program_id AND pre.kind <> 'then'
    JOIN wave post ON post.organization_id = own AND post.program_id = p_program_id AND post.kind <> 'then'
      AND post.position > pre.position AND r.wave_id IN (pre.id, post.id)
    WHERE e.organization_id = own AND e.program_id = p_program_id AND e.id = p_enrollment_id
      AND NOT EXISTS (SELECT 1 FROM exclusion x WHERE x.organization_id = own AND x.enrollment_id = e.id
                      AND x.response_id = r.id AND x.lifted_at IS NULL)
    GROUP BY e.organization_id, e.id, a.instrument_version_id, pre.id, post.id;
  RETURN true;
END $$;
--> statement-breakpoint
-- As in migration 0007, with the short way for one enrollment before it.
ALTER FUNCTION refresh_changes(bigint, bigint[]) RENAME TO refresh_many;
--> statement-breakpoint
CREATE FUNCTION refresh_changes(p_program_id bigint, p_enrollment_ids bigint[]) RETURNS void
LANGUAGE plpgsql SECURITY INVOKER AS $$
BEGIN
  IF cardinality(p_enrollment_ids) = 1 AND refresh_one(p_program_id, p_enrollment_ids[1]) THEN
    RETURN;
  END IF;
  PERFORM refresh_many(p_program_id, p_enrollment_ids);
END $$;
--> statement-breakpoint
ALTER FUNCTION submit_response SET plan_cache_mode = 'force_generic_plan';
