import { expect, test } from 'vitest'
import { readsLikeCall } from '../../src/language/call.ts'

test.each([
  '家里水管漏水谁来看看',
  '阿婆一个人在家灯坏了',
  '有没有人帮我抬一下冰箱',
  '我家门口的树倒了，能不能来几个人',
  '哪个会修电视，来帮看一下',
  '牛掉沟里了快来人帮忙',
  '老人不会用手机交医保，麻烦来个人',
  '想请人帮收玉米',
  '救命，屋里进水了快来人',
])('%s calls for help', (text) => {
  expect(readsLikeCall(text)).toBe(true)
})

test.each([
  '你好',
  '在吗',
  '你是谁',
  '谢谢你',
  '今天天气怎么样',
  '讲个笑话',
  '你会什么',
  '几点开会',
  '大家早上好',
  '哈哈哈',
  '机器人听得懂壮话咩',
  '明天赶圩吗',
  '',
])('%s does not', (text) => {
  expect(readsLikeCall(text)).toBe(false)
})
