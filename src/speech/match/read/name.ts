import { isCallName, isPersonName, isVillageName } from '../../../language/names.ts'
import { asKept, isRareName } from '../../../language/rare-names.ts'
import { soundOf } from '../../../language/sound.ts'
import { isTied } from '../../../language/talk.ts'
import type { NameArg } from '../../args/types.ts'
import { NOBODY_KNOWN } from '../context.ts'
import type { Draft, Step } from '../draft.ts'
import { type Cursor, isBoundary, type Line } from '../line.ts'

/** A run of characters a name may be made of, with dots between parts: 买买提·艾力. */
const RUN = /^\p{Script=Han}+(?:[·•‧・．]\p{Script=Han}+)*/u
const SURNAMED = /^\p{Script=Han}{2,4}$/u

/** The characters from the cursor on that a name may be made of; empty when there are none or more belongs to them. */
export function nameAhead(at: Cursor, most = 24): string {
  const run = RUN.exec(at.peek(most))?.[0] ?? ''
  const said = run + markBehind(at.line, at.at, at.at + run.length)
  return said !== '' && isBoundary(at.line.text, at.at + said.length) ? said : ''
}

/** 张伟（大）: what stands in brackets behind a name, where the village tells namesakes apart by it; else nothing. */
export function markBehind({ text, known }: Line, from: number, end: number): string {
  const mark = MARK.exec(text.slice(end, end + 8))?.[0] ?? ''
  return mark !== '' && known.bears(asKept(text.slice(from, end) + mark)) ? mark : ''
}

const MARK = /^ ?\( ?[\p{Script=Han}a-z\d]{1,4} ?\)/u

/** Whether somebody of the village is called this, or nearly: a sound alone tells only where it is long enough. */
export function isKnownName(word: string, { known }: Line): boolean {
  const name = asKept(word)
  if (known.bears(name) || known.bears(word)) return true
  // How it sounds takes a dictionary to tell.
  return (
    known !== NOBODY_KNOWN &&
    SURNAMED.test(name) &&
    (name.length > 2 || isPersonName(name)) &&
    known.sounds(soundOf(name))
  )
}

/** Whether the word is what somebody is called, as the village knows it or as names look. */
export const isNameHere = (word: string, line: Line): boolean =>
  isPersonName(word) || isVillageName(word) || isKnownName(word, line)

/** A name that need not be on the roster. Without a gap or a code before it, it must be known or look like one. */
export function readName({ fresh }: NameArg, cursor: Cursor, draft: Draft): Step {
  const ahead = cursor.ahead()
  const written = fresh && ahead.gap !== 'none' ? (FRESH.exec(ahead.peek(20))?.[0] ?? '') : ''
  if (written !== '' && !isTied(written)) {
    draft.people = [asKept(ahead.typed(ahead.at + written.length))]
    cursor.moveTo(ahead.at + written.length)
    return 'next'
  }
  // 激活 7K3M9Q，我叫黄丽萍
  if (draft.sure) ahead.pass(/^(?:我叫|我是|本人|姓名|名字)[:\s]*(?=\p{Script=Han})/u)
  const [, title = '', titled = ''] = TITLED.exec(ahead.peek(20)) ?? []
  if (isPersonName(titled) || ahead.line.known.bears(titled)) ahead.moveTo(ahead.at + title.length)
  const said = nameAhead(ahead)
  if (said === '') return draft.sure ? 'next' : 'talk'
  const bare = said.replace(/(?:本人|[啊呀]|(?<!马大)哈)$/u, '')
  const word = isPersonName(bare) || ahead.line.known.bears(bare) ? bare : said
  if (!isName(word, ahead, draft)) return 'talk'
  draft.people = [asKept(ahead.typed(ahead.at + word.length))]
  cursor.moveTo(ahead.at + said.length)
  cursor.pass(FROM)
  return 'next'
}

/** By the names that are known, else by how it looks; behind a code, or said to the bot, any word that can be a name. */
function isName(word: string, { line, gap }: Cursor, draft: Draft): boolean {
  // 詹师傅 is how others call somebody.
  if (isPersonName(word) && !word.endsWith('师傅')) return true
  // 韦会英, 覃再兰: apart from the word they can be nothing else.
  if (gap !== 'none' && word.length === 3 && isPersonName(word.replace(/(?<=.)[会再想](?!计)/u, '安'))) return true
  if (isKnownName(word, line)) return true
  if (isCallName(word) && (gap !== 'none' || /老[一二三四五六七八九大幺]$/u.test(word))) return word.length <= 3
  if (isRareName(word) && (gap !== 'none' || word.includes('·') || word.length < 4)) return true
  // Who was told to say who they are is answered, whatever they call themself.
  const isAsked = isToldToSay(draft.command, line) && !/[的吗你您谁哪]/u.test(word)
  const parted = draft.sure || ((line.explicit || isAsked) && gap !== 'none')
  return parted && word.length >= 2 && word.length <= 12 && !isTied(word)
}

/** Whether the quoted message of the bot says the command's own word. */
const isToldToSay = ({ says }: Draft['command'], { utterance: { quote } }: Line): boolean =>
  quote?.ofBot === true && says.some((word) => quote.text.includes(word))

/** A name with a mark behind it or none: 黄强（大）. */
const FRESH =
  /^(?:\p{Script=Han}+(?:[·•‧・．]\p{Script=Han}+)*|[a-z]+(?: [a-z]+)*)(?: ?\( ?[\p{Script=Han}a-z\d]{1,4} ?\))?(?![\p{L}\p{N}])/u

/** 莫建国，古桥屯的 */
const FROM = /^[\s,(]*\p{Script=Han}{1,4}[屯村组队寨]的?(?:村民|人)?\)?(?=[\s。!~]*$)/u
/** 古桥屯的廖阿明, 党员莫建国: where the person is from and what they are, in front of the name. */
const TITLED =
  /^((?:\p{Script=Han}{1,4}[屯村组队寨]的?)?(?:村民|党员|志愿者|网格员|村干部)?)(\p{Script=Han}{2,4})(?=[\s,。!~(]|$)/u
