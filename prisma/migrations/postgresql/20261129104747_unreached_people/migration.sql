-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "unreachedAt" TIMESTAMP(3);
