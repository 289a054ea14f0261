type Said = (words: string) => string

/**
 * What people put around a command, whichever it is, and how many of the examples may not be heard through it: 麻烦我是韦志强
 * nobody says, and 请通知 … is said to people. The figures may only become smaller.
 */
// 请走村 那良屯 is said to people, 麻烦负担 and 麻烦清单去掉 筹资筹劳 by nobody. 我要办 低保 asks how, and nobody asks 请怎么办.
export const AROUND: readonly (readonly [frame: string, said: Said, unheard: number])[] = [
  ['你好，…', (one) => `你好，${one}`, 6],
  ['你好呀～…', (one) => `你好呀～${one}`, 6],
  ['大家好 …', (one) => `大家好 ${one}`, 6],
  ['那个，…', (one) => `那个，${one}`, 6],
  ['！！…', (one) => `！！${one}`, 0],
  ['麻烦…', (one) => `麻烦${one}`, 28],
  ['请…', (one) => `请${one}`, 26],
  ['帮忙…', (one) => `帮忙${one}`, 28],
  ['帮我…', (one) => `帮我${one}`, 16],
  ['唔该帮我…', (one) => `唔该帮我${one}`, 16],
  ['我要…', (one) => `我要${one}`, 17],
  ['书记好，我…', (one) => `书记好，我${one}`, 18],
  ['刚忙完…。⏎…', (one) => `刚忙完屋头的事，今天下午得空。\n${one}`, 30],
  ['…，辛苦大家了。⏎…', (one) => `各位早上好，这几天下雨路滑，辛苦大家了。\n${one}`, 30],
  ['报告书记：⏎…', (one) => `报告书记：\n${one}`, 60],
  ['刚从镇上回来，补一个⏎…', (one) => `刚从镇上回来，补一个\n${one}`, 60],
  ['有件事报一下⏎…', (one) => `各位领导，有件事报一下\n${one}`, 60],
  ['今天的事：⏎…', (one) => `今天的事：\n${one}`, 60],
  ['我这边要办个事：⏎…', (one) => `连着下雨路不好走，我这边要办个事：\n${one}`, 60],
  ['….…', (one) => `我上了年纪眼睛不好，打字慢。${one}`, 60],
  ['…，谢谢', (one) => `${one}，谢谢`, 7],
  ['… 拜托了', (one) => `${one} 拜托了`, 7],
]

/** What tells of a command instead of giving it. */
export const TOLD: readonly (readonly [frame: string, said: Said])[] = [
  ['他们说…', (one) => `他们说${one}`],
  ['不要…', (one) => `不要${one}`],
  ['别…', (one) => `别${one}`],
  ['我没…', (one) => `我没${one}`],
  ['怎么…', (one) => `怎么${one}`],
  ['听说张三…', (one) => `听说张三${one}`],
  ['上次…没人理', (one) => `上次${one}没人理`],
  ['为什么要…', (one) => `为什么要${one}`],
  ['等下再…', (one) => `等下再${one}`],
  ['他…了', (one) => `他${one}了`],
  ['书记说要…', (one) => `书记说要${one}`],
  ['大家记得…', (one) => `大家记得${one}`],
  ['他能不能帮我…', (one) => `他能不能帮我${one}`],
  ['他没帮我…', (one) => `他没帮我${one}`],
  ['麻烦死了，又要…', (one) => `麻烦死了，又要${one}`],
  ['不该…的', (one) => `不该${one}的`],
  ['以后这样发：⏎…', (one) => `点单的格式我再讲一遍，以后大家这样发：\n${one}`],
  ['转：⏎…', (one) => `转发镇里的通知，群众要办事就在群里发\n${one}`],
  ['例如：…', (one) => `例如：${one}`],
  ['请大家发：⏎…', (one) => `请大家发：\n${one}`],
  ['在群里统一回：⏎…', (one) => `看到的在群里统一回：\n${one}`],
  ['@所有人 照这个格式：⏎…', (one) => `@所有人 照这个格式：\n${one}`],
  ['请回复：⏎…', (one) => `请回复：\n${one}`],
  ['要帮忙的以后就这样写⏎…', (one) => `要帮忙的以后就这样写\n${one}`],
  ['哪个去一下⏎…', (one) => `哪个去一下\n${one}`],
  ['谁有空帮发一下⏎…', (one) => `谁有空帮发一下\n${one}`],
  ['照着这行抄：⏎…', (one) => `不会打的老人家照着这行抄：\n${one}`],
]
