-- CreateTable
CREATE TABLE "approval_turn" (
    "approval_id" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "levels" INTEGER NOT NULL,
    "branch_code" TEXT NOT NULL,
    "began" TIMESTAMPTZ(3) NOT NULL,
    "ended" TIMESTAMPTZ(3) NOT NULL,
    "began_on" DATE NOT NULL,
    "ended_on" DATE NOT NULL,
    "worked_ms" BIGINT NOT NULL,

    CONSTRAINT "approval_turn_pkey" PRIMARY KEY ("approval_id","level")
);

-- Milliseconds of working days from one instant to another: whole days of them count (RULES 8), a day that no calendar tells works from Monday to Friday.
CREATE FUNCTION worked_ms(began timestamptz, ended timestamptz) RETURNS bigint LANGUAGE sql STABLE
  RETURN (SELECT coalesce(sum(extract(epoch FROM
      least(d + interval '1 day', ended AT TIME ZONE 'Asia/Shanghai') - greatest(d, began AT TIME ZONE 'Asia/Shanghai'))), 0) * 1000
    FROM generate_series((began AT TIME ZONE 'Asia/Shanghai')::date::timestamp, ended AT TIME ZONE 'Asia/Shanghai', interval '1 day') AS d
    LEFT JOIN calendar_day c ON c.date = d::date
    WHERE began < ended AND coalesce(c.kind <> 'HOLIDAY', extract(isodow FROM d) < 6))::bigint;

-- How long each level has kept an application: from the last vote of the level before it (or the submission) to its own last vote.
CREATE FUNCTION turns_of(approval) RETURNS SETOF approval_turn LANGUAGE sql STABLE
BEGIN ATOMIC
  SELECT $1.id, t.level, n.name->>'nameZh', n.name->>'nameEn', jsonb_array_length($1.levels), a.branch_code, t.began, t.ended,
    (t.began AT TIME ZONE 'Asia/Shanghai')::date, (t.ended AT TIME ZONE 'Asia/Shanghai')::date, worked_ms(t.began, t.ended)
  FROM (SELECT level, ended, coalesce(lag(ended) OVER (ORDER BY ended, level), $1.opened_at) AS began
        FROM (SELECT level, max(decided_at) AS ended FROM approval_decision WHERE approval_id = $1.id GROUP BY level) l) t
  JOIN LATERAL (SELECT name FROM jsonb_array_elements($1.levels) AS name WHERE name->>'code' = t.level LIMIT 1) n ON true
  JOIN application a ON a.no = $1.subject_no
  WHERE $1.subject = 'APPLICATION';
END;

INSERT INTO "approval_turn" SELECT t.* FROM approval a, turns_of(a) t;

-- CreateIndex
CREATE INDEX "approval_turn_ended_on_branch_code_idx" ON "approval_turn"("ended_on", "branch_code");

-- AddForeignKey
ALTER TABLE "approval_turn" ADD CONSTRAINT "approval_turn_approval_id_fkey" FOREIGN KEY ("approval_id") REFERENCES "approval"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Told anew of one approval at a time: of two votes at once the second waits for the first, and then counts it.
CREATE FUNCTION keep_turns(which text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('approval-turn/' || which));
  DELETE FROM approval_turn WHERE approval_id = which;
  INSERT INTO approval_turn SELECT t.* FROM approval a, turns_of(a) t WHERE a.id = which;
END $$;

CREATE FUNCTION keep_turns_of_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_turns(approval_id) FROM (SELECT OLD.approval_id WHERE TG_OP <> 'INSERT' UNION SELECT NEW.approval_id WHERE TG_OP <> 'DELETE') d;
  RETURN NULL;
END $$;

CREATE FUNCTION keep_turns_of_approval() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_turns(NEW.id);
  RETURN NULL;
END $$;

CREATE FUNCTION keep_turns_of_application() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_turns(id) FROM approval WHERE subject = 'APPLICATION' AND subject_no = NEW.no;
  RETURN NULL;
END $$;

-- A year's days are installed, or told otherwise, while a level still keeps a case or after it did.
CREATE FUNCTION keep_worked_hours() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE approval_turn SET worked_ms = worked_ms(began, ended)
  WHERE ended_on >= (SELECT min(date) FROM days) AND began_on <= (SELECT max(date) FROM days);
  RETURN NULL;
END $$;

-- At the commit, after whatever else a transaction takes.
CREATE CONSTRAINT TRIGGER approval_decision_keeps_turns AFTER INSERT OR UPDATE OR DELETE ON approval_decision DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION keep_turns_of_decision();
CREATE CONSTRAINT TRIGGER approval_keeps_turns AFTER UPDATE ON approval DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN ((OLD.subject, OLD.subject_no, OLD.levels, OLD.opened_at) IS DISTINCT FROM (NEW.subject, NEW.subject_no, NEW.levels, NEW.opened_at))
  EXECUTE FUNCTION keep_turns_of_approval();
CREATE CONSTRAINT TRIGGER application_keeps_turns AFTER UPDATE ON application DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (OLD.branch_code IS DISTINCT FROM NEW.branch_code) EXECUTE FUNCTION keep_turns_of_application();
CREATE TRIGGER calendar_day_inserted AFTER INSERT ON calendar_day REFERENCING NEW TABLE AS days
  FOR EACH STATEMENT EXECUTE FUNCTION keep_worked_hours();
CREATE TRIGGER calendar_day_updated AFTER UPDATE ON calendar_day REFERENCING NEW TABLE AS days
  FOR EACH STATEMENT EXECUTE FUNCTION keep_worked_hours();
CREATE TRIGGER calendar_day_deleted AFTER DELETE ON calendar_day REFERENCING OLD TABLE AS days
  FOR EACH STATEMENT EXECUTE FUNCTION keep_worked_hours();

-- CreateIndex
CREATE INDEX "approval_concluded_at_idx" ON "approval"("concluded_at");
