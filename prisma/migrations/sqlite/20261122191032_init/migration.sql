-- CreateTable
CREATE TABLE "Org" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "parentId" TEXT,
    "vanishedAt" DATETIME,
    CONSTRAINT "Org_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Org" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Counter" (
    "villageId" TEXT NOT NULL PRIMARY KEY,
    "last" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Counter_villageId_fkey" FOREIGN KEY ("villageId") REFERENCES "Org" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Person" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "sound" TEXT NOT NULL,
    "orgId" TEXT NOT NULL,
    "phone" TEXT,
    "createdAt" DATETIME NOT NULL,
    "vanishedAt" DATETIME,
    "erasedAt" DATETIME,
    "snoozedUntil" DATETIME,
    CONSTRAINT "Person_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Org" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RoleHolding" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "orgId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    CONSTRAINT "RoleHolding_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "RoleHolding_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Org" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Binding" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "boundAt" DATETIME NOT NULL,
    CONSTRAINT "Binding_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Room" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "account" TEXT NOT NULL,
    "chatId" TEXT NOT NULL,
    "orgId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "boundAt" DATETIME NOT NULL,
    CONSTRAINT "Room_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Org" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Household" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "villageId" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "head" TEXT NOT NULL,
    "sound" TEXT NOT NULL,
    "orgId" TEXT NOT NULL,
    "categories" JSONB NOT NULL,
    "members" INTEGER,
    "vanishedAt" DATETIME,
    CONSTRAINT "Household_orgId_fkey" FOREIGN KEY ("orgId") REFERENCES "Org" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Matter" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "villageId" TEXT NOT NULL,
    "orgId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "title" TEXT NOT NULL,
    "details" JSONB NOT NULL,
    "roomId" TEXT,
    "createdById" TEXT,
    "createdAt" DATETIME NOT NULL,
    "enteredAt" DATETIME NOT NULL,
    "deadline" DATETIME,
    "dueAt" DATETIME,
    "nudgeStep" INTEGER NOT NULL DEFAULT 0,
    "closedAt" DATETIME,
    "parentId" TEXT,
    "householdId" TEXT,
    CONSTRAINT "Matter_roomId_fkey" FOREIGN KEY ("roomId") REFERENCES "Room" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Matter_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Matter" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Matter_householdId_fkey" FOREIGN KEY ("householdId") REFERENCES "Household" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Participant" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "matterId" TEXT NOT NULL,
    "personId" TEXT,
    "name" TEXT NOT NULL,
    "part" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT '',
    "note" TEXT,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "at" DATETIME NOT NULL,
    CONSTRAINT "Participant_matterId_fkey" FOREIGN KEY ("matterId") REFERENCES "Matter" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Participant_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MatterEvent" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "matterId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "actorId" TEXT,
    "move" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "note" TEXT,
    CONSTRAINT "MatterEvent_matterId_fkey" FOREIGN KEY ("matterId") REFERENCES "Matter" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Duty" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "villageId" TEXT NOT NULL,
    "orgId" TEXT NOT NULL,
    "ownerId" TEXT NOT NULL,
    "householdId" TEXT,
    "title" TEXT NOT NULL DEFAULT '',
    "cadence" TEXT NOT NULL,
    "fromDay" TEXT NOT NULL,
    "dueDay" TEXT NOT NULL,
    "endDay" TEXT,
    "dueAt" DATETIME,
    "nudgeStep" INTEGER NOT NULL DEFAULT 0,
    "lastDoneDay" TEXT,
    "done" INTEGER NOT NULL DEFAULT 0,
    "missed" INTEGER NOT NULL DEFAULT 0,
    "mutedUntil" TEXT,
    "mutedReason" TEXT,
    "source" TEXT NOT NULL,
    "details" JSONB NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "endedAt" DATETIME,
    CONSTRAINT "Duty_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Duty_householdId_fkey" FOREIGN KEY ("householdId") REFERENCES "Household" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Visit" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "householdId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "note" TEXT,
    "recordedAt" DATETIME NOT NULL,
    CONSTRAINT "Visit_householdId_fkey" FOREIGN KEY ("householdId") REFERENCES "Household" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Visit_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Slot" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "at" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Allowance" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "used" INTEGER NOT NULL,
    "since" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Inbox" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "account" TEXT NOT NULL,
    "messageId" TEXT NOT NULL,
    "chatId" TEXT,
    "talkerId" TEXT NOT NULL,
    "talkerName" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "mentions" JSONB NOT NULL,
    "addressed" BOOLEAN NOT NULL,
    "sentAt" DATETIME NOT NULL,
    "receivedAt" DATETIME NOT NULL,
    "handledAt" DATETIME,
    "outcome" TEXT
);

-- CreateTable
CREATE TABLE "Outbox" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "account" TEXT NOT NULL,
    "chatId" TEXT,
    "contactId" TEXT,
    "personId" TEXT,
    "purpose" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "openText" TEXT,
    "mentions" JSONB NOT NULL,
    "mergeKey" TEXT,
    "mergeItem" TEXT,
    "matterId" TEXT,
    "dutyId" TEXT,
    "whileIn" TEXT,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "notBefore" DATETIME NOT NULL,
    "leasedAt" DATETIME,
    "sentAt" DATETIME,
    "error" TEXT,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Pending" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "chatId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "reading" JSONB NOT NULL,
    "options" JSONB NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Audit" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "at" DATETIME NOT NULL,
    "personId" TEXT,
    "accountId" TEXT,
    "villageId" TEXT,
    "action" TEXT NOT NULL,
    "subject" TEXT,
    "detail" JSONB NOT NULL
);

-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "value" JSONB NOT NULL
);

-- CreateIndex
CREATE INDEX "Org_parentId_idx" ON "Org"("parentId");

-- CreateIndex
CREATE INDEX "Org_name_idx" ON "Org"("name");

-- CreateIndex
CREATE INDEX "Person_orgId_name_idx" ON "Person"("orgId", "name");

-- CreateIndex
CREATE INDEX "Person_name_idx" ON "Person"("name");

-- CreateIndex
CREATE INDEX "Person_sound_idx" ON "Person"("sound");

-- CreateIndex
CREATE INDEX "RoleHolding_orgId_role_idx" ON "RoleHolding"("orgId", "role");

-- CreateIndex
CREATE UNIQUE INDEX "RoleHolding_personId_orgId_role_key" ON "RoleHolding"("personId", "orgId", "role");

-- CreateIndex
CREATE UNIQUE INDEX "Binding_accountId_key" ON "Binding"("accountId");

-- CreateIndex
CREATE INDEX "Binding_personId_idx" ON "Binding"("personId");

-- CreateIndex
CREATE INDEX "Room_orgId_kind_idx" ON "Room"("orgId", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "Room_account_chatId_key" ON "Room"("account", "chatId");

-- CreateIndex
CREATE INDEX "Household_villageId_head_idx" ON "Household"("villageId", "head");

-- CreateIndex
CREATE INDEX "Household_villageId_sound_idx" ON "Household"("villageId", "sound");

-- CreateIndex
CREATE INDEX "Household_orgId_idx" ON "Household"("orgId");

-- CreateIndex
CREATE UNIQUE INDEX "Household_villageId_number_key" ON "Household"("villageId", "number");

-- CreateIndex
CREATE INDEX "Matter_villageId_kind_state_number_idx" ON "Matter"("villageId", "kind", "state", "number");

-- CreateIndex
CREATE INDEX "Matter_dueAt_id_idx" ON "Matter"("dueAt", "id");

-- CreateIndex
CREATE INDEX "Matter_parentId_idx" ON "Matter"("parentId");

-- CreateIndex
CREATE INDEX "Matter_householdId_closedAt_idx" ON "Matter"("householdId", "closedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Matter_villageId_number_key" ON "Matter"("villageId", "number");

-- CreateIndex
CREATE INDEX "Participant_personId_active_part_idx" ON "Participant"("personId", "active", "part");

-- CreateIndex
CREATE UNIQUE INDEX "Participant_matterId_personId_part_key" ON "Participant"("matterId", "personId", "part");

-- CreateIndex
CREATE INDEX "MatterEvent_matterId_id_idx" ON "MatterEvent"("matterId", "id");

-- CreateIndex
CREATE INDEX "Duty_dueAt_id_idx" ON "Duty"("dueAt", "id");

-- CreateIndex
CREATE INDEX "Duty_ownerId_kind_dueDay_idx" ON "Duty"("ownerId", "kind", "dueDay");

-- CreateIndex
CREATE INDEX "Duty_householdId_endedAt_idx" ON "Duty"("householdId", "endedAt");

-- CreateIndex
CREATE INDEX "Duty_villageId_kind_idx" ON "Duty"("villageId", "kind");

-- CreateIndex
CREATE INDEX "Visit_householdId_day_idx" ON "Visit"("householdId", "day");

-- CreateIndex
CREATE INDEX "Visit_personId_day_idx" ON "Visit"("personId", "day");

-- CreateIndex
CREATE INDEX "Inbox_account_handledAt_idx" ON "Inbox"("account", "handledAt");

-- CreateIndex
CREATE UNIQUE INDEX "Inbox_account_messageId_key" ON "Inbox"("account", "messageId");

-- CreateIndex
CREATE INDEX "Outbox_account_state_purpose_id_idx" ON "Outbox"("account", "state", "purpose", "id");

-- CreateIndex
CREATE INDEX "Outbox_personId_state_idx" ON "Outbox"("personId", "state");

-- CreateIndex
CREATE INDEX "Outbox_matterId_state_idx" ON "Outbox"("matterId", "state");

-- CreateIndex
CREATE INDEX "Outbox_dutyId_state_idx" ON "Outbox"("dutyId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "Pending_accountId_chatId_key" ON "Pending"("accountId", "chatId");

-- CreateIndex
CREATE INDEX "Audit_villageId_id_idx" ON "Audit"("villageId", "id");

-- CreateIndex
CREATE INDEX "Audit_personId_id_idx" ON "Audit"("personId", "id");
