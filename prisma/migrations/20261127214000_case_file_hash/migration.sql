-- Is the same picture on file in another case?
CREATE INDEX "case_file_hash_idx" ON "case_file"("hash");
