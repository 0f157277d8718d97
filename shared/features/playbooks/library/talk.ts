import { readPlaybook, type ShippedPlaybook } from './read-playbook.ts'

/** 激活: members talk with each other rather than with the operator. */
export const talk: readonly ShippedPlaybook[] = [
  readPlaybook(
    {
      id: 'topic-discussion',
      version: 1,
      stage: 'activate',
      purposes: [],
      days: 1,
      time: ['20:00', '21:00'],
      effortHours: 2,
    },
    `
话题讨论 | An evening on one topic
purpose 一个人人能答的小题目，聊满一小时，聊出来的话还能变成内容。 | One small subject everybody can speak to, for an hour; what is said becomes content afterwards.
when 每周固定一晚；或者发现白天有人提了个好问题，没聊开。 | One fixed evening a week, or when a good question came up by day and went nowhere.
not 题目要查资料才答得上，或者一说就站队的时事；当天群里有人在办丧事、出事故。 | Not a subject that needs research or divides people by politics; not on a day of bad news in the group.
D-1 15:00 self 选题：问“做过没有”，不问“怎么看” | Choose the question: what did you do, not what do you think
  how 写三个备选，念给一个不在场的朋友听，能马上答的那个留下。 | Write three, read them to somebody outside; keep the one answered at once.
D-1 20:00 private 约三位有故事的人 | Ask three people who have a story
  zh {称呼}，明晚{群名}聊一个题目，我记得你在这上面有过一段经历。到时候我抛出来，你第二个讲，三五句就行，讲实情，不用讲得漂亮。行吗？
  en {name}, tomorrow night {group} talks about something you’ve been through. When I open it, will you be second? Four or five lines, as it was, no polish needed.
D0 12:00 group 中午预告，只放问题 | Announce the question at noon
  zh 今晚聊个小题目：在{最近话题|这件事}上，你做过哪个决定现在还觉得值？中午先想想，晚上来说。
  en A small question for tonight: with {topic|this}, which decision of yours still feels right? Think it over at lunch and tell us tonight.
T+0 group 开场，自己先讲一段真的 | Open with a true story of your own
  zh 开始了。我先讲我的：当时为什么那么选，花了多少力气，后来怎么样，都是实情。讲完轮到你们，一两句也行，想问别人的直接@。
  en Here we go. Mine first: why I chose it, what it took, how it turned out, all of it true. Then it’s yours; a line or two is fine, and mention whoever you want to ask.
T+20 group 把两个人的话连起来 | Connect what two people said
  how 从前二十分钟里挑两条不同的做法，点名请双方各补一句。 | Pick two different ways from the first twenty minutes and ask both for one more line.
  zh 我发现有两种走法，前面几位正好各说了一种。想请你们再补一句：如果重来，还会这么选吗？其他朋友看看，自己更像哪一边？
  en I see two ways here, and you’ve just described one each. Would you choose the same again? Everybody else: which side are you nearer to?
T+45 group 收三条，感谢说话的人 | Three points and thanks
  zh 收个尾。今晚我记下三条，写在下面，都是你们的原话。没说话的朋友也看看，明天想起什么再补也不晚。
  en To close: three points I wrote down, in your own words, below. If you only read along, have a look; it isn’t too late to add something tomorrow.
D+1 12:00 group 晒出整理稿，请人认领 | Post the write-up
  zh 昨晚聊的整理好了，放在下面，说到的人我都用了称呼。有哪句不想留，跟我讲一声马上拿掉。下周的题目，谁来出？
  en Last night’s talk is written up below, with names as we call you. If you’d rather not be quoted, tell me and it goes at once. Who has a question for next week?
D+1 15:00 private 谢谢第一次说话的人 | Thank those who spoke for the first time
  zh {称呼}，昨晚第一次见你开口，说得挺实在。那件事后来还有新情况吗？哪天想接着聊，群里找我都行。
  en {name}, that was the first time I heard you in the group, and it was worth hearing. Anything new since? If you want to go on with it, in the group or with me, any time.
check 题目一句话，二十个字以内 | The question is one short sentence
check 带头的三位确认 | Three people have agreed to begin
check 自己的例子写好，有数字有过程 | Your own example is ready, with how it went
bring 三个备选题目 | Three questions to choose from
bring 上次讨论的整理稿 | The write-up of the last one
kpi 说话的人 | People who spoke | speakers | 15 人以上，或在群的 5%（经验值） | 15 or more, or 5% of the group (rule of thumb)
kpi 成员之间互相回的 | Replies between members | - | 占一半以上（经验值） | More than half (rule of thumb)
slip 每句都自己接，聊成一问一答 | Answering every line yourself until it becomes an interview
slip 冷场就换题，越换越冷；宁可点名问一个人 | Changing the question when it is quiet; rather ask one person by name
slip 聊完不整理，下次没人觉得要紧 | No write-up, so nobody thinks it mattered
`,
  ),
  readPlaybook(
    {
      id: 'quiz-rewards',
      version: 1,
      stage: 'activate',
      purposes: ['lead', 'conversion', 'fan'],
      days: 1,
      time: ['20:00', '20:45'],
      effortHours: 2.5,
    },
    `
有奖问答 | A quiz with small prizes
purpose 用五到八道题把该知道的事玩一遍：群规、产品怎么用、常见误会。 | Five to eight questions that play through what people ought to know: the rules, how to use the product, common mistakes.
when 新人多、同样的问题天天有人问；新品上线前想让大家知道怎么用。 | Many newcomers and the same questions every day; before a launch, to show how things work.
not 为了发奖而发奖，题目和群没关系；刚有人因为抽奖不公平闹过。 | Not for the sake of prizes with questions that have nothing to do with the group; not right after a row about fairness.
D-3 10:00 self 出八道题，从真问题里挑 | Write eight questions out of real ones
  how 三道送分、三道要想一下、两道只有老成员知道；每题写好一句解释。 | Three easy, three to think about, two only old members know; a line of explanation for each.
D-1 20:00 group 公布玩法和奖品 | Announce how it works and what there is to win
  how 奖品、数量、怎么算赢、什么时候寄，一条说清，贴公告。 | Prizes, how many, who wins, when they are sent: all in one post, pinned.
  zh 明晚来一场小问答，八道题，题目都出自群里聊过的内容。规则简单：谁先答对谁得分，每人最多赢一次，奖品和数量在下面。翻翻聊天记录算合法作弊。
  en A little quiz tomorrow night, eight questions, all from what was said here. First right answer scores, one win each, prizes below. Looking it up in the chat is legal cheating.
T-30 group 热身：一道不算分的题 | Warm up with a question that does not count
  zh 还有半小时，先来一道不算分的热热手：{群名}的群规里，第一条说的是什么？答对没奖，只有掌声。
  en Half an hour to go, one to warm up that doesn’t count: what is the first rule of {group}? No prize, just applause.
T+0 group 开始，前三道 | Begin with the first three
  zh 开始了，一题一条，看到“答题”两个字再答，提前答的不算。第一题来了，写在下面。
  en Here we go, one post for each question. Wait for the word “answer”; anything before doesn’t count. The first is below.
T+20 group 中场：解释一道大家都错的 | Halfway: explain the one everybody got wrong
  zh 刚才那题容易错，正好说清楚：看着像那样，其实差在一步。我用一个例子讲给你们听，听完我们接着答。
  en That one is easy to get wrong, so let me explain: it looks that way, and one step makes the difference. Here is an example, then we go on.
T+40 group 公布名单，说清怎么发奖 | Announce the winners and how prizes arrive
  zh 八道题答完，名单在下面，每人为什么赢也写了。奖品明天开始寄，赢的朋友我私聊要地址，不在群里收。没赢的朋友，题目和解释都留着，够你下次用。
  en All eight are done; the winners are below, with why. Prizes go out from tomorrow; I’ll ask for addresses privately, please don’t post them here. Questions and explanations stay, enough for next time.
D+1 10:30 private 向获奖的人要地址 | Ask winners for their address
  zh {称呼}，昨晚你答对的那题不容易。把收货的称呼、电话、地址发我，我今天登记，这两天就寄，寄了告诉你单号。
  en {name}, that was not an easy one last night. Send me name, phone and address and I’ll note them today; you get the tracking number when it’s on its way.
D+4 20:00 group 晒奖品已寄出 | Show that the prizes are sent
  zh 上次问答的奖品都寄出了，单号我已经私发。收到的朋友不用专门发图，知道是真的就好。下回想要什么样的题，留一句。
  en All prizes are on their way and the numbers sent to you. No need to post pictures; good to know it was real. What should the next quiz be about?
check 每题只有一个说得清的答案 | Each question has one clear answer
check 奖品数量和预算对得上 | Prizes match the budget
check 规则写明每人最多赢一次 | The rules say one win each
check 有人帮忙记分 | Somebody keeps the score
bring 题目、答案、一句解释 | Questions, answers and a line of explanation each
bring 奖品与寄送方式 | Prizes and how they are sent
kpi 答题的人 | People who answered | participants | 在群的 8%～15%（经验值） | 8–15% of the group (rule of thumb)
kpi 同一问题之后再被问的次数 | The same question asked again | - | 一周内少一半（经验值） | Half as often within a week (rule of thumb)
slip 题目太难，只有三个人在玩 | Too hard, so three people play among themselves
slip 奖品拖一个月，前面攒的信任都还回去 | Prizes a month late; all the trust is gone again
slip 答错的人被笑，以后不敢开口 | Laughing at wrong answers; they never speak again
`,
  ),
  readPlaybook(
    {
      id: 'story-relay',
      version: 1,
      stage: 'activate',
      purposes: ['fan', 'conversion'],
      days: 3,
      time: ['12:00', '21:00'],
      effortHours: 2,
    },
    `
小说接龙 | Writing a story together
purpose 一人一句写个故事，玩的是默契；写完做成一页，成员会自己拿去收藏。 | One sentence each becomes a story. What grows is a sense of together, and the finished page is kept.
when 群里彼此熟了但有点闷；假期、雨天、考试后这种大家都松下来的日子。 | People know each other and it has become dull; on holidays, rainy days, after exams.
not 新人占一大半，互相还不认得；工作群、售后群别玩，会盖住正事。 | Not with mostly newcomers, nor in a working or service group where it buries what matters.
D-1 20:00 self 写好开头和三条规矩 | Write the opening and three rules
  how 开头 60 字，人物两个、地点一个、留一个没说破的东西；规矩：一次一句、不写死人、不写真名。 | Sixty words, two people, one place, one thing unexplained. Rules: one sentence each, nobody dies, no real names.
D-1 20:30 private 约五位接头棒的人 | Ask five people to go first
  zh {称呼}，明天{群名}玩小说接龙，一人一句。我开头，想请你接第三句，怎么离谱怎么来，别让它平下去。来吗？
  en {name}, tomorrow {group} writes a story, one sentence each. I begin; would you take the third? As wild as you like, just don’t let it go flat.
T+0 group 发开头，说规矩 | Post the opening and the rules
  zh 来玩小说接龙：一次一句，四十字以内，不写死任何人，不用真名。我先起头：末班地铁停在一个地图上没有的站，车厢里只剩你和一个抱着旧收音机的人，收音机里在念你的名字。下一句，谁接？
  en Let’s write a story: one sentence each, short, nobody dies, no real names. I begin: the last train stops at a station that is on no map. There are only you and somebody with an old radio, and the radio is reading out your name. Who goes on?
D0 20:00 group 晚上贴一次合订本，再推一把 | The story so far, and a push
  zh 写到这里我合在一起贴出来了，已经有点吓人。今晚再接五句就该转折了，谁来给那台收音机安排一个来历？
  en Here is what we have so far; it’s getting eerie. Five more tonight and it needs a turn. Who finds out where that radio comes from?
D+1 12:30 group 给故事一个岔口，让大家选 | Offer a fork and let people choose
  zh 故事到岔口了，投一下：回 1，他们下车；回 2，车自己开了。晚上按多的那边往下写。
  en The story forks. Send 1 if they get off, 2 if the train moves on by itself. Tonight we follow the majority.
D+1 20:30 group 按投票续写，点名两个潜水的 | Go on as voted, invite two quiet ones
  how 点名只点前面回过数字的人，没参与的不点。 | Invite only those who sent a number; leave the others in peace.
  zh 结果出来了，按票多的走。刚才投票的朋友里我点两位，一人送我一句好不好？写一句也算作者，名字会印在后面。
  en The vote is in and so we go. Two of you who voted, would you give me one sentence each? One counts as an author, your name goes on the last page.
D+2 12:00 group 最后一天，只剩三句 | Last day, three sentences left
  zh 今天写结尾，只剩三句，谁想要谁来。写完我排成一页，作者名单按出场顺序。
  en The end is written today, three sentences, whoever wants them. Then I set it on one page, authors in the order of appearance.
D+2 20:30 group 成品和作者名单 | The finished page and its authors
  zh 成了。整篇放在下面，作者名单按出场顺序写在后面，平时不太说话的几位，一出手吓我一跳。喜欢的存起来，下次换个开头再来。
  en Done. The whole story is below, with its authors in the order of appearance, some of them usually quiet. I’m impressed. Keep it if you like it; next time another opening.
check 三条规矩写在开头那条里 | The three rules stand in the first post
check 接头棒的五个人排好顺序 | Five people know their turn
check 排版用的模板准备好 | The layout for the final page is ready
bring 故事开头一段 | The opening
bring 成品页模板：标题、正文、作者名单 | A page with title, text and authors
kpi 写了句子的人 | People who wrote a sentence | participants | 12 人以上（经验值） | 12 or more (rule of thumb)
kpi 第一次说话的人 | People who spoke for the first time | speakers | 2 人以上（经验值） | 2 or more (rule of thumb)
slip 群主自己接一半，变成独角戏 | Writing half of it yourself
slip 有人写真人真名开玩笑，没有当场拦下来 | Letting somebody use real names as a joke
slip 写到一半没人管，故事烂尾，下次谁也不信 | Leaving it unfinished; nobody will trust the next one
`,
  ),
  readPlaybook(
    {
      id: 'photo-show',
      version: 1,
      stage: 'activate',
      purposes: ['fan', 'conversion'],
      days: 2,
      time: ['12:00', '21:00'],
      effortHours: 1.5,
    },
    `
爆照 | Show a picture
purpose 看得见彼此的桌面、窗外、手上的活，群就从一串昵称变成一群人；露不露脸自己定。 | Seeing each other’s desk, window or hands turns nicknames into people. Whether to show a face is up to each.
when 天气变了、节日到了、装备或作品刚到手；群里聊得熟但只有文字。 | The weather turns, a holiday comes, something new arrived; the group talks well but only in text.
not 有未成年人在的群不要求露脸；涉及疾病、债务等敏感主题的群换成“拍一件物品”。 | No faces where minors are around. In groups about illness or debt, ask for an object instead.
D-1 20:00 self 想一个不露脸也好玩的题 | Think of a subject that is fun without faces
  how 例如：桌上离你最近的三样东西；今天路上的颜色；正在做的半成品。 | For instance the three things nearest to you, a colour on your way, something half finished.
D0 11:00 private 先跟两位热心的约好 | Agree with two helpful members
  zh {称呼}，中午群里玩拍照，题目是“离你最近的三样东西”。我先发我的桌子，乱得很，你跟上一张，越真越好，行吗？
  en {name}, at noon we play with pictures: the three things nearest to you. I’ll post my messy desk first; would you follow? The more real the better.
T+0 group 出题，先晒自己的 | Set the subject, your own picture first
  zh 来玩一个：拍下离你最近的三样东西，不许收拾。我先来，看得出我刚吃完什么。不想拍的就用三个词说。露脸不露脸随意，拍到别人先问一声。
  en Let’s play: photograph the three things nearest to you, no tidying. Mine first; you can tell what I just ate. If you’d rather not, use three words. Faces are up to you, and ask before others are in the picture.
T+30 group 接住第一批，问一个细节 | Answer the first ones with a question
  zh 图里最旧的那样东西，跟了你多久了？发了图的朋友互相问一句，问到细节的我记一功。
  en The oldest thing in your picture, how long has it been with you? Ask each other one thing; I keep count of the good questions.
D0 20:00 group 晚上做个小颁奖 | A small award ceremony at night
  zh 今天的照片我都看了，发三个不值钱的奖：最像刚加完班、最像在度假、最看不懂是什么。得奖的领一个表情包，明天接着拍窗外。
  en I’ve looked at all of them. Three worthless prizes: most like after overtime, most like a holiday, and nobody knows what it is. Winners get a sticker. Tomorrow: your window.
D+1 12:30 group 第二题：窗外 | Second subject: the window
  zh 今天拍窗外。我这边的天是这样，你那边呢？在同一个城市的两位，看看是不是同一片云。
  en Today, your window. This is my sky, what is yours? Two of you in the same city: is it the same cloud?
D+1 20:30 group 收图，问要不要做成一张 | Collect and ask about a collage
  how 做拼图前逐个问本人同意，没回的不放。 | Ask each author before making a collage; leave out whoever does not answer.
  zh 两天下来攒了不少图，我想拼成一张留作纪念。不愿意放的跟我说一声就拿掉，没答应的我不会用。
  en We have quite a few by now and I’d like to make one picture to keep. Tell me if you’d rather not be in it; I use nothing you haven’t agreed to.
check 题目不要求露脸 | Faces are not asked for
check 提醒过拍到别人要先问 | Asking others before showing them was said
check 自己的照片已经拍好 | Your own picture is ready
bring 两道题目 | Two subjects
bring 拼图模板 | A collage template
kpi 发图的人 | People who posted a picture | participants | 10 人以上（经验值） | 10 or more (rule of thumb)
kpi 图下面的接话 | Replies to pictures | - | 平均每张 1.5 条（经验值） | 1.5 for each on average (rule of thumb)
slip 起哄让女生露脸，好好的群变了味 | Teasing somebody into showing a face spoils the group
slip 存图转发到别处，没问过本人 | Passing pictures on without asking
slip 只有群主在夸，成员之间没有对话 | Only you comment, members never speak to each other
`,
  ),
]
