import { describe, expect, it } from 'vitest'
import { agree, awayIn, isTrade } from '../../src/language/gathering.ts'
import { readSolitaire, type Solitaire } from '../../src/language/solitaire.ts'

const read = (title: string, ...entries: string[]) =>
  readSolitaire(`#接龙\n${title}\n\n${entries.map((one, at) => `${at + 1}. ${one}`).join('\n')}`) as Solitaire

describe('what a list is for', () => {
  it.each([
    ['砂糖橘团购，10斤装 38元，周三到货', '覃桂花 2箱'],
    ['鸭苗预订，每只3.5元', '韦日新 20'],
    ['糯米酒订购', '罗金凤 10斤'],
    ['三月三祭祖凑份子，每户100', '韦志强 已交'],
    ['会后聚餐AA，来的写', '农卫东'],
    ['明早拼车去县城，6点村口', '莫五妹'],
    ['篮球赛门票，每人两张', '陆大勇'],
    ['土鸡蛋', '阿芬 30个'],
  ])('trade: %s', (title, ...entries) => {
    expect(isTrade(read(title, ...entries))).toBe(true)
  })

  it.each([
    ['周六清主沟渠，早上8点村口集合', '覃海燕', '韦志强 带铲子'],
    ['十一月主题党日签到\n时间：11月28日上午9点', '莫建国'],
    ['周日义务除草', '韦日新 2人', '黄桂香 1人'],
    ['党员学习签到', '农卫东', '黄启明 请假'],
    ['给独居老人送棉被，要四个人', '蓝建军 有三轮'],
  ])('people: %s', (title, ...entries) => {
    expect(isTrade(read(title, ...entries))).toBe(false)
  })
})

describe('a note of leave', () => {
  it.each([
    ['黄启明 请假', '黄启明', true],
    ['韦少华 请假，在广东', '韦少华', true],
    ['莫五妹 去不了出一包水泥', '莫五妹', true],
    ['黄美兰来不了', '黄美兰', true],
    ['陆大勇-请假', '陆大勇', true],
    ['覃小芳 不来了', '覃小芳', true],
    ['韦志强 带铲子', '韦志强', false],
    ['陆春梅 下午才有空', '陆春梅', false],
    ['莫小芬 镰刀没有', '莫小芬', false],
    ['蓝福生 带2人', '蓝福生', false],
  ])('%s', (item, name, away) => {
    const [entry] = read('修水塔', item).entries
    expect(entry && awayIn(entry)).toMatchObject({ name, away })
  })
})

describe('titles', () => {
  it.each([
    ['主题党日', '主题党日签到', true],
    ['主题党日', '十一月主题党日报到', true],
    ['周六清主沟渠', '周六清主沟渠，早上8点村口集合', true],
    ['周六上午清主沟渠', '周六清主沟渠', true],
    ['主题党日', '周日修水塔', false],
    ['值班', '', false],
    ['签到', '接龙', false],
  ])('%s · %s', (one, other, same) => {
    expect(agree(one, other)).toBe(same)
    expect(agree(other, one)).toBe(same)
  })
})
