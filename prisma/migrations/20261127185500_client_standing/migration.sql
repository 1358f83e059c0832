-- CreateTable
CREATE TABLE "client_standing" (
    "client_no" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "registered_on" DATE NOT NULL,
    "principal_fen" BIGINT NOT NULL,
    "had_loan" BOOLEAN NOT NULL,
    "last_contact_on" DATE,
    "planned_on" DATE,

    CONSTRAINT "client_standing_pkey" PRIMARY KEY ("client_no")
);

-- What the segment of a client and the day of the next contact hang on, as the tables say it of one client.
CREATE FUNCTION standing_of(client) RETURNS client_standing LANGUAGE sql STABLE
  RETURN ROW(
    $1.no, $1.kind, ($1.created_at AT TIME ZONE 'Asia/Shanghai')::date,
    (SELECT coalesce(sum(principal_fen), 0) FROM loan WHERE client_no = $1.no)::bigint,
    EXISTS (SELECT FROM loan WHERE client_no = $1.no),
    (SELECT "on" FROM client_contact WHERE client_no = $1.no ORDER BY "on" DESC, id DESC LIMIT 1),
    least((SELECT next_on FROM client_contact WHERE client_no = $1.no ORDER BY "on" DESC, id DESC LIMIT 1),
      (SELECT min(next_on) FROM cross_sell_opportunity WHERE client_no = $1.no)))::client_standing;

INSERT INTO "client_standing" SELECT s.* FROM client c, standing_of(c) s;

-- AddForeignKey
ALTER TABLE "client_standing" ADD CONSTRAINT "client_standing_client_no_fkey" FOREIGN KEY ("client_no") REFERENCES "client"("no") ON DELETE CASCADE ON UPDATE CASCADE;

-- Added up anew of one client at a time: whoever comes second waits for the first, and then sees what it wrote.
CREATE FUNCTION keep_standing(whose text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM client_standing WHERE client_no = whose FOR UPDATE;
  UPDATE client_standing k SET (kind, registered_on, principal_fen, had_loan, last_contact_on, planned_on) =
    (s.kind, s.registered_on, s.principal_fen, s.had_loan, s.last_contact_on, s.planned_on)
  FROM client c, standing_of(c) s WHERE c.no = whose AND k.client_no = whose;
END $$;

CREATE FUNCTION begin_client_standing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO client_standing SELECT s.* FROM client c, standing_of(c) s WHERE c.no = NEW.no;
  RETURN NULL;
END $$;

CREATE FUNCTION keep_client_standing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_standing(NEW.no);
  RETURN NULL;
END $$;

CREATE FUNCTION keep_standing_of_client() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN PERFORM keep_standing(OLD.client_no); END IF;
  IF TG_OP = 'INSERT' OR (TG_OP = 'UPDATE' AND NEW.client_no IS DISTINCT FROM OLD.client_no) THEN PERFORM keep_standing(NEW.client_no); END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER client_begins_standing AFTER INSERT ON client FOR EACH ROW EXECUTE FUNCTION begin_client_standing();

-- At the commit, as the last thing a transaction takes: whoever waits for a client's row holds up nobody, and cannot be waited for in a ring.
CREATE CONSTRAINT TRIGGER client_keeps_standing AFTER UPDATE OF kind, created_at ON client DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN ((OLD.kind, OLD.created_at) IS DISTINCT FROM (NEW.kind, NEW.created_at)) EXECUTE FUNCTION keep_client_standing();
CREATE CONSTRAINT TRIGGER loan_begins_standing AFTER INSERT OR DELETE ON loan DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION keep_standing_of_client();
CREATE CONSTRAINT TRIGGER loan_keeps_standing AFTER UPDATE OF client_no, principal_fen ON loan DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN ((OLD.client_no, OLD.principal_fen) IS DISTINCT FROM (NEW.client_no, NEW.principal_fen)) EXECUTE FUNCTION keep_standing_of_client();
CREATE CONSTRAINT TRIGGER client_contact_keeps_standing AFTER INSERT OR UPDATE OR DELETE ON client_contact DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION keep_standing_of_client();
CREATE CONSTRAINT TRIGGER opportunity_begins_standing AFTER INSERT OR DELETE ON cross_sell_opportunity DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION keep_standing_of_client();
CREATE CONSTRAINT TRIGGER opportunity_keeps_standing AFTER UPDATE OF client_no, next_on ON cross_sell_opportunity DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN ((OLD.client_no, OLD.next_on) IS DISTINCT FROM (NEW.client_no, NEW.next_on)) EXECUTE FUNCTION keep_standing_of_client();
