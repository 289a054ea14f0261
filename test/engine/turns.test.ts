import { describe, expect, it } from 'vitest'
import { conversationOf, Turns } from '../../src/engine/speak/turns.ts'
import type { WaitingMessage } from '../../src/store/index.ts'

const start = Date.parse('2026-11-23T01:00:00Z')
const at = (seconds: number) => new Date(start + seconds * 1_000)
const row = (chatId: string, more: Partial<WaitingMessage> = {}): WaitingMessage => ({
  id: chatId,
  account: 'bot',
  chatId,
  contactId: null,
  personId: null,
  purpose: 'reply',
  text: '',
  openText: null,
  mentions: [],
  echoOf: [],
  mergeKey: null,
  mergeItem: null,
  matterId: null,
  dutyId: null,
  whileIn: null,
  attachmentId: null,
  discreet: null,
  notBefore: at(0),
  createdAt: at(0),
  attempts: 0,
  ...more,
})
const signed = (chatId: string) => row(chatId, { mergeKey: 'check-in', mergeItem: '韦志强' })

describe('whose turn it is', () => {
  it("is nobody's when nothing waits", () => expect(new Turns().next([], at(0))).toBeNull())

  it('is that of the group that waited longest to be spoken to, not of the one with most to hear', () => {
    const turns = new Turns()
    turns.spoke(roomOf('busy'), true, at(0))
    const rows = [row('busy'), row('busy'), row('busy'), row('calm')]
    expect(turns.next(rows, at(1))?.conversation).toBe(roomOf('calm'))
    turns.spoke(roomOf('calm'), true, at(1))
    expect(turns.next(rows, at(2))?.conversation).toBe(roomOf('busy'))
  })

  it('goes to answers before reminders, and to those before announcements', () => {
    const turns = new Turns()
    const rows = [row('a'), row('b', { purpose: 'nudge' }), row('c', { purpose: 'announcement' })]
    turns.spoke(roomOf('a'), true, at(0))
    expect(turns.next(rows, at(1))?.conversation).toBe(roomOf('a'))
    expect(turns.next(rows.slice(1), at(1))?.conversation).toBe(roomOf('b'))
  })

  it('is that of who still waits before that of who asked long ago, and of those of who asked last', () => {
    const turns = new Turns()
    turns.spoke(roomOf('live'), true, at(599))
    const old = [1, 3, 2].map((minute) => row(`old ${minute}`, { createdAt: at(minute * 60) }))
    const rows = [...old, row('live', { createdAt: at(600) })]
    expect(turns.next(rows, at(600))?.conversation).toBe(roomOf('live'))
    expect(turns.next(old, at(600))?.conversation).toBe(roomOf('old 3'))
  })

  it('does not keep the first of a burst waiting, gathers the rest ever longer, and forgets', () => {
    const turns = new Turns()
    const hold = (seconds: number) => turns.next([signed('a')], at(seconds))?.hold
    expect(hold(0)).toBe(0)
    turns.spoke(roomOf('a'), true, at(0))
    expect(hold(0)).toBe(2_000)
    expect(hold(2)).toBe(0)
    turns.spoke(roomOf('a'), true, at(2))
    expect(hold(2)).toBe(4_000)
    for (const second of [6, 12, 20]) turns.spoke(roomOf('a'), true, at(second))
    expect(hold(20)).toBe(8_000)
    expect(hold(41)).toBe(0)
  })

  it('takes no plain answer for the beginning of a burst', () => {
    const turns = new Turns()
    turns.spoke(roomOf('a'), false, at(0))
    expect(turns.next([signed('a')], at(1))?.hold).toBe(0)
  })

  it('lets somebody else speak while one gathers, and never gathers a plain answer', () => {
    const turns = new Turns()
    turns.spoke(roomOf('a'), true, at(0))
    expect(turns.next([signed('a'), row('b', { purpose: 'nudge' })], at(1))).toMatchObject({
      conversation: roomOf('b'),
      hold: 0,
    })
    expect(turns.next([signed('a'), row('a')], at(1))?.hold).toBe(0)
  })

  it('does not gather until a moment that the clock was put back from', () => {
    const turns = new Turns()
    turns.spoke(roomOf('a'), true, at(7_200))
    expect(turns.next([signed('a')], at(0))?.hold).toBe(0)
  })

  it('leaves the last message of the allowance to a group that was silent', () => {
    const turns = new Turns()
    turns.spoke(roomOf('a'), true, at(0))
    expect(turns.next([row('a')], at(5))?.first).toBe(false)
    expect(turns.next([row('a')], at(13))?.first).toBe(true)
    expect(turns.next([row('b', { purpose: 'nudge' })], at(13))?.first).toBe(false)
  })
})

const roomOf = (chatId: string) => conversationOf({ chatId, contactId: null, personId: null })
