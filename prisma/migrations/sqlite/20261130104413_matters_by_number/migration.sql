-- CreateIndex
CREATE INDEX "Matter_villageId_kind_number_turn_idx" ON "Matter"("villageId", "kind", "number", "turn");
