import { describe, expect, it } from 'vitest'
import { soundOf } from '../../src/language/sound.ts'

describe('how a name sounds', () => {
  it.each([
    ['张珊', '张三'],
    ['韦志强', '韦自强'],
    ['蓝春燕', '南春艳'],
    ['陈晓明', '岑小民'],
    ['覃小芳', '秦晓方'],
    ['農貴生', '农桂生'],
    ['张　三', '张三'],
  ])('%s like %s', (one, other) => {
    expect(soundOf(one)).toBe(soundOf(other))
  })

  /** Zhuang, Cantonese and the Mandarin of Guilin and Liuzhou keep f and h apart, and both families are everywhere. */
  it.each([
    ['黄大勇', '方大勇'],
    ['王大勇', '黄大勇'],
    ['韦家富', '韦家贵'],
    ['张三', '张三丰'],
  ])('%s unlike %s', (one, other) => {
    expect(soundOf(one)).not.toBe(soundOf(other))
  })

  it('is plain text, syllable by syllable, and keeps what is not Chinese', () => {
    expect(soundOf('韦志强')).toBe('wei zi qian')
    expect(soundOf('吕布')).toBe('lv bu')
    expect(soundOf('')).toBe('')
    expect(soundOf('Ａ王')).toBe('a wan')
  })
})
