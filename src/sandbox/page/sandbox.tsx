/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { CADRE_UP, may } from '../../domain/roles.ts'
import { hours } from '../../domain/time.ts'
import { ChatPane } from './chat.tsx'
import { Chats } from './chats.tsx'
import { People } from './people.tsx'
import { HOME, LONGEST_LEAP, type View } from './view.ts'
import { dateAndTime } from './when.ts'

const LEAPS = [
  { leap: 4, said: '+4小时' },
  { leap: 24, said: '+1天' },
  { leap: LONGEST_LEAP, said: '+30天' },
]

/** The whole page: what time it is, whose phone, their chats, the open one. A narrow screen shows one of the last three. */
export function SandboxView(view: View) {
  const { now, behind, who, chat, screen } = view
  const { date, weekday, time } = dateAndTime(now)
  return (
    <div id="sandbox" data-screen={screen} data-place={`${who.name} ${chat.key}`}>
      <header id="clock">
        <h1>连心沙盒</h1>
        <p>
          <span class="visually-hidden">村里的时间：</span>
          <time datetime={now.toISOString()}>
            {date} <span class="weekday">{weekday} </span>
            {time}
          </time>
        </p>
        <form method="post" action={`${HOME}/forward`}>
          <input type="hidden" name="as" value={who.name} />
          {screen === 'chat' && <input type="hidden" name="chat" value={chat.key} />}
          {behind >= hours(1) && (
            <button type="submit" name="hours" value={Math.min(LONGEST_LEAP, Math.floor(behind / hours(1)))}>
              到今天
            </button>
          )}
          {LEAPS.map(({ leap, said }) => (
            <button type="submit" name="hours" value={leap}>
              {said}
            </button>
          ))}
        </form>
        <form method="post" action={`${HOME}/strip`} class="leaves strip">
          <button type="submit" name="do" value="play">
            看一遍
          </button>
        </form>
        {may(who.roles, CADRE_UP) ? (
          <form method="post" action={`${HOME}/console`} class="leaves console">
            <input type="hidden" name="as" value={who.name} />
            <button type="submit">控制台</button>
          </form>
        ) : (
          <a href="/" class="console">
            控制台
          </a>
        )}
      </header>
      <People {...view} />
      <Chats {...view} />
      <ChatPane {...view} />
    </div>
  )
}
