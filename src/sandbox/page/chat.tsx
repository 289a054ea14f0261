/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { DIRECT } from '../typed.ts'
import type { Line } from '../world.ts'
import { Composer } from './composer.tsx'
import { Bubble } from './line.tsx'
import { addressOf, type View } from './view.ts'
import { whenSaid } from './when.ts'

/** After such a silence WeChat tells the time. */
const SILENCE_MS = 5 * 60_000
const SHOWN = 200

export function ChatPane(view: View) {
  const { who, chat, now } = view
  const lines = view.lines.slice(-SHOWN)
  return (
    <main id="chat">
      <header class="bar">
        <a href={addressOf({ as: who.name })} class="back">
          <span aria-hidden="true" />
          <span class="visually-hidden">返回{who.name}的聊天列表</span>
        </a>
        <h2>
          {chat.title}
          {chat.key !== DIRECT && <span class="count">（{chat.members.length}）</span>}
        </h2>
      </header>
      <div id="log" role="log" aria-live="polite" aria-label={`${chat.title}的消息`} tabindex={0}>
        {lines.map((line, at) => (
          <>
            {isAfterSilence(line, lines[at - 1]) && (
              <p class="moment" id={`moment-${line.nr}`}>
                <time datetime={line.at.toISOString()}>{whenSaid(line.at, now)}</time>
              </p>
            )}
            <Bubble view={view} line={line} joinable={line === view.joinable} />
          </>
        ))}
      </div>
      <Composer {...view} />
    </main>
  )
}

function isAfterSilence(line: Line, before: Line | undefined): boolean {
  return before === undefined || line.at.getTime() - before.at.getTime() > SILENCE_MS
}
