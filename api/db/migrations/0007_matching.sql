CREATE TABLE "match" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "match_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"program_id" bigint NOT NULL,
	"first_id" bigint NOT NULL,
	"second_id" bigint NOT NULL,
	"same" boolean NOT NULL,
	"method" text NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone NOT NULL,
	"undone_by" uuid,
	"undone_at" timestamp with time zone,
	CONSTRAINT "match_pkey" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "match" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "enrollment" ADD COLUMN "joined_into" bigint;--> statement-breakpoint
ALTER TABLE "enrollment" ADD COLUMN "taken" text[];--> statement-breakpoint
ALTER TABLE "enrollment" ADD COLUMN "match_method" text;--> statement-breakpoint
ALTER TABLE "match" ADD CONSTRAINT "match_program_fk" FOREIGN KEY ("organization_id","program_id") REFERENCES "public"."program"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "match_standing_key" ON "match" USING btree ("organization_id","first_id","second_id") WHERE undone_at is null;--> statement-breakpoint
CREATE INDEX "match_program_idx" ON "match" USING btree ("organization_id","program_id","id");--> statement-breakpoint
CREATE INDEX "match_first_idx" ON "match" USING btree ("organization_id","first_id");--> statement-breakpoint
CREATE INDEX "match_second_idx" ON "match" USING btree ("organization_id","second_id");--> statement-breakpoint
CREATE INDEX "enrollment_joined_idx" ON "enrollment" USING btree ("organization_id","program_id","joined_into") WHERE joined_into is not null;--> statement-breakpoint
CREATE INDEX "response_set_aside_idx" ON "response" USING btree ("organization_id","enrollment_id") WHERE not counts;--> statement-breakpoint
CREATE POLICY "match_own_organization" ON "match" AS PERMISSIVE FOR ALL TO public USING (organization_id = (SELECT current_setting('app.organization_id')::uuid)) WITH CHECK (organization_id = (SELECT current_setting('app.organization_id')::uuid));--> statement-breakpoint
-- The second wall, as in migration 0001.
ALTER TABLE "match" FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TRIGGER match_references_inserted AFTER INSERT ON "match"
  FOR EACH ROW EXECUTE FUNCTION check_row_references('first_id', 'enrollment', 'id', 'second_id', 'enrollment', 'id');
--> statement-breakpoint
-- Works out who is one person with whom, from the decisions that stand (table match), for these enrollments and
-- everybody who is or was joined with them. Nothing is remembered from one time to the next: what an enrollment
-- took from another is given back first, so that an undone match leaves no trace, in whatever order.
--
-- Of a circle of joined enrollments the one that answered at the earliest wave stands for the person. It keeps
-- its cohort, group and attributes and takes what it lacks from the others, in the order of their waves.
-- Responses stay with the enrollment that they came under; whoever counts people asks for `joined_into`.
--
-- Returns the ids of all enrollments concerned; none where nothing was ever joined.
CREATE FUNCTION settle_matches(p_program_id bigint, p_enrollment_ids bigint[]) RETURNS bigint[]
LANGUAGE plpgsql SECURITY INVOKER AS $$
DECLARE
  own uuid := current_setting('app.organization_id')::uuid;
  concerned bigint[];
BEGIN
  WITH RECURSIVE link AS MATERIALIZED (
    SELECT first_id AS a, second_id AS b FROM "match"
    WHERE organization_id = own AND program_id = p_program_id AND same AND undone_at IS NULL
    UNION ALL
    SELECT id, joined_into FROM enrollment
    WHERE organization_id = own AND program_id = p_program_id AND joined_into IS NOT NULL
  ), step AS MATERIALIZED (
    SELECT a, b FROM link UNION ALL SELECT b, a FROM link
  ), reached AS (
    SELECT a AS id FROM step WHERE a = ANY (p_enrollment_ids)
    UNION
    SELECT step.b FROM reached JOIN step ON step.a = reached.id
  )
  SELECT coalesce(array_agg(id ORDER BY id), '{}') INTO concerned FROM reached;
  IF cardinality(concerned) = 0 THEN
    RETURN concerned;
  END IF;
  PERFORM 1 FROM enrollment WHERE organization_id = own AND id = ANY (concerned) ORDER BY id FOR UPDATE;

  WITH RECURSIVE step AS MATERIALIZED (
    SELECT first_id AS a, second_id AS b FROM "match"
    WHERE organization_id = own AND program_id = p_program_id AND same AND undone_at IS NULL
      AND first_id = ANY (concerned)
    UNION ALL
    SELECT second_id, first_id FROM "match"
    WHERE organization_id = own AND program_id = p_program_id AND same AND undone_at IS NULL
      AND second_id = ANY (concerned)
  ), reach AS (
    SELECT id AS start, id AS node FROM unnest(concerned) id
    UNION
    SELECT reach.start, step.b FROM reach JOIN step ON step.a = reach.node
  ), circle AS MATERIALIZED (
    SELECT start AS id, min(node) AS circle FROM reach GROUP BY start
  ), method AS (
    -- The least certain of those by which a circle holds together.
    SELECT c.circle, (array_agg(m.method ORDER BY array_position(ARRAY['hand', 'near', 'alike'], m.method)))[1] AS method
    FROM "match" m JOIN circle c ON c.id = m.first_id
    WHERE m.organization_id = own AND m.program_id = p_program_id AND m.same AND m.undone_at IS NULL
    GROUP BY c.circle
  ), given AS (
    SELECT e.id, c.circle,
      CASE WHEN 'cohort' = ANY (e.taken) THEN NULL ELSE e.cohort_id END AS cohort_id,
      CASE WHEN 'group' = ANY (e.taken) THEN NULL ELSE e.group_id END AS group_id,
      nullif(e.attributes - ARRAY(SELECT substr(t, 11) FROM unnest(e.taken) t WHERE t LIKE 'attribute:%'), '{}') AS attributes,
      (SELECT min(w.position) FROM response r JOIN wave w ON w.organization_id = own AND w.id = r.wave_id
       WHERE r.organization_id = own AND r.enrollment_id = e.id) AS earliest
    FROM circle c JOIN enrollment e ON e.organization_id = own AND e.id = c.id
  ), ordered AS MATERIALIZED (
    SELECT given.*, row_number() OVER (PARTITION BY circle ORDER BY earliest NULLS LAST, id) AS place FROM given
  ), trait AS (
    SELECT circle, jsonb_object_agg(key, value) AS attributes FROM (
      SELECT DISTINCT ON (circle, key) circle, key, value FROM ordered, jsonb_each(attributes)
      ORDER BY circle, key, place) first
    GROUP BY circle
  ), person AS (
    SELECT circle, (array_agg(id ORDER BY place))[1] AS id,
      (array_agg(cohort_id ORDER BY place) FILTER (WHERE cohort_id IS NOT NULL))[1] AS cohort_id,
      (array_agg(group_id ORDER BY place) FILTER (WHERE group_id IS NOT NULL))[1] AS group_id
    FROM ordered GROUP BY circle
  ), settled AS (
    SELECT o.id, CASE WHEN o.place > 1 THEN p.id END AS joined_into,
      CASE WHEN o.place > 1 THEN o.cohort_id ELSE p.cohort_id END AS cohort_id,
      CASE WHEN o.place > 1 THEN o.group_id ELSE p.group_id END AS group_id,
      CASE WHEN o.place > 1 THEN o.attributes ELSE t.attributes END AS attributes,
      CASE WHEN o.place = 1 THEN nullif(
        CASE WHEN o.cohort_id IS NULL AND p.cohort_id IS NOT NULL THEN ARRAY['cohort'] ELSE '{}' END
        || CASE WHEN o.group_id IS NULL AND p.group_id IS NOT NULL THEN ARRAY['group'] ELSE '{}' END
        || ARRAY(SELECT 'attribute:' || key FROM jsonb_object_keys(t.attributes) key
                 WHERE NOT coalesce(o.attributes, '{}') ? key ORDER BY key), '{}') END AS taken,
      CASE WHEN o.place = 1 THEN m.method END AS match_method
    FROM ordered o JOIN person p USING (circle) LEFT JOIN trait t USING (circle) LEFT JOIN method m USING (circle)
  )
  UPDATE enrollment e SET joined_into = s.joined_into, cohort_id = s.cohort_id, group_id = s.group_id,
    attributes = s.attributes, taken = s.taken, match_method = s.match_method
  FROM settled s
  WHERE e.organization_id = own AND e.id = s.id
    AND (e.joined_into, e.cohort_id, e.group_id, e.attributes, e.taken, e.match_method)
      IS DISTINCT FROM (s.joined_into, s.cohort_id, s.group_id, s.attributes, s.taken, s.match_method);
  RETURN concerned;
END $$;
--> statement-breakpoint
-- Which of several responses of one person at one wave counts, by the wave's rule: the first, the last, or the
-- one with most answers. An excluded one yields to any other, and one without a date to one with it; what is still
-- equal is told apart by the order of storing.
--
-- Returns how many people another response counts for than before.
CREATE FUNCTION settle_counts(p_program_id bigint, p_enrollment_ids bigint[]) RETURNS integer
LANGUAGE plpgsql SECURITY INVOKER AS $$
DECLARE
  own uuid := current_setting('app.organization_id')::uuid;
  changed integer;
BEGIN
  WITH told AS (
    SELECT r.enrollment_id, r.id, coalesce(e.joined_into, e.id) AS person, r.wave_id, r.counts, r.submitted_at
    FROM enrollment e JOIN response r ON r.organization_id = own AND r.enrollment_id = e.id
    WHERE e.organization_id = own AND e.program_id = p_program_id AND e.id = ANY (p_enrollment_ids)
  ), several AS (
    SELECT person, wave_id FROM told GROUP BY person, wave_id HAVING count(*) > 1 OR NOT bool_and(counts)
  ), ranked AS (
    SELECT t.enrollment_id, t.id, t.person, t.counts, row_number() OVER (
      PARTITION BY t.person, t.wave_id
      ORDER BY
        EXISTS (SELECT 1 FROM exclusion x WHERE x.organization_id = own AND x.enrollment_id = t.enrollment_id
          AND x.response_id = t.id AND x.lifted_at IS NULL),
        CASE w.rule WHEN 'most_complete' THEN -(
          SELECT count(a) FROM answer_set s, unnest(s.answers) a WHERE s.organization_id = own
            AND s.enrollment_id = t.enrollment_id AND s.response_id = t.id) END,
        CASE w.rule WHEN 'last' THEN -extract(epoch FROM t.submitted_at) ELSE extract(epoch FROM t.submitted_at) END NULLS LAST,
        CASE w.rule WHEN 'last' THEN -t.id ELSE t.id END
    ) AS place
    FROM told t JOIN several USING (person, wave_id) JOIN wave w ON w.organization_id = own AND w.id = t.wave_id
  ), moved AS (
    UPDATE response r SET counts = (ranked.place = 1)
    FROM ranked
    WHERE r.organization_id = own AND r.enrollment_id = ranked.enrollment_id AND r.id = ranked.id
      AND r.counts <> (ranked.place = 1)
    RETURNING ranked.person
  )
  SELECT count(DISTINCT person) INTO changed FROM moved;
  RETURN changed;
END $$;
--> statement-breakpoint
-- As in migration 0001, and for people whom a match has joined: all their enrollments are rebuilt together, as
-- one person, after it was settled who is one with whom and which of several responses counts. The latter is
-- looked at where there can be several: an import of strangers stores no second response at a wave.
CREATE OR REPLACE FUNCTION refresh_changes(p_program_id bigint, p_enrollment_ids bigint[]) RETURNS void
LANGUAGE plpgsql SECURITY INVOKER AS $$
DECLARE
  own uuid := current_setting('app.organization_id')::uuid;
  mine xid := pg_current_xact_id()::xid;
  nested text := current_setting('enable_nestloop');
  joined bigint[];
  ids bigint[] := p_enrollment_ids;
  several boolean;
  person text := 'r.enrollment_id';
  home text := '';
  found bigint;
  older bigint[];
BEGIN
  joined := settle_matches(p_program_id, p_enrollment_ids);
  IF cardinality(joined) > 0 THEN
    ids := ARRAY(SELECT unnest(p_enrollment_ids) UNION SELECT unnest(joined));
    person := 'coalesce(j.joined_into, r.enrollment_id)';
    home := 'LEFT JOIN enrollment j ON j.organization_id = $1 AND j.id = r.enrollment_id AND j.joined_into IS NOT NULL';
  END IF;
  several := cardinality(ids) <= 20 OR cardinality(joined) > 0;
  IF NOT several THEN
    EXECUTE 'SELECT EXISTS (SELECT 1 FROM response WHERE organization_id = $1 AND NOT counts AND enrollment_id = ANY ($2))'
      INTO several USING own, ids;
  END IF;
  IF several THEN
    PERFORM settle_counts(p_program_id, ids);
  END IF;

  IF cardinality(ids) > 20 THEN
    PERFORM set_config('enable_nestloop', 'off', true);
  END IF;
  EXECUTE 'SELECT count(*), array_agg(id ORDER BY id) FILTER (WHERE xmin <> $3) FROM enrollment
           WHERE organization_id = $1 AND id = ANY ($2)'
    INTO found, older USING own, ids, mine;
  -- What this transaction wrote itself nobody else can touch: nothing to wait for.
  IF older IS NOT NULL THEN
    EXECUTE 'SELECT count(*) FROM (
               SELECT 1 FROM enrollment WHERE organization_id = $1 AND id = ANY ($2) ORDER BY id FOR UPDATE) locked'
      USING own, older;
    EXECUTE 'SELECT count(*) FROM enrollment WHERE organization_id = $1 AND id = ANY ($2)'
      INTO found USING own, ids;
  END IF;
  -- Somebody erased meanwhile: what this transaction wrote about them must not stay behind.
  IF found < (SELECT count(DISTINCT id) FROM unnest(ids) id) THEN
    RAISE foreign_key_violation USING MESSAGE = 'an enrollment to be refreshed is not there';
  END IF;
  EXECUTE 'DELETE FROM change_row WHERE organization_id = $1 AND program_id = $3 AND enrollment_id = ANY ($2)'
    USING own, ids, p_program_id;

  -- Pairs of waves first, by themselves: looked up again for each response they cost more than all the rest.
  EXECUTE format($q$
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
      SELECT %1$s AS enrollment_id, a.instrument_version_id, pair.pre_id, pair.post_id,
             max(a.scores) FILTER (WHERE r.wave_id = pair.pre_id) AS pre,
             max(a.scores) FILTER (WHERE r.wave_id = pair.post_id) AS post
      FROM response r
      JOIN answer_set a ON a.organization_id = $1 AND a.enrollment_id = r.enrollment_id AND a.response_id = r.id
      JOIN pair ON pair.wave_id = r.wave_id
      %2$s
      WHERE r.organization_id = $1 AND r.enrollment_id = ANY ($2) AND r.counts
        AND NOT EXISTS (
          SELECT 1 FROM excluded x WHERE x.enrollment_id = r.enrollment_id AND x.response_id = r.id)
      GROUP BY 1, a.instrument_version_id, pair.pre_id, pair.post_id
    )
    INSERT INTO change_row (organization_id, program_id, instrument_version_id, pre_wave_id, post_wave_id,
                            enrollment_id, pre, post, cohort_id, group_id, attributes)
    SELECT $1, $3, counted.instrument_version_id, counted.pre_id, counted.post_id, e.id,
           counted.pre, counted.post, e.cohort_id, e.group_id, e.attributes
    FROM counted
    JOIN enrollment e ON e.organization_id = $1 AND e.program_id = $3 AND e.id = counted.enrollment_id
    ORDER BY e.id
  $q$, person, home) USING own, ids, p_program_id;
  PERFORM set_config('enable_nestloop', nested, true);
END $$;
--> statement-breakpoint
-- Somebody's enrollments take the decisions about them along. Those who were joined with one that goes, and stay
-- themselves, are worked out anew.
CREATE OR REPLACE FUNCTION forget_enrollments() RETURNS trigger
LANGUAGE plpgsql SECURITY INVOKER AS $$
DECLARE
  left_behind record;
BEGIN
  DELETE FROM change_row c USING gone
    WHERE c.organization_id = gone.organization_id AND c.program_id = gone.program_id AND c.enrollment_id = gone.id;
  DELETE FROM response r USING gone WHERE r.organization_id = gone.organization_id AND r.enrollment_id = gone.id;
  IF NOT EXISTS (SELECT 1 FROM "match" m WHERE m.organization_id IN (SELECT organization_id FROM gone)) THEN
    RETURN NULL;
  END IF;
  DELETE FROM "match" m USING gone
    WHERE m.organization_id = gone.organization_id AND (m.first_id = gone.id OR m.second_id = gone.id);
  FOR left_behind IN
    SELECT e.program_id, array_agg(DISTINCT e.id) AS ids
    FROM gone JOIN enrollment e ON e.organization_id = gone.organization_id AND e.program_id = gone.program_id
      AND (e.joined_into = gone.id OR e.id = gone.joined_into OR e.joined_into = gone.joined_into)
    GROUP BY e.program_id
  LOOP
    UPDATE enrollment e SET joined_into = NULL
      FROM gone WHERE e.id = ANY (left_behind.ids) AND e.organization_id = gone.organization_id AND e.joined_into = gone.id;
    PERFORM refresh_changes(left_behind.program_id, left_behind.ids);
  END LOOP;
  RETURN NULL;
END $$;
