import { execFileSync } from 'node:child_process'
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const PROJECT = join(import.meta.dirname, '../..')
const PARTS = ['src', 'commands', 'prisma', 'test/support', 'test/many-bots', 'package.json', 'tsconfig.json']
const MIGRATION = '29990101000000_next'

/** All that a migration may do while processes of the version before are at work, to tables that every command writes. */
const ADDS = `ALTER TABLE "Matter" ADD COLUMN "urgency" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "Outbox" ADD COLUMN "remark" TEXT;
CREATE TABLE "Weather" ("day" TEXT NOT NULL, "rain" INTEGER NOT NULL, CONSTRAINT "Weather_pkey" PRIMARY KEY ("day"));
CREATE INDEX "Inbox_receivedAt_idx" ON "Inbox"("receivedAt");
`

/** A copy of the project one migration ahead, with a client that knows what it adds. Returns its folder. */
export function nextVersion(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lianxin-next-'))
  for (const part of PARTS) cpSync(join(PROJECT, part), join(folder, part), { recursive: true })
  symlinkSync(join(PROJECT, 'node_modules'), join(folder, 'node_modules'))
  for (const provider of ['sqlite', 'postgresql']) {
    const migration = join(folder, 'prisma/migrations', provider, MIGRATION)
    mkdirSync(migration)
    writeFileSync(join(migration, 'migration.sql'), ADDS)
  }
  const schema = join(folder, 'prisma/schema.prisma')
  const known = readFileSync(schema, 'utf8')
    .replace(/^model Matter \{$/m, '$&\n  urgency Int @default(1)')
    .replace(/^model Outbox \{$/m, '$&\n  remark String?')
    .replace(/^model Inbox \{$/m, '$&\n  @@index([receivedAt])')
  writeFileSync(schema, known)
  appendFileSync(schema, '\nmodel Weather {\n  day String @id\n  rain Int\n}\n')
  execFileSync(process.execPath, ['--import', 'tsx', 'prisma/derive.ts'], { cwd: folder, stdio: 'pipe' })
  return folder
}
