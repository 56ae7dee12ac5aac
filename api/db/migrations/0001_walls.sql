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
--
-- For many enrollments nested loops are switched off while it runs. The planner takes freshly loaded tables
-- for small (they have no statistics yet), and then compares everybody with everybody: 18 s in place of 0.4.
-- EXECUTE plans each call anew, so that one person's plan is never used for fifty thousand.
CREATE FUNCTION refresh_changes(p_program_id bigint, p_enrollment_ids bigint[]) RETURNS void
LANGUAGE plpgsql SECURITY INVOKER AS $$
DECLARE
  own uuid := current_setting('app.organization_id')::uuid;
  nested text := current_setting('enable_nestloop');
BEGIN
  IF cardinality(p_enrollment_ids) > 1000 THEN
    PERFORM set_config('enable_nestloop', 'off', true);
  END IF;
  EXECUTE $q$
    SELECT count(*) FROM (
      SELECT 1 FROM enrollment e
      WHERE e.organization_id = $1 AND e.id = ANY ($2) AND e.xmin::text <> (pg_current_xact_id()::xid)::text
      ORDER BY e.id FOR UPDATE) locked
  $q$ USING own, p_enrollment_ids;

  EXECUTE 'DELETE FROM change_row WHERE organization_id = $1 AND enrollment_id = ANY ($2)'
    USING own, p_enrollment_ids;

  EXECUTE $q$
    INSERT INTO change_row (organization_id, program_id, instrument_version_id, pre_wave_id, post_wave_id,
                            enrollment_id, pre, post, cohort_id, group_id, attributes)
    SELECT $1, $3, counted.instrument_version_id, pair.pre_id, pair.post_id, e.id,
           max(counted.scores) FILTER (WHERE counted.wave_id = pair.pre_id),
           max(counted.scores) FILTER (WHERE counted.wave_id = pair.post_id),
           e.cohort_id, e.group_id, e.attributes
    FROM enrollment e
    JOIN (
      SELECT r.enrollment_id, r.wave_id, a.instrument_version_id, a.scores
      FROM response r
      JOIN answer_set a ON a.organization_id = $1 AND a.enrollment_id = r.enrollment_id AND a.response_id = r.id
      WHERE r.organization_id = $1 AND r.enrollment_id = ANY ($2) AND r.counts
        AND NOT EXISTS (
          SELECT 1 FROM exclusion x
          WHERE x.organization_id = $1 AND x.enrollment_id = r.enrollment_id
            AND x.response_id = r.id AND x.lifted_at IS NULL)
    ) counted ON counted.enrollment_id = e.id
    JOIN (
      SELECT w.id AS wave_id, pre.id AS pre_id, post.id AS post_id
      FROM wave pre
      JOIN wave post ON post.organization_id = $1 AND post.program_id = $3 AND post.position > pre.position
      JOIN wave w ON w.id = pre.id OR w.id = post.id
      WHERE pre.organization_id = $1 AND pre.program_id = $3 AND pre.kind <> 'then' AND post.kind <> 'then'
        AND w.organization_id = $1
    ) pair ON counted.wave_id = pair.wave_id
    WHERE e.organization_id = $1 AND e.program_id = $3 AND e.id = ANY ($2)
    GROUP BY e.id, counted.instrument_version_id, pair.pre_id, pair.post_id, e.cohort_id, e.group_id, e.attributes
  $q$ USING own, p_enrollment_ids, p_program_id;
  PERFORM set_config('enable_nestloop', nested, true);
END $$;
--> statement-breakpoint
-- The rows of change_row go with their enrollments, a statement at a time.
CREATE FUNCTION forget_changes() RETURNS trigger
LANGUAGE plpgsql SECURITY INVOKER AS $$
BEGIN
  DELETE FROM change_row c USING gone
    WHERE c.organization_id = gone.organization_id AND c.enrollment_id = gone.id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER enrollment_forget_changes AFTER DELETE ON enrollment
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION forget_changes();
