import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createUnderstanding, type Setting, type Understood } from '../../src/speech/understand.ts'
import { registry } from '../support/registry.ts'
import { describeSayings } from './tables/described.ts'

const SAYINGS = `
书记，我是韦志强 => identify | p 韦志强
[12] 书记，撤单 => cancel 12
[12] 大家好，接单 => claim-order 12
<<新点单 #12 那良屯：换灯泡>> 书记，我来 => claim-order 12 q
<<#12 已完成，满意吗？回 1-5>> 书记好，不满意，人没来过 => rate 12 q | s 2 | t 人没来过
[21] 好的，签到 => check-in 21
党员群 书记，【点单】红薯太多挖不完，周末来帮忙 => place-order | t 红薯太多挖不完，周末来帮忙
党员群 [18] 书记，18我来接 => claim-order 18
志愿者群 [18,20] 18和20我都接了 => claim-order 18,20
志愿者群 [18,20] 18 20 都办完了 => finish 18,20
志愿者群 报告，20号单弄好咯 => finish 20
DM 您好，通知：明早八点清洗水池，各家先接点水 => notify | t 明早八点清洗水池，各家先接点水
绑定本群 那良屯 村民群，谢谢 => bind-room | t 那良屯 | c 村民群
[21] 签到21哈 => check-in 21
公开栏 财务哈 => disclosures | c 财务
帮助 接单🙏 => help | t 接单
签到 #21🙏 => check-in 21
完成\\n#31 花名册已交 => finish 31 | t 花名册已交
走访\\n蓝福生 昨天 都好 => record-visit | h 蓝福生 | d 昨天 | t 都好
走访 韦日新 谢谢啦 => record-visit | h 韦日新
村干群 任务 @农卫东 把危树标出来，本周内🙏 => assign-task | p 农卫东 | d 本周内 | t 把危树标出来
村干群 任务@陆大勇 尽快把树砍了 => assign-task ask | p 陆大勇 | t 把树砍了
村干群 发起个签到：防火巡山 截止后天中午 => open-check-in | d 后天中午 | a 防火巡山
村干群 派个任务给李秀英，明天中午前交名单 => assign-task | p 李秀英 | d 明天中午前 | t 交名单
村干群 催催35 => urge 35
村干群 35号任务情况怎么样 => task-roll 35
看下公开栏财务 => disclosures | c 财务
[21] 辛苦各位，签到 21 => check-in 21
[12] 唔该晒，撤单 12 => cancel 12
麻烦看下走访情况 => visit-progress
我要看公开栏 => disclosures
申请删除我的信息 => forget-me
点单 屋企水喉漏水，边个得闲嚟睇下，唔该晒 => place-order | t 屋企水喉漏水，边个得闲嚟睇下
`

const TALK = `
我是马大哈
任务 @甘露 辛苦了
书记，签到在哪里签
大家好，请假的跟我讲一声
3和7都好
请大家上报走访情况
麻烦书记看下走访情况
登记走访情况
提交任务情况
发布公开栏
请发布公开栏财务
[12] <<@韦志强:新点单 #12 换灯泡>> 书记，我来
`

describeSayings('courtesies in front and behind', SAYINGS, TALK)

interface Case {
  readonly text: string
  readonly ctx: Setting
  readonly expect: { readonly number?: number } | null
}

/** What people add to any line, and what changes nothing of it. */
const COURTESIES: Readonly<Record<string, (words: string) => string>> = {
  'behind a title': (words) => `书记，${words}`,
  'behind a greeting': (words) => `大家好 ${words}`,
  'behind 好的': (words) => `好的，${words}`,
  'said to the bot': (words) => `@连心小助手\u2005${words}`,
  'full width': (words) => words.replace(/[0-9#]/gu, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)),
  'with a wide space': (words) => words.replaceAll(' ', '\u3000'),
  'with an exclamation': (words) => `${words.replace(/[。！!]*$/u, '')}！`,
  'with an emoji in front': (words) => `🙋${words}`,
  'with 哈': (words) => `${words.replace(/[。！!]*$/u, '')}哈`,
  'with thanks': (words) => `${words.replace(/[。！!]*$/u, '')}，谢谢`,
}

/** As many of the given cases as may lose by it: scores keep their thanks, misspelt words behind a greeting are not sought. */
const LOST: Readonly<Record<string, number>> = {
  'behind a title': 12,
  'behind a greeting': 12,
  'behind 好的': 12,
  'with 哈': 15,
  'with thanks': 15,
  'with a wide space': 1,
}

describe('what changes nothing of any given case', () => {
  const understand = createUnderstanding(registry, ['连心小助手'])
  const now = new Date('2026-11-22T15:00:00+08:00')
  const cases = readFileSync(new URL('../cases/utterances.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Case)

  test.each(Object.entries(COURTESIES))('%s', (name, said) => {
    const lost = cases.filter(({ text, ctx, expect: meant }) => {
      const [, quote = '', words = ''] = /^([\s\S]*- - -\n)?([\s\S]*)$/u.exec(text) ?? []
      if (/^[@＠/／#＃]/u.test(words) && name !== 'full width') return false
      const open = ctx.open?.length ? ctx.open : [meant?.number ?? 1]
      const mentions = [...(ctx.mentions ?? []), ...(name === 'said to the bot' ? ['bot'] : [])]
      const setting = { ...ctx, open, mentions }
      return plain(understand(quote + said(words), setting, now)) !== plain(understand(text, setting, now))
    })
    expect(lost.length, lost.map(({ text }) => said(text)).join('\n')).toBeLessThanOrEqual(LOST[name] ?? 0)
  })
})

/** What was understood, without what was added. */
const plain = (understood: Understood): string =>
  JSON.stringify(understood, (_, value: unknown) =>
    typeof value === 'string' ? value.normalize('NFKC').replaceAll(/[\s,，。.!！]+|哈$|谢谢$/gu, '') : value,
  )
