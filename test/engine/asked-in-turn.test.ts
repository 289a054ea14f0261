import { expect, it } from 'vitest'
import { AskedInTurn } from '../../src/engine/hear/members.ts'

it('keeps the order of a group while WeChat is asked who is in it', async () => {
  let answer: (accounts: readonly string[]) => void = () => undefined
  const asked: string[] = []
  const turn = new AskedInTurn({
    transport: {
      members: (room: string) => {
        asked.push(room)
        return new Promise<readonly string[]>((resolve) => {
          answer = resolve
        })
      },
    },
    log: { warn: () => undefined },
  })
  const done: string[] = []
  const handled = async (name: string, chat: string, asks: boolean) => {
    const before = turn.before(chat, asks)
    done.push(before ? `${name} ${(await before)?.accounts.length ?? '-'}` : name)
  }

  const all = [handled('任务', 'a', true), handled('完成', 'a', false), handled('点单', 'b', false)]
  await new Promise(setImmediate)
  expect([asked, done]).toEqual([['a'], ['点单']])
  answer(['x', 'y'])
  await Promise.all(all)
  expect(done).toEqual(['点单', '任务 2', '完成 -'])
  expect(turn.before('a', false)).toBeNull()
})
