-- The second wall: policies bind the tables' owner too, so that a role without BYPASSRLS that owns the
-- tables (one DATABASE_URL for everything) stands behind them as well.
DO $$
DECLARE name text;
BEGIN
  FOR name IN SELECT tablename FROM pg_policies WHERE schemaname = 'public' LOOP
    EXECUTE format('ALTER TABLE public.%I FORCE ROW LEVEL SECURITY', name);
  END LOOP;
END $$;
--> statement-breakpoint
-- Rebuilds what the change table counts for these enrollments, from the responses that count and are not
-- excluded. Call it last in every transaction that writes answers, enrollments, cohorts or groups.
--
-- The enrollments are locked in order of id (two writers of one person wait for each other; no deadlock),
-- but for those that this transaction made itself: nobody else can see them.
-- A wave of kind `then` never pairs: a judgement made afterwards is not a measurement made before.
CREATE FUNCTION refresh_changes(p_program_id bigint, p_enrollment_ids bigint[]) RETURNS void
LANGUAGE plpgsql SECURITY INVOKER AS $$
DECLARE
  own uuid := current_setting('app.organization_id')::uuid;
BEGIN
  PERFORM 1 FROM enrollment e
    WHERE e.organization_id = own AND e.id = ANY (p_enrollment_ids)
      AND e.xmin::text <> (pg_current_xact_id()::xid)::text
    ORDER BY e.id FOR UPDATE;

  DELETE FROM change_row c WHERE c.organization_id = own AND c.enrollment_id = ANY (p_enrollment_ids);

  INSERT INTO change_row (organization_id, program_id, instrument_version_id, pre_wave_id, post_wave_id,
                          enrollment_id, pre, post, cohort_id, group_id, attributes)
  SELECT own, p_program_id, counted.instrument_version_id, pair.pre_id, pair.post_id, e.id,
         max(counted.scores) FILTER (WHERE counted.wave_id = pair.pre_id),
         max(counted.scores) FILTER (WHERE counted.wave_id = pair.post_id),
         e.cohort_id, e.group_id, e.attributes
  FROM enrollment e
  JOIN (
    SELECT r.organization_id, r.enrollment_id, r.wave_id, a.instrument_version_id, a.scores
    FROM response r
    JOIN answer_set a ON a.organization_id = r.organization_id
      AND a.enrollment_id = r.enrollment_id AND a.response_id = r.id
    WHERE r.organization_id = own AND r.enrollment_id = ANY (p_enrollment_ids) AND r.counts
      AND NOT EXISTS (
        SELECT 1 FROM exclusion x
        WHERE x.organization_id = own AND x.enrollment_id = r.enrollment_id
          AND x.response_id = r.id AND x.lifted_at IS NULL)
  ) counted ON counted.organization_id = own AND counted.enrollment_id = e.id
  JOIN (
    SELECT a.id AS pre_id, b.id AS post_id
    FROM wave a
    JOIN wave b ON b.organization_id = own AND b.program_id = a.program_id AND b.position > a.position
    WHERE a.organization_id = own AND a.program_id = p_program_id AND a.kind <> 'then' AND b.kind <> 'then'
  ) pair ON counted.wave_id IN (pair.pre_id, pair.post_id)
  WHERE e.organization_id = own AND e.program_id = p_program_id AND e.id = ANY (p_enrollment_ids)
  GROUP BY e.organization_id, e.id, counted.instrument_version_id, pair.pre_id, pair.post_id,
           e.cohort_id, e.group_id, e.attributes;
END $$;
