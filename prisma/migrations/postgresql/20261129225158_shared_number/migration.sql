-- DropIndex
DROP INDEX "Matter_villageId_number_key";

-- AlterTable
ALTER TABLE "Matter" ADD COLUMN     "turn" INTEGER NOT NULL DEFAULT 0;

-- CreateIndex
CREATE UNIQUE INDEX "Matter_villageId_number_turn_key" ON "Matter"("villageId", "number", "turn");
