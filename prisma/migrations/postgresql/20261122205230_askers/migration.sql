-- CreateTable
CREATE TABLE "Asker" (
    "matterId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,

    CONSTRAINT "Asker_pkey" PRIMARY KEY ("matterId")
);

-- CreateIndex
CREATE INDEX "Asker_personId_idx" ON "Asker"("personId");

-- AddForeignKey
ALTER TABLE "Asker" ADD CONSTRAINT "Asker_matterId_fkey" FOREIGN KEY ("matterId") REFERENCES "Matter"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Asker" ADD CONSTRAINT "Asker_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
