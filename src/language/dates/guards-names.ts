import type { Guard } from './guards.ts'

const SURNAMES = new Set(
  '李王张刘陈杨赵黄周吴徐孙胡朱高林何郭罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴汪' +
    '姜范方姚谭廖邹熊陆郝孔崔康毛邱秦史顾侯邵孟龙雷钱汤尹黎武乔贺赖龚韦覃莫蓝农甘凌岑闭庞邢施颜倪严温芦俞葛伍苗齐裴翟' +
    '柯滕容欧植粟江夏石田马金任',
)
// Words after which a name begins: 请李明天, 村民王立春, 户主陈国庆.
const BEFORE_NAME = /[叫找请让给问跟和与是由派帮替被民户员长记主任人家、]/
// 老李明天来: the surname is taken.
const isBoundary = (unit: string): boolean => unit === '' || /[\s\p{P}\p{S}@]/u.test(unit) || BEFORE_NAME.test(unit)

/** 李明天, 王立春, 陈国庆家: a surname that stands alone takes the word as a given name. */
export const isPersonName: Guard = (text, start, end) => {
  const last = text.charAt(end - 1)
  const surname = text.charAt(start - 1)
  if (/[节日]/.test(last) || !/[\u4e00-\u9fff]/.test(surname)) return false
  if (!SURNAMES.has(surname))
    return /[小阿]/.test(surname) && /^(?:国庆|立[春夏秋冬]|清明|中秋|端午|冬至)/.test(text.slice(start, end))
  return isBoundary(text.charAt(start - 2))
}

/** 李志明下午去: the 明 of a given name. */
export const endsPersonName: Guard = (text, start) => {
  if (text.charAt(start) !== '明' || /[天日儿后]/.test(text.charAt(start + 1))) return false
  if (/[小阿老说声证表发文光照透聪]/.test(text.charAt(start - 1) || '。')) return true
  return SURNAMES.has(text.charAt(start - 2)) && isBoundary(text.charAt(start - 3))
}

const SURE_NAME = /^(?:元(?![旦宵])|[妹娣嫂婶叔伯哥姐爷娘鸣凡妮姑姨仔])/
const NAME_THEN_END =
  /^[花英凤芬兰明华强军平春生福贵海山虎红梅珍秀芳德财林清光宝新民艳玲莲香桂金银珠连龙洋波涛升][家的她他]?(?:$|[\s\p{P}])/u

/** 周三元, 周五妹: people called 周. */
export const isZhouName: Guard = (text, start, end) =>
  /^周[一二三四五六日]$/.test(text.slice(start, end)) &&
  (SURE_NAME.test(text.slice(end, end + 2)) || NAME_THEN_END.test(text.slice(end, end + 3)))

const PLACES =
  /^(?:联欢|晚会|红旗|[路街村屯镇乡巷桥组队木花树菊糕粽饼粥酒蒜礼店馆厂坊湖河江山塘岭]|广场|小学|中学|大学|学校|大道|水库|社区|大厦|公园|医院|林场|农场|月饼|红包|大桥|幼儿园|上河|[茶丸圆糍艾班]|勋章|奖章|大盖|白菜)/
const NAMED = /^(?:叔|哥|婶|嫂|伯|姐|他|她|家(?![里家])|同志|主任|书记|老师|阿[姨叔婶公婆伯])/

/** 五一路, 八一小学, 重阳木; 国庆叔. */
export const isNamedAfterFestival: Guard = (text, start, end) => {
  const rest = text.slice(end, end + 3)
  return (
    PLACES.test(rest) ||
    (/^(?:国庆|立[春夏秋冬]|清明|小满|小雪|谷雨|元宵|中秋|春分|秋分|白露|冬至|端午|元旦)$/.test(
      text.slice(start, end),
    ) &&
      NAMED.test(rest))
  )
}
