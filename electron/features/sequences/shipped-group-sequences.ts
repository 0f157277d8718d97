import type { PostKind } from '#shared/features/sequences/model.ts'
import type { ShippedSequence, ShippedStep } from './shipped-sequences.ts'

type Words = readonly [title: string, text: string]

function post(
  id: string,
  [day, hour, minute]: readonly [day: number, hour: number, minute: number],
  postKind: PostKind,
  zh: Words,
  en: Words,
): ShippedStep {
  return {
    id,
    day,
    at: [hour, minute],
    postKind,
    'zh-CN': { title: zh[0], text: zh[1] },
    en: { title: en[0], text: en[1] },
  }
}

/** The first week decides whether people know what the group is for: one post a day, two on the first. */
const firstWeek: readonly ShippedStep[] = [
  post(
    'w-welcome',
    [0, 10, 0],
    'welcome',
    [
      '开群欢迎',
      '大家好，{群名}今天开张，我是{我的名字}。拉各位进来不是为了多一个群，是想一起做成一件事：{这个群要做成的事}。头一周我每天来一次，不刷屏。先不用说话，把群昵称改成“称呼＋城市”，方便互相认。',
    ],
    [
      'Opening welcome',
      'Hello everyone, {group} opens today. I’m {me}. This is not just one more group; we are here to get one thing done together: {our one thing}. I’ll post once a day this week, no flood. No need to talk yet, just set your group name to “name + city” so that we can tell each other apart.',
    ],
  ),
  post(
    'w-rules',
    [0, 20, 0],
    'rules',
    [
      '立三条群规',
      '说三条规矩，简单好记：一、有问题直接问，有人问就搭把手；二、广告和二维码先问我；三、不同意可以说事，不说人。违反第一次我私下提醒，第二次请他先出去歇歇。觉得哪条不妥，现在就可以提。',
    ],
    [
      'Three house rules',
      'Three rules, easy to keep. One: ask freely, and lend a hand when somebody asks. Two: ask me before posting ads or QR codes. Three: disagree about things, never about people. The first slip gets a quiet word from me, the second a break from the group. If a rule seems wrong, say so now.',
    ],
  ),
  post(
    'w-chain',
    [1, 12, 30],
    'chain',
    [
      '自我介绍接龙',
      '来一轮接龙认识一下，照着填，一句话就行：\n#接龙 自我介绍\n1. {我的名字}，{城市}，能帮大家{一件事}，想学{一件事}\n2. \n我先来，后面的接上。今晚八点我把“能帮”和“想学”对得上的人拉到一起。',
    ],
    [
      'Introductions chain',
      'Let’s get to know each other in a chain, one line each:\n#Introductions\n1. {me}, {city}, can help with {one thing}, wants to learn {one thing}\n2. \nI go first, you go on. At eight tonight I’ll put those together whose “help” and “learn” match.',
    ],
  ),
  post(
    'w-topic',
    [2, 20, 0],
    'topic',
    [
      '第一个话题',
      '今晚聊一个人人都有话说的：在{这个话题}上，你踩过最冤的一个坑是什么？我先说我的：{我的例子}。不用长，三句话以内，说完我挑两条接着聊。',
    ],
    [
      'First topic',
      'Tonight, something everyone can say a word about: what was your most needless mistake with {this topic}? Mine first: {my example}. Three lines at most, and I’ll pick two to go on with.',
    ],
  ),
  post(
    'w-share',
    [3, 20, 0],
    'share',
    [
      '第一次分享',
      '今晚八点，我用十五分钟讲一件具体的事：{分享的题目}。讲三点，每点一张图，讲完留十分钟提问。来不了的，明早我把要点整理成一条发出来。',
    ],
    [
      'First share',
      'Tonight at eight I’ll take fifteen minutes for one concrete thing: {title of the talk}. Three points, one picture each, then ten minutes of questions. If you can’t make it, I’ll post a summary tomorrow morning.',
    ],
  ),
  post(
    'w-questions',
    [4, 20, 0],
    'questions',
    [
      '第一轮问答',
      '今晚是答疑夜，八点到八点半。把这周遇到的问题发出来，按顺序一个个答，能答的当场答，答不了的我去问明白，明天补上。已经有答案的朋友也请搭把手。',
    ],
    [
      'First question round',
      'Tonight is question night, eight to half past. Post what you ran into this week; we take them one by one. What I can’t answer I’ll find out and add tomorrow. If you know an answer, please lend a hand.',
    ],
  ),
  post(
    'w-thanks',
    [5, 20, 0],
    'thanks',
    [
      '第一次致谢',
      '点名谢几位这周出过力的：{三个人和他们做的事}。群是大家一句一句撑起来的，被谢到的朋友私聊我，有个小礼物。没点到的别急，下周就看你。',
    ],
    [
      'First thank-you',
      'Thanks by name to those who carried this week: {three and their deed}. A group stands on what each of you adds. If you were named, message me for a small gift. If not, next week is yours.',
    ],
  ),
  post(
    'w-recap',
    [6, 20, 0],
    'recap',
    [
      '头一周小结',
      '{群名}满一周了。这周我们聊了{两个话题}，答了{几个}个问题，认识了不少人。下周定三件事：周二话题，周四分享，周六答疑。想听什么，回一个词，我按票数排。',
    ],
    [
      'Recap of the first week',
      '{group} is one week old. We talked about {two topics}, answered {how many} questions and met quite a few people. Next week has three fixed points: topic on Tuesday, talk on Thursday, questions on Saturday. Reply with one word you’d like to hear about, I’ll go by votes.',
    ],
  ),
]

/** After the first week the group learns to carry itself: members take over topic, share and answers. */
const nextTwoWeeks: readonly ShippedStep[] = [
  post(
    't-activity',
    [8, 12, 30],
    'activity',
    [
      '发起 7 天小打卡',
      '想和大家一起做一件小事，七天，每天五分钟：{要打卡的小事}。规则就一条：做完在群里发一个“到”字或一张图。断一天不要紧，接上就好。想来的今天接龙报名，满五个人就开。',
    ],
    [
      'Start a 7-day check-in',
      'Let’s do one small thing together, seven days, five minutes a day: {the small thing}. One rule: when done, post “here” or a picture. Missing a day is fine, just go on. Sign up in the chain today; five people and we start.',
    ],
  ),
  post(
    't-hosts',
    [10, 20, 0],
    'topic',
    [
      '请群友出题',
      '今晚的话题不由我出，请{一位群友}来问大家一个他最近真想弄明白的问题。我只负责接话。以后每周三都留给群友，想出题的私聊我排号。',
    ],
    [
      'A member sets the topic',
      'Tonight’s topic is not mine: {a member} asks the one thing they really want to understand. I only keep the ball rolling. Wednesdays are yours from now on; message me to get a turn.',
    ],
  ),
  post(
    't-match',
    [12, 20, 0],
    'chain',
    [
      '“我能帮，我想要”接龙',
      '第二轮接龙，这次为互相帮忙：\n#接龙 我能帮、我想要\n1. {我的名字}，能帮：{一件事}，想要：{一件事}\n2. \n明天我把对得上的一对一介绍认识，不方便公开的私聊我写。',
    ],
    [
      'Chain: I can help, I need',
      'A second chain, this time to help each other:\n#I can help, I need\n1. {me}, can help: {one thing}, needs: {one thing}\n2. \nTomorrow I’ll introduce the matches one to one. If you’d rather not write it here, message me.',
    ],
  ),
  post(
    't-member-share',
    [14, 20, 0],
    'share',
    [
      '群友分享',
      '今晚八点，{分享的群友}讲讲自己是怎么{做成的一件事}的。不讲道理，只讲过程：从哪开始、错在哪、现在做到哪一步。讲完大家提三个问题，我来记要点。',
    ],
    [
      'A member’s talk',
      'Tonight at eight {a member} tells how they managed {one thing}. No theory, just the way: where it began, what went wrong, where it stands. Three questions afterwards, I take the notes.',
    ],
  ),
  post(
    't-questions',
    [16, 20, 0],
    'questions',
    [
      '第二轮问答，群友先答',
      '今晚答疑换个玩法：问题发出来，群友先答，我最后补。答得好的我记在群里的“谁懂什么”名单上，以后遇到这类问题就请他出山。',
    ],
    [
      'Question round, members first',
      'Question night with a twist: members answer first, I only add at the end. Good answers go on our list of who knows what, so next time we know whom to ask.',
    ],
  ),
  post(
    't-thanks',
    [18, 20, 0],
    'thanks',
    [
      '第二次致谢',
      '谢谢打卡坚持到今天的朋友：{坚持下来的人}；谢谢出题、分享、答疑的几位：{他们的名字}。我做了一张小小的致谢图，稍后发出来，喜欢就收着。',
    ],
    [
      'Second thank-you',
      'Thanks to everyone who kept the check-in up: {who kept it up}, and to those who set topics, gave talks and answered: {their names}. I made a small card for you and will post it in a moment.',
    ],
  ),
  post(
    't-recap',
    [20, 20, 0],
    'recap',
    [
      '21 天小结，问去留',
      '{群名}开了二十一天。这三周我们做成了{三件事}。接下来群要往哪走，想听你一句话：继续照这样、少发一点、还是换个重点？回 1、2、3 就行。觉得不合适想离开的也没关系，跟我说一声，我们还是朋友。',
    ],
    [
      'Recap of 21 days',
      '{group} is twenty-one days old. In three weeks we managed {three things}. Where next? Tell me with a number: 1 keep going like this, 2 fewer posts, 3 another focus. And if it isn’t for you, just let me know, no hard feelings.',
    ],
  ),
]

export const shippedGroupSequences: readonly ShippedSequence[] = [
  {
    slug: 'group-7-days',
    subject: 'group',
    startRule: 'hand',
    name: { 'zh-CN': '开群 7 天', en: 'First 7 days of a group' },
    steps: firstWeek,
  },
  {
    slug: 'group-21-days',
    subject: 'group',
    startRule: 'hand',
    name: { 'zh-CN': '开群 21 天', en: 'First 21 days of a group' },
    steps: [...firstWeek, ...nextTwoWeeks],
  },
]
