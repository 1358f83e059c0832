-- What is written in the journal, in the loans' events and in the audit log stays as it was written: the database
-- refuses UPDATE, DELETE and TRUNCATE to everybody, the owner of the tables included. A correction is a new entry.

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP
    USING ERRCODE = 'restrict_violation', HINT = 'Book a correcting entry instead.';
END $$;

CREATE TRIGGER journal_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON journal_entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER journal_line_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON journal_line
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER loan_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON loan_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Double entry. A line is either a debit or a credit; an entry has two lines at least and balances at the commit.

ALTER TABLE journal_line ADD CONSTRAINT journal_line_one_side
  CHECK ((debit_fen > 0 AND credit_fen = 0) OR (credit_fen > 0 AND debit_fen = 0));

CREATE FUNCTION check_entry_balances() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  lines bigint;
  difference numeric;
BEGIN
  SELECT count(*), coalesce(sum(debit_fen - credit_fen), 0) INTO lines, difference
  FROM journal_line WHERE entry_id = NEW.id;
  IF lines < 2 OR difference <> 0 THEN
    RAISE EXCEPTION 'journal entry % does not balance: % lines, difference % fen', NEW.business_key, lines, difference
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER journal_entry_balances AFTER INSERT ON journal_entry
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_entry_balances();

-- The check above looks at new entries; an old one takes no further line, balanced or not.
CREATE FUNCTION refuse_late_lines() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM new_line
    JOIN journal_entry ON journal_entry.id = new_line.entry_id
    WHERE journal_entry.xmin <> pg_current_xact_id()::xid
  ) THEN
    RAISE EXCEPTION 'a journal entry that is posted takes no further line'
      USING ERRCODE = 'restrict_violation', HINT = 'Book a correcting entry instead.';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER journal_line_with_its_entry AFTER INSERT ON journal_line
  REFERENCING NEW TABLE AS new_line FOR EACH STATEMENT EXECUTE FUNCTION refuse_late_lines();

-- The audit log is one chain: hash = sha256(hash of the entry before || canonical text of the entry). The canonical text
-- is each field as a netstring ("length in bytes:text,"), so that no two different entries have the same text.

CREATE FUNCTION netstring(field text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN octet_length(convert_to(field, 'UTF8')) || ':' || field || ',';

CREATE FUNCTION audit_text(entry audit_entry) RETURNS text LANGUAGE sql STABLE
  RETURN netstring(entry.seq::text)
    || netstring(to_char(entry.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
    || netstring(to_char(entry.business_on, 'YYYY-MM-DD'))
    || netstring(entry.actor)
    || netstring(entry.action)
    || netstring(entry.subject)
    || netstring(entry.subject_no)
    || netstring(entry.detail::text);

CREATE FUNCTION audit_hash(entry audit_entry) RETURNS text LANGUAGE sql STABLE
  RETURN encode(sha256(convert_to(entry.prev_hash || audit_text(entry), 'UTF8')), 'hex');

-- One writer at a time, from here to its commit: the next one sees the entry this one adds. `seq` has no gaps, so an
-- entry taken out of the middle is missed.
CREATE FUNCTION link_audit_entry() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last audit_entry;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('audit_entry'));
  SELECT * INTO last FROM audit_entry ORDER BY seq DESC LIMIT 1;
  NEW.seq := coalesce(last.seq, 0) + 1;
  NEW.prev_hash := coalesce(last.hash, repeat('0', 64));
  NEW.hash := audit_hash(NEW);
  RETURN NEW;
END $$;

CREATE TRIGGER audit_entry_chain BEFORE INSERT ON audit_entry
  FOR EACH ROW EXECUTE FUNCTION link_audit_entry();

-- Entries that are not what the chain says they are; none in a log that nobody has touched.
CREATE VIEW audit_chain_break AS
  SELECT seq, subject, subject_no,
    CASE
      WHEN seq <> expected_seq THEN 'MISSING_BEFORE'
      WHEN prev_hash <> expected_prev THEN 'NOT_LINKED'
      ELSE 'CHANGED'
    END AS fault
  FROM (
    SELECT entry.seq, entry.subject, entry.subject_no, entry.hash, entry.prev_hash,
      audit_hash(entry) AS expected_hash,
      lag(entry.hash, 1, repeat('0', 64)) OVER chain AS expected_prev,
      lag(entry.seq, 1, 0::bigint) OVER chain + 1 AS expected_seq
    FROM audit_entry AS entry
    WINDOW chain AS (ORDER BY entry.seq)
  ) AS linked
  WHERE seq <> expected_seq OR prev_hash <> expected_prev OR hash <> expected_hash;
