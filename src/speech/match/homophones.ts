/**
 * Common characters that sound alike (toneless pinyin, GB 2312 level 1), for the syllables our command words use. Voice
 * input and pinyin keyboards pick the wrong one: 接丹, 走仿. Listed instead of computed, so that a near miss costs a table
 * look-up and no pronunciation dictionary is loaded. 讯 stands with 信 because 訊息 is how others write 信息.
 */
const ALIKE: readonly string[] = [
  '斑班搬扳般颁板版扮拌伴瓣半办绊',
  '邦帮梆榜膀绑棒磅蚌镑傍谤',
  '苞胞包褒剥薄雹保堡饱宝抱报暴豹鲍爆',
  '奔苯本笨',
  '鳖憋别瘪',
  '捕卜哺补埠不布步部怖',
  '插叉茬茶查碴搽察岔差诧刹',
  '车扯撤掣彻澈',
  '撑称城橙成呈乘程惩澄诚承逞骋秤',
  '初出橱厨躇锄雏滁除楚础储矗搐触处畜',
  '摧崔催脆瘁粹淬翠',
  '搭达答瘩打大',
  '呆歹傣戴带殆代贷袋待逮怠',
  '的得地',
  '耽担丹单郸掸胆旦氮但惮淡诞蛋',
  '刀捣蹈倒岛祷导到稻悼道盗',
  '颠掂滇碘点典靛垫电佃甸店惦奠淀殿',
  '丁盯叮钉顶鼎锭定订',
  '发罚筏伐乏阀法珐',
  '坊芳方肪房防妨仿访纺放',
  '夫敷肤孵扶拂辐幅氟符伏俘服浮涪福袱弗甫抚辅俯釜斧腑府腐赴副覆赋复傅付阜父腹负富讣附妇缚咐',
  '该改概钙盖溉',
  '篙皋高膏羔糕搞稿告',
  '工攻功恭龚供躬公宫弓巩汞拱贡共',
  '呼乎忽瑚壶葫胡蝴狐糊湖弧虎唬护互沪户',
  '欢环桓缓换患唤痪豢焕涣宦幻',
  '豁活伙火获或惑霍货祸',
  '击圾基机畸稽积箕肌饥迹激讥鸡姬绩缉吉极棘辑籍集及急疾汲即嫉级挤几脊己蓟技冀季伎祭剂悸济寄寂计记既忌际妓继纪',
  '嘉枷夹佳家加荚颊贾甲钾假稼价架驾嫁',
  '蕉椒礁焦胶交郊浇骄娇嚼搅铰矫侥脚狡角饺缴绞剿教酵轿较叫窖',
  '揭接皆秸街阶截劫节杰捷睫竭洁结解姐戒藉芥界借介疥诫届',
  '巾筋斤金今津襟紧锦仅谨进靳晋禁近烬浸尽劲',
  '开揩楷凯慨',
  '匡筐狂框矿眶旷况',
  '蓝婪栏拦篮阑兰澜谰揽览懒缆烂滥',
  '联莲连镰廉怜涟帘敛脸链恋炼练',
  '民抿皿敏悯闽',
  '拍排牌徘湃派',
  '乒坪苹萍平凭瓶评屏',
  '期欺栖戚妻七凄漆柒沏其棋奇歧畦崎脐齐旗祈祁骑起岂乞企启契砌器气迄弃汽泣讫',
  '牵扦钎铅千迁签仟谦乾黔钱钳前潜遣浅谴堑嵌欠歉',
  '青轻氢倾卿清擎晴氰情顷请庆',
  '趋区蛆曲躯屈驱渠取娶龋趣去',
  '缺炔瘸却鹊榷确雀',
  '裙群',
  '壬仁人忍韧任认刃妊纫',
  '珊苫杉山删煽衫闪陕擅赡膳善汕扇缮栅',
  '师失狮施湿诗尸虱十石拾时食蚀实识史矢使屎驶始式示士世柿事拭誓逝势是嗜噬适仕侍释饰氏市恃室视试',
  '收手首守寿授售受瘦兽',
  '梯剔踢锑提题蹄啼体替嚏惕涕剃屉',
  '天添填田甜恬舔腆',
  '通桐酮瞳同铜彤童桶捅筒统痛',
  '推颓腿蜕褪退',
  '豌弯湾玩顽丸烷完碗挽晚皖惋宛婉万腕',
  '巫呜钨乌污诬屋无芜梧吾吴毋武五捂午舞伍侮坞戊雾晤物勿务悟误',
  '昔熙析西硒矽晰嘻吸锡牺稀息希悉膝夕惜熄烯溪汐犀檄袭席习媳喜洗系隙戏细',
  '萧硝霄削哮销消宵淆晓小孝校肖啸笑效',
  '薪芯锌欣辛新忻心信衅讯',
  '星腥猩惺兴刑型形邢行醒幸杏性姓',
  '勋熏循旬询寻驯巡殉汛训讯逊迅',
  '焉咽阉烟淹盐严研蜒岩延言颜阎炎沿奄掩眼衍演艳堰燕厌砚雁唁彦焰宴谚验',
  '一壹医揖铱依伊衣颐夷遗移仪胰疑沂宜姨彝椅蚁倚已乙矣以艺抑易邑屹亿役臆逸肄疫亦裔意毅忆义益溢诣议谊译异翼翌绎',
  '咱攒暂赞',
  '芝枝支吱蜘知肢脂汁之织职直植殖执值侄址指止趾只旨纸志挚掷至致置帜峙制智秩稚质炙痔滞治窒',
  '珠株蛛朱猪诸诛逐竹烛煮拄瞩嘱主著柱助蛀贮铸筑住注祝驻',
  '专砖转撰赚篆',
  '邹走奏揍',
]

/** Real words that sound like a command: people who write these mean these. */
const REAL_WORDS = new Set(
  (
    '结单 借单 截单 节单 接担 排单 拍单 牌单 推单 店单 垫单 碘单 晚成 玩成 半截 半节 板结 高定 告定 凭单 拼单 车单 迁到 牵到 欠到 嵌到 潜到 遣到 签道儿 不签 补钱 补欠 布钱 ' +
    '人物 人武 人误 认误 受到 手到 守到 首到 售到 瘦到 收刀 收稻 烟气 延气 盐气 燕期 报时 报失 报实 报市 保事 宝石 抱石 饱食 报是 暂换 交界 交结 交借 交节 教界 ' +
    '大夫 大福 大副 大幅 大富 大腹 大妇 达府 打复 打父 取笑 取小 取晓 取效 曲消 去消 屈消 帮主 帮住 绑住 帮煮 绑助 棒住 统一 同一 同义 同异 通意 同艺 痛意 童意 通义 统意 ' +
    '急活 机活 集活 基活 即活 激货 激火 活机 不统一 不同一 不通意 不同义 代接单 带接单 待结单 转店单 转人物 却认 帮组 任物栏'
  ).split(' '),
)
/** What southern speech makes alike as well (an and ang, sh and s): a word so written is taken for a real one. */
const SOUTHERN: readonly string[] = [
  '访反返犯饭',
  '请亲勤',
  '事四死',
  '评品拼贫',
  '单当挡党',
  '撤册测厕',
  '收搜',
  '询寻',
]

/** Too short or too common to guess at; so are the sentences that begin with 今天. */
const EXACT_ONLY = new Set(['查', '我是', '我的', '我的单', '同意'])

export interface NearMiss {
  readonly word: string
  /** It is a word in its own right, so that it takes more to believe that it was not meant. */
  readonly real: boolean
}

/** The words one wrong character away that sound the same. */
export function nearMisses(word: string): NearMiss[] {
  if (EXACT_ONLY.has(word) || word.startsWith('今天')) return []
  const southern = misses(word, SOUTHERN).map((miss) => ({ word: miss, real: true }))
  return [...misses(word, ALIKE).map((miss) => ({ word: miss, real: REAL_WORDS.has(miss) })), ...southern]
}

function misses(word: string, groups: readonly string[]): string[] {
  return [...word].flatMap((character, i) =>
    groups
      .filter((alike) => alike.includes(character))
      .flatMap((alike) => [...alike])
      .filter((other) => other !== character)
      .map((other) => word.slice(0, i) + other + word.slice(i + 1)),
  )
}
