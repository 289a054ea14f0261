-- CreateIndex
CREATE INDEX "Matter_createdById_createdAt_idx" ON "Matter"("createdById", "createdAt");
