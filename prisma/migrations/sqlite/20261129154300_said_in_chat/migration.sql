-- AlterTable
ALTER TABLE "Person" ADD COLUMN "source" TEXT;

-- AlterTable
ALTER TABLE "RoleHolding" ADD COLUMN "source" TEXT;
