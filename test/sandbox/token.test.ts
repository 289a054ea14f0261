import { expect, test } from 'vitest'
import { startProgram } from './program.ts'

test(
  'with a token there is no sandbox page; beyond this machine without TLS it is said so',
  {
    timeout: 120_000,
  },
  async () => {
    const service = { WECHATY_PUPPET_SERVICE_TOKEN: 'insecure_none', WECHATY_PUPPET_SERVICE_ENDPOINT: '127.0.0.1:1' }
    const real = await startProgram({ ...service, CONSOLE_HOST: '0.0.0.0' })
    try {
      const [, port = ''] = await real.said(/http:\/\/0\.0\.0\.0:(\d+)/)
      for (const path of ['/sandbox', '/sandbox/events', '/sandbox/files/x']) {
        expect((await fetch(`http://127.0.0.1:${port}${path}`)).status, path).toBe(404)
      }
      expect(real.output()).not.toContain('/sandbox')
      await real.said(/没有加密就开到了本机之外，请在前面加 HTTPS/)
    } finally {
      await real.stop()
    }
  },
)
