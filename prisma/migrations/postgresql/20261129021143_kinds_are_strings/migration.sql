-- Kinds and parts become strings, each value as it was: a process that meets one it does not know leaves it alone.
ALTER TABLE "Duty" ALTER COLUMN "kind" TYPE TEXT USING "kind"::text;
ALTER TABLE "Matter" ALTER COLUMN "kind" TYPE TEXT USING "kind"::text;
ALTER TABLE "Participant" ALTER COLUMN "part" TYPE TEXT USING "part"::text;

-- A process of the version before casts what it asks for to its own types: these now read as text by themselves.
CREATE CAST ("DutyKind" AS TEXT) WITH INOUT AS IMPLICIT;
CREATE CAST ("MatterKind" AS TEXT) WITH INOUT AS IMPLICIT;
CREATE CAST ("Part" AS TEXT) WITH INOUT AS IMPLICIT;

-- AlterTable
ALTER TABLE "Matter" ADD COLUMN     "listensFor" TEXT,
ADD COLUMN     "listensTo" TEXT,
ADD COLUMN     "listensUntil" TIMESTAMP(3);

-- What is open now goes on taking lists.
UPDATE "Matter" SET "listensFor" = 'lists' WHERE "kind" = 'checkIn' AND "closedAt" IS NULL;

-- CreateIndex
CREATE INDEX "Matter_listensFor_closedAt_idx" ON "Matter"("listensFor", "closedAt");
