-- AlterTable
ALTER TABLE "ConsoleSession" ADD COLUMN     "openedBy" TEXT;

-- CreateTable
CREATE TABLE "SignInPass" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "SignInPass_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OwnPassword" (
    "personId" TEXT NOT NULL,
    "salt" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "OwnPassword_pkey" PRIMARY KEY ("personId")
);

-- CreateTable
CREATE TABLE "OperatorSession" (
    "id" TEXT NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "OperatorSession_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SignInPass_personId_idx" ON "SignInPass"("personId");

-- CreateIndex
CREATE INDEX "SignInPass_expiresAt_idx" ON "SignInPass"("expiresAt");

-- CreateIndex
CREATE INDEX "OperatorSession_expiresAt_idx" ON "OperatorSession"("expiresAt");

-- AddForeignKey
ALTER TABLE "SignInPass" ADD CONSTRAINT "SignInPass_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OwnPassword" ADD CONSTRAINT "OwnPassword_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
