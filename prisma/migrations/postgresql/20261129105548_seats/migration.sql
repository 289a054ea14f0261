-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "Role" ADD VALUE 'probationer';
ALTER TYPE "Role" ADD VALUE 'representative';
ALTER TYPE "Role" ADD VALUE 'delegate';
ALTER TYPE "Role" ADD VALUE 'director';
ALTER TYPE "Role" ADD VALUE 'overseer';
ALTER TYPE "Role" ADD VALUE 'mediator';
