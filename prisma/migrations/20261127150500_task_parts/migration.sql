-- CreateTable
CREATE TABLE "task_part" (
    "task_id" TEXT NOT NULL,
    "username" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "branch_code" TEXT NOT NULL,
    "room" TEXT NOT NULL,

    CONSTRAINT "task_part_pkey" PRIMARY KEY ("task_id","username")
);

INSERT INTO "task_part" ("task_id", "username", "at", "branch_code", "room")
SELECT t."id", p."username", coalesce(t."done_at", t."created_at"), t."branch_code", t."room"
FROM (SELECT "id" AS "task_id", "done_by" AS "username" FROM "task" WHERE "done_by" IS NOT NULL
      UNION SELECT "task_id", "username" FROM "approval_decision") p JOIN "task" t ON t."id" = p."task_id";

-- CreateIndex
CREATE INDEX "task_part_username_at_task_id_branch_code_room_idx" ON "task_part"("username", "at", "task_id", "branch_code", "room");

-- AddForeignKey
ALTER TABLE "task_part" ADD CONSTRAINT "task_part_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Whatever ends a task or writes a decision (there are many), who had a part in it stands beside it in the same transaction.
CREATE FUNCTION keep_task_parts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF OLD.done_by IS DISTINCT FROM NEW.done_by THEN
      DELETE FROM task_part p WHERE p.task_id = NEW.id AND p.username = OLD.done_by
        AND NOT EXISTS (SELECT FROM approval_decision d WHERE d.task_id = NEW.id AND d.username = OLD.done_by);
    END IF;
    UPDATE task_part SET at = coalesce(NEW.done_at, NEW.created_at), branch_code = NEW.branch_code, room = NEW.room
    WHERE task_id = NEW.id;
  END IF;
  INSERT INTO task_part (task_id, username, at, branch_code, room)
  SELECT NEW.id, p.username, coalesce(NEW.done_at, NEW.created_at), NEW.branch_code, NEW.room
  FROM (SELECT NEW.done_by AS username UNION SELECT d.username FROM approval_decision d WHERE d.task_id = NEW.id) p
  WHERE p.username IS NOT NULL
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

CREATE FUNCTION keep_decided_task() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO task_part (task_id, username, at, branch_code, room)
  SELECT t.id, NEW.username, coalesce(t.done_at, t.created_at), t.branch_code, t.room FROM task t WHERE t.id = NEW.task_id
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

CREATE TRIGGER task_keeps_parts AFTER INSERT OR UPDATE OF done_at, done_by, created_at, branch_code, room ON task
  FOR EACH ROW EXECUTE FUNCTION keep_task_parts();
CREATE TRIGGER approval_decision_keeps_part AFTER INSERT ON approval_decision
  FOR EACH ROW EXECUTE FUNCTION keep_decided_task();
