import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Transcriber } from '../../src/engine/ports.ts'
import { type Check, fine, todo } from '../../src/operator/check.ts'
import { holidays } from '../../src/operator/checks/holidays.ts'
import { isAtLeast } from '../../src/operator/checks/machine.ts'
import { voices } from '../../src/operator/checks/voices.ts'
import { examine, inALine } from '../../src/operator/examine.ts'
import { FakeClock } from '../support/clock.ts'

const place = {
  url: 'file:./none.db',
  folder: '/',
  store: null,
  backups: { folder: null, keepDays: 14 },
  thorough: false,
}

describe('next year’s holidays', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lianxin-holidays-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))
  const look = async (day: string) => {
    const found = await holidays.look({ ...place, folder, now: new Date(`${day}T09:00:00+08:00`) })
    return inALine({ name: '放假', ...found })
  }

  it('have to be known from November on, from the program or from what the operator wrote', async () => {
    // Of 2098 and 2099 no program knows.
    expect(await look('2098-10-31')).toMatch(/^！放假：没有 2098 年的/u)
    writeFileSync(join(folder, 'rest-days.json'), '{"2098-10-01":"rest"}')
    expect(await look('2098-10-31')).toBe('好 放假：知道到 2098 年')
    expect(await look('2098-11-01')).toMatch(/^！放假：没有 2099 年的.*rest-days\.json.*"2099-/u)
    writeFileSync(join(folder, 'rest-days.json'), '{"2098-10-01":"rest","2099-10-01":"rest"}')
    expect(await look('2098-11-01')).toBe('好 放假：知道到 2099 年')
    expect(await look('2026-10-31')).toBe('好 放假：知道到 2026 年')
  })
})

it('voices that were not turned into words are told, until one was again', async () => {
  const look = async (voice?: { lastFailure: Transcriber['lastFailure'] }) =>
    inALine({ name: voices.name, ...(await voices.look({ ...place, now: new Date(), voice })) })
  const at = new Date('2026-11-30T09:05:00+08:00')
  expect(await look()).toBe('好 听语音：没有开')
  expect(await look({ lastFailure: () => null })).toBe('好 听语音：开着')
  expect(await look({ lastFailure: () => ({ at, why: 'status 500' }) })).toMatch(
    /^！听语音：.*09:05 那条没有听成（status 500）。.*VOICE_URL/u,
  )
})

describe('the checks', () => {
  const good: Check = { name: '好的', look: async () => fine('好') }
  const broken: Check = { name: '坏的', look: () => Promise.reject(new Error('x\nit broke')) }
  const endless: Check = { name: '没完', look: () => new Promise(() => {}) }

  it('are each a line of their own, whatever becomes of the others', async () => {
    const clock = new FakeClock('2026-11-30T09:00:00+08:00')
    const looking = examine(place, clock, [broken, endless, good])
    clock.advance(21_000)
    expect((await looking).map(inALine)).toEqual([
      '！坏的：没有看成（it broke）。看原因：npm run doctor',
      '！没完：没有看成（等了二十秒没有回音）。看原因：npm run doctor',
      '好 好的：好',
    ])
  })

  it('name whom it is about in the terminal', () => {
    expect(inALine({ name: '群', ...todo('有 1 个村没有群', '请绑定', ['青山村']) })).toBe(
      '！群：有 1 个村没有群（青山村）。请绑定',
    )
  })

  it.each([
    ['20.19.0', '20.19', true],
    ['20.18.9', '20.19', false],
    ['22.0.0', '20.19', true],
    ['9.99.0', '20.19', false],
    ['20.19.0', '20.19.0', true],
  ])('Node %s is at least %s: %s', (version, wanted, is) => expect(isAtLeast(version, wanted)).toBe(is))
})
