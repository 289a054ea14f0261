/** Trouble and calls for help as people tell of them in their own words. Read from folded text. */
import { normalize } from './fold.ts'
import { asks } from './talk.ts'

const TROUBLE =
  /漏|坏了|坏掉|不亮|没电|停电|跳闸|没水|停水|堵|断了|倒了|塌|裂|着火|冒烟|不通|塞[了住满]|没[信画声图影]|没网|断网|打不开|修不好|不会[用弄搞交填]|走不动|走不开|[搬抬扛挑背拿]不[动上起了]|够不着|上不去|不[转响冷热]|不出水|[不冇]上水|下不[来了]|摔|晕倒|发烧|走丢|不见了|一个人在家|没人[管帮照]|忙不过来|做不了|收不[完及]|渗水|漏[水雨电气]|积水|进水|发大水|断[水电网气]|失火|救火|火灾|短路|触电|爆胎|熄火|抛锚|陷[在进]|卡住|卡死|翻了|掀了|吹[翻倒走]|撕[开破烂]|冻[坏死裂]|淹|压[倒坏到]|砸|撬|被偷|偷了|丢了|走失|迷路|被困|困在|掉[进到下]|摔[断伤]|骨折|流血|中毒|溺水|中暑|昏倒|中风|要生了|满了|受潮|发霉|发芽|烂[了掉]|坏得|死机|缺[个人水电车工氧少]|没有?人(?![吗啊接理点用回来])|没[法钱米柴车药](?![吗啊])|不能动|动不了|走不了|过不[去来]|出不[去来]|下不[来去]|回不[来去]|找不到|看不[见清]|够不[着到]|[关锁拧盖合站坐立夹绑][不唔][紧牢稳严拢住正]|听不[见清]|说不清|喘不|吃不下|睡不着/u
const APPEAL =
  /^帮(?![助扶派])\p{Script=Han}{2}|谁(?:能|会|懂|有空|方便|来|可以|去|帮)|哪个(?:能|会|懂|有空|方便|来|去|帮)|哪位|有(?:没有)?人(?:能|会|帮|来|在|可以|有空)|有没有(?:人|哪|谁|会|师傅|车|顺路|有空|多余|闲|药|后生|党员|志愿者|大学生|\p{Script=Han}{0,6}(?:借|帮|修|教))|能不能(?:来|帮|派|找|请)|可不可以(?:来|帮)|帮(?:我|忙|一下|下|看|修|搬|抬|弄|买|叫|找|老|阿)|来(?:个|几个|两个|一个)人|来人|来看(?:看|一下|下)|求助|求帮|请(?:人|师傅|帮)|需要(?:人|帮|修)|要[一二两三四五六七八九十几\d]+个(?:人|后生|劳力|壮劳力|帮手)|想(?:请|找)(?:人|个|师傅|辆|台|部|位)|想(?:问|请教|咨询)|借(?:我|给我|个|台|把|用|一)|急|救命|搭把手|麻烦(?:来|派|帮|找|谁|哪)|代[买办交领缴购]|接送|上门(?=\p{Script=Han})|维修|陪\p{Script=Han}{1,4}去|找(?:人|个|师傅)|雇|教(?:我|老)|快来/u
const ABOUT_BOT = /^(?:你是谁|你叫什么|你好|在吗|谢谢|怎么用|你会什么|讲个|说个|唱)/u

/** Whether anything in the words is trouble or asks for hands. */
export const speaksOfNeed = (folded: string): boolean => APPEAL.test(folded) || TROUBLE.test(folded)

/** A call for help in one's own words (家里水管漏水谁来看看): worth offering as an order, ready to confirm. */
export function readsLikeCall(text: string): boolean {
  const folded = normalize(text).trim()
  if (folded.length < 5 || folded.length > 300 || ABOUT_BOT.test(folded)) return false
  return APPEAL.test(folded)
    ? TROUBLE.test(folded) || folded.length >= 7
    : TROUBLE.test(folded) && /我|家|屋|老人|阿[婆公]|村口|屯|路/u.test(folded)
}

/** What a village has in common, and the people of it as one speaks of them. */
const SHARED =
  /群众|村民|大家|老百姓|乡亲|住户|家长|[村屯队寨][里口头尾道上中边后前]|[上下]屯|路灯|公路|机耕路|村道|水渠|水沟|水压|水塔|自来水|桥|河[里边道堤]|垃圾|卫生室|球场|班车|信号|厕所/u
const WRONG =
  /太[^,，。]|不(?!错|用|客气|要|同)|没(?!事)|坏|难|[很好]?少|差|脏|臭|堵|窄|慢|[很好都]黑|断|缺|漏|塌|裂|乱|满了|吵|反[映应]|希望|意见|担心|埋怨|抱怨|要求|危险/u
const LONGEST_REPORT = 300

/** Whether anything in the words is not as it should be. */
export const speaksOfTrouble = (folded: string): boolean => WRONG.test(folded) || TROUBLE.test(folded)

/** Told, not asked: something of the whole village is not as it should be. Worth offering, when it was said to the bot. */
export function tellsOfVillage(text: string): boolean {
  const folded = normalize(text).trim()
  if (folded.length < 6 || folded.length > LONGEST_REPORT || ABOUT_BOT.test(folded)) return false
  return SHARED.test(folded) && WRONG.test(folded) && !APPEAL.test(folded) && !asks(folded)
}
