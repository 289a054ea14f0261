-- AlterTable
ALTER TABLE "Pending" ADD COLUMN "villageId" TEXT;
