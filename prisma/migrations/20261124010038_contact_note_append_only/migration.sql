-- What was noted about contacting a debtor stays as it was noted: it is ended by its last day, or by another note.
CREATE TRIGGER contact_note_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON contact_note
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
