-- AlterTable
ALTER TABLE "Inbox" ADD COLUMN "earVersion" TEXT;
ALTER TABLE "Inbox" ADD COLUMN "reading" JSONB;
