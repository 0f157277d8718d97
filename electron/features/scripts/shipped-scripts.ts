import type { ScriptCategory } from '#shared/features/scripts/model.ts'

type Wording = { title: string; body: string }
export type ShippedScript = { slug: string; category: ScriptCategory; 'zh-CN': Wording; en: Wording }

/** Scripts that come with the app. Each asks one easy thing, sells nothing, and can be sent as it stands. */
export const shippedScripts: readonly ShippedScript[] = [
  {
    slug: 'welcome-ask',
    category: 'welcome',
    'zh-CN': {
      title: '欢迎，问来意',
      body: '{称呼}你好，我是{群名}的{我的名字}，欢迎进群。不用急着发言，先看看群公告就好。想问一句：你来这里最想解决的是什么？我好给你指路。',
    },
    en: {
      title: 'Welcome, ask why they came',
      body: 'Hi {name}, I’m {me} from {group}, welcome. No need to speak up right away, the group notice is a good start. May I ask what you would most like to get out of it? Then I can point you to it.',
    },
  },
  {
    slug: 'welcome-ease',
    category: 'welcome',
    'zh-CN': {
      title: '欢迎，减压力',
      body: '{称呼}，看到你进了{群名}，我是{我的名字}。群里消息有时候多，怕打扰可以先设免打扰，重要的事我单独告诉你。你平时什么时间比较方便看消息？',
    },
    en: {
      title: 'Welcome, take the pressure off',
      body: 'Hi {name}, I saw you joined {group}. I’m {me}. It gets busy at times, so feel free to mute it; I’ll tell you myself when something matters. When do you usually have time to read?',
    },
  },
  {
    slug: 'welcome-starter',
    category: 'welcome',
    'zh-CN': {
      title: '欢迎，送入门资料',
      body: '{称呼}，欢迎来{群名}，我是{我的名字}。给新朋友整理了一份入门资料，想要的话回我“资料”两个字，我发你。有什么不好意思在群里问的，也可以直接问我。',
    },
    en: {
      title: 'Welcome, offer the starter notes',
      body: 'Hi {name}, welcome to {group}, I’m {me}. I keep a short starter guide for new members: reply “guide” and I’ll send it. Anything you’d rather not ask in the group, ask me here.',
    },
  },
  {
    slug: 'voice-thanks',
    category: 'first_voice',
    'zh-CN': {
      title: '首次发言，致谢',
      body: '{称呼}，刚看到你在群里说{最近话题}，说得很实在。很高兴你开口了，以后有想法随时在群里聊，我都会看。',
    },
    en: {
      title: 'First words, say thanks',
      body: '{name}, I just saw what you wrote about {topic}. Well put, and good to hear from you. Do keep sharing in the group, I read everything.',
    },
  },
  {
    slug: 'voice-invite',
    category: 'first_voice',
    'zh-CN': {
      title: '首次发言，邀请再聊',
      body: '{称呼}，你在{群名}提到的{最近话题}，正好有几位群友也关心。我准备明天在群里接着聊，到时叫上你，可以吗？',
    },
    en: {
      title: 'First words, invite back',
      body: '{name}, several members care about {topic} as well. I plan to pick it up in {group} tomorrow. Shall I give you a shout when we start?',
    },
  },
  {
    slug: 'voice-material',
    category: 'first_voice',
    'zh-CN': {
      title: '首次发言，给资料',
      body: '{称呼}，进群第 {加入天数} 天就参与进来了，真好。关于{最近话题}，我手上有一份整理好的笔记，你用得上的话我现在发你？',
    },
    en: {
      title: 'First words, offer notes',
      body: '{name}, day {days} in the group and already taking part, lovely. I have some notes on {topic}. Would they be of use? I can send them now.',
    },
  },
  {
    slug: 'question-ask-more',
    category: 'unanswered_question',
    'zh-CN': {
      title: '答疑，问清情况',
      body: '{称呼}，你在{群名}问的{最近话题}我看到了，回晚了。想给你一个能直接用的答案：你现在做到哪一步了，卡在什么地方？',
    },
    en: {
      title: 'Answer, ask for details',
      body: '{name}, I saw your question about {topic} in {group}, sorry for the wait. I’d like to give you an answer you can use: how far have you got, and where are you stuck?',
    },
  },
  {
    slug: 'question-tonight',
    category: 'unanswered_question',
    'zh-CN': {
      title: '答疑，约今晚发',
      body: '{称呼}，刚翻到你问的{最近话题}，群里消息多，给刷过去了。我把自己的做法写几条，今晚发你，你看合不合用。',
    },
    en: {
      title: 'Answer, promise tonight',
      body: '{name}, I only now came across your question about {topic}; it got buried. I’ll write down how I handle it and send it tonight. See if it fits you.',
    },
  },
  {
    slug: 'question-public',
    category: 'unanswered_question',
    'zh-CN': {
      title: '答疑，先私后公',
      body: '{称呼}，你问的{最近话题}很有代表性，估计不少人也想知道。我先私下回你，晚点在群里统一说一次，方便提到是你问的吗？',
    },
    en: {
      title: 'Answer here, then in the group',
      body: '{name}, your question about {topic} is one that many will have. I’ll answer you here first and then once for everybody in the group. May I mention that it came from you?',
    },
  },
  {
    slug: 'quiet-care',
    category: 'gone_quiet',
    'zh-CN': {
      title: '唤回，问近况',
      body: '{称呼}，有一阵没在{群名}看到你了，最近是不是比较忙？群消息不用补，跟我说一声近况就好。',
    },
    en: {
      title: 'Win back, ask how they are',
      body: '{name}, I haven’t seen you in {group} for a while. Busy times? No need to catch up on the messages, just let me know how you are.',
    },
  },
  {
    slug: 'quiet-topic',
    category: 'gone_quiet',
    'zh-CN': {
      title: '唤回，接上次话题',
      body: '{称呼}，上次你聊到的{最近话题}，后来怎么样了？这几天群里也有人提起，我一下就想到你。',
    },
    en: {
      title: 'Win back, pick up the topic',
      body: '{name}, how did it go with {topic}? It came up in the group these days and I thought of you.',
    },
  },
  {
    slug: 'quiet-honest',
    category: 'gone_quiet',
    'zh-CN': {
      title: '唤回，听真话',
      body: '{称呼}，我是{我的名字}。想听你一句真话：{群名}最近的内容对你还有用吗？哪一点可以改，你说，我记下来。',
    },
    en: {
      title: 'Win back, ask for the truth',
      body: '{name}, this is {me}. Honestly: is {group} still useful to you? Tell me one thing to change and I’ll write it down.',
    },
  },
  {
    slug: 'manual-progress',
    category: 'manual',
    'zh-CN': {
      title: '回访，问进展',
      body: '{称呼}，上次聊过之后，现在进展怎么样了？有卡住的地方直接告诉我。',
    },
    en: {
      title: 'Check in, ask for progress',
      body: '{name}, how have things been going since we last talked? If you are stuck anywhere, just tell me.',
    },
  },
  {
    slug: 'manual-appointment',
    category: 'manual',
    'zh-CN': {
      title: '回访，约时间',
      body: '{称呼}，说好这两天找你的。现在方便聊几分钟吗？不方便的话说个时间，我到时再来。',
    },
    en: {
      title: 'Check in, find a time',
      body: '{name}, I said I would be in touch. Do you have a few minutes now? If not, name a time and I’ll come back then.',
    },
  },
  {
    slug: 'friend-answer',
    category: 'add_friend',
    'zh-CN': { title: '加好友，回答问题', body: '我是{群名}的{我的名字}，想单独回复你在群里说的事' },
    en: { title: 'Friend request, to answer', body: '{me} from {group}, I’d like to answer you in person' },
  },
  {
    slug: 'friend-welcome',
    category: 'add_friend',
    'zh-CN': { title: '加好友，打个招呼', body: '{群名}，{我的名字}，欢迎进群，加个好友方便联系' },
    en: { title: 'Friend request, to say hello', body: '{me} from {group}, welcome, let’s stay in touch' },
  },
]
