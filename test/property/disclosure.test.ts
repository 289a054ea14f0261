import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type DisclosureMove,
  type DisclosureState,
  disclosure,
  publishingMove,
  SHOWN,
} from '../../commands/disclosure/workflow.ts'
import { titled } from '../../src/domain/headline.ts'
import type { Matter } from '../../src/domain/matter.ts'
import { after, days } from '../../src/domain/time.ts'
import { advance, isRefusal } from '../../src/domain/workflow.ts'
import { matterOf, NOW, person, playerOf, stepped } from '../support/matters.ts'

const author = person('author', 'cadre')
const people = [
  author,
  person('cadre', 'cadre'),
  person('secretary', 'secretary'),
  person('grid', 'gridWorker'),
  person('villager', 'villager'),
  person('town', 'townStaff'),
]
const moves = Object.keys(disclosure.moves) as DisclosureMove[]
const attempt = fc.record({ move: fc.constantFrom(...moves), who: fc.constantFrom(...people, null) })

describe('the disclosure workflow', () => {
  it('nothing is seen that nobody confirmed, and what was seen never becomes a draft again', () => {
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 40 }), (attempts) => {
        let matter = drafted()
        let confirmed = false
        let seen = false
        for (const { move, who } of attempts) {
          const step = advance(disclosure, matter, move, { actor: who, now: NOW })
          if (isRefusal(step)) continue
          if (move === 'confirm' || move === 'countersign') confirmed = true
          matter = stepped(matter, step)
          const isShown = SHOWN.includes(matter.state as DisclosureState)
          expect(isShown && !confirmed).toBe(false)
          expect(seen && !isShown).toBe(false)
          seen ||= isShown
          expect(matter.dueAt !== null).toBe(
            ['draft', 'confirmed', 'unheard', 'leaving', 'lapsed'].includes(matter.state),
          )
          expect(matter.title).toBe('三季度收支')
        }
      }),
    )
  })

  it('who may: the author and the secretary, but never the author where two are asked for', () => {
    const may = (state: DisclosureState, move: DisclosureMove) =>
      people
        .filter((actor) => !isRefusal(advance(disclosure, { ...drafted(), state }, move, { actor, now: NOW })))
        .map((actor) => actor.personId)
    expect(may('draft', 'confirm')).toEqual(['author', 'secretary'])
    expect(may('draft', 'countersign')).toEqual(['cadre', 'secretary'])
    expect(may('draft', 'attach')).toEqual(['author'])
    expect(may('draft', 'dismiss')).toEqual(['author', 'secretary'])
    expect(may('published', 'withdraw')).toEqual(['author', 'secretary'])
    expect(may('published', 'correct')).toEqual(['author', 'cadre', 'secretary'])
    expect(may('draft', 'lapse')).toEqual([])
    for (const state of ['withdrawn', 'dropped', 'lapsed'] as const) {
      for (const move of moves) expect(may(state, move)).toEqual([])
    }
  })

  it('two persons are for the accounts alone', () => {
    expect(publishingMove(drafted(), true)).toBe('countersign')
    expect(publishingMove(drafted(), false)).toBe('confirm')
    expect(publishingMove(drafted('村务'), true)).toBe('confirm')
  })
})

describe('title and body', () => {
  it('hold together every character that was typed, line ends aside', () => {
    const text = fc.string({
      unit: fc.constantFrom('收', '入', '５', '２', ',', '，', ' ', '　', '\n', '。', '：', '元'),
      minLength: 1,
    })
    const words = (of: string) => of.replace(/[\s。：；:;]/gu, '')
    fc.assert(
      fc.property(text, (typed) => {
        const { title, body } = titled(typed)
        expect(words(title + body)).toBe(words(typed))
      }),
    )
  })

  it.each([
    ['三季度收支\n收入 52,300 元\n\n支出 ４１元', '三季度收支', '收入 52,300 元\n\n支出 ４１元'],
    ['决算\r\n合同价：9800\r\n实付：9500', '决算', '合同价：9800\n实付：9500'],
    ['停水通知', '停水通知', ''],
    ['低保名单公示。有异议请联系村委', '低保名单公示', '有异议请联系村委'],
    ['停水通知：明天 8：00 停水', '停水通知', '明天 8：00 停水'],
    ['明天 8：00 停水', '明天 8：00 停水', ''],
    ['十月份集体收入 鱼塘租金8600元 门面租金2400元', '十月份集体收入 鱼塘租金8600元 门面租金2400元', ''],
    ['各位村民：\n明天停水', '各位村民', '明天停水'],
    ['《换届公告》\n内容', '换届公告', '内容'],
  ])('%j', (typed, title, body) => expect(titled(typed)).toEqual({ title, body }))
})

function drafted(category = '财务'): Matter {
  const participants = [playerOf('author', 'requester')]
  return matterOf({
    kind: 'disclosure',
    state: 'draft',
    title: '三季度收支',
    details: { category },
    participants,
    dueAt: after(NOW, days(1)),
  })
}
