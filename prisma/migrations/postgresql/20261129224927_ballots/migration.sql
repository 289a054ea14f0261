-- AlterTable
ALTER TABLE "Household" ADD COLUMN     "delegateId" TEXT;

-- CreateTable
CREATE TABLE "Ballot" (
    "id" TEXT NOT NULL,
    "matterId" TEXT NOT NULL,
    "householdId" TEXT NOT NULL,
    "choice" INTEGER NOT NULL,
    "noted" BOOLEAN NOT NULL,
    "personId" TEXT,
    "note" TEXT,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Ballot_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Ballot_householdId_idx" ON "Ballot"("householdId");

-- CreateIndex
CREATE INDEX "Ballot_personId_idx" ON "Ballot"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Ballot_matterId_householdId_key" ON "Ballot"("matterId", "householdId");

-- CreateIndex
CREATE INDEX "Household_delegateId_idx" ON "Household"("delegateId");

-- AddForeignKey
ALTER TABLE "Household" ADD CONSTRAINT "Household_delegateId_fkey" FOREIGN KEY ("delegateId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ballot" ADD CONSTRAINT "Ballot_matterId_fkey" FOREIGN KEY ("matterId") REFERENCES "Matter"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ballot" ADD CONSTRAINT "Ballot_householdId_fkey" FOREIGN KEY ("householdId") REFERENCES "Household"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ballot" ADD CONSTRAINT "Ballot_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
