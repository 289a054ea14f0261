import { execFileSync, spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { CONFIG_KEYS } from '../../src/config.ts'
import { JOURNAL, unitOf } from '../../src/operator/index.ts'
import { bundled } from '../support/bundled.ts'

const root = join(import.meta.dirname, '../..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const ANALYZE = ['/usr/bin/systemd-analyze', '/bin/systemd-analyze'].find((one) => existsSync(one))

describe('npm run service', () => {
  it('writes a unit with this machine’s paths, and says how it is switched on', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lianxin 服务-'))
    const env = {
      ...process.env,
      DATABASE_URL: `file:${folder}/数据/lianxin.db`,
      BACKUP_FOLDER: join(folder, 'elsewhere'),
    }
    const said = execFileSync(process.execPath, [await bundled('src/cli/service.ts')], {
      cwd: folder,
      env,
      encoding: 'utf8',
    })
    const unit = readFileSync(join(folder, '数据/service/lianxin.service'), 'utf8')
    expect(unit).toContain(`\nExecStart="${process.execPath}" src/start/index.mjs\n`)
    expect(unit).toContain(`\nWorkingDirectory=${root}\n`)
    expect(unit).toContain(`\nReadWritePaths="${folder}/数据" "${folder}/elsewhere"\n`)
    expect(unit).toContain(`\nUser=${userInfo().username}\n`)
    expect(unit).toMatch(/^Restart=always$/mu)
    expect(readFileSync(join(folder, '数据/service/journald@lianxin.conf'), 'utf8')).toBe(JOURNAL)
    expect(said).toContain("cp '")
    expect(said).toContain('systemctl enable --now lianxin')
    rmSync(folder, { recursive: true })
  })

  it.runIf(ANALYZE)('writes what systemd takes without a word, whatever the paths', () => {
    const folder = mkdtempSync(join(tmpdir(), '100% "服务" \\ '))
    const file = join(folder, 'lianxin.service')
    const program = mkdtempSync(join(tmpdir(), '100%u 程序 '))
    writeFileSync(
      file,
      unitOf({ node: process.execPath, program, user: userInfo().username, writes: [folder, program] }),
    )
    const verify = () => spawnSync(ANALYZE ?? '', ['verify', file], { encoding: 'utf8' }).stderr
    expect(verify()).toBe('')
    // systemd would read %u as who runs it.
    expect(readFileSync(file, 'utf8')).toContain(program.replace('%u', '%%u'))
    writeFileSync(file, readFileSync(file, 'utf8').replace('MemoryMax=1G', 'MemoryMax=much'))
    expect(verify()).toContain('much')
    rmSync(program, { recursive: true })
    rmSync(folder, { recursive: true })
  })

  it('keeps what was said for six months and more', () => {
    expect(Number(/^MaxRetentionSec=(\d+)day$/mu.exec(JOURNAL)?.[1])).toBeGreaterThanOrEqual(184)
  })
})

/** No engine builds it here; its last stage is gone through in a folder instead. */
describe('the container', () => {
  const lines = read('Dockerfile').replaceAll('\\\n', ' ').split('\n')
  const lastStage = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM ')))

  it('holds in the end all that the program is put together from', () => {
    const folder = mkdtempSync(join(tmpdir(), 'lianxin-container-'))
    mkdirSync(join(folder, 'node_modules'))
    for (const name of readdirSync(join(root, 'node_modules')))
      if (name !== '.cache') symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name))
    for (const line of lastStage.filter((one) => one.startsWith('COPY '))) {
      const paths = line.split(' ').filter((word) => word !== 'COPY' && !word.startsWith('--'))
      const to = paths.pop() ?? ''
      for (const from of paths.map((path) => path.replace('/app/', '')).filter((path) => path !== 'node_modules'))
        cpSync(join(root, from), to === './' ? join(folder, from) : join(folder, to), { recursive: true })
    }
    const [make = ''] = lastStage.filter((line) => line.startsWith('RUN node ')).map((line) => line.slice(4))
    execFileSync('sh', ['-c', make], { cwd: folder })
    const [made = ''] = readdirSync(join(folder, 'node_modules/.cache/lianxin-programs'))
    expect(existsSync(join(folder, 'node_modules/.cache/lianxin-programs', made, 'main.js'))).toBe(true)
    rmSync(folder, { recursive: true })
  })

  it('copies what there is, and all that the program is made of', () => {
    const copied = lines
      .filter((line) => line.startsWith('COPY ') && !line.includes('--from'))
      .flatMap((line) => line.split(' ').slice(1, -1))
    for (const path of copied) expect(existsSync(join(root, path)), path).toBe(true)
    expect(copied).toEqual(expect.arrayContaining(['src', 'commands', 'prisma', 'package.json', 'package-lock.json']))
    const ignored = read('.dockerignore').trim().split('\n')
    for (const path of copied) expect(ignored).not.toContain(path)
    expect(ignored).toEqual(expect.arrayContaining(['.env', 'data', 'node_modules']))
  })

  it('runs as nobody in particular, on a Node the program is made for, and by the command of npm start', () => {
    expect(lines).toContain('USER node')
    expect(
      lines
        .filter((line) => line.startsWith('FROM '))
        .every((line) => / docker\.io\/library\/node:20-slim( |$)/u.test(line)),
    ).toBe(true)
    const start = (JSON.parse(read('package.json')) as { scripts: { start: string } }).scripts.start
    expect(lines.filter((line) => line.startsWith('CMD '))).toEqual([
      `CMD [${start
        .split(' ')
        .map((one) => `"${one}"`)
        .join(', ')}]`,
    ])
  })

  it('is put beside its database by compose, which waits for it', () => {
    const { services, volumes } = parse(read('compose.yaml')) as Compose
    const { lianxin, database } = services
    expect(lianxin?.depends_on).toEqual({ database: { condition: 'service_healthy' } })
    expect(database?.healthcheck?.test.slice(0, 2)).toEqual(['CMD', 'pg_isready'])
    expect(lianxin?.ports).toEqual(['127.0.0.1:8787:8787'])
    expect(existsSync(join(root, lianxin?.build?.dockerfile ?? ''))).toBe(true)
    for (const key of Object.keys(lianxin?.environment ?? {})) expect(CONFIG_KEYS).toContain(key)
    const used = [...(lianxin?.volumes ?? []), ...(database?.volumes ?? [])].map((one) => one.split(':')[0] ?? '')
    expect(new Set(used)).toEqual(new Set(Object.keys(volumes)))
  })
})

interface Compose {
  readonly services: Readonly<Record<string, Container>>
  readonly volumes: object
}

interface Container {
  readonly depends_on?: object
  readonly healthcheck?: { readonly test: readonly string[] }
  readonly ports?: readonly string[]
  readonly build?: { readonly dockerfile: string }
  readonly environment?: object
  readonly volumes?: readonly string[]
}
