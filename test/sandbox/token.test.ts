import { expect, test } from 'vitest'
import { startProgram } from './program.ts'

test('with a token there is no sandbox page', { timeout: 60_000 }, async () => {
  const service = { WECHATY_PUPPET_SERVICE_TOKEN: 'insecure_none', WECHATY_PUPPET_SERVICE_ENDPOINT: '127.0.0.1:1' }
  const real = await startProgram(service)
  try {
    const [, console = ''] = await real.said(/(http:\/\/127\.0\.0\.1:\d+)/)
    for (const path of ['/sandbox', '/sandbox/events', '/sandbox/files/x']) {
      expect((await fetch(console + path)).status, path).toBe(404)
    }
    expect(real.output()).not.toContain('/sandbox')
  } finally {
    await real.stop()
  }
})
