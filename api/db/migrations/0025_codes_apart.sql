ALTER TABLE "erased_code" ADD COLUMN "folded_hash" "bytea";--> statement-breakpoint
ALTER TABLE "participant" ADD COLUMN "folded_hash" "bytea";--> statement-breakpoint
CREATE INDEX "participant_folded_idx" ON "participant" USING btree ("organization_id","folded_hash") WHERE folded_hash IS NOT NULL;--> statement-breakpoint
-- Which keyed hash a code is known by: the one with its small letters, of somebody who is kept apart for them, else
-- the one in capitals.
CREATE FUNCTION known_code(p_organization_id uuid, p_apart_hash bytea, p_code_hash bytea) RETURNS bytea
LANGUAGE plpgsql SECURITY INVOKER AS $$
BEGIN
  PERFORM set_config('app.organization_id', p_organization_id::text, true);
  RETURN coalesce((SELECT code_hash FROM participant
    WHERE organization_id = p_organization_id AND code_hash = p_apart_hash), p_code_hash);
END $$;
