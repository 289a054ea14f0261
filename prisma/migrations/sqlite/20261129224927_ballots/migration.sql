-- CreateTable
CREATE TABLE "Ballot" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "matterId" TEXT NOT NULL,
    "householdId" TEXT NOT NULL,
    "choice" INTEGER NOT NULL,
    "noted" BOOLEAN NOT NULL,
    "personId" TEXT,
    "note" TEXT,
    "at" DATETIME NOT NULL,
    CONSTRAINT "Ballot_matterId_fkey" FOREIGN KEY ("matterId") REFERENCES "Matter" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Ballot_householdId_fkey" FOREIGN KEY ("householdId") REFERENCES "Household" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Ballot_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Household" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "villageId" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "head" TEXT NOT NULL,
    "sound" TEXT NOT NULL,
    "orgId" TEXT NOT NULL,
    "categories" JSONB NOT NULL,
    "members" INTEGER,
    "address" TEXT,
    "vanishedAt" DATETIME,
    "delegateId" TEXT,
    CONSTRAINT "Household_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Org" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Household_delegateId_fkey" FOREIGN KEY ("delegateId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Household" ("address", "categories", "head", "id", "members", "number", "orgId", "sound", "vanishedAt", "villageId") SELECT "address", "categories", "head", "id", "members", "number", "orgId", "sound", "vanishedAt", "villageId" FROM "Household";
DROP TABLE "Household";
ALTER TABLE "new_Household" RENAME TO "Household";
CREATE INDEX "Household_villageId_head_idx" ON "Household"("villageId", "head");
CREATE INDEX "Household_villageId_sound_idx" ON "Household"("villageId", "sound");
CREATE INDEX "Household_orgId_idx" ON "Household"("orgId");
CREATE INDEX "Household_delegateId_idx" ON "Household"("delegateId");
CREATE UNIQUE INDEX "Household_villageId_number_key" ON "Household"("villageId", "number");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "Ballot_householdId_idx" ON "Ballot"("householdId");

-- CreateIndex
CREATE INDEX "Ballot_personId_idx" ON "Ballot"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Ballot_matterId_householdId_key" ON "Ballot"("matterId", "householdId");
