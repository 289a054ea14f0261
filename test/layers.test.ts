import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { type Directive, parseSync, type Statement } from 'oxc-parser'
import { describe, expect, it } from 'vitest'

/**
 * Which way imports may point. dependency-cruiser was tried first: with TypeScript 7 it needs its swc parser, which cannot
 * tell `import type` from `import`, and half of these rules are about that difference.
 */
const root = join(import.meta.dirname, '..')

interface Import {
  readonly from: string
  readonly to: string
  readonly typeOnly: boolean
}

const files = ['src', 'commands', 'prisma'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts') && !file.includes('generated'))
    .map((file) => join(folder, file)),
)
const imports = files.flatMap(importsOf)

/** A folder, what it may import, and what it may know the types of. */
const LAYERS: Readonly<Record<string, { readonly uses: readonly string[]; readonly types?: readonly string[] }>> = {
  'src/domain': { uses: [] },
  'src/language': { uses: [] },
  'src/speech': {
    uses: ['src/language', 'src/domain'],
    types: ['src/store', 'src/roster/list.ts', 'src/ledger/ledger.ts', 'src/documents/page.ts'],
  },
  'src/store': { uses: ['src/domain', 'src/errors.ts', 'prisma'] },
  commands: {
    uses: [
      'src/speech',
      'src/language',
      'src/domain',
      'src/roster/list.ts',
      'src/roster/cells.ts',
      'src/ledger/of-matters.ts',
    ],
    types: ['src/store', 'src/ledger/ledger.ts', 'src/documents/page.ts'],
  },
  'src/documents': { uses: ['src/domain', 'src/speech', 'src/ledger/safe-text.ts'], types: ['src/store'] },
  'src/engine': { uses: ['src/domain', 'src/language', 'src/speech', 'src/store', 'src/documents'] },
  'src/attachments': { uses: ['src/domain'], types: ['src/engine'] },
  'src/operator': {
    uses: [
      'src/store',
      'src/domain',
      'src/language',
      'src/speech/unreached.ts',
      'src/engine/bell/bell.ts',
      'src/live-hours.ts',
      'src/token-lease.ts',
      'src/errors.ts',
    ],
    // What turns voices into words is told how it is.
    types: ['src/engine/ports.ts'],
  },
  'src/voice': { uses: ['src/domain'], types: ['src/engine'] },
  'src/web': { uses: ['src/domain', 'src/errors.ts'] },
  'src/console': {
    uses: [
      'src/web',
      'src/engine',
      'src/operator',
      'src/store',
      'src/ledger',
      'src/documents',
      'src/speech',
      'src/domain',
    ],
  },
  'src/wechat': { uses: ['src/engine', 'src/domain'] },
  'src/ledger': { uses: ['src/store', 'src/domain', 'src/speech/personal-paper.ts'], types: ['src/speech'] },
  'src/roster': { uses: ['src/store', 'src/domain', 'src/language'] },
  'src/sandbox': {
    uses: [
      'src/engine',
      'src/store',
      'src/roster',
      'src/wechat',
      'src/domain',
      'src/language',
      'src/speech',
      'src/web',
      'src/voice/wav.ts',
    ],
  },
}

describe('layers', () => {
  it('sees the whole program', () => {
    expect(files.length).toBeGreaterThan(150)
    expect(imports.length).toBeGreaterThan(500)
  })

  for (const [layer, { uses, types = [] }] of Object.entries(LAYERS)) {
    it(`${layer} imports ${[...uses, ...types.map((one) => `types of ${one}`)].join(', ') || 'nothing'}`, () => {
      const allowed = (one: Import) =>
        [layer, ...uses, ...(one.typeOnly ? types : [])].some((folder) => isIn(one.to, folder))
      const wrong = imports.filter((one) => isIn(one.from, layer) && isOurs(one.to) && !allowed(one))
      expect(wrong).toEqual([])
    })
  }

  it('the pure folders import nothing of Node but its hashes', () => {
    const pure = ['src/domain', 'src/language', 'src/speech', 'commands']
    const wrong = imports.filter(
      ({ from, to }) => pure.some((folder) => isIn(from, folder)) && to.startsWith('node:') && to !== 'node:crypto',
    )
    expect(wrong).toEqual([])
  })

  it('only the store sees Prisma, only wechat and the sandbox see Wechaty', () => {
    const seers = (name: RegExp, ...folders: string[]) =>
      imports.filter(({ from, to }) => name.test(to) && !folders.some((folder) => isIn(from, folder)))
    expect(seers(/^@prisma|generated\//, 'src/store', 'prisma')).toEqual([])
    expect(seers(/^wechaty/, 'src/wechat', 'src/sandbox')).toEqual([])
  })

  it('no module leads back to itself, types included', () => {
    expect(cycle(imports.filter((one) => isOurs(one.to)))).toBeNull()
  })
})

function isIn(file: string, folder: string): boolean {
  return file === folder || file.startsWith(`${folder}/`)
}

function isOurs(target: string): boolean {
  return /^(src|commands|prisma|test)\//.test(target)
}

function importsOf(file: string): readonly Import[] {
  const { program } = parseSync(file, readFileSync(join(root, file), 'utf8'))
  return program.body.flatMap((statement): Import[] => {
    const source = sourceOf(statement)
    if (source === null) return []
    const to = source.startsWith('.') ? relative(root, join(root, dirname(file), source)) : source
    return [{ from: file, to, typeOnly: isTypeOnly(statement) }]
  })
}

function sourceOf(statement: Statement | Directive): string | null {
  return 'source' in statement && statement.source ? statement.source.value : null
}

function isTypeOnly(statement: Statement | Directive): boolean {
  const { specifiers = [], ...whole } = statement as Kind & { readonly specifiers?: readonly Kind[] }
  return isOfTypes(whole) || (specifiers.length > 0 && specifiers.every(isOfTypes))
}

/** What a statement, or one of its names, is for: `type` or `value`. */
interface Kind {
  readonly importKind?: string
  readonly exportKind?: string
}

function isOfTypes({ importKind, exportKind }: Kind): boolean {
  return importKind === 'type' || exportKind === 'type'
}

/** The modules of one cycle, or null. */
function cycle(edges: readonly Import[]): readonly string[] | null {
  const next = new Map<string, string[]>()
  for (const { from, to } of edges) next.set(from, [...(next.get(from) ?? []), to])
  const done = new Set<string>()
  const visit = (file: string, path: readonly string[]): readonly string[] | null => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file]
    if (done.has(file)) return null
    for (const target of next.get(file) ?? []) {
      const found = visit(target, [...path, file])
      if (found) return found
    }
    done.add(file)
    return null
  }
  for (const file of next.keys()) {
    const found = visit(file, [])
    if (found) return found
  }
  return null
}
