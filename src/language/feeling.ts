/**
 * How content somebody says they are: polarity, degree and negation, each a small set of words (白话 and 桂柳话 among
 * them), put together as people put them. Nothing that is not wholly understood is taken for content.
 */
import { normalize } from './fold.ts'
import { type Felt, type Score, scoreIn, side } from './score.ts'
import { asks, isPolite } from './talk.ts'

type Sense = 'good' | 'plain' | 'bad' | 'middle'

/** Words of feeling. `plain` ones agree to many things: alone they say nothing of being content. */
const CORES: readonly (readonly [Sense, RegExp])[] = [
  ['good', /^(?:满意|不错|可以|到位|给力|要得|点赞|赞|周到|巴适|靓|好评|开心|高兴|犀利|漂亮|麻利|利索|妥当|好嘢)/u],
  [
    'middle',
    /^(?:一般[般化]?|马马虎虎|麻麻[地哋]?|凑合|将就|过得去|中等|普普通通|普通|勉勉?强强?|就那样|不好不坏|中评|及格)/u,
  ],
  [
    'bad',
    /^(?:差评|差劲|差|烂|垃圾|气死?人|气死我|气|敷衍|糊弄人?|应付(?:了事)?|失望|糟糕?|恼火|冒火|生气|丢人|坑人|骗人|没用|恶劣|马虎|乱来)/u,
  ],
  ['plain', /^(?:好|行|得|中|掂|满|ok)/u],
]
const NOT = /^(?:[不没未]是|不系|没有|[不没未莫])/u
const VERY = /^(?:非常|十分|特别|超级?|相当|极其?|实在|真[的是]?|确实|完全|很|太|好|老|最|顶|够|硬是|一百个)/u
/** 几好, 蛮好: more than so-so, less than very. */
const QUITE = /^(?:比较|基本上?|蛮|挺|几|算是?|有[点些])/u
/** 还行 is so-so, 还满意 is content. */
const STILL = /^(?:还算?|都算|勉强算?)/u
/** 不太满意, 冇几好: a degree behind a negation, and 不够, 不怎么. */
const HARDLY = /^(?:是|怎么|够|大|太|很|好|几|那么|见得|算|觉得)/u
const AT_ALL = /^(?:一点(?:儿)?[都也]|半点[都也]|根本|压根|完全)/u
const NONE = /^(?:[没无]得?[的]?毛病|无可挑剔|挑不出毛病|没得说|没的说|没得弹)/u
const BELOW = /^(?:不怎么样|不咋[地样的]|[说谈]不上(?:满意|好))/u

/** 不怎么样, 不咋地, 差得不得了: they ask nothing. */
const BELOW_IDIOM = /不(?:怎么|咋)|得不得了/gu
/** 满意满意, 唔错唔错 */
const TWICE = /(\p{Script=Han}{2,4})\1+/gu
const MORE = /^(?:得(?:很|不得了|没话[说讲]|没得讲)|极了?|透了?|死了?|到家|惨了)/u
const PARTICLES = /^(?:[的了啦啊呀哦哈喔嘅咯啵咧嘞喽吧噢哟嗯~]|就是)*$/u
/** What was done, or who says so, in front of the feeling. */
const SUBJECT =
  /^(?:我们?|总体|整体|总的来说|这[次回]|大家|都|也|就|反正|是|评价|觉得|感觉|做事?|修|弄|搞|办事?|整|干|处理|服务|送|装|活|效果|质量|得|的|到)*$/u

/** What is felt about only a part (态度差), or may be: it is worth a question, never a score. */
const HINTS =
  /满意|[好差中]评|[差烂凶]|太|[还又仍](?:是|在|都)?[不没未]|不[错好行]|[没未莫](?![得有]?空)|又[漏坏停堵断]|还[是在]?[漏坏停堵断]|慢|晚|拖|态度|随便|差不多|[很好真]好/u
/** Beside praise these need a question: 不错，又漏了. */
const WENT_WRONG = /又[漏坏停堵断]|还[是在]?[漏坏停堵断]|[没未](?:人|来|[修弄搞办做装整]?[好完成到掂])|[差烂凶]/u
/**
 * What was asked for is not so yet: 还是没信号, 又不亮了, 没修好, 还在漏. That it was called done and is not is all one need say.
 * Who has not looked yet (还没看) says nothing of it.
 */
const COMPLAINT =
  /(?:还是|仍然?|依然|照样|照旧)[不没未]|又[不没未]\p{Script=Han}|还[是在]?(?:漏|堵|断)|[没未](?:[修弄搞办做装整](?:得|到)?[好完成])/u
/** 好不好, 差唔差, 满意吗你, 满意什么, 满意度: they ask, or talk about the asking; what is to come is no feeling yet. */
const OPEN =
  /(\p{Script=Han})不(?!好不坏)\1|有没|吗|什么|怎么|满意(?:度|个)|(?:肯定|应该|估计|可能)会?[讲说]|^(?:等|明天|后天|听朝|到时)/u
/** Whoever did not ask for it has nothing to rate. */
const NOT_THEIRS = /我[又也]?[没不未](?:点单|有点单|是我)|不(?:是|系)我/u

const GOOD_SIGNS = /👍|👏|💯|\[(?:强|鼓掌|点赞|赞)\]/gu
const BAD_SIGNS = /👎|😡|🤬|😠|😤|💢|\[(?:弱|发怒|怒骂|抓狂|鄙视|衰)\]/gu
const THANKFUL_SIGNS = /🙏|👌|🌹|🤝|\[(?:ok|合十|抱拳|握手|玫瑰)\]/u
const CODES = /\[[\p{Script=Han}a-z]{1,6}\]/giu
const PICTURES = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f/gu
/** Pictures part what is said as a stop does (很满意👍修得快), but for stars, which are a score; thanks begin something new with no stop before them: 很满意谢谢党. */
export const CLAUSE_END =
  /(?:[,，。;；!！、~\n]|(?![⭐★🌟])(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f))+|(?<=.)(?=谢谢|多谢|感谢|唔该)/u
/** Nobody says more to tell how content they are. */
const LONGEST = 16

/**
 * How content these words say somebody is, who was asked: a score; `unclear` where they tell something of it and not
 * enough; null where they tell nothing, as a question does.
 *
 *     feelingOf('唔满意') === 2
 *     feelingOf('不是不满意') === 'unclear'
 */
export function feelingOf(said: string): Felt | null {
  const text = normalize(said).toLowerCase().trim().replace(TWICE, '$1')
  const asked = text.replace(BELOW_IDIOM, '')
  if (text === '' || asks(asked) || OPEN.test(asked) || NOT_THEIRS.test(text)) return null
  const signs = signed(text)
  const clauses = text
    .replace(CODES, '\n')
    .split(CLAUSE_END)
    .map((clause) => clause.trim())
    .filter((clause) => clause.replace(PICTURES, '').trim() !== '' || scoreIn(clause) !== null)
  const told = clauses.map(clauseFeeling)
  if (clauses.length === 0) return signs
  // 好了，很满意: what agrees to anything speaks for nothing beside praise, and alone or beside blame says too little.
  const isPraised = told.some((one) => typeof one === 'number' && side(one) === 'good')
  const felt = told.flatMap((one) => (one === 'bare' ? (isPraised ? [] : ['unclear' as const]) : [one]))
  const all = combine(signs === null || signs === 'unclear' ? felt : [...felt, signs], text)
  return all === 'unclear' && isPolite(text) ? null : all
}

/** The score of all clauses: none may speak against another, and praise stands beside nothing that went wrong. */
function combine(felt: readonly (Felt | null)[], text: string): Felt | null {
  const [first] = felt.filter((one) => typeof one === 'number')
  if (first === undefined && COMPLAINT.test(text) && !felt.includes('unclear')) return 2
  if (first === undefined) return felt.includes('unclear') || HINTS.test(text) ? 'unclear' : null
  if (felt.some((one) => one === 'unclear' || (one !== null && side(one) !== side(first)))) return 'unclear'
  if (side(first) === 'good' && WENT_WRONG.test(text)) return 'unclear'
  // 可以了，很满意: of two that say the same, what is said more strongly is meant.
  const scores = felt.filter((one) => typeof one === 'number')
  const score = (side(first) === 'bad' ? Math.min(...scores) : Math.max(...scores)) as Score
  return felt[0] === null && side(first) !== 'bad' ? ended(felt, score) : score
}

/** 搞掂了，好满意: what comes last is what they mean by it. */
const ended = (felt: readonly (Felt | null)[], score: Score): Felt => (felt.at(-1) === score ? score : 'unclear')

/** Whether words tell what is wrong, and do not only say that one is not content. */
export const tellsWhatIsWrong = (words: string): boolean => COMPLAINT.test(normalize(words))

/** Whether a sign takes back the words of praise it stands beside: 满意👎. */
export const showsDispleasure = (text: string): boolean => text.match(BAD_SIGNS) !== null

/** What signs alone say. */
function signed(text: string): Felt | null {
  const good = text.match(GOOD_SIGNS)?.length ?? 0
  const bad = text.match(BAD_SIGNS)?.length ?? 0
  if (good > 0 && bad > 0) return 'unclear'
  if (bad > 0) return 2
  if (good > 0) return good > 2 ? 5 : 4
  return THANKFUL_SIGNS.test(text) ? 'unclear' : null
}

/** How content one clause says somebody is, taken apart to its end; `bare` where it agrees to anything. */
function clauseFeeling(said: string): Felt | 'bare' | null {
  const clause = said.replaceAll(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
  const score = scoreIn(clause)
  if (score !== null) return score
  if (clause.length > LONGEST) return null
  for (let at = 0; at <= clause.length; at++) {
    if (at > 0 && !SUBJECT.test(clause.slice(0, at))) continue
    const felt = phrase(clause.slice(at), UNTOUCHED)
    // 好 alone agrees to anything; 做得好 praises the work.
    if (felt === 'bare') return at > 1 && /得$/u.test(clause.slice(0, at)) ? 4 : 'bare'
    if (felt !== null) return felt
  }
  return null
}

interface Degree {
  readonly not: number
  readonly very: boolean
  readonly quite: boolean
  readonly still: boolean
  readonly atAll: boolean
}

const UNTOUCHED: Degree = { not: 0, very: false, quite: false, still: false, atAll: false }

/** Degrees and negations in any order, then a word of feeling, to the end; `bare` for one that agrees to anything. */
function phrase(text: string, degree: Degree): Felt | 'bare' | null {
  const fixed = NONE.exec(text) ?? BELOW.exec(text)
  if (fixed !== null && PARTICLES.test(text.slice(fixed[0].length))) return NONE.test(text) ? 5 : 2
  for (const [sense, pattern] of CORES) {
    const core = pattern.exec(text)
    if (core === null) continue
    const rest = text.slice(core[0].length)
    const more = MORE.exec(rest)?.[0] ?? ''
    if (PARTICLES.test(rest.slice(more.length))) return weigh(sense, more === '' ? degree : { ...degree, very: true })
  }
  const steps: readonly (readonly [RegExp, Degree])[] = [
    [AT_ALL, { ...degree, atAll: true }],
    [NOT, { ...degree, not: degree.not + 1 }],
    ...(degree.not > 0 ? ([[HARDLY, degree]] as const) : []),
    [VERY, { ...degree, very: degree.very || degree.not === 0 }],
    [QUITE, { ...degree, quite: true }],
    [STILL, { ...degree, still: true }],
  ]
  for (const [pattern, next] of steps) {
    const hit = pattern.exec(text)
    const felt = hit === null ? null : phrase(text.slice(hit[0].length), next)
    if (felt !== null) return felt
  }
  return null
}

/** Polarity by degree by negation. */
function weigh(sense: Sense, { not, very, quite, still, atAll }: Degree): Felt | 'bare' {
  if (not > 1) return 'unclear'
  if (sense === 'middle') return not > 0 || very ? 'unclear' : 3
  if (sense === 'bad') return not > 0 || still ? 'unclear' : very ? 1 : 2
  if (not === 1) return (very || atAll) && !still ? 1 : 2
  if (atAll) return 'unclear'
  if (very) return 5
  if (still && sense === 'plain') return 3
  return sense === 'plain' && !quite ? 'bare' : 4
}
