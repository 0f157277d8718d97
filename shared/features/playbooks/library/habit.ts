import { readPlaybook, type ShippedPlaybook } from './read-playbook.ts'

/** 激活: people come back day after day, or come back at all. */
export const habit: readonly ShippedPlaybook[] = [
  readPlaybook(
    {
      id: 'check-in-week',
      version: 1,
      stage: 'activate',
      purposes: [],
      days: 7,
      time: ['08:00', '21:00'],
      effortHours: 7,
    },
    `
打卡 7 天 | Seven days of check-ins
purpose 让人连着七天来一趟，做一件十分钟的小事；七天之后，来群里就成了习惯。 | People come for seven days in a row and do one thing of ten minutes. After that, coming has become a habit.
when 内容适合拆成小步的群：读书、运动、手账、育儿、练字；新人进来两周之内最合适。 | Groups whose subject comes in small steps: reading, sports, journaling, children, handwriting. Best within two weeks of joining.
not 长假里和考试周别开；要成员先买东西才能做的，不是打卡，是门槛。 | Not in long holidays or exam weeks. If people must buy something first it is a toll, not a check-in.
D-3 10:00 self 定一件十分钟能做完的事 | Choose one thing that takes ten minutes
  how 写成一句话，第七天比第一天难不到一倍；想好断了怎么接上。 | One sentence; day seven no more than twice as hard as day one. Decide how people return after a break.
D-3 20:00 group 招募，说清花多少时间 | Recruit and say how long it takes
  zh 三天后开始{活动名}，一共七天，每天十分钟，做完在群里回一句就算。断了不用补，第二天接着来。想来的回个“加我”，我建名单，每天点名只点名单上的。
  en {event} starts in three days: seven days, ten minutes each, a line here when you’re done. Miss a day and just go on, no catching up. Reply “in” and I’ll put you on the list; only those on it get called.
D-1 20:00 private 给名单上的人发第一天的东西 | Send the list what they need for day one
  zh {称呼}，明天就开始了。第一天只做一件事，材料发你了，十分钟。挑一个你每天都会做的时间，比如早饭后，接在那件事后面最容易坚持。
  en {name}, we begin tomorrow. One thing only, material attached, ten minutes. Tie it to something you do every day anyway, after breakfast for example; that makes it easy.
D0 09:00 group 第一天：任务和样板 | Day one: the task and a model
  zh 第一天来了。今天的任务写在下面，我先交：照着这个长短写就行。交完的看看前一位，回人家一句。
  en Day one. The task is below, and I hand in mine first; about this length. When you’re done, reply to whoever came before you.
D0 20:30 group 晚上收一次，@还没交的 | A gentle call at night
  how 只@名单里没交的，一次，不刷第二遍。 | Mention only those on the list who have not, once.
  zh 今天已经有不少人交了，谢谢第一批。还没交的别慌，睡前十分钟够用；今天实在不行，明天照常。
  en Quite a few have handed in, thank you. If you haven’t, ten minutes before bed will do; and if not today, tomorrow as usual.
D+2 20:00 group 第三天：难的一天，讲讲怎么过的 | Day three: the hard one
  zh 第三天一般最难，新鲜劲过了。说说你今天是怎么挤出这十分钟的，一句话，给还在犹豫的人看看。
  en Day three is usually the hardest, the novelty is gone. Tell us how you found the ten minutes today; one line, for those in doubt.
D+3 10:30 private 拉一把断了两天的人 | Bring back those who missed two days
  zh {称呼}，这两天忙吧？打卡没有补交这回事，今天从第四天接着做就行。要是这个任务不适合你，也直说，我换个更轻的给你。
  en {name}, busy these days? There is no catching up here, just take up day four. If the task doesn’t suit you, tell me and I’ll find you a lighter one.
D+4 20:00 group 第五天：挑三份说具体的好 | Day five: praise three in detail
  zh 今天挑三份说说好在哪，写在下面，都问过本人。剩下两天，我们一起收个尾。
  en Three from today and what is good about each, with their consent, below. Two days left, let’s finish together.
D+6 09:00 group 最后一天：做一个能留下的东西 | Last day: make something to keep
  zh 第七天。今天不交作业，写一句：这七天里你改了哪个小习惯？写完的我晚上做进纪念图里。
  en Day seven. No task today; write one line: which small habit changed? I’ll put them into a picture tonight.
D+6 20:30 group 公布结果，告诉大家接下来 | The result and what comes next
  zh 七天走完。坚持到底的名单在下面，断过又回来的也在里面，这个更不容易。想接着来的，下一轮换个任务，回“继续”我给你留位。
  en Seven days done. The names of those who finished are below, and so are those who fell off and came back, which is harder. Reply “go on” and I’ll keep you a place in the next round.
D+7 20:00 self 复盘：看第几天掉得最多 | Review: on which day did most drop off
  how 每天交的人数画一条线；掉最多的那天，下轮把任务减一半。 | Draw the number of each day. Halve the task of the worst day next time.
check 任务十分钟做得完，自己试过 | The task takes ten minutes; you tried it
check 七天的任务全部写好 | All seven tasks are written
check 断了怎么接，写在招募那条里 | How to come back stands in the first post
check 点名只点报名的人 | Only those who signed up are called
bring 七天任务清单 | The list of seven tasks
bring 打卡名单和每日统计 | The list of names and a daily count
bring 纪念图模板 | A template for the final picture
kpi 报名人数 | Sign-ups | participants | 在群的 10%～20%（经验值） | 10–20% of the group (rule of thumb)
kpi 第 7 天还在交的 | Still handing in on day seven | - | 报名的 50% 以上（经验值） | 50% or more of the sign-ups (rule of thumb)
kpi 打卡期间的互相回应 | Replies between members | messages | 每天 20 条以上（经验值） | 20 or more a day (rule of thumb)
slip 任务一天比一天重，第四天就散了 | Tasks that grow every day; by day four everybody is gone
slip 用押金罚款逼人坚持，走的比留的多 | Deposits and fines; more leave than stay
slip 打卡变成复读机，没有任何人回应谁 | Everybody posts and nobody answers anybody
`,
  ),
  readPlaybook(
    {
      id: 'wake-up-week',
      version: 1,
      stage: 'activate',
      purposes: [],
      days: 5,
      time: ['10:00', '21:00'],
      effortHours: 5,
    },
    `
沉默唤醒周 | Waking up a quiet group
purpose 群静了两三周，用五天从私聊到群里一点点暖回来，先有人说话，再谈活动。 | The group has been silent for weeks. In five days it warms up, from private chats to the open: first people talk, then campaigns.
when 连续 14 天没有像样的聊天，但人还没走多少。 | Two weeks without a real conversation, while most people are still there.
not 群本身已经没有存在的理由，唤醒只会吵醒人退群；那就体面地结群。 | Not where the group has lost its purpose: waking it only makes people leave. Close it with grace instead.
D-2 10:00 self 分三拨：先暖的、可聊的、不打扰的 | Sort members into warm, possible and leave alone
  how 按最后一次说话的时间和买过没有分；免打扰的放过。 | By when they last spoke and whether they bought. Do not disturb means do not disturb.
D-1 10:30 private 私聊最熟的五个，问真话 | Ask the five you know best
  zh {称呼}，{群名}安静了好一阵，我想听句实话：是内容没意思了，还是大家忙？如果换一样东西，你最想看到什么？我准备按你说的改。
  en {name}, {group} has been quiet for a while and I’d like the truth: is it dull, or is everybody busy? What would you want to see instead? I mean to change it.
D0 10:00 group 认个错，说说要改什么 | Say what went wrong and what will change
  zh 这阵子我没怎么管群，是我的问题。问了几位朋友，大家想要的是{最近话题|少一点通知，多一点实在内容}。从今天起一周发三次，不刷屏；今晚先来一条，你看值不值。
  en I’ve neglected this group lately, my fault. I asked a few of you, and what you want is {topic|fewer notices and more substance}. From today three posts a week, no flood. One tonight, see if it’s worth it.
D0 20:00 group 放一条真有用的内容 | Post something of real use
  zh 说到做到，今晚这条写给最近在纠结{最近话题|同一件事}的朋友，三步，能直接照着做。做完回一句“做了”，我想知道有几个人用得上。
  en As promised, this is for those who puzzle over {topic|the same thing}: three steps you can follow. Reply “done” when you have; I’d like to know how many could use it.
D+1 10:30 private 联系买过但没声音的人 | Write to buyers who went silent
  zh {称呼}，好久没聊。你上次买的后来用得怎么样？有没有哪一步没弄明白？我这周专门留了时间，你说，我帮你看。
  en {name}, it’s been a while. How did the thing you bought work out? Was any step unclear? I kept time for it this week, just tell me.
D+2 12:30 group 二选一小投票 | A small vote
  zh 帮我定一件事：下周是办一次线上小课，还是一起做七天打卡？回“课”或“卡”，晚上我按多的来。
  en Help me decide: a small class next week, or seven days of check-ins? Reply “class” or “check”, and I’ll follow the majority.
D+3 20:00 group 公布结果，开放报名 | Result and sign-up
  zh 投出来了，就这个。想来的回“来”，我私下发时间。人多有人多的玩法，人少我就讲得细一些。
  en The vote is in. Reply “in” and I’ll send you the time. Many of us, one way; few of us, I’ll go into detail.
D+4 20:30 group 五天收尾，说清以后的节奏 | Close the week and name the rhythm
  zh 这一周先到这里，谢谢回了我话的几位。往后一周还是三条，别的日子不发，有事随时@我。觉得不需要的朋友退群也没关系，留个念想。
  en That’s the week. Thank you to everybody who wrote back. From now on it stays at three posts a week and nothing in between; mention me any time. And if this is not for you, leaving is fine.
D+4 21:00 self 记下没回应的，两个月后再看 | Note the silent ones for two months later
check 换的东西想清楚了，不是换个口号 | What changes is real, not a slogan
check 一周三条的内容已经写好 | Three posts a week are written
check 免打扰的人都排除了 | Do-not-disturb people are left out
bring 一条马上能用的内容 | One piece people can use at once
bring 私聊名单，按三拨分好 | The list of people, sorted in three
kpi 一周说话的人 | Speakers in the week | speakers | 比前四周平均多五成（经验值） | Half as many again as the average of four weeks (rule of thumb)
kpi 这一周退群的人 | People who left in the week | - | 不超过 3%（经验值） | No more than 3% (rule of thumb)
slip 先发一通大道理，再发链接 | A lecture first and then a link
slip 指名道姓说谁不说话 | Naming those who never speak
slip 热了三天又消失两周，第二次更难 | Three warm days and then two silent weeks; the second time is harder
`,
  ),
]
