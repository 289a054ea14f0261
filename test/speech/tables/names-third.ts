/** The names of a village as its roll holds them, for the table below. */
export const VILLAGE_NAMES: readonly string[] = [
  '覃会兰',
  '韦再芳',
  '李想',
  '佘太明',
  '买买提·艾力',
  '𬭩生',
  '㛃妹',
  '覃䶮',
  '欧阳志远',
  '来旺财',
  '新来弟',
  '说金凤',
  '问小梅',
  '是秀英',
  '的卢',
  '何来',
  '冯说',
  '岑不凡',
  '陆大勇',
  '黄世明',
  '农会英',
  '蓝阿婆',
  '莫要财',
  '韦去病',
  '阿依古丽·吐尔逊',
  '王建国',
  '石在山',
  '罗就',
]

/** What is said in a villagers' group, in the rows' format. Written before the rules had seen it. */
export const NAMES_THIRD = String.raw`
我是 覃会兰 => identify | p 覃会兰
我是覃会兰 => identify | p 覃会兰
我是 韦再芳 => identify | p 韦再芳
我是韦再芳 => identify | p 韦再芳
我是 李想 => identify | p 李想
我是李想 => identify | p 李想
我是 佘太明 => identify | p 佘太明
我是佘太明 => identify | p 佘太明
我是 买买提·艾力 => identify | p 买买提·艾力
我是买买提•艾力 => identify | p 买买提·艾力
我是 买买提艾力 => identify | p 买买提艾力
我是 阿依古丽·吐尔逊 => identify | p 阿依古丽·吐尔逊
我是 𬭩生 => identify | p 𬭩生
我是𬭩生 => identify | p 𬭩生
我是 㛃妹 => identify | p 㛃妹
我是覃䶮 => identify | p 覃䶮
我是 欧阳志远 => identify | p 欧阳志远
我是欧阳志远 => identify | p 欧阳志远
我是 来旺财 => identify | p 来旺财
我是来旺财 => identify | p 来旺财
我是 新来弟 => identify | p 新来弟
我是 说金凤 => identify | p 说金凤
我是 问小梅 => identify | p 问小梅
我是 是秀英 => identify | p 是秀英
我是 何来 => identify | p 何来
我是何来 => identify | p 何来
我是 冯说 => identify | p 冯说
我是 岑不凡 => identify | p 岑不凡
我是岑不凡 => identify | p 岑不凡
我是 农会英 => identify | p 农会英
我是 莫要财 => identify | p 莫要财
我是莫要财 => identify | p 莫要财
我是 韦去病 => identify | p 韦去病
我是 石在山 => identify | p 石在山
我是石在山 => identify | p 石在山
我是 罗就 => identify | p 罗就
我是 王建国 => identify | p 王建国
我是王建国，换了手机 => identify | p 王建国
我是覃会兰，谢谢 => identify | p 覃会兰
@连心小助手\u2005我是 韦再芳 => identify | p 韦再芳
我是：李想 => identify | p 李想
#我是 佘太明。 => identify | p 佘太明
我是 覃会兰[握手] => identify | p 覃会兰
我是 谭会兰 => identify | p 谭会兰
我是 尧小红 => identify | p 尧小红
我是 佘春花 => identify | p 佘春花
我是 乜阿香 => identify | p 乜阿香
我是 𠅤大明 => identify | p 𠅤大明
@连心小助手\u2005我是 朵月 => identify | p 朵月
我是 阿芬 => identify | p 阿芬
我是 尼玛扎西 => identify | p 尼玛扎西
我是 迪丽热巴·买买提 => identify | p 迪丽热巴·买买提
我是 司马相如 => identify | p 司马相如
村干群 派单 12 覃会兰 => assign-order 12 | p 覃会兰
村干群 派单12 覃会兰 => assign-order 12 | p 覃会兰
村干群 派单 12 韦再芳 => assign-order 12 | p 韦再芳
村干群 派单 12 李想 => assign-order 12 | p 李想
村干群 派单 #12 佘太明 => assign-order 12 | p 佘太明
村干群 派单 12 买买提·艾力 => assign-order 12 | p 买买提·艾力
村干群 派单 12 𬭩生 => assign-order 12 | p 𬭩生
村干群 派单 12 㛃妹 => assign-order 12 | p 㛃妹
村干群 派单 12 欧阳志远 => assign-order 12 | p 欧阳志远
村干群 派单 12 岑不凡 => assign-order 12 | p 岑不凡
村干群 派单 12 石在山 => assign-order 12 | p 石在山
村干群 派单 12 何来 => assign-order 12 | p 何来
村干群 派单 12 覃会兰 李想 => assign-order 12 | p 覃会兰,李想
村干群 派单 12 覃会兰、韦再芳 => assign-order 12 | p 覃会兰,韦再芳
村干群 派单 12 给覃会兰 => assign-order 12 | p 覃会兰
村干群 派单 12 朵大姐 => assign-order 12 | p 朵大姐
村干群 派单 12 乜阿香 => assign-order 12 | p 乜阿香
村干群 派单 12 尼玛扎西 => assign-order 12 | p 尼玛扎西
村干群 派单12号单 李想 => assign-order 12 | p 李想
村干群 派单 十二 莫要财 => assign-order 12 | p 莫要财
村干群 派单 12 @覃会兰\u2005 => assign-order 12 | p 覃会兰
我是 来问路的
我是来问路的
我是 新来的
我是新来的
我是 说明天去
我是 说这个不对
我是说你
我是 说
我是 村里的
我是 你爸
我是 你大哥
我是 谁
我是 不去了
我是 不会弄
我是 本地人
我是 外地人
我是 在家
我是 在路上
我是 去过了
我是 党员
我是 志愿者
我是 三组的
我是 昨天来的
我是 想问问
我是 想去
我是 没空
我是 刚到
我是 今天才晓得
我是 觉得可以
我是 无所谓
我是 怕冷
我是 老了
我是 真的不懂
我是 第一个
我是 同意的
我是 冤枉的
我是 打工的
我是 他老婆
我是 李想他妈
我是 韦再芳的女儿
我是 李想的邻居
我是 开玩笑
我是 中国人
我是 坐车来
我是 网格员
我是 书记
我是 好人
我是 女人
我是 懒人
我是 真心的
我是 服了
我是 醉了
我是 要请假
我是 会计
我是 老师
我是 医生
`

/** A second such set, without a roll, written after the rules were made, to see how well they carry. */
export const NAMES_FOURTH = `
我是 尉迟小凤 => identify | p 尉迟小凤
我是 农会民 => identify | p 农会民
我是 阿木古楞 => identify | p 阿木古楞
我是 努尔·买买提 => identify | p 努尔·买买提
我是 贲大军 => identify | p 贲大军
我是 㐂富 => identify | p 㐂富
我是潘䶮 => identify | p 潘䶮
我是 韦想弟 => identify | p 韦想弟
我是 翟会生 => identify | p 翟会生
村干群 派单 12 努尔·买买提 => assign-order 12 | p 努尔·买买提
村干群 派单 12 翟会生 => assign-order 12 | p 翟会生
村干群 派单 12 肖再来 => assign-order 12 | p 肖再来
村干群 派单 12 村医 => assign-order 12 | p 村医
我是 种田的
我是 路过
我是 邻居
我是 家长
我是 平时忙
我是 经常忙
我是 东北人
我是 初中生
我是 桑拿房
我是 储户
我是 楚国人
我是 迟到了
我是 池塘边
我是 郎中
我是 木工
我是 木匠
我是 古代人
我是 欣赏你
我是 萨满
我是 洛阳人
我是 晋城人
我是 岳母
我是 毋庸置疑
我是 殷切希望
我是 冒失鬼
我是 况且没钱
我是 漆匠师
我是 厉害吧
我是 詹师傅
我是 乌鸦嘴
我是 金牌会员
我是 马屁精
我是 高个子
我是 王者
我是 牛脾气
我是 阿姨
我是 阿妹
我是 阿婆
`
