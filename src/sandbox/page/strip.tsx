/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Scene } from '../story/strip.ts'
import type { Line } from '../world.ts'
import { Avatar } from './avatar.tsx'
import { inShort, readLine } from './compose.ts'
import { addressOf, HOME } from './view.ts'

export interface StripPhone {
  readonly who: string
  readonly is: string
  readonly chat: string
  readonly members: readonly string[]
  /** What this person sees, oldest first. */
  readonly lines: readonly Line[]
}

export interface StripProps {
  readonly scene: Scene
  readonly phones: readonly StripPhone[]
}

/** The story of one order across three phones, side by side; on a narrow screen the one in front. */
export function StripView({ scene, phones }: StripProps) {
  const { step, of, caption, front, isPlaying } = scene
  const told = isPlaying ? caption || '看好了：一件点单，三个人的手机，四十秒' : closing(scene)
  return (
    <div id="strip">
      <header id="clock">
        <h1 class="title">看一遍</h1>
        <p>
          <a href={HOME} class="home">
            回到演示村
          </a>
        </p>
        <form method="post" action={`${HOME}/strip`}>
          {isPlaying ? (
            <button type="submit" name="do" value="stop">
              不看了
            </button>
          ) : (
            <button type="submit" name="do" value="play">
              {step === 0 ? '开始' : '再看一遍'}
            </button>
          )}
        </form>
      </header>
      <p id="caption" role="status">
        <progress value={step} max={of} aria-label="演到第几步" />
        <span>{told}</span>
      </p>
      <main>
        {phones.map((phone) => (
          <Phone {...phone} isFront={phone.who === front} />
        ))}
      </main>
    </div>
  )
}

function closing({ step, of, caption }: Scene): string {
  if (step === 0) return '一件点单从说出来到评完，三个人的手机上各是什么样。点「开始」，演的都是真的'
  return step < of ? caption : '演完了。这件事真的办好了，台账里查得到。现在您来：回到演示村，拿起谁的手机说一句'
}

function Phone({ who, is, chat, members, lines, isFront }: StripPhone & { readonly isFront: boolean }) {
  return (
    <section class={isFront ? 'phone front' : 'phone'} aria-label={`${who}的手机`}>
      <h2>
        <Avatar name={who} />
        <span>
          <a href={addressOf({ as: who, chat })}>{who}</a>
          <small>
            {is} · {chat}
          </small>
        </span>
      </h2>
      <div class="lines" tabindex={0} role="log" aria-live="off" aria-label={`${who}在${chat}看到的`}>
        {lines.map((line) => {
          const { quote, words } = readLine(line, members)
          return (
            <article class={line.from === who ? 'line mine' : 'line'} aria-label={`${line.from}说`}>
              <Avatar name={line.from} bot={line.byBot} />
              <div class="said">
                {line.from !== who && <span class="speaker">{line.from}</span>}
                <p class="bubble">{line.file ? inShort(line, members) : words}</p>
                {quote && (
                  <p class="quoted">
                    {quote.speaker}：{quote.text}
                  </p>
                )}
              </div>
            </article>
          )
        })}
      </div>
    </section>
  )
}
