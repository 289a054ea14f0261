-- AlterTable
ALTER TABLE "Outbox" ADD COLUMN     "discreet" BOOLEAN,
ADD COLUMN     "expiresAt" TIMESTAMP(3),
ADD COLUMN     "givenUpAt" TIMESTAMP(3),
ADD COLUMN     "reportedAt" TIMESTAMP(3);

-- CreateIndex
CREATE INDEX "Outbox_account_state_expiresAt_idx" ON "Outbox"("account", "state", "expiresAt");

-- CreateIndex
CREATE INDEX "Outbox_givenUpAt_idx" ON "Outbox"("givenUpAt");
