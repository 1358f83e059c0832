-- Days are kept of a case: of a loan, or of a facility on which nothing may be drawn any more. What is open goes on as it was.
ALTER TABLE "workout_duty" RENAME COLUMN "loan_no" TO "case_no";
ALTER INDEX "workout_duty_loan_no_idx" RENAME TO "workout_duty_case_no_idx";
ALTER TABLE "security_release" RENAME COLUMN "loan_no" TO "case_no";
ALTER INDEX "security_release_loan_no_idx" RENAME TO "security_release_case_no_idx";
