/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { DIRECT } from '../typed.ts'
import { Avatar, Badge, GroupAvatar } from './avatar.tsx'
import { inShort } from './compose.ts'
import type { Chat } from './phones.ts'
import { addressOf, HOME, type View } from './view.ts'
import { whenLast } from './when.ts'

/** One person's WeChat: their chats, the newest first. */
export function Chats(view: View) {
  const { who, chats, chat: open, screen } = view
  return (
    <nav id="chats" aria-label={`${who.name}的微信`}>
      <header class="bar">
        <a href={HOME} class="back">
          <span aria-hidden="true" /> 换人
        </a>
        <h2>{who.name}的微信</h2>
      </header>
      <ul>
        {chats.map((chat) => (
          <li>
            <a
              href={addressOf({ as: who.name, chat: chat.key })}
              class="row"
              aria-current={chat.key === open.key && screen === 'chat' ? 'true' : undefined}
            >
              <span class="portrait">
                {chat.key === DIRECT ? (
                  <Avatar name={chat.title} bot />
                ) : (
                  <GroupAvatar members={chat.members} bot={view.bot} />
                )}
                <Badge count={chat.unread} />
              </span>
              <span class="row-text">
                <span class="row-title">{chat.title}</span>
                <span class="row-note">
                  {chat.called && <span class="called">[有人@我]</span>} {lastOf(chat, view)}
                </span>
              </span>
              <span class="row-end">
                {chat.last && <time datetime={chat.last.at.toISOString()}>{whenLast(chat.last.at, view.now)}</time>}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function lastOf({ key, last, members }: Chat, { who }: View): string {
  if (!last) return key === DIRECT ? '有事可以单独跟我说' : ''
  const said = inShort(last, members).replace(/\s+/g, ' ')
  return last.from === who.name || key === DIRECT ? said : `${last.from}：${said}`
}
