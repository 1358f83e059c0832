-- A search of the register by itself moves no end of a registration.
ALTER TABLE "security_extension" ALTER COLUMN "valid_until" DROP NOT NULL;

-- The same thing is found in every case by its title, however that is written.
CREATE INDEX security_title ON security (upper(regexp_replace(normalize(title_no, NFKC), '[[:space:]]', '', 'g')), kind) WHERE title_no IS NOT NULL;
