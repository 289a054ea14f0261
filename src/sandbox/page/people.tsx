/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { ROLE_NAMES, type Role } from '../../domain/roles.ts'
import { Avatar, Badge } from './avatar.tsx'
import type { Holder } from './phones.ts'
import { addressOf, HOME, type View } from './view.ts'

/** Under which heading people stand: the first that fits. */
const SECTIONS: readonly { readonly title: string; readonly roles: readonly Role[] }[] = [
  { title: '村民', roles: ['villager', 'representative', 'delegate', 'director', 'overseer', 'mediator'] },
  { title: '党员和志愿者', roles: ['member', 'probationer', 'volunteer'] },
  { title: '网格员和村干部', roles: ['gridWorker', 'cadre', 'supervisor'] },
  { title: '书记', roles: ['secretary'] },
  { title: '镇上', roles: ['townStaff', 'countyLeader', 'countySecretary', 'citySecretary', 'department', 'admin'] },
]

/** Everybody whose phone may be taken in hand. */
export function People({ holders, who }: View) {
  const known = SECTIONS.map(({ title, roles }) => ({ title, people: holders.filter((one) => isAny(one, roles)) }))
  const sections = [...known, { title: '还没认识的人', people: holders.filter(({ roles }) => roles.size === 0) }]
  return (
    <nav id="people" aria-label="拿起谁的手机">
      <p class="hint">点一个人，就拿起他的手机。</p>
      {sections.map(({ title, people }) => (
        <section>
          <h2>{title}</h2>
          <ul>
            {people.map((one) => (
              <li>
                <Person holder={one} current={one.name === who.name} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      <form method="post" action={`${HOME}/newcomer`} class="newcomer">
        <label for="newcomer">新来一个人</label>
        <input id="newcomer" name="name" placeholder="微信昵称" maxlength={30} required autocomplete="off" />
        <button type="submit">进村民群</button>
      </form>
      <details class="reset">
        <summary>重新开始</summary>
        <form method="post" action={`${HOME}/reset`}>
          <p>您在这里说过的、办过的都不要了，演示村回到刚打开时的样子，时间回到现在。要等几秒钟。</p>
          <button type="submit" class="danger">
            不要了，重新开始
          </button>
        </form>
      </details>
    </nav>
  )
}

function Person({ holder: { name, roles, unread }, current }: { readonly holder: Holder; readonly current: boolean }) {
  return (
    <a href={addressOf({ as: name })} class="row" aria-current={current ? 'true' : undefined}>
      <Avatar name={name} />
      <span class="row-text">
        <span class="row-title">{name}</span>
        <span class="row-note">{[...roles].map((role) => ROLE_NAMES[role]).join('、') || '没登记'}</span>
      </span>
      <Badge count={unread} />
    </a>
  )
}

function isAny({ roles }: Holder, wanted: readonly Role[]): boolean {
  const [first] = SECTIONS.filter((section) => section.roles.some((role) => roles.has(role))).slice(-1)
  return first?.roles === wanted
}
