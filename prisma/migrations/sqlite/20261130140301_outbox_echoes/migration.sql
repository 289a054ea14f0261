-- AlterTable
ALTER TABLE "Outbox" ADD COLUMN "echoOf" TEXT;
