-- CreateTable
CREATE TABLE "client_relation" (
    "id" BIGSERIAL NOT NULL,
    "from_no" TEXT NOT NULL,
    "to_no" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "share_ppm" INTEGER,
    "since" DATE NOT NULL,
    "ended_on" DATE,
    "note" TEXT,
    "recorded_by" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "client_relation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "client_relation_from_no_idx" ON "client_relation"("from_no");

-- CreateIndex
CREATE INDEX "client_relation_to_no_idx" ON "client_relation"("to_no");
