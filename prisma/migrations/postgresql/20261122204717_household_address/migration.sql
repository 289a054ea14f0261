-- AlterTable
ALTER TABLE "Household" ADD COLUMN     "address" TEXT;
