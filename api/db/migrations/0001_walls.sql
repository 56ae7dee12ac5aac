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
-- for small (they have no statistics yet), and then compares everybody with everybody: 100,000 responses had not ended after 18 s.
-- EXECUTE plans each call anew, so that one person's plan is never used for fifty thousand.
CREATE FUNCTION refresh_changes(p_program_id bigint, p_enrollment_ids bigint[]) RETURNS void
LANGUAGE plpgsql SECURITY INVOKER AS $$
DECLARE
  own uuid := current_setting('app.organization_id')::uuid;
  mine xid := pg_current_xact_id()::xid;
  nested text := current_setting('enable_nestloop');
  found bigint;
  older bigint[];
BEGIN
  IF cardinality(p_enrollment_ids) > 20 THEN
    PERFORM set_config('enable_nestloop', 'off', true);
  END IF;
  EXECUTE 'SELECT count(*), array_agg(id ORDER BY id) FILTER (WHERE xmin <> $3) FROM enrollment
           WHERE organization_id = $1 AND id = ANY ($2)'
    INTO found, older USING own, p_enrollment_ids, mine;
  -- What this transaction wrote itself nobody else can touch: nothing to wait for.
  IF older IS NOT NULL THEN
    EXECUTE 'SELECT count(*) FROM (
               SELECT 1 FROM enrollment WHERE organization_id = $1 AND id = ANY ($2) ORDER BY id FOR UPDATE) locked'
      USING own, older;
    EXECUTE 'SELECT count(*) FROM enrollment WHERE organization_id = $1 AND id = ANY ($2)'
      INTO found USING own, p_enrollment_ids;
  END IF;
  -- Somebody erased meanwhile: what this transaction wrote about them must not stay behind.
  IF found < (SELECT count(DISTINCT id) FROM unnest(p_enrollment_ids) id) THEN
    RAISE foreign_key_violation USING MESSAGE = 'an enrollment to be refreshed is not there';
  END IF;
  EXECUTE 'DELETE FROM change_row WHERE organization_id = $1 AND program_id = $3 AND enrollment_id = ANY ($2)'
    USING own, p_enrollment_ids, p_program_id;

  -- Pairs of waves first, by themselves: looked up again for each response they cost more than all the rest.
  EXECUTE $q$
    WITH pair AS MATERIALIZED (
      SELECT w.id AS wave_id, pre.id AS pre_id, post.id AS post_id
      FROM wave pre
      JOIN wave post ON post.organization_id = $1 AND post.program_id = $3 AND post.position > pre.position
      JOIN wave w ON w.organization_id = $1 AND (w.id = pre.id OR w.id = post.id)
      WHERE pre.organization_id = $1 AND pre.program_id = $3 AND pre.kind <> 'then' AND post.kind <> 'then'
    ), excluded AS MATERIALIZED (
      SELECT x.enrollment_id, x.response_id FROM exclusion x
      WHERE x.organization_id = $1 AND x.enrollment_id = ANY ($2) AND x.lifted_at IS NULL
    ), counted AS (
      SELECT r.enrollment_id, a.instrument_version_id, pair.pre_id, pair.post_id,
             max(a.scores) FILTER (WHERE r.wave_id = pair.pre_id) AS pre,
             max(a.scores) FILTER (WHERE r.wave_id = pair.post_id) AS post
      FROM response r
      JOIN answer_set a ON a.organization_id = $1 AND a.enrollment_id = r.enrollment_id AND a.response_id = r.id
      JOIN pair ON pair.wave_id = r.wave_id
      WHERE r.organization_id = $1 AND r.enrollment_id = ANY ($2) AND r.counts
        AND NOT EXISTS (
          SELECT 1 FROM excluded x WHERE x.enrollment_id = r.enrollment_id AND x.response_id = r.id)
      GROUP BY r.enrollment_id, a.instrument_version_id, pair.pre_id, pair.post_id
    )
    INSERT INTO change_row (organization_id, program_id, instrument_version_id, pre_wave_id, post_wave_id,
                            enrollment_id, pre, post, cohort_id, group_id, attributes)
    SELECT $1, $3, counted.instrument_version_id, counted.pre_id, counted.post_id, e.id,
           counted.pre, counted.post, e.cohort_id, e.group_id, e.attributes
    FROM counted
    JOIN enrollment e ON e.organization_id = $1 AND e.program_id = $3 AND e.id = counted.enrollment_id
    ORDER BY e.id
  $q$ USING own, p_enrollment_ids, p_program_id;
  PERFORM set_config('enable_nestloop', nested, true);
END $$;
--> statement-breakpoint
-- References of the tables that grow with people. Arguments come in threes: a column of the new rows, the
-- parent table, the parent's column. NULL refers to nothing.
--
-- A row that is inserted is looked at by itself, unless the transaction has set `app.references_known`: an
-- import takes each id from a join with its parent or from a row it has just made, and `refresh_changes`
-- counts the enrollments once more at its end. (Keeping 100,000 new rows for a trigger to look at cost as
-- much as their index.) A statement that updates is checked as a whole.
CREATE FUNCTION check_row_references() RETURNS trigger
LANGUAGE plpgsql SECURITY INVOKER AS $$
DECLARE
  added jsonb := to_jsonb(NEW);
  id bigint;
  known boolean;
BEGIN
  FOR i IN 0 .. TG_NARGS / 3 - 1 LOOP
    id := (added ->> TG_ARGV[3 * i])::bigint;
    CONTINUE WHEN id IS NULL;
    EXECUTE format('SELECT EXISTS (SELECT 1 FROM %1$I p WHERE p.organization_id = $1 AND p.%2$I = $2)',
      TG_ARGV[3 * i + 1], TG_ARGV[3 * i + 2]) INTO known USING NEW.organization_id, id;
    IF NOT known THEN
      RAISE foreign_key_violation
        USING MESSAGE = format('%s refers to a %s that is not there', TG_TABLE_NAME, TG_ARGV[3 * i + 1]),
              CONSTRAINT = format('%s_%s_fk', TG_TABLE_NAME, TG_ARGV[3 * i + 1]), TABLE = TG_TABLE_NAME;
    END IF;
  END LOOP;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION check_references() RETURNS trigger
LANGUAGE plpgsql SECURITY INVOKER AS $$
DECLARE
  missing boolean;
BEGIN
  FOR i IN 0 .. TG_NARGS / 3 - 1 LOOP
    EXECUTE format(
      'SELECT EXISTS (SELECT 1 FROM (SELECT DISTINCT organization_id, %1$I AS id FROM added WHERE %1$I IS NOT NULL) a
         WHERE NOT EXISTS (SELECT 1 FROM %2$I p WHERE p.organization_id = a.organization_id AND p.%3$I = a.id))',
      TG_ARGV[3 * i], TG_ARGV[3 * i + 1], TG_ARGV[3 * i + 2]) INTO missing;
    IF missing THEN
      RAISE foreign_key_violation
        USING MESSAGE = format('%s refers to a %s that is not there', TG_TABLE_NAME, TG_ARGV[3 * i + 1]),
              CONSTRAINT = format('%s_%s_fk', TG_TABLE_NAME, TG_ARGV[3 * i + 1]), TABLE = TG_TABLE_NAME;
    END IF;
  END LOOP;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER enrollment_references_inserted AFTER INSERT ON enrollment
  FOR EACH ROW WHEN (current_setting('app.references_known', true) IS DISTINCT FROM 'yes')
  EXECUTE FUNCTION check_row_references('program_id', 'program', 'id', 'participant_id', 'participant', 'id',
    'cohort_id', 'cohort', 'id', 'group_id', 'group', 'id');
--> statement-breakpoint
CREATE TRIGGER enrollment_references_updated AFTER UPDATE ON enrollment
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT
  EXECUTE FUNCTION check_references('program_id', 'program', 'id', 'participant_id', 'participant', 'id',
    'cohort_id', 'cohort', 'id', 'group_id', 'group', 'id');
--> statement-breakpoint
CREATE TRIGGER response_references_inserted AFTER INSERT ON response
  FOR EACH ROW WHEN (current_setting('app.references_known', true) IS DISTINCT FROM 'yes')
  EXECUTE FUNCTION check_row_references('enrollment_id', 'enrollment', 'id', 'wave_id', 'wave', 'id',
    'survey_version_id', 'survey_version', 'id');
--> statement-breakpoint
CREATE TRIGGER response_references_updated AFTER UPDATE ON response
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT
  EXECUTE FUNCTION check_references('enrollment_id', 'enrollment', 'id', 'wave_id', 'wave', 'id',
    'survey_version_id', 'survey_version', 'id');
--> statement-breakpoint
CREATE TRIGGER answer_set_references_inserted AFTER INSERT ON answer_set
  FOR EACH ROW WHEN (current_setting('app.references_known', true) IS DISTINCT FROM 'yes')
  EXECUTE FUNCTION check_row_references('enrollment_id', 'enrollment', 'id',
    'instrument_version_id', 'instrument_version', 'id');
--> statement-breakpoint
-- What goes with its parent. A program takes its enrollments first, so that its cohorts are free to go.
CREATE FUNCTION forget_program() RETURNS trigger
LANGUAGE plpgsql SECURITY INVOKER AS $$
BEGIN
  DELETE FROM enrollment WHERE organization_id = OLD.organization_id AND program_id = OLD.id;
  RETURN OLD;
END $$;
--> statement-breakpoint
CREATE FUNCTION forget_organization() RETURNS trigger
LANGUAGE plpgsql SECURITY INVOKER AS $$
BEGIN
  DELETE FROM participant WHERE organization_id = OLD.id;
  RETURN OLD;
END $$;
--> statement-breakpoint
CREATE TRIGGER organization_forget BEFORE DELETE ON organization FOR EACH ROW EXECUTE FUNCTION forget_organization();
--> statement-breakpoint
CREATE TRIGGER program_forget BEFORE DELETE ON program FOR EACH ROW EXECUTE FUNCTION forget_program();
--> statement-breakpoint
CREATE FUNCTION forget_participants() RETURNS trigger
LANGUAGE plpgsql SECURITY INVOKER AS $$
BEGIN
  DELETE FROM enrollment e USING gone WHERE e.organization_id = gone.organization_id AND e.participant_id = gone.id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER participant_forget AFTER DELETE ON participant
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION forget_participants();
--> statement-breakpoint
CREATE FUNCTION forget_enrollments() RETURNS trigger
LANGUAGE plpgsql SECURITY INVOKER AS $$
BEGIN
  DELETE FROM change_row c USING gone
    WHERE c.organization_id = gone.organization_id AND c.program_id = gone.program_id AND c.enrollment_id = gone.id;
  DELETE FROM response r USING gone WHERE r.organization_id = gone.organization_id AND r.enrollment_id = gone.id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER enrollment_forget AFTER DELETE ON enrollment
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION forget_enrollments();
--> statement-breakpoint
CREATE FUNCTION forget_responses() RETURNS trigger
LANGUAGE plpgsql SECURITY INVOKER AS $$
BEGIN
  DELETE FROM answer_set a USING gone
    WHERE a.organization_id = gone.organization_id AND a.enrollment_id = gone.enrollment_id
      AND a.response_id = gone.id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER response_forget AFTER DELETE ON response
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION forget_responses();
--> statement-breakpoint
-- A cohort, group or wave that people still refer to stays.
CREATE FUNCTION refuse_while_referred() RETURNS trigger
LANGUAGE plpgsql SECURITY INVOKER AS $$
DECLARE
  referred boolean;
BEGIN
  EXECUTE format('SELECT EXISTS (SELECT 1 FROM %1$I c WHERE c.organization_id = $1 AND c.%2$I = $2)',
    TG_ARGV[0], TG_ARGV[1]) INTO referred USING OLD.organization_id, OLD.id;
  IF referred THEN
    RAISE foreign_key_violation
      USING MESSAGE = format('%s is still referred to by %s', TG_TABLE_NAME, TG_ARGV[0]),
            CONSTRAINT = format('%s_%s_fk', TG_ARGV[0], TG_TABLE_NAME), TABLE = TG_ARGV[0];
  END IF;
  RETURN OLD;
END $$;
--> statement-breakpoint
CREATE TRIGGER cohort_referred BEFORE DELETE ON cohort
  FOR EACH ROW EXECUTE FUNCTION refuse_while_referred('enrollment', 'cohort_id');
--> statement-breakpoint
CREATE TRIGGER group_referred BEFORE DELETE ON "group"
  FOR EACH ROW EXECUTE FUNCTION refuse_while_referred('enrollment', 'group_id');
--> statement-breakpoint
CREATE TRIGGER wave_referred BEFORE DELETE ON wave
  FOR EACH ROW EXECUTE FUNCTION refuse_while_referred('response', 'wave_id');
