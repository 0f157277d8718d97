import { type ShippedScript, script } from './shipped-script.ts'

/** To members in their first weeks, and to those who speak, ask or fall silent. */
export const memberScripts: readonly ShippedScript[] = [
  script(
    'welcome-ask',
    'welcome',
    [
      '欢迎，问来意',
      '{称呼}你好，我是{群名}的{我的名字}，欢迎进群。不用急着发言，先看看群公告就好。想问一句：你来这里最想解决的是什么？我好给你指路。',
    ],
    [
      'Welcome, ask why they came',
      'Hi {name}, I’m {me} from {group}, welcome. No need to speak up right away, the group notice is a good start. May I ask what you would most like to get out of it? Then I can point you to it.',
    ],
  ),
  script(
    'welcome-ease',
    'welcome',
    [
      '欢迎，减压力',
      '{称呼}，看到你进了{群名}，我是{我的名字}。群里消息有时候多，怕打扰可以先设免打扰，重要的事我单独告诉你。你平时什么时间比较方便看消息？',
    ],
    [
      'Welcome, take the pressure off',
      'Hi {name}, I saw you joined {group}. I’m {me}. It gets busy at times, so feel free to mute it; I’ll tell you myself when something matters. When do you usually have time to read?',
    ],
  ),
  script(
    'welcome-starter',
    'welcome',
    [
      '欢迎，送入门资料',
      '{称呼}，欢迎来{群名}，我是{我的名字}。给新朋友整理了一份入门资料，想要的话回我“资料”两个字，我发你。有什么不好意思在群里问的，也可以直接问我。',
    ],
    [
      'Welcome, offer the starter notes',
      'Hi {name}, welcome to {group}, I’m {me}. I keep a short starter guide for new members: reply “guide” and I’ll send it. Anything you’d rather not ask in the group, ask me here.',
    ],
  ),
  script(
    'welcome-short',
    'welcome',
    [
      '欢迎，只打招呼',
      '{称呼}，我是{群名}的{我的名字}，看你刚进来，先打个招呼。之后有事直接找我，不用客气，也不用急着回。',
    ],
    [
      'Welcome, just hello',
      'Hi {name}, {me} from {group} here. I saw you come in and wanted to say hello. Write to me whenever something comes up; no need to reply now.',
    ],
  ),
  script(
    'voice-thanks',
    'first_voice',
    [
      '首次发言，致谢',
      '{称呼}，刚看到你在群里说{最近话题|自己的想法}，说得很实在。很高兴你开口了，以后想到什么，随时在群里聊。',
    ],
    [
      'First words, say thanks',
      '{name}, I just saw what you wrote about {topic|your own take}. Well put, and good to hear from you. Do keep sharing in the group.',
    ],
  ),
  script(
    'voice-invite',
    'first_voice',
    [
      '首次发言，邀请再聊',
      '{称呼}，你在{群名}提到的{最近话题|那件事}，正好有几位群友也关心。我准备明天在群里接着聊，到时叫上你，可以吗？',
    ],
    [
      'First words, invite back',
      '{name}, several members care about {topic|what you brought up} as well. I plan to pick it up in {group} tomorrow. Shall I give you a shout when we start?',
    ],
  ),
  script(
    'voice-material',
    'first_voice',
    [
      '首次发言，给资料',
      '{称呼}，进群第 {加入天数} 天就参与进来了，真好。关于{最近话题|你说的那件事}，我手上有一份整理好的笔记，你用得上的话我现在发你？',
    ],
    [
      'First words, offer notes',
      '{name}, day {days} in the group and already taking part, lovely. I have some notes on {topic|what you mentioned}. Would they be of use? I can send them now.',
    ],
  ),
  script(
    'month-look-back',
    'first_month',
    [
      '满月，问感受',
      '{称呼}，一转眼你来{群名}快一个月了，这段时间常看到你。想听听你的感受：哪一次聊得最值，哪一块觉得没意思？',
    ],
    [
      'First month, how has it been',
      '{name}, almost a month in {group} already, and I’ve seen you around a lot. How has it been: which talk was worth it most, and what bored you?',
    ],
  ),
  script(
    'month-goal',
    'first_month',
    [
      '满月，看目标',
      '{称呼}，刚来的时候你心里应该有件想做成的事，这一个月往前走了多少？不管多少都正常，说说卡在哪，我看看能帮上什么。',
    ],
    [
      'First month, back to the goal',
      '{name}, when you came there was probably something you wanted to get done. How far has this month taken you? Any distance is fine. Tell me where it sticks and I’ll see how I can help.',
    ],
  ),
  script(
    'month-role',
    'first_month',
    [
      '满月，请出个主意',
      '{称呼}，这个月你在群里参与得挺多，眼光比我这个天天泡着的人新鲜。下个月{群名}想加一个固定的小活动，你觉得聊什么、什么时间合适？',
    ],
    [
      'First month, ask for an idea',
      '{name}, you took part a lot this month, and your eyes are fresher than mine. {group} wants one small regular event next month. What should it be about, and when?',
    ],
  ),
  script(
    'answer-thanks',
    'answered_someone',
    [
      '帮人解答，说声谢谢',
      '{称呼}，今天你在群里回答的那条我看到了，讲得清楚，也省了人家不少弯路。替提问的朋友谢谢你。',
    ],
    [
      'Helped somebody, thank them',
      '{name}, I saw the answer you gave in the group today. It was clear and saved somebody a long detour. Thank you, also in their name.',
    ],
  ),
  script(
    'answer-note',
    'answered_someone',
    [
      '帮人解答，收进合集',
      '{称呼}，你关于{最近话题|那个问题}的回答很完整，我想收进{群名}的问答合集，署上你的名字，可以吗？不方便署名也没关系。',
    ],
    [
      'Helped somebody, keep the answer',
      '{name}, your answer on {topic|that question} was so complete that I’d like to keep it in the Q&A of {group}, with your name. May I? Without the name is fine too.',
    ],
  ),
  script(
    'answer-more',
    'answered_someone',
    [
      '帮人解答，请多讲一点',
      '{称呼}，看你对{最近话题|这一块}挺熟，是自己做过吗？哪天有空，十分钟讲讲你踩过的坑，群里肯定有人爱听。没空就当我没说。',
    ],
    [
      'Helped somebody, ask for more',
      '{name}, you seem to know {topic|this field} well, from your own work? If you ever have ten minutes to tell us what went wrong along the way, people here would love it. If not, never mind.',
    ],
  ),
  script(
    'question-ask-more',
    'unanswered_question',
    [
      '答疑，问清情况',
      '{称呼}，你在{群名}问的{最近话题|那个问题}我看到了，回晚了。想给你一个能直接用的答案：你现在做到哪一步了，卡在什么地方？',
    ],
    [
      'Answer, ask for details',
      '{name}, I saw your question about {topic|that} in {group}, sorry for the wait. I’d like to give you an answer you can use: how far have you got, and where are you stuck?',
    ],
  ),
  script(
    'question-tonight',
    'unanswered_question',
    [
      '答疑，约今晚发',
      '{称呼}，刚翻到你问的{最近话题|问题}，群里消息多，给刷过去了。我把自己的做法写几条，今晚发你，你看合不合用。',
    ],
    [
      'Answer, promise tonight',
      '{name}, I only now came across your question about {topic|that}; it got buried. I’ll write down how I handle it and send it tonight. See if it fits you.',
    ],
  ),
  script(
    'question-public',
    'unanswered_question',
    [
      '答疑，先私后公',
      '{称呼}，你问的{最近话题|问题}很有代表性，估计不少人也想知道。我先私下回你，晚点在群里统一说一次，方便提到是你问的吗？',
    ],
    [
      'Answer here, then in the group',
      '{name}, your question about {topic|that} is one that many will have. I’ll answer you here first and then once for everybody in the group. May I mention that it came from you?',
    ],
  ),
  script(
    'quiet-care',
    'gone_quiet',
    [
      '唤回，问近况',
      '{称呼}，有一阵没在{群名}看到你了，最近是不是比较忙？群消息不用补，跟我说一声近况就好。',
    ],
    [
      'Win back, ask how they are',
      '{name}, I haven’t seen you in {group} for a while. Busy times? No need to catch up on the messages, just let me know how you are.',
    ],
  ),
  script(
    'quiet-topic',
    'gone_quiet',
    [
      '唤回，接上次话题',
      '{称呼}，上次你聊到的{最近话题|那件事}，后来怎么样了？这几天群里也有人提起，我一下就想到你。',
    ],
    [
      'Win back, pick up the topic',
      '{name}, how did it go with {topic|what you told us about}? It came up in the group these days and I thought of you.',
    ],
  ),
  script(
    'quiet-honest',
    'gone_quiet',
    [
      '唤回，听真话',
      '{称呼}，我是{我的名字}。想听你一句真话：{群名}最近的内容对你还有用吗？哪一点可以改，你说，我记下来。',
    ],
    [
      'Win back, ask for the truth',
      '{name}, this is {me}. Honestly: is {group} still useful to you? Tell me one thing to change and I’ll write it down.',
    ],
  ),
  script(
    'quiet-digest',
    'gone_quiet',
    [
      '唤回，捎一份精华',
      '{称呼}，这段时间{群名}里值得看的其实就三四条，我挑出来了，要不要发你一份？两分钟能看完，不用爬楼。',
    ],
    [
      'Win back, offer the best bits',
      '{name}, of all that was said in {group} lately, three or four things are worth reading. I picked them out: shall I send them? Two minutes, no scrolling.',
    ],
  ),
  script(
    'thanks-share',
    'thanks',
    [
      '感谢分享',
      '{称呼}，你分享的{最近话题|内容}我自己存了一份，有两处以前没想到。谢谢你愿意写出来，这种东西别处看不到。',
    ],
    [
      'Thanks for sharing',
      '{name}, I saved what you shared about {topic|this} for myself; two points were new to me. Thank you for writing it down, one doesn’t find this elsewhere.',
    ],
  ),
  script(
    'thanks-order',
    'thanks',
    ['感谢维护气氛', '{称呼}，刚才群里那几句有点呛，你把话接过去，气氛就缓下来了。我都看在眼里，谢谢你。'],
    [
      'Thanks for keeping the peace',
      '{name}, it got a little sharp in the group just now, and with your words it calmed down. I noticed. Thank you.',
    ],
  ),
  script(
    'thanks-referral',
    'thanks',
    [
      '感谢介绍朋友',
      '{称呼}，你介绍来的朋友已经进{群名}了，我会照顾好。你肯把朋友带来，是对我们的信任，谢谢。',
    ],
    [
      'Thanks for bringing a friend',
      '{name}, the friend you sent has arrived in {group} and I’ll look after them. Bringing a friend is a sign of trust. Thank you.',
    ],
  ),
]
