import type { PostKind, SequenceSubject, StartRule } from '#shared/features/sequences/model.ts'

type Wording = { title: string; text: string }
export type ShippedStep = {
  id: string
  day: number
  /** Clock time, hours and minutes. */
  at: readonly [hour: number, minute: number]
  postKind: PostKind | null
  'zh-CN': Wording
  en: Wording
}
export type ShippedSequence = {
  slug: string
  subject: SequenceSubject
  startRule: StartRule
  name: { 'zh-CN': string; en: string }
  steps: readonly ShippedStep[]
}

/** D0 is the welcome itself: by nine in the evening of the day of joining. */
const newMember: ShippedSequence = {
  slug: 'new-member',
  subject: 'people',
  startRule: 'joined',
  name: { 'zh-CN': '新成员 D0–D7', en: 'New member D0–D7' },
  steps: [
    {
      id: 'd0',
      day: 0,
      at: [21, 0],
      postKind: null,
      'zh-CN': {
        title: '欢迎，问来意',
        text: '{称呼}你好，我是{群名}的{我的名字}，欢迎进群。不用急着发言，先看看群公告就好。想问一句：你来这里最想解决的是什么？我好给你指路。',
      },
      en: {
        title: 'Welcome, ask why they came',
        text: 'Hi {name}, I’m {me} from {group}, welcome. No need to speak up right away, the group notice is a good start. May I ask what you would most like to get out of it? Then I can point you to it.',
      },
    },
    {
      id: 'd1',
      day: 1,
      at: [11, 0],
      postKind: null,
      'zh-CN': {
        title: '指一条路',
        text: '{称呼}，昨天进群消息多，怕你找不着北：想快点跟上，先看群公告里的三条，再翻最近两天的聊天就够了。有哪一块看不明白，直接问我，不用在群里问。',
      },
      en: {
        title: 'Show one way in',
        text: '{name}, a lot went on in the group since yesterday. To catch up, read the three lines of the notice, then the last two days of chat, that is enough. If anything is unclear, ask me here rather than in the group.',
      },
    },
    {
      id: 'd3',
      day: 3,
      at: [11, 0],
      postKind: null,
      'zh-CN': {
        title: '请他说第一句话',
        text: '{称呼}，进群三天了，感觉怎么样？今天群里正好在聊大家都有经验的话题，你随便说一句自己的情况就行，我在旁边接着。说错了也没事，这里没有标准答案。',
      },
      en: {
        title: 'Invite the first words',
        text: '{name}, three days in, how does it feel? There is an easy topic in the group today. One line about your own case is enough, and I’ll pick it up from there. There are no wrong answers here.',
      },
    },
    {
      id: 'd7',
      day: 7,
      at: [11, 0],
      postKind: null,
      'zh-CN': {
        title: '一周回访',
        text: '{称呼}，进群满一周了。想听一句实话：这一周里哪一条消息对你有用？有没有什么是你想看、群里还没有的？告诉我，我来安排。',
      },
      en: {
        title: 'Check in after a week',
        text: '{name}, you’ve been with us for a week. Honestly: which message of this week was of use to you? And what would you like to see that is not there yet? Tell me and I’ll arrange it.',
      },
    },
  ],
}

const afterTalk: ShippedSequence = {
  slug: 'after-talk',
  subject: 'people',
  startRule: 'after_talk',
  name: { 'zh-CN': '沟通之后 D1–D7', en: 'After a talk D1–D7' },
  steps: [
    {
      id: 'd1',
      day: 1,
      at: [10, 30],
      postKind: null,
      'zh-CN': {
        title: '发聊到的要点',
        text: '{称呼}，昨天聊得很开心。我把说到的几点记了下来，答应你的东西我这边开始办了。看看有没有记漏的：{聊到的要点}',
      },
      en: {
        title: 'Send what was said',
        text: '{name}, I enjoyed our talk yesterday. I wrote down the main points and have started on what I promised. Please see whether I missed anything: {main points}',
      },
    },
    {
      id: 'd3',
      day: 3,
      at: [10, 30],
      postKind: null,
      'zh-CN': {
        title: '问第一步',
        text: '{称呼}，上次说的第一步，动手了吗？卡在哪儿都可以直接说，我看看能不能帮你少走两步。还没开始也正常，咱们挑个最小的先做。',
      },
      en: {
        title: 'Ask about the first step',
        text: '{name}, did you get round to the first step we talked about? If you are stuck, say where, I may save you a detour. Not started yet is fine too, then let’s pick the smallest bit.',
      },
    },
    {
      id: 'd7',
      day: 7,
      at: [10, 30],
      postKind: null,
      'zh-CN': {
        title: '看结果，约下次',
        text: '{称呼}，一周了，来看看结果：哪件事有变化，哪件事没动？要不要这周再约二十分钟，把剩下的理一理？你说个方便的时间。',
      },
      en: {
        title: 'Look at results, meet again',
        text: '{name}, it has been a week, so let’s see: what has changed, and what has not moved? Shall we take another twenty minutes this week for the rest? Name a time that suits you.',
      },
    },
  ],
}

export const shippedPeopleSequences: readonly ShippedSequence[] = [newMember, afterTalk]
