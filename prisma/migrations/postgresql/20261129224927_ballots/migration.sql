-- CreateTable
CREATE TABLE "Delegate" (
    "householdId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,

    CONSTRAINT "Delegate_pkey" PRIMARY KEY ("householdId")
);

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
CREATE INDEX "Delegate_personId_idx" ON "Delegate"("personId");

-- AddForeignKey
ALTER TABLE "Delegate" ADD CONSTRAINT "Delegate_householdId_fkey" FOREIGN KEY ("householdId") REFERENCES "Household"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delegate" ADD CONSTRAINT "Delegate_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ballot" ADD CONSTRAINT "Ballot_matterId_fkey" FOREIGN KEY ("matterId") REFERENCES "Matter"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ballot" ADD CONSTRAINT "Ballot_householdId_fkey" FOREIGN KEY ("householdId") REFERENCES "Household"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ballot" ADD CONSTRAINT "Ballot_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
