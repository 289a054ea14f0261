import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CONFIG_KEYS, loadConfig } from '../src/config.ts'
import { Fatal } from '../src/errors.ts'

describe('the configuration', () => {
  it('.env.example lists exactly what the program reads', () => {
    const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8')
    const listed = [...example.matchAll(/^#? ?([A-Z_]+)=/gm)].map((match) => match[1] ?? '')
    expect(listed.sort()).toEqual([...CONFIG_KEYS].sort())
  })

  it('stands without a single variable, and an empty one counts as not set', () => {
    expect(loadConfig({})).toMatchObject({
      DATABASE_URL: 'file:./data/lianxin.db',
      SEND_PER_MINUTE: 20,
      QUIET_HOURS: { from: 21 * 60 + 30, to: 7 * 60 + 30 },
      CONSOLE_HOST: '127.0.0.1',
      HEALTH_FROM: 'loopback',
      LOG_LEVEL: 'info',
    })
    expect(loadConfig({ SEND_PER_MINUTE: '' }).SEND_PER_MINUTE).toBe(20)
  })

  it('names every bad value in one line each, in Chinese and English, and exits with 2', () => {
    const bad = () =>
      loadConfig({ DATABASE_URL: 'mysql://x', SEND_PER_MINUTE: 'many', LOG_LEVEL: 'loud', SETUP_CODE: '1' })
    expect(bad).toThrow(Fatal)
    try {
      bad()
    } catch (error) {
      const lines = (error as Fatal).message.split('\n')
      expect(lines).toHaveLength(5)
      for (const key of ['DATABASE_URL', 'SEND_PER_MINUTE', 'LOG_LEVEL', 'SETUP_CODE']) {
        expect(lines.filter((line) => line.startsWith(`${key}：`) && line.includes(' / '))).toHaveLength(1)
      }
      expect((error as Fatal).exitCode).toBe(2)
    }
  })

  it('takes as public address what a browser calls an origin, and as proxies addresses and networks', () => {
    expect(loadConfig({ CONSOLE_ORIGIN: 'https://lianxin.example:8443' }).CONSOLE_ORIGIN).toBe(
      'https://lianxin.example:8443',
    )
    for (const origin of [
      'lianxin.example',
      'https://lianxin.example/',
      'https://lianxin.example/a',
      'ftp://x',
      'https://',
    ])
      expect(() => loadConfig({ CONSOLE_ORIGIN: origin }), origin).toThrow(/^CONSOLE_ORIGIN：.* \/ /m)
    expect(loadConfig({}).CONSOLE_PROXIES).toEqual([])
    const proxies = '127.0.0.1, ::1,10.0.0.0/8 ,fd00::/8'
    expect(loadConfig({ CONSOLE_PROXIES: proxies }).CONSOLE_PROXIES).toEqual([
      '127.0.0.1',
      '::1',
      '10.0.0.0/8',
      'fd00::/8',
    ])
    for (const bad of ['nginx', '10.0.0.0/33', '10.0.0.0/', '1.2.3', 'fd00::/129', '10.0.0.1/8/8', '*'])
      expect(() => loadConfig({ CONSOLE_PROXIES: bad }), bad).toThrow(/^CONSOLE_PROXIES：.* \/ /m)
  })

  it('sends sound to this machine and its network, elsewhere only through https', () => {
    expect(loadConfig({}).VOICE_URL).toBeUndefined()
    expect(loadConfig({ VOICE_URL: 'http://127.0.0.1:8000' }).VOICE_URL).toBe(
      'http://127.0.0.1:8000/v1/audio/transcriptions',
    )
    for (const bad of ['http://api.example.com', 'https://a:b@c.cn', 'x'])
      expect(() => loadConfig({ VOICE_URL: bad }), bad).toThrow(/^VOICE_URL：.* \/ /m)
    expect(() => loadConfig({ VOICE_KEY: '钥匙' })).toThrow(/^VOICE_KEY：.* \/ /m)
  })

  it('takes the certificate of the puppet service from a file, or as Wechaty takes it, and says when it is none', () => {
    const folder = mkdtempSync(join(tmpdir(), 'lianxin-ca-'))
    const file = join(folder, 'ca.crt')
    const subject = ['-subj', '/CN=ca', '-days', '2', '-keyout', '/dev/null', '-out', file]
    execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...subject], { stdio: 'ignore' })
    const pem = readFileSync(file, 'utf8')
    const taken = (text: string) =>
      loadConfig({ WECHATY_PUPPET_SERVICE_TLS_CA_CERT: text }).WECHATY_PUPPET_SERVICE_TLS_CA_CERT
    expect(taken(file)).toBe(pem)
    expect(taken(pem)).toBe(pem)
    expect(taken(pem.replaceAll('\n', '\\n'))).toBe(pem)
    writeFileSync(join(folder, 'none.crt'), 'no certificate')
    for (const bad of [
      join(folder, 'missing.crt'),
      folder,
      join(folder, 'none.crt'),
      '-----BEGIN CERTIFICATE-----\nxx',
    ])
      expect(() => taken(bad), bad).toThrow(/^WECHATY_PUPPET_SERVICE_TLS_CA_CERT：.* \/ [^\n]*$/m)
    rmSync(folder, { recursive: true })
    expect(() => loadConfig({ WECHATY_PUPPET_SERVICE_NO_TLS_INSECURE_CLIENT: 'yes' })).toThrow(/NO_TLS.*：/)
    expect(() => loadConfig({ WECHATY_PUPPET_SERVICE_TLS_SERVER_NAME: 'a b' })).toThrow(/SERVER_NAME：/)
  })
})
