-- CreateTable
CREATE TABLE "end_of_day_failure" (
    "business_date" DATE NOT NULL,
    "step" TEXT NOT NULL,
    "subject_no" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "tries" INTEGER NOT NULL,
    "first_at" TIMESTAMPTZ(3) NOT NULL,
    "last_at" TIMESTAMPTZ(3) NOT NULL,
    "done_at" TIMESTAMPTZ(3),
    "done_by" TEXT,

    CONSTRAINT "end_of_day_failure_pkey" PRIMARY KEY ("business_date","step","subject_no")
);

-- CreateIndex
CREATE INDEX "end_of_day_failure_done_at_idx" ON "end_of_day_failure"("done_at");
