-- Kinds and parts were text here all along.
-- AlterTable
ALTER TABLE "Matter" ADD COLUMN "listensFor" TEXT;
ALTER TABLE "Matter" ADD COLUMN "listensTo" TEXT;
ALTER TABLE "Matter" ADD COLUMN "listensUntil" DATETIME;

-- What is open now goes on taking lists.
UPDATE "Matter" SET "listensFor" = 'lists' WHERE "kind" = 'checkIn' AND "closedAt" IS NULL;

-- CreateIndex
CREATE INDEX "Matter_listensFor_closedAt_idx" ON "Matter"("listensFor", "closedAt");
