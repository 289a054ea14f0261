-- AlterTable
ALTER TABLE "Person" ADD COLUMN "givesPhone" BOOLEAN NOT NULL DEFAULT false;
