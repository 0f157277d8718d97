import { readPlaybook, type ShippedPlaybook } from './read-playbook.ts'

/**
 * 成交: three days by the hour. The guided flash group is made of these very steps; the sale opens with `D+2 20:40` and
 * closes with `D+3 20:00`.
 */
export const flash: readonly ShippedPlaybook[] = [
  readPlaybook(
    {
      id: 'flash-trial',
      version: 1,
      stage: 'convert',
      purposes: ['lead', 'conversion'],
      days: 3,
      time: ['09:00', '21:30'],
      effortHours: 24,
      isHardSell: true,
    },
    `
体验课 9.9 快闪 3 天 | The 9.9 trial: a flash group of three days
purpose 用三天、一个小门槛，让感兴趣的人真的做一遍；做过的人知道自己要不要，再谈正课，到点就散。 | Three days and a small fee let those who are curious really try it. Whoever has tried knows whether they want more; then you make your offer, and the group ends on time.
when 有一门能拆出三个小成果的课或服务；老群、公众号和朋友圈里凑得齐 30 个真想试的人。 | You have a course or service with three small results in it, and can find thirty people who want to try it.
not 正课还没做好；这三天你抽不出晚上；同一批人两个月内刚参加过一次。 | Not while the course itself is unfinished, nor when your evenings are taken, nor with people who did one within two months.
D-3 10:00 self 写好招募文字和海报，定人数和截止 | Write the call, make the poster, set the number
  how 一句话说清三天后手里有什么；人数定 30～80，带得动才有口碑；渠道一处一个名字。 | One sentence on what people hold after three days. Thirty to eighty, as many as you can look after. A name for each channel.
D-3 20:00 group 老群里发第一轮招募 | First call in your other groups
  zh 要开一个三天的小营：{活动名}。每天一节小课，一个二十分钟能做完的练习，我一份一份看。收 9.9 元，是怕位置给了不来的人。三天后群就解散，不会一直占着你。想来的回“报名”，我私下发你入口。
  en I’m opening a small camp of three days: {event}. One short class and one exercise of twenty minutes a day, and I look at every one. It costs 9.9 yuan so that seats go to people who come. After three days the group is dissolved. Reply “in” and I’ll send you the door.
D-2 10:30 private 一对一邀请问过的人 | Invite those who once asked
  zh {称呼}，你之前问过{最近话题|这件事}，我这次开了个三天的小营，正好从头做一遍。9.9 元，每天晚上四十分钟，做完的东西归你。你这三天晚上有空吗？没空别勉强，下期再说。
  en {name}, you once asked about {topic|this}. I’m running a camp of three days that goes through it from the start: 9.9 yuan, forty minutes a night, and what you make is yours. Are your evenings free? If not, there will be another one.
D-2 20:00 group 第二轮：答三个常见的顾虑 | Second call: three common worries
  zh 报名的朋友问得多的是三件事：没基础行不行，行，第一天从零开始；错过直播怎么办，有文字版；后面会不会卖东西，会，第三天晚上我讲一次正课，不买不影响前三天的内容。还有位置，想来的回“报名”。
  en Three questions keep coming. No experience? Fine, day one begins at zero. Missed an evening? There’s a text. Will I sell something? Yes, once, on the third evening, and the three days are complete without it. A few seats are left; reply “in”.
D-1 15:00 self 建群，设群名、公告、群规 | Create the group with name, notice and rules
  how 群名写上期数和起止日；公告三段：三天安排、怎么交作业、几号解散。 | Put number and dates into the name. The notice says what happens each day, how to hand in, and when the group ends.
D-1 20:00 group 老群里收口，公布报名人数 | Close the call and say how many came
  zh {活动名}今晚截止，已经有不少朋友报名，名单我对过了。没收到入口的私聊我。没报上的不用可惜，三天的要点我之后会整理一份放在群里。
  en Sign-up for {event} ends tonight, the list is checked. If you have no link yet, write to me. If you didn’t make it, no matter: I’ll post the main points here afterwards.
D-1 20:30 private 给报名的人发入口和第一件小事 | Send the door and one small thing to do
  zh {称呼}，位置给你留好了，入口在下面，明早开营。进群先把名片改成“称呼＋城市”。再想一句话：三天后你希望手里有什么？明天我会问。
  en {name}, your seat is kept, here is the door; we begin in the morning. Set your name there to name and city. And think of one line: what do you want to hold in your hands after three days? I’ll ask.
D0 09:30 group 第一天早上：开营，说清三天怎么过 | Day one, morning: open and say how it works
  zh 欢迎来{群名}，我是{我的名字}。三天安排很简单：白天发一个小任务，晚上一节课，睡前交一份作业。第三天晚上我讲一次正课，当晚开始报名，第二天晚上这个群就解散。先改名片，再回一句：三天后你想带走什么？
  en Welcome to {group}, I’m {me}. It’s simple: a small task by day, a class at night, something to hand in before bed. On the third evening I present the course, and the evening after that this group is dissolved. First set your name, then tell us: what do you want to take home?
D0 12:30 group 第一天中午：发小任务，接住每个开口的人 | Day one, noon: the first small task
  zh 今天的小任务在下面，十分钟，做成什么样都算数，发上来就行。上午说了想带走什么的朋友，我都看了，晚上按你们说的讲。
  en Today’s small task is below: ten minutes, whatever comes out counts, just post it. I’ve read what you want to take home and will build tonight’s class on it.
D0 15:00 private 私聊还没进群或没说话的人 | Write to those who are not in or silent
  zh {称呼}，开营了，看你还没冒泡，是不是没看到消息？今天的任务十分钟就够，做不出来拍一张卡住的地方给我，我告诉你怎么过。
  en {name}, we’ve begun and I haven’t seen you yet. Today’s task takes ten minutes; if it won’t work, send me a picture of where it sticks and I’ll help.
D0 20:00 group 第一课：做出第一个小成果 | Class one: the first small result
  zh 开课了，四十分钟，跟着做。今天只做一步，做完发上来，我现场挑三份说。错过的朋友不急，文字版我睡前贴。
  en Class begins: forty minutes, do it along with me. One step tonight; post it and I’ll comment on three at once. If you miss it, the text comes before bed.
D0 21:00 group 收第一天作业，说明天做什么 | Collect day one and say what is next
  zh 今天的作业发在这条下面，交了的我一份份回。明天我们把它往前推一步，需要的东西提前准备好，放在下面了。
  en Post today’s work under this; I answer each one. Tomorrow we take it one step further; what you need is below.
D+1 10:00 group 第二天：晒三份作业，说具体好在哪 | Day two: three pieces of work and what is good
  zh 昨天的作业我挑了三份，都问过本人，各自好在哪一处写在下面。没交的今天补也算，不记你迟到。
  en Three from yesterday, with their authors’ consent, and what exactly is good about each. Not handed in? Today counts too.
D+1 15:00 private 私聊答疑，顺便听需求 | Answer questions and listen
  how 记下三件事：做到哪一步、想用在哪、犹豫什么；后面一对一谈时用得上。 | Note three things: how far they are, what they want it for, what makes them hesitate.
  zh {称呼}，昨天的作业我看了，做得好的和能省力的地方写在下面。另外想问一句：你做这个是想用在哪？我好讲得更贴你的情况。
  en {name}, I looked at yesterday’s work; what is good and what could be easier is below. And may I ask what you want to use it for? Then I can speak to your case.
D+1 20:00 group 第二课：做出第二个成果，看见差距 | Class two: the second result
  zh 第二课，做的比昨天多一点。做完你会发现自己差在哪，这是好事，说明上手了。差的那一步，正课里才讲得完，今天先把能做的做完。
  en Class two, a little more than yesterday. Afterwards you’ll see what is missing, and that’s good, it means you’ve begun. The missing step takes the course; tonight we do what can be done.
D+2 10:00 group 第三天：预告晚上的安排 | Day three: tell them about tonight
  zh 最后一天了。今晚分两段：先上第三课，把这三天的东西拼成一个完整的；再讲正课是什么、适合谁、多少钱。不打算继续的朋友，前一段照样完整，后一段不用听。
  en The last day. Tonight comes in two parts: first class three, where the pieces become one; then what the course is, for whom, and its price. If you don’t mean to go on, the first part is complete and you can leave out the second.
D+2 15:00 private 约有意向的人提前聊 | Talk first with those who show interest
  zh {称呼}，三天快走完了。今晚讲正课，我先问你一句：你现在最想解决的是哪一块？如果正课解决不了，我直接跟你说，不让你花冤枉钱。
  en {name}, the three days are nearly over. Before I present the course tonight: what would you most like to solve? If the course won’t do it, I’ll tell you so rather than take your money.
D+2 20:00 group 第三课：拼成完整作品，然后讲正课 | Class three, then the course
  zh 第三课开始，把前两天的拼起来，今晚每个人都能拿走一个完整的。课后我用二十分钟讲正课，讲清适合谁、不适合谁、要花多少时间。
  en Class three: we put the pieces together and everybody goes home with something whole. After that, twenty minutes on the course: whom it suits, whom it doesn’t, and how much time it takes.
D+2 20:40 group 开放报名：价格、权益、截止 | Open enrolment
  zh 正课报名现在开，价格、内容、退款办法在下面，明晚截止。想清楚再定，问题直接在群里问，我当着大家答。报了的朋友我今晚就发第一份材料。
  en Enrolment is open: price, contents and refunds below, it ends tomorrow night. Think it over and ask here, I’ll answer in front of everybody. Those who enrol get their first material tonight.
D+3 10:30 private 跟犹豫的人一对一 | Talk to those who hesitate
  how 只聊问过或作业做到第三天的人；说不需要就停，不追第二遍。 | Only those who asked or did all three days. One no is enough.
  zh {称呼}，正课的事不着急答我。要是担心{最近话题|时间不够}，我实话实说：先算算一周拿得出多少时间，拿不出来就不建议现在报。你更在意哪一点，我帮你想想。
  en {name}, no hurry about the course. If {topic|time} worries you: honestly, count the hours you can spare in a week, and without them I’d advise against it now. What matters most to you? Let me think along.
D+3 20:00 group 截止，公布报名结果 | Close enrolment
  zh 报名到点截止，报了的朋友名单我对过，明天一早拉进正课群。没报的也谢谢，这三天的文字版和作业点评都在下面，你们留着。
  en Enrolment is closed. Those who enrolled join the course group in the morning. To everybody else, thank you: the texts of all three days and the comments are below, keep them.
D+3 20:30 group 结营：作品墙和告别 | The closing ritual
  zh 结营了。三天里大家交的作品我拼成一页，放在下面，每一份都是自己做的。说一句这三天最没想到的事吧。按开营说的，这个群现在就解散，想留下继续聊的，我按你们的意思邀请去长期的群。
  en We close. Your work of three days is on one page below, every piece made by its author. Tell us: what did you least expect? As said at the beginning, this group is now dissolved; those who want to stay in touch are invited to the permanent group.
D+4 10:00 private 邀请去沉淀群：报了课的和活跃的 | Invite buyers and the active to the permanent group
  how 先邀报了正课的、作业交满的；别把整群人拉过去。 | Buyers and those who did all tasks first; never move the whole group.
  zh {称呼}，这三天你一直在，我想请你来{群名}，是个长期的群，平时一起聊{最近话题|这件事}，不刷广告。不用急着答应，哪天想来跟我说一声。
  en {name}, you were there all three days. I’d like you in {group}, a lasting group where we talk about {topic|this}, without advertising. No hurry; tell me whenever you feel like it.
D+4 15:00 private 谢谢没报课的人，收一句真话 | Thank those who did not buy
  zh {称呼}，三天谢谢你来，没报完全没关系。想问一句：如果只改一处，你希望是哪处？你说的我下期就改，资料留着用，有问题还能找我。
  en {name}, thank you for coming, and not enrolling is perfectly fine. One question: if I changed a single thing, what should it be? Keep the material, and write to me whenever you like.
D+5 10:00 self 复盘：人数、成交、退群、口碑 | Review: numbers, orders, leavers, word of mouth
  how 四行：报名→到课→交作业→成交，每行人数；哪一步掉得多，下期只改那一步。 | Four lines: signed up, attended, handed in, enrolled. Mend only the step that loses most.
check 三天的文字版和作业样板都写好 | All three texts and sample tasks are ready
check 三个晚上真的空着 | Your three evenings are free
check 群公告写明哪天解散 | The notice says when the group ends
check 退款办法写进报名那条 | The refund rule is in the offer
check 只有一次推销，放在第三天晚上 | One sales talk only, on the third evening
bring 招募海报和各渠道入口 | Poster and a link for each channel
bring 三天的课件文字版 | The texts of three days
bring 作业模板和点评表 | Task template and a table for comments
bring 报名表和付款核对 | Enrolment form and payment check
kpi 报名人数 | Sign-ups | participants | 30～80 人（经验值） | 30–80 (rule of thumb)
kpi 三天都在的人 | People there all three days | speakers | 报名的 50% 以上（经验值） | 50% or more of the sign-ups (rule of thumb)
kpi 报正课的人 | People who enrol | orders | 全程在的 20%～35%（经验值） | 20–35% of those who stayed (rule of thumb)
kpi 结束后愿意进长期群的 | People who join the permanent group | joins | 报名的 40%（经验值） | 40% of the sign-ups (rule of thumb)
slip 三天天天催单，把体验课办成了推销会 | Selling every day, so that the camp was a pitch
slip 招了 200 人，作业看不过来，掉队的人记住的是被忽视 | Two hundred people and no time for their tasks
slip 说好解散又不散，群里变成广告板 | Not dissolving it after all, until it fills with advertising
slip 结束当天把所有人拉进长期群，两边都乱 | Moving everybody to the permanent group on the last day
`,
  ),
]
