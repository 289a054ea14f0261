-- AlterTable
ALTER TABLE "Outbox" ADD COLUMN "discreet" BOOLEAN;
ALTER TABLE "Outbox" ADD COLUMN "expiresAt" DATETIME;
ALTER TABLE "Outbox" ADD COLUMN "givenUpAt" DATETIME;
ALTER TABLE "Outbox" ADD COLUMN "reportedAt" DATETIME;

-- CreateIndex
CREATE INDEX "Outbox_account_state_expiresAt_idx" ON "Outbox"("account", "state", "expiresAt");

-- CreateIndex
CREATE INDEX "Outbox_givenUpAt_idx" ON "Outbox"("givenUpAt");
