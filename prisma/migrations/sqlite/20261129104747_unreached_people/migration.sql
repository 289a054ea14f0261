-- AlterTable
ALTER TABLE "Person" ADD COLUMN "unreachedAt" DATETIME;
