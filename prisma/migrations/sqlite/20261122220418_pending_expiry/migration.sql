-- CreateIndex
CREATE INDEX "Pending_expiresAt_idx" ON "Pending"("expiresAt");
