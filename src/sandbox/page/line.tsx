/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { isPicture, isVoice } from '../picture.ts'
import type { Line } from '../world.ts'
import { Avatar } from './avatar.tsx'
import { readLine } from './compose.ts'
import { addressOf, HOME, type View } from './view.ts'

interface BubbleProps {
  readonly view: View
  readonly line: Line
  /** It is a 接龙, the newest, and this person is not in it yet. */
  readonly joinable: boolean
}

/** One message: a bubble beside its speaker's picture, green and on the right when it is one's own. */
export function Bubble({ view, line, joinable }: BubbleProps) {
  const { who, chat } = view
  const mine = line.from === who.name
  const { quote, words } = readLine(line, chat.members)
  const here = { as: who.name, chat: chat.key }
  return (
    <article id={`line-${line.nr}`} class={mine ? 'line mine' : 'line'} aria-label={`${line.from}说`}>
      {mine ? (
        <Avatar name={line.from} />
      ) : (
        <a
          href={addressOf({ ...here, text: `@${line.from} ` })}
          data-insert={`@${line.from} `}
          class="face"
          aria-label={`提醒${line.from}`}
        >
          <Avatar name={line.from} bot={line.byBot} />
        </a>
      )}
      <div class="said">
        {!mine && chat.key === chat.title && <span class="speaker">{line.from}</span>}
        {line.file ? (
          <FileBubble id={line.id} file={line.file} isKept={view.isKept(line.id)} />
        ) : (
          <p class="bubble">{words}</p>
        )}
        {quote && (
          <p class="quoted">
            {quote.speaker}：{quote.text}
          </p>
        )}
        <span class="acts">
          <a href={addressOf({ ...here, quote: line.id })} class="act" aria-label={`引用${line.from}的这句`}>
            引用
          </a>
          {joinable && (
            <form method="post" action={`${HOME}/say`}>
              <input type="hidden" name="as" value={here.as} />
              <input type="hidden" name="chat" value={here.chat} />
              <button type="submit" name="join" value={line.id} class="act">
                参与接龙
              </button>
            </form>
          )}
        </span>
      </div>
    </article>
  )
}

interface FileProps {
  readonly id: string
  readonly file: NonNullable<Line['file']>
  readonly isKept: boolean
}

/** What was sent before the last start is not kept: its name is. */
function FileBubble({ id, file, isKept }: FileProps) {
  const href = `${HOME}/files/${id}`
  if (!isKept) return <p class="bubble">{`[${isPicture(file.name) ? '图片' : '文件'}] ${file.name}`}</p>
  if (isVoice(file.name)) {
    return (
      <a href={href} class="bubble file" download={file.name} aria-label={`语音 ${file.name}`}>
        <span>语音</span>
        <small>{file.name}</small>
      </a>
    )
  }
  if (isPicture(file.name)) {
    return (
      <a href={href} target="_blank" rel="noreferrer" class="picture">
        <img src={href} alt={file.name} />
      </a>
    )
  }
  return (
    <a href={href} class="bubble file" download={file.name}>
      <span>{file.name}</span>
      <small>{sizeOf(file.size)}</small>
    </a>
  )
}

function sizeOf(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`
}
