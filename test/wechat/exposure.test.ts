import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { exposure } from '../../src/wechat/index.ts'
import { listenTo, village } from './support.ts'

const token = 'insecure_x'

describe('the line to the puppet service', () => {
  afterEach(() => vi.unstubAllEnvs())

  it('is warned of unless it stays on this machine or has a certificate of its own', () => {
    for (const endpoint of ['127.0.0.1:8788', 'localhost:8788']) expect(exposure({ token, endpoint })).toBeNull()
    expect(exposure({ token, endpoint: '10.0.0.7:8788', tls: { caCert: 'own' } })).toBeNull()
    for (const endpoint of ['10.0.0.7:8788', 'localhost.example:8788', undefined]) {
      expect(exposure({ token, endpoint })).toMatch(/自带的证书.*私钥.* \/ .*private key is public/)
      expect(exposure({ token, endpoint, tls: { disable: true, caCert: 'own' } })).toMatch(
        /没有加密.* \/ .*not encrypted/,
      )
    }
  })

  it('is trusted by a certificate of its own, and then by no other', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lianxin-tls-'))
    const [key, crt] = [join(folder, 'key'), join(folder, 'crt')]
    const subject = ['-subj', '/CN=wechat.example', '-addext', 'subjectAltName=DNS:wechat.example', '-days', '2']
    const args = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...subject, '-keyout', key, '-out', crt]
    execFileSync('openssl', args, { stdio: 'ignore' })
    vi.stubEnv('WECHATY_PUPPET_SERVICE_TLS_SERVER_KEY', readFileSync(key, 'utf8'))
    vi.stubEnv('WECHATY_PUPPET_SERVICE_TLS_SERVER_CERT', readFileSync(crt, 'utf8'))
    const sandbox = await village()
    const { token, endpoint } = sandbox
    const tls = { caCert: readFileSync(crt, 'utf8'), serverName: 'wechat.example' }
    const own = await listenTo(sandbox, { service: { token, endpoint, tls } })
    expect(own.connection.status().kind).toBe('online')
    await own.connection.stop()
    const common = await listenTo(sandbox, { service: { token, endpoint, tls: { serverName: 'wechat.example' } } })
    expect(common.connection.status().kind).not.toBe('online')
    await common.connection.stop()
    await sandbox.stop()
    rmSync(folder, { recursive: true })
  })
})
