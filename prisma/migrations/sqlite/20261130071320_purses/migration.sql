-- CreateTable
CREATE TABLE "Purse" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "villageId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "holds" INTEGER NOT NULL DEFAULT 0
);

-- CreateTable
CREATE TABLE "Transfer" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "villageId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "amount" INTEGER NOT NULL,
    "what" TEXT NOT NULL,
    "once" TEXT NOT NULL,
    "matterId" TEXT,
    CONSTRAINT "Transfer_matterId_fkey" FOREIGN KEY ("matterId") REFERENCES "Matter" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Purse_villageId_name_key" ON "Purse"("villageId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "Transfer_once_key" ON "Transfer"("once");

-- CreateIndex
CREATE INDEX "Transfer_villageId_id_idx" ON "Transfer"("villageId", "id");

-- CreateIndex
CREATE INDEX "Transfer_matterId_idx" ON "Transfer"("matterId");
