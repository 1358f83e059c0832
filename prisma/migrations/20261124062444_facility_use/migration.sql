-- What is drawn on each facility, in one place: principal of its loans outstanding, all that was ever paid out, and the draws
-- that are asked for and not yet paid.
CREATE VIEW facility_use AS
  SELECT a.facility_no, coalesce(sum(l.principal_fen), 0)::bigint AS outstanding_fen, coalesce(sum(l.disbursed_fen), 0)::bigint AS drawn_fen,
    coalesce(sum(a.amount_fen) FILTER (WHERE a.stage IN ('CONTRACT', 'DISBURSEMENT', 'PAYING')), 0)::bigint AS reserved_fen
  FROM application a LEFT JOIN loan l ON l.application_no = a.no
  WHERE a.facility_no IS NOT NULL
  GROUP BY a.facility_no;
