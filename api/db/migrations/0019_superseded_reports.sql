-- A release that no longer holds takes what was published on it along, with the same reason and in the same
-- transaction, whichever way it fell: a file taken back, a person erased, an answer corrected, left out or removed.
CREATE FUNCTION supersede_reports() RETURNS trigger
LANGUAGE plpgsql SECURITY INVOKER AS $$
BEGIN
  UPDATE report_version v SET superseded = NEW.superseded, superseded_at = NEW.superseded_at
    WHERE v.organization_id = NEW.organization_id AND v.superseded IS NULL
      AND v.id IN (SELECT x.version_id FROM report_release x
        WHERE x.organization_id = NEW.organization_id AND x.release_id = NEW.id);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER release_supersedes_reports AFTER UPDATE OF superseded ON release
  FOR EACH ROW WHEN (OLD.superseded IS NULL AND NEW.superseded IS NOT NULL)
  EXECUTE FUNCTION supersede_reports();
--> statement-breakpoint
-- As in migration 0006, and the releases that the person stood behind say that answers were removed (as
-- api/db/supersedeReleases.ts does for the other ways).
CREATE OR REPLACE FUNCTION withdraw_response(p_organization_id uuid, p_receipt_hash bytea, p_month date) RETURNS boolean
LANGUAGE plpgsql SECURITY INVOKER AS $$
DECLARE
  v_enrollment bigint;
  v_response bigint;
  v_program bigint;
  v_participant bigint;
  v_wave bigint;
BEGIN
  PERFORM set_config('app.organization_id', p_organization_id::text, true);
  SELECT enrollment_id, response_id INTO v_enrollment, v_response FROM receipt
    WHERE organization_id = p_organization_id AND code_hash = p_receipt_hash;
  IF NOT FOUND THEN RETURN false; END IF;
  SELECT program_id, participant_id INTO v_program, v_participant FROM enrollment
    WHERE organization_id = p_organization_id AND id = v_enrollment FOR UPDATE;
  INSERT INTO withdrawal (organization_id, program_id, survey_id, wave_id, month)
    SELECT p_organization_id, v_program, v.survey_id, r.wave_id, p_month
    FROM response r JOIN survey_version v ON v.organization_id = r.organization_id AND v.id = r.survey_version_id
    WHERE r.organization_id = p_organization_id AND r.enrollment_id = v_enrollment AND r.id = v_response;
  UPDATE release r SET superseded = 'It rests on answers that were removed since.', superseded_at = now()
    WHERE r.organization_id = p_organization_id AND r.program_id = v_program AND r.superseded IS NULL
      AND EXISTS (SELECT 1 FROM release_standing s
        WHERE s.organization_id = p_organization_id AND s.program_id = v_program
          AND s.from_release <= r.id AND (s.to_release IS NULL OR s.to_release > r.id)
          AND s.enrollment_id IN (SELECT coalesce(e.joined_into, e.id) FROM enrollment e
            WHERE e.organization_id = p_organization_id AND e.id = v_enrollment));
  DELETE FROM response WHERE organization_id = p_organization_id AND enrollment_id = v_enrollment AND id = v_response
    RETURNING wave_id INTO v_wave;
  IF NOT FOUND THEN RETURN false; END IF;
  IF NOT EXISTS (SELECT 1 FROM response WHERE organization_id = p_organization_id AND enrollment_id = v_enrollment)
    AND NOT EXISTS (SELECT 1 FROM participant WHERE organization_id = p_organization_id AND id = v_participant
                    AND code_sealed IS NOT NULL) THEN
    DELETE FROM enrollment WHERE organization_id = p_organization_id AND id = v_enrollment;
    DELETE FROM participant p WHERE p.organization_id = p_organization_id AND p.id = v_participant
      AND NOT EXISTS (SELECT 1 FROM enrollment e WHERE e.organization_id = p.organization_id AND e.participant_id = p.id);
  ELSE
    UPDATE response SET counts = true WHERE organization_id = p_organization_id AND enrollment_id = v_enrollment
      AND id = (SELECT min(id) FROM response WHERE organization_id = p_organization_id
                AND enrollment_id = v_enrollment AND wave_id = v_wave)
      AND NOT EXISTS (SELECT 1 FROM response WHERE organization_id = p_organization_id
                AND enrollment_id = v_enrollment AND wave_id = v_wave AND counts);
    PERFORM refresh_changes(v_program, ARRAY[v_enrollment]);
  END IF;
  INSERT INTO program_touch (organization_id, program_id, shard, touches)
    VALUES (p_organization_id, v_program, pg_backend_pid() % 64, 1)
    ON CONFLICT ON CONSTRAINT program_touch_pkey DO UPDATE SET touches = program_touch.touches + 1;
  RETURN true;
END $$;
