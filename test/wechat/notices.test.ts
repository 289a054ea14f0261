import { expect, it } from 'vitest'
import { failsForTooOften, tellsRefusal, tellsTooOften } from '../../src/wechat/notices.ts'
import { cpuMs } from '../support/cpu.ts'

it.each([
  '操作过于频繁，可稍后再试。',
  '您发送消息过于频繁，请稍后再试',
  '你发送的消息过于频繁，请稍后再试',
  '当前操作过于频繁，请稍后再试',
  '操作频率过快，请稍后再试',
  '操作过于频繁，请24小时后再试',
  '操作过于频繁，请一小时后再试',
  '操作過於頻繁，請稍後再試',
  '發送訊息過於頻繁，請稍後再試',
  '您的账号操作过于频繁，请稍后再试',
  '消息发送太频繁，请休息一会儿再发',
  '操作过于频繁，请过段时间再试',
  '由于操作过于频繁，本次操作被限制',
  '操作过于频繁，请稍后再试(-1)',
  '[操作过于频繁，请稍后再试]',
  '发送消息过于频繁，可稍后再试。\r\n',
  'Too many attempts. Try again later.',
  'Operation too frequent. Please try again later.',
])('the account says too much, in these words: %s', (notice) => {
  expect(tellsTooOften(notice)).toBe(true)
})

it.each([
  '张三修改群名为“操作过于频繁”',
  '"操作过于频繁，可稍后再试" 撤回了一条消息',
  '"操作过于频繁" 拍了拍我',
  '你邀请操作过于频繁加入了群聊',
  '#1 登记好了：操作过于频繁',
  '操作过于频繁，可稍后再试。我家水管漏了',
  '发得太快了，后面这些我没有记，请歇一分钟再发',
  '消息太多',
])('people may write it into what WeChat repeats: %s', (notice) => {
  expect(tellsTooOften(notice)).toBe(false)
})

it('is read at once, however long it is', () => {
  const spent = cpuMs(() => {
    for (const part of ['操作', ',稍后', '一会儿,', ' ', ',. ', '1个'])
      tellsTooOften(`操作过于频繁${part.repeat(100_000)}x`)
  })
  expect(spent).toBeLessThan(100)
})

it('is told by an error of the service in any words that say so, and by no other error', () => {
  for (const error of ['13 INTERNAL: 操作过于频繁', '2 UNKNOWN: too many requests', '8 RESOURCE_EXHAUSTED: rate limit'])
    expect(failsForTooOften(error)).toBe(true)
  for (const error of ['8 RESOURCE_EXHAUSTED: Received message larger than max', '14 UNAVAILABLE', 'not a friend'])
    expect(failsForTooOften(error)).toBe(false)
})

it('a refusal is the whole of its words as well', () => {
  expect(tellsRefusal('消息已发出，但被对方拒收了。')).toBe(true)
  expect(tellsRefusal('有人说消息已发出，但被对方拒收了')).toBe(false)
})
