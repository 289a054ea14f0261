/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { DIRECT } from '../typed.ts'
import { inShort } from './compose.ts'
import { addressOf, HOME, type View } from './view.ts'

/** Where one writes: example lines, the quote that is answered, the words, and what else can be sent. */
export function Composer(view: View) {
  const { who, chat, draft, quoted, chips, solitaire, joinable } = view
  const here = { as: who.name, chat: chat.key }
  return (
    <form id="composer" method="post" action={`${HOME}/say`} enctype="multipart/form-data">
      <input type="hidden" name="as" value={here.as} />
      <input type="hidden" name="chat" value={here.chat} />
      {/* The first is what Enter in a field presses. */}
      <button type="submit" class="visually-hidden" tabindex={-1}>
        说
      </button>
      <p class="refusal" role="alert" />
      {chips.length > 0 && (
        <ul class="examples" aria-label="可以这样说">
          {chips.map((say) => (
            <li>
              <a href={addressOf({ ...here, text: say })} data-fill={say}>
                {say}
              </a>
            </li>
          ))}
        </ul>
      )}
      {quoted && (
        <p class="quoting">
          <input type="hidden" name="quote" value={quoted.id} />
          <span>
            {quoted.from}：{inShort(quoted, chat.members)}
          </span>
          <a href={addressOf(here)} aria-label="不引用了">
            ✕
          </a>
        </p>
      )}
      <div class="writing">
        {chat.key !== DIRECT && <Members {...view} />}
        <label for="text" class="visually-hidden">
          以{who.name}的身份说
        </label>
        <textarea id="text" name="text" rows={1} maxlength={4000} placeholder={`${who.name}说…`}>
          {draft}
        </textarea>
        <details class="more">
          <summary aria-label="照片、语音、文件和接龙">＋</summary>
          <div class="pop">
            <p class="samples">
              <button type="submit" name="sample" value="picture">
                发一张照片
              </button>
              <button type="submit" name="sample" value="voice">
                发一条语音
              </button>
              {joinable && (
                <button type="submit" name="join" value={joinable.id}>
                  参与接龙
                </button>
              )}
            </p>
            <p class="pick">
              <input type="file" id="file" name="file" class="visually-hidden" />
              <label for="file">自己选图片或文件</label>
            </p>
            <label for="solitaire">发起接龙</label>
            <input
              id="solitaire"
              name="solitaire"
              list="solitaires"
              placeholder="接龙的事，例如 周六修水渠"
              maxlength={200}
              autocomplete="off"
            />
            {solitaire !== '' && (
              <datalist id="solitaires">
                <option value={solitaire} />
              </datalist>
            )}
          </div>
        </details>
        <button type="submit" class="send">
          发送
        </button>
      </div>
    </form>
  )
}

/** Whom one can mention; typing @ opens it too. */
function Members({ who, chat }: View) {
  return (
    <details id="members">
      <summary aria-label="提醒谁看">@</summary>
      <ul class="pop">
        {chat.members
          .filter((name) => name !== who.name)
          .map((name) => (
            <li>
              <a href={addressOf({ as: who.name, chat: chat.key, text: `@${name} ` })} data-insert={`@${name} `}>
                {name}
              </a>
            </li>
          ))}
      </ul>
    </details>
  )
}
