/**
 * Writes the PostgreSQL twin of `schema.prisma` (one line and the client's folder differ) and generates both clients.
 * Prisma cannot take the provider from the environment, hence two clients from one schema. Run by `npm install`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, resolve } from 'node:path'
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

/**
 * Writes the client of a schema file to where its generator says. By the generator itself, as `prisma generate` would: the
 * command line brings 200 MB that nothing here needs, and wants an engine from a host that an office may not reach.
 */
export async function generate(schemaPath: string): Promise<void> {
  // Their ES modules import without endings, which Node does not follow.
  const require = createRequire(import.meta.url)
  const { getConfig, getDMMF }: typeof import('@prisma/internals') = require('@prisma/internals')
  const {
    PrismaClientTsGenerator,
  }: typeof import('@prisma/client-generator-ts') = require('@prisma/client-generator-ts')
  const { enginesVersion }: typeof import('@prisma/engines-version') = require('@prisma/engines-version')

  const datamodel = readFileSync(schemaPath, 'utf8')
  const files: [string, string][] = [[schemaPath, datamodel]]
  const { generators, datasources } = await getConfig({ datamodel: files })
  const dmmf = await getDMMF({ datamodel: files })
  for (const generator of generators) {
    const value = resolve(dirname(schemaPath), generator.output?.value ?? '')
    await new PrismaClientTsGenerator().generate({
      generator: { ...generator, output: { value, fromEnvVar: null } },
      otherGenerators: [],
      schemaPath,
      datamodel,
      dmmf,
      datasources,
      version: enginesVersion.split('.').at(-1) ?? '',
    })
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(twinFile, schemaFor('postgresql'))
  await generate(schemaFile)
  await generate(twinFile)
}
