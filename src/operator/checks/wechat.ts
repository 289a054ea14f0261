import { localTime } from '../../domain/time.ts'
import { DEAD_AFTER_MS, lastHeld } from '../../token-lease.ts'
import { asking, type Check, fine, todo } from '../check.ts'

const LOOK = '看机器人开着没有：systemctl status lianxin；日志里有要扫的码就用机器人的微信扫'

/** How the line to WeChat stands: by this process's own, else by when one last wrote down that it had it. */
export const line: Check = {
  name: '微信',
  async look(at) {
    if (at.line) {
      const { online, said } = at.line()
      return online ? fine(said) : todo(said, LOOK)
    }
    const { token } = at
    if (!token) {
      return todo('还没有填令牌，启动的是演示村', '在 .env 里写 WECHATY_PUPPET_SERVICE_TOKEN=令牌，再启动')
    }
    return kept(token).look(at)
  },
}

const kept = (token: string): Check =>
  asking('微信', async (store, { now }) => {
    const held = await lastHeld(store, token)
    if (held === null) return todo('没有连着：机器人停着，或者还没有登录过', LOOK)
    return now.getTime() - held.getTime() < DEAD_AFTER_MS
      ? fine('已连接')
      : todo(`断了，${localTime(held)} 还连着`, LOOK)
  })

/** What could not be said. */
export const unsaid = asking('没发成的话', async (store) => {
  const { dead } = await store.transaction((tx) => tx.outbox.backlog())
  return dead === 0
    ? fine('没有')
    : todo(`有 ${dead} 句话没发成`, '看是哪些：npm run outbox；再发一次：npm run outbox -- --resend')
})
