/**
 * Writes the PostgreSQL twin of `schema.prisma` (one line and the client's folder differ) and generates both clients.
 * Prisma cannot take the provider from the environment, hence two clients from one schema. Run by `npm install`.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const schemaFile = fileURLToPath(new URL('./schema.prisma', import.meta.url))
const twinFile = fileURLToPath(new URL('./postgresql.prisma', import.meta.url))

export type Provider = 'sqlite' | 'postgresql'

/** The schema's text for a provider. */
export function schemaFor(provider: Provider): string {
  const schema = readFileSync(schemaFile, 'utf8')
  return provider === 'sqlite'
    ? schema
    : schema
        .replace('provider = "sqlite"', 'provider = "postgresql"')
        .replace('generated/sqlite', 'generated/postgresql')
}

/** Writes the client of a schema file to where its generator says. */
export function generate(schema: string): void {
  // The CLI insists on a native schema engine it would download, though `generate` never calls it: any program will do.
  const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1' }
  const cli = fileURLToPath(new URL('../node_modules/prisma/build/index.js', import.meta.url))
  const run = spawnSync(process.execPath, [cli, 'generate', '--no-hints', '--schema', schema], {
    env,
    encoding: 'utf8',
  })
  if (run.status !== 0) throw new Error(`prisma generate failed for ${schema}\n${run.stdout}${run.stderr}`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(twinFile, schemaFor('postgresql'))
  generate(schemaFile)
  generate(twinFile)
}
