-- CreateTable
CREATE TABLE "faq_note" (
    "id" BIGSERIAL NOT NULL,
    "topic" TEXT NOT NULL,
    "product_code" TEXT,
    "question_zh" TEXT NOT NULL,
    "question_en" TEXT NOT NULL,
    "answer_zh" TEXT NOT NULL,
    "answer_en" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "written_by" TEXT NOT NULL,
    "written_on" DATE NOT NULL,

    CONSTRAINT "faq_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "faq_act" (
    "id" BIGSERIAL NOT NULL,
    "note_id" BIGINT NOT NULL,
    "act" TEXT NOT NULL,
    "why" TEXT,
    "by" TEXT NOT NULL,
    "on" DATE NOT NULL,

    CONSTRAINT "faq_act_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "faq_act_note_id_act_key" ON "faq_act"("note_id", "act");

-- AddForeignKey
ALTER TABLE "faq_act" ADD CONSTRAINT "faq_act_note_id_fkey" FOREIGN KEY ("note_id") REFERENCES "faq_note"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was answered, released and taken back stays.
CREATE TRIGGER faq_note_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON faq_note
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER faq_act_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON faq_act
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
