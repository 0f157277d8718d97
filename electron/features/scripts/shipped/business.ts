import { type ShippedScript, script } from './shipped-script.ts'

/** To buyers, to whoever has a problem, and what the operator writes on their own account. */
export const businessScripts: readonly ShippedScript[] = [
  script(
    'order-day-1',
    'after_order',
    [
      '下单次日，问收没收到',
      '{称呼}，昨天的订单还顺利吗？有哪一步没看懂、没收到的，直接截图给我，我来处理，不用自己折腾。',
    ],
    [
      'Day after the order, did it arrive',
      '{name}, did everything go well with yesterday’s order? If a step was unclear or something is missing, send me a screenshot and I’ll sort it out.',
    ],
  ),
  script(
    'order-week-1',
    'after_order',
    [
      '一周，问用得怎样',
      '{称呼}，用了快一周了，最顺手的是哪里，最不顺手的是哪里？好的坏的都想听，坏的我优先改。',
    ],
    [
      'One week, how is it going',
      '{name}, almost a week in: what works best for you and what doesn’t? I want both, and the bad one gets fixed first.',
    ],
  ),
  script(
    'order-month-1',
    'after_order',
    [
      '一个月，请说说变化',
      '{称呼}，一个月了，回头看有没有一点变化？有的话能不能写两三句，我想（征得你同意后）给还在犹豫的朋友看看；没变化也告诉我，我们一起看看差在哪。',
    ],
    [
      'One month, what changed',
      '{name}, a month has passed. Has anything changed? If so, would you write two or three lines that I may show, with your consent, to those who hesitate? If not, tell me too, and we’ll see what is missing.',
    ],
  ),
  script(
    'renewal-month-before',
    'renewal',
    [
      '到期前一个月，先问需要',
      '{称呼}，你在{品牌}的会员下个月到期，先不说续不续。这段时间哪一块你用得最多，哪一块几乎没碰？我好知道接下来怎么安排对你更合适。',
    ],
    [
      'A month before the end, ask first',
      '{name}, your membership with {brand} ends next month. Never mind renewing for now: which part did you use most, and which hardly at all? Then I know what would suit you.',
    ],
  ),
  script(
    'renewal-week-before',
    'renewal',
    [
      '到期前一周，说清楚',
      '{称呼}，提醒一下，你的会员还有一周到期。到期后资料还能看，新内容和答疑就停了。想续的话跟我说，我来办；不续也没关系，跟我讲一声原因就好。',
    ],
    [
      'A week before the end, plain facts',
      '{name}, a reminder: your membership ends in a week. What you have stays readable; new material and questions stop. Tell me if you want to go on and I’ll arrange it. If not, that’s fine, just tell me why.',
    ],
  ),
  script(
    'renewal-last-day',
    'renewal',
    [
      '到期前一天，最后一句',
      '{称呼}，会员明天到期，这是最后一次提醒，之后不会再催。要续就回我一个“续”，不续的话，谢谢你陪{品牌}走这一段。',
    ],
    [
      'The last day, one last word',
      '{name}, your membership ends tomorrow. This is the last reminder; I won’t press. Answer “yes” to go on. If not, thank you for the time with {brand}.',
    ],
  ),
  script(
    'problem-got-it',
    'problem_open',
    [
      '处理问题，先接住',
      '{称呼}，你反映的{最近话题|问题}我收到了，给你添麻烦了。我今天先查清楚是哪一环出的错，晚上八点前给你一个答复，查不完也会告诉你查到哪了。',
    ],
    [
      'Problem, take it on',
      '{name}, I’ve got what you reported about {topic|the problem}, and I’m sorry for the trouble. Today I find out where it went wrong; by eight tonight you hear from me, finished or not.',
    ],
  ),
  script(
    'problem-progress',
    'problem_open',
    [
      '处理问题，报进展',
      '{称呼}，说一下进展：原因已经找到，还在等一步确认。不想让你干等，所以先告诉你。你这边有新的情况也随时发我。',
    ],
    [
      'Problem, say how far it is',
      '{name}, here is where it stands: the cause is found, one step is still to be confirmed. I don’t want you to wait in the dark. Send me anything new from your side.',
    ],
  ),
  script(
    'problem-closed',
    'problem_open',
    [
      '处理问题，确认解决',
      '{称呼}，问题已经处理好了，你那边再看一眼，是不是正常了？以后怎么避免，我写进了群里的说明。还有不满意的地方，直说。',
    ],
    [
      'Problem, confirm it is solved',
      '{name}, it is fixed; could you look once more on your side? How to avoid it from now on stands in the group’s notes. If anything still bothers you, say so.',
    ],
  ),
  script(
    'cadence-catch-up',
    'cadence',
    ['定期联系，聊近况', '{称呼}，有一阵没单独聊了，最近在忙什么？上次说的{最近话题|那件事}，有新进展吗？'],
    [
      'Keep in touch, catch up',
      '{name}, we haven’t talked in a while. What keeps you busy? Anything new on {topic|what you told me last time}?',
    ],
  ),
  script(
    'cadence-useful',
    'cadence',
    [
      '定期联系，捎点有用的',
      '{称呼}，今天看到一篇讲{最近话题|你关心的事}的东西，第一个想到你。要的话我转给你，不用回什么。',
    ],
    [
      'Keep in touch, bring something useful',
      '{name}, I came across something on {topic|what you care about} today and thought of you first. Shall I forward it? No need to answer at length.',
    ],
  ),
  script(
    'cadence-ask-help',
    'cadence',
    [
      '定期联系，请教一件事',
      '{称呼}，想请教你一件小事：{群名}最近想把新人带得更好一点，你当初是怎么融进来的？一两句就行，我想照着改。',
    ],
    [
      'Keep in touch, ask for advice',
      '{name}, may I ask your advice on a small thing? {group} wants to look after newcomers better. How did you find your way in? One or two lines will do, I’d like to follow them.',
    ],
  ),
  script(
    'manual-progress',
    'manual',
    ['回访，问进展', '{称呼}，上次聊过之后，现在进展怎么样了？有卡住的地方直接告诉我。'],
    [
      'Check in, ask for progress',
      '{name}, how have things been going since we last talked? If you are stuck anywhere, just tell me.',
    ],
  ),
  script(
    'manual-appointment',
    'manual',
    ['回访，约时间', '{称呼}，说好这两天找你的。现在方便聊几分钟吗？不方便的话说个时间，我到时再来。'],
    [
      'Check in, find a time',
      '{name}, I said I would be in touch. Do you have a few minutes now? If not, name a time and I’ll come back then.',
    ],
  ),
  script(
    'manual-promise',
    'manual',
    [
      '回访，兑现答应的事',
      '{称呼}，上次答应你的东西准备好了，这就发你。看完有想法随时跟我说，没用上也告诉我，我好换个办法。',
    ],
    [
      'Check in, keep a promise',
      '{name}, what I promised last time is ready, here it comes. Tell me what you think, also if it was of no use, so that I can try another way.',
    ],
  ),
  script(
    'friend-answer',
    'add_friend',
    ['加好友，回答问题', '我是{群名}的{我的名字}，想单独回复你在群里说的事'],
    ['Friend request, to answer', '{me} from {group}, I’d like to answer you in person'],
  ),
  script(
    'friend-welcome',
    'add_friend',
    ['加好友，打个招呼', '{群名}，{我的名字}，欢迎进群，加个好友方便联系'],
    ['Friend request, to say hello', '{me} from {group}, welcome, let’s stay in touch'],
  ),
  script(
    'friend-material',
    'add_friend',
    ['加好友，发资料', '{群名}的{我的名字}，你要的资料单独发你'],
    ['Friend request, to send notes', '{me} from {group}, with the notes you asked for'],
  ),
]
