-- AlterTable
ALTER TABLE "Inbox" ADD COLUMN     "earVersion" TEXT,
ADD COLUMN     "reading" JSONB;
