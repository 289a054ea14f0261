import { describe, expect, it } from 'vitest'
import { fieldOf, filledIn, slotOf, valueIn } from '../../src/speech/form.ts'
import { registry } from '../support/registry.ts'

describe('a command as a form', () => {
  it('has no two fields of one name, so that none is lost', () => {
    for (const { id, args } of registry.all) {
      const fields = Object.values(args).map(fieldOf)
      expect([id, fields]).toEqual([id, [...new Set(fields)]])
    }
  })

  it('takes what is filled in as it is, and nothing besides its own fields', () => {
    const given: Record<string, string> = { number: '12', text: ' 得等到下月 ', people: '佘太明', rating: '5' }
    const reading = filledIn(registry.get('answer'), (field) => given[field] ?? '')
    expect(reading).toEqual({ command: 'answer', slots: { number: 12, text: '得等到下月' } })
  })

  it('is none without the number it needs', () => {
    expect(filledIn(registry.get('answer'), (field) => (field === 'text' ? 'x' : ''))).toBeNull()
    expect(filledIn(registry.get('place-order'), () => '要两袋米')).toMatchObject({ slots: { text: '要两袋米' } })
  })

  it('leaves out what is no value of its kind', () => {
    for (const value of ['0', '6', '5.0', '很满意', '']) expect(slotOf('rating', value)).toEqual({})
    for (const value of ['明天', '2026-1-1', '2026-11-30T00:00', '11月30日']) expect(slotOf('date', value)).toEqual({})
    for (const value of ['12号', '-1', '1e3', '1234567890']) expect(slotOf('number', value)).toEqual({})
  })

  it('parts names at commas, lines and spaces between characters', () => {
    const names = ['陆大勇', '李秀英', 'John Smith']
    for (const said of ['陆大勇、李秀英，John Smith', '陆大勇 李秀英;John Smith', '陆大勇\n李秀英\n\nJohn Smith、'])
      expect(slotOf('people', said)).toEqual({ people: names })
    expect(slotOf('people', ' 、， ')).toEqual({})
  })

  it('drops what no keyboard types, and ends lines in one way', () => {
    expect(valueIn(' 一\r\n二\u0000\u0007\t三\u007F ')).toBe('一\n二\t三')
  })
})
