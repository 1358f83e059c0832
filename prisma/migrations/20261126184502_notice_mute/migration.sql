-- CreateTable
CREATE TABLE "notice_mute" (
    "username" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "channel" TEXT NOT NULL,

    CONSTRAINT "notice_mute_pkey" PRIMARY KEY ("username","topic","channel")
);
