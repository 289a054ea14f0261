-- AlterTable
ALTER TABLE "Outbox" ADD COLUMN "confidential" BOOLEAN;
