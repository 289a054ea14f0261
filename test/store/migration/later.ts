import type { Provider } from '../../../prisma/derive.ts'
import { type Migration, migrationOf } from '../../../src/store/migration/history.ts'
import type { Picture } from './picture.ts'

/** What later versions may bring, at its heaviest: columns, a filled table, and on each database what is special there. */
export function laterMigrations(provider: Provider, now: Picture): readonly Migration[] {
  const special = provider === 'sqlite' ? madeAnew('Household', now) : `ALTER TYPE "OrgKind" ADD VALUE 'later';`
  const use = provider === 'sqlite' ? '' : `ALTER TABLE "Org" ADD COLUMN "kindLater" "OrgKind" DEFAULT 'later';`
  return [
    migrationOf(
      '29990101000000_later',
      `-- AlterTable
ALTER TABLE "Person" ADD COLUMN "later" TEXT;
-- CreateTable
CREATE TABLE "Later" ("id" TEXT NOT NULL PRIMARY KEY, "name" TEXT NOT NULL);
INSERT INTO "Later" ("id", "name") SELECT "id", "name" FROM "Person";
UPDATE "Person" SET "later" = "name";
`,
    ),
    migrationOf('29990102000000_special', `${special}\n`),
    migrationOf('29990103000000_last', `${use}\nCREATE INDEX "Later_name_idx" ON "Later"("name");\n`),
  ]
}

/** A table made anew and filled from itself, as Prisma writes it where SQLite cannot alter one. */
function madeAnew(table: string, { schema }: Picture): string {
  const create = schema.find((one) => one.startsWith(`table ${table} `))?.slice(`table ${table} `.length) ?? ''
  const indexes = schema.flatMap((one) => /^index \w+ (CREATE .*)$/su.exec(one)?.[1] ?? [])
  const own = indexes.filter((one) => one.includes(`ON "${table}"`)).map((one) => `${one};`)
  return `-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
${create.replace(`"${table}"`, `"new_${table}"`)};
INSERT INTO "new_${table}" SELECT * FROM "${table}";
DROP TABLE "${table}";
ALTER TABLE "new_${table}" RENAME TO "${table}";
${own.join('\n')}
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;`
}
