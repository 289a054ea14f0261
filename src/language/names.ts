/** How people's names look, read from folded text: enough to tell 韦志强 from 韦家的 without a roster. */

const SURNAMES = new Set(
  '韦黄覃陆农莫蓝罗梁李王张刘陈杨赵周吴徐孙马朱胡郭何高林郑谢唐许冯宋韩邓彭曹曾田萧肖潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭廖范汪石金贾夏付方邹熊白孟秦邱侯江尹薛闫雷段史龙陶贺毛郝顾龚邵万钱严赖洪武戴孔汤庞樊兰殷施翟安颜倪牛温俞章鲁葛伍申尤毕聂柴焦向柳邢岳齐梅庄辛管祝左涂谷祁舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲游阳裴席卫屈鲍霍翁隋植甘景单包柏宁柯阮桂闭岑班玉零隆蒙磨容劳粟银吉骆冼仇滕凤区封符麻文季傅成常尚阎乔康巫潭麦冉盘蒲邝邬娄丘鞠敖鄢晏侬',
)
const COMPOUND = /^(?:欧阳|上官|司马|诸葛|司徒|东方|夏侯|皇甫|尉迟|公孙|慕容|令狐|长孙)/u

/** Words that begin like a name. */
const NOT_NAMES =
  /^(?:农[民户村业忙家药机活历场贸]|马[上路虎车力屁]|周[末一二三四五六日天边围到年岁]|高[中兴速手考级压温血烧]|金[牛额钱融桔]|方[便向案法式面言]|文[盲化件明书艺字章]|温[暖度馨州柔]|石头|黄[牛金皮豆瓜昏色酒]|白[天酒菜痴色内事]|江[西苏边湖]|罗汉|龙[头州眼舟虾]|安[全排徽静慰置装心]|成[年绩功立本都为]|常[年常客见]|单[位身亲间元车]|万[一般分事]|钱不|许[多久可]|孙[子女]|莫[名非怪要去急说]|陆续|关[于系心键注门]|向[你前大组村]|曾经|管[理道子事]|游[客戏泳]|雷锋|毛[病豆巾]|包[车装工括子]|程[序度]|何[时必苦况人不]|项目|田[里地间]|牛[栏奶肉脾]|岳[父母]|于是|严[重格肃]|宁[可愿]|柴火|季度|费用|符合|付[款钱费]|任[务何意]|夏[天季]|童年|康复|区[别里]|梅雨|左[边右]|阳[台光]|容易|劳动|银行|凤凰|吉利|玉米|零[钱件]|班[车子长]|甘[蔗愿]|隆重|申[请报]|毕[业竟]|尤其|卫生|柳州|桂[林花]$|武[汉鸣]|施工|苗[木族]|谷子|麻[烦将]|盛夏|辛苦|祝[你大贺]|尚未|欧洲|谢[谢了]|黄[连姜鳝]|田鸡|周扒皮|马大哈|陈世美|孙悟空|唐僧|白骨精|武大郎|潘金莲|包青天|黄世仁|杨白劳|刘德华|王老五|常来|陈[皮醋年旧]|高[人个血]|何方|蓝[天牙领]|雷达|石[山板]|江河|马[达后]|牛[人皮]|毛[衣皮]|汤[圆药]|钱包|梁上|左右|宋朝|唐[朝突]|秦始|柴[油火]|庄稼|谷物|苗条|金子|白[人领云]|方块|文人|游人|孔[雀子]|武[人力]|明显|熊猫|余[下款]|计[划算]|林[业场地]|零基|左撇|万金|田园|麦[子收克]|盘[子点算]|丘陵|吴老师|查[看询])/u
const NEVER_IN_NAME =
  /[的了吗呢吧不没是就都也还这那哪谁什么怎过着跟我你他她它们请把被给让很只又再会要想去到说讲吃买卖]/u
const NEVER_LAST =
  /[家户屯村镇组队人员者啊呀嘛哦噢哈咯嘞里边上下中派党迷控族型至]$|(?:书记|主任|老师|医生|同志|支书|队长|组长)$/u
/** 黄姐, 韦总: how people are addressed, not what they are called. */
const ADDRESS = /[姐哥总叔伯婶嫂姨公婆爷奶妈爸弟妹工队导师董局]$/u
const KIN =
  /^(?:[阿老小][\p{Script=Han}]{1,2}|\p{Script=Han}{1,2}(?:[阿老大小一二三四五六七八九][公婆爷奶叔伯婶姨嫂哥姐妹爹妈娘]|公公|婆婆|爷爷|奶奶|大爷|大娘|大妈|大伯|大叔|大婶|阿[公婆爷奶叔伯婶姨]|老[大二三四五六七八九幺]|[叔伯婶姨嫂公婆爷奶姐哥]))$/u

/** Of `NOT_NAMES`, the things that people are named after as well: 蓝天佑, 黄金花, 唐朝阳. */
const NAMED_AFTER =
  /^(?:蓝天|黄[金连]|唐朝|白天|石山|龙[州头]|江河|田园|温[柔馨]|金[牛子]|安全|武汉|文明|高兴|梅雨|夏天)/u
/** What the given names of the country end with. */
const GIVEN = new Set(
  '英兰芳梅珍秀凤莲群娟玲花香华琼连仙云月娥桂萍丽红艳燕霞清春菊娇琴妮佩君婷慧敏静倩莹雪琳瑶欣怡颖雯明强军伟勇国平建林生福贵财旺德荣祥龙飞辉杰斌波涛鹏超宇浩峰海川河康宁民武新志忠仁义礼智光亮宝玉银佑佐恒毅庆喜寿松柏森良俊雄宏博聪阳',
)

/** 杨再明, 覃会兰: characters of generations, which are common words anywhere else. */
const GENERATION = /^.[再会]/u

/** 韦志强, 欧阳建国: a family name and one or two characters that names are made of. */
export function isPersonName(word: string): boolean {
  if (!/^\p{Script=Han}{2,4}$/u.test(word)) return false
  const isGeneration = GENERATION.test(word) && GIVEN.has(word.charAt(2))
  if ((NEVER_IN_NAME.test(word) && !isGeneration) || NEVER_LAST.test(word)) return false
  if (COMPOUND.test(word)) return word.length >= 3
  if (word.length === 2 && ADDRESS.test(word)) return false
  if (word.length > 3 || !SURNAMES.has(word.charAt(0))) return false
  return !NOT_NAMES.test(word) || (NAMED_AFTER.test(word) && GIVEN.has(word.charAt(2)))
}

/** Begin like 老韦 and 小芳, and name nobody. */
const NOT_KIN =
  /[家户]$|^老(?:人|同学|师|板|乡|党员|干部|百姓|年|友|伴|房|屋|区|汉|实|弱)|^小(?:组|学|孩|区|队|朋友|卖部|时|心|店|伙)|^阿(?:里|胶)/u
/** 阿姨, 阿婆: whoever says so tells no name. */
const KIN_ALONE = /^阿[公婆爷奶爸妈爹娘叔伯婶姨嫂哥姐弟妹]$/u

/** 黄三公, 蓝阿婆, 老莫, 阿芳: what a village calls its old people. */
export function isVillageName(word: string): boolean {
  return (
    !NOT_KIN.test(word) &&
    KIN.test(word) &&
    SURNAMES.has(word.charAt(0)) !== /^[阿老小]/u.test(word) &&
    !NEVER_IN_NAME.test(word)
  )
}

/** What somebody may call themself in a village: 阿芬, 覃三公, but not 阿姨. */
export const isCallName = (word: string): boolean => isVillageName(word) && !KIN_ALONE.test(word)

/** The name at `at` when nothing parts it from what follows; `follows` must agree with what comes after. */
export function nameRun(text: string, at: number, follows: (after: number) => boolean): number {
  for (const length of [3, 4, 2]) {
    const word = text.slice(at, at + length)
    if ((isPersonName(word) || isVillageName(word)) && follows(at + length)) return at + length
  }
  return -1
}
