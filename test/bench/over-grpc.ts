/** The same burst once in real time over the real protocol: 200 people sign in within a minute, the account may speak 20 times. */
import { setTimeout as wait } from 'node:timers/promises'
import { startOverGrpc } from '../support/overgrpc.ts'
import type { Row } from './table.ts'

const CHECK_INS = 200
const MINUTE = 60_000
const ROOM = '党员群'
const GUESTS = Array.from({ length: CHECK_INS }, (_, at) => `来客${String(at).padStart(3, '0')}`)

export async function overGrpc(): Promise<readonly Row[]> {
  const village = await startOverGrpc('village', { sendPerMinute: 20, guests: GUESTS })
  await village.say(ROOM, '王建国', '发起签到 主题党日 截止 明天晚上8点')
  while (village.said(ROOM).length === 0) await wait(20)

  const started = Date.now()
  const signed = new Map<string, number>()
  const answered = new Map<string, number>()
  const before = village.said(ROOM).length
  const stop = village.sandbox.onBotSays((line) => {
    for (const name of GUESTS)
      if (line.room === ROOM && line.text.includes(name) && !answered.has(name)) answered.set(name, Date.now())
  })
  for (const [at, name] of GUESTS.entries()) {
    await wait(Math.max(0, started + (at * MINUTE) / CHECK_INS - Date.now()))
    signed.set(name, Date.now())
    village.sandbox.speak({ room: ROOM, who: name, text: '签到' })
  }
  const late = Date.now() + MINUTE
  while (answered.size < CHECK_INS && Date.now() < late) await wait(50)
  stop()
  const waits = GUESTS.map(
    (name) => ((answered.get(name) ?? Number.POSITIVE_INFINITY) - (signed.get(name) ?? 0)) / 1000,
  )
  const messages = village.said(ROOM).length - before
  await village.close()

  const row = (of: string, measured: number, limit: number, unit: string): Row => ({
    what: `${CHECK_INS} check-ins in a real minute over gRPC: ${of}`,
    measured: `${measured.toFixed(unit ? 1 : 0)}${unit}`,
    baseline: `allowed ${limit}${unit}`,
    ratio: measured / limit,
    wanted: '≤ 1',
  })
  return [
    row('messages', messages, 12, ''),
    row('first answer', waits[0] ?? 0, 2, ' s'),
    row('longest wait', Math.max(...waits), 40, ' s'),
  ]
}
