import { readPlaybook, type ShippedPlaybook } from './read-playbook.ts'

/** 引流: people who do not know the operator yet find a reason to come. */
export const attract: readonly ShippedPlaybook[] = [
  readPlaybook(
    {
      id: 'live-booking',
      version: 1,
      stage: 'attract',
      purposes: ['lead', 'conversion'],
      days: 1,
      time: ['20:00', '21:00'],
      effortHours: 6,
    },
    `
直播预约 | Sign-ups for a live stream
purpose 把“有空再看”变成“我约了”：预约的人开播会收到提醒，到场率比群发链接高得多。 | Turns “maybe later” into “I’ve signed up”: those who book are called when you go live, and far more of them come than after a link alone.
when 有一个能讲透的主题，或者新品要当面演示；群里已经有人问过这类问题。 | You have one subject to explain properly or a product to show, and people have asked about it.
not 内容还没想好，只为“开个播”；一周内刚播过同样的主题，再约会显得没诚意。 | Not for the sake of streaming with nothing prepared, nor with the same subject twice within a week.
D-5 10:00 self 定一个问题当主题，写三行大纲 | Choose one question as the subject and outline it in three lines
  how 主题写成观众嘴里的问句；大纲只留三段：为什么难、怎么做、常见的坑。 | Word the subject as the audience would ask it. Three parts: why it is hard, how to do it, where people go wrong.
D-4 20:00 group 征集问题，让大家先参与 | Collect questions first
  zh 过几天我开一场直播，讲{最近话题|大家问得多的那件事}。先不发链接，想听你们说：这件事上你卡在哪一步？写一句就行，我按你们写的排顺序，直播里点名回答。
  en In a few days I go live about {topic|something many of you ask}. No link yet; tell me first where you get stuck. One line is enough. I’ll order the talk by what you write and answer by name.
D-3 12:00 self 做海报和预约入口，自己走一遍 | Make the poster and the booking link, try it yourself
  how 海报只写三样：解决什么、哪天、扫了之后会发生什么。换一部手机完整点一遍。 | Three things on the poster: what it solves, which day, what happens after scanning. Try all of it on another phone.
D-3 20:00 group 开放预约 | Open the sign-up
  zh {活动名}可以预约了，入口和时间在下面这张图里。点了预约，开播时手机会提醒你；来不了的也可以约，播完我把要点发在群里。昨天提问的几位，你们的问题排在前面。
  en You can sign up for {event} now; day and link are on the picture below. Your phone will remind you when I start. Can’t come? Sign up anyway, I’ll post the main points afterwards. Those who sent questions come first.
D-2 15:00 private 一对一邀请提过问题的人 | Invite those who asked, one by one
  zh {称呼}，你上次提到的{最近话题|那个问题}，这场直播我专门讲一段。预约入口我发你，到时候你要是还有没听明白的，直接打在屏幕上，我看得到。
  en {name}, one part of this stream is about {topic|what you asked}. I’ll send you the link. If anything stays unclear, type it during the talk and I’ll see it.
D-1 20:00 group 前一天：报人数，补最后一个理由 | The day before: how many, and one more reason
  zh 明天就播了，约了多少人写在下面。我把大纲贴在下面，三段，每段后面留时间答问题。群里的朋友明天早来五分钟，我先单独跟你们聊几句。
  en Tomorrow it is; how many have signed up stands below. The outline is below: three parts, with time for questions after each. If you’re from this group, come five minutes early, I’ll talk to you first.
T-30 group 开播前半小时提醒 | Half an hour before
  zh 还有半小时。手边放张纸，今天有一个步骤值得抄下来。网络不好的朋友不用硬撑，要点我会发在群里。
  en Half an hour to go. Have a sheet of paper ready, one of the steps is worth copying. If your connection is poor don’t struggle, the main points will be here.
T+0 group 开播，发入口 | Live now, with the link
  zh 开始了，入口在下面。进来先打一个你所在的城市，我认认人。
  en We’re live, link below. Type your city when you come in so that I know who is there.
T+75 group 当晚发要点，收反馈 | Main points and feedback the same evening
  zh 今天的要点我整理成三条，贴在下面，没赶上的看这个就够。看了的朋友帮我一个忙：哪一段对你有用，哪一段可以不讲？说实话，下次我改。
  en The three main points are below; if you missed it, this will do. If you watched: which part was useful and which could go? Be honest, I’ll change it next time.
D+1 10:30 private 约了没到的人，送上要点 | To those who signed up and did not come
  zh {称呼}，昨晚的直播你约了没来得及看吧？要点我发你一份，五分钟看完。你那个问题我也讲到了，哪里不清楚直接问我。
  en {name}, you signed up last night and probably had no time. Here are the main points, five minutes to read. Your question was among them; ask me if anything is unclear.
check 预约入口换手机试过 | The booking link was tried on another phone
check 三段大纲和每段的例子写好 | Three parts, each with its example, are written down
check 主题里没有夸大的词 | No exaggeration in the title
check 答应点名回答的问题列成清单 | The questions you promised to answer are on a list
bring 海报：主题、日期、二维码 | Poster with subject, date and QR code
bring 要点文字稿，播前写好八成 | The main points in writing, mostly done beforehand
bring 备用网络和充电器 | A second network and a charger
kpi 预约人数 | Sign-ups | participants | 在群人数的 15%～25%（经验值） | 15–25% of the group (rule of thumb)
kpi 到场率 | Share who came | - | 预约的 35%～50%（经验值） | 35–50% of the sign-ups (rule of thumb)
kpi 播后三天进群的人 | Joins within three days | joins | 看过的人里 5%（经验值） | 5% of the viewers (rule of thumb)
slip 只发链接不说为什么值得看 | A bare link and no reason to come
slip 让人转发才给预约，容易被当成诱导分享 | Booking only after sharing, which counts as induced sharing
slip 播完就散，没有要点，来不了的人下次也不来 | No summary afterwards; those who missed it will miss the next one too
`,
  ),
  readPlaybook(
    {
      id: 'resource-pack',
      version: 1,
      stage: 'attract',
      purposes: ['lead'],
      days: 7,
      effortHours: 8,
    },
    `
资料包领取 | A resource pack to collect
purpose 用一份真能用上的资料，让合适的人自己找进来，进来的理由也顺便筛了一遍。 | One document people can really use brings the right ones to you, and sorts them by why they came.
when 你手上有反复被问到的内容，整理一次能用半年；需要从公众号、小红书等处稳定进人。 | You answer the same thing over and over and could write it down once; you need a steady inflow from other platforms.
not 资料是别人的，或者网上随手能搜到；群里还没有固定内容，人来了没东西看。 | Not with other people’s material or what any search finds; not while the group has nothing to read yet.
D-7 10:00 self 选一个小而具体的题目 | Choose a small, particular subject
  how 翻最近一个月的提问，挑问过三次以上的那个；页数控制在十页以内。 | Look through a month of questions and take one that came up three times. Ten pages at most.
D-4 10:00 self 做成资料，自己先照着做一遍 | Write it and follow it yourself once
  how 每页一个动作，最后一页写清怎么找到你、群里还有什么。 | One action a page. The last page says how to find you and what else the group has.
D-2 15:00 private 请五位老成员先用，收意见 | Let five old members try it first
  zh {称呼}，我把大家常问的整理成了一份小资料，还没公开。你是过来人，帮我看看哪一步说得不清楚？挑毛病就行，不用客气。
  en {name}, I’ve written up what people keep asking, it isn’t public yet. You’ve been through it: which step is unclear? Just point at the faults, no politeness needed.
D0 10:00 group 在群里先发，老成员优先 | The group gets it first
  zh 前阵子大家问得多的那几件事，我整理成一份资料，群里先用，文件在下面。看完如果有一条对你有用，回我一个页码，我想知道哪页写到点子上了。
  en What many of you asked lately is now a small guide, and this group has it first, file below. If one page helps you, send me its number; I’d like to know which one hit the mark.
D0 20:00 self 在外面的平台发一段，写清领取方法 | Publish a part elsewhere and say how to get the rest
  how 公开内容给足三成，领取方式只有一步；每个平台用自己的渠道名，才分得清从哪来。 | Give away a third in public; one step to get the rest. Name each channel, or you will never know where people come from.
D+1 10:00 private 对来领的人：给资料，问一个问题 | To those who ask: the file, and one question
  zh 你好，我是{我的名字}，资料发你了。想问一句：你现在做到哪一步了，卡在哪？我这边有个群专门聊这个，合适的话我邀请你，不合适也没关系，资料你照用。
  en Hello, I’m {me}, here is the file. One question: how far have you got, and where does it stick? There is a group about this; if it suits you I’ll invite you, if not, enjoy the guide all the same.
D+1 20:00 group 欢迎因资料进来的人 | Welcome those who came for it
  zh 这两天有朋友是看了资料进来的，欢迎。资料第一页那个练习，愿意的话做完发上来，我一份一份看。老朋友也帮忙看看，你们走过的弯路对新朋友很有用。
  en Some of you came because of the guide, welcome. If you like, do the exercise on page one and post it; I’ll read every one. Old hands, look too: your detours are worth a lot to newcomers.
D+3 20:00 group 挑一份作业公开点评 | Comment on one exercise in the open
  zh 收到的练习里我挑了一份，经本人同意放在下面，说两处做得好的，一处可以改的。想让我看的继续发，发了就有回音。
  en I chose one exercise, with its author’s consent, and say two things that are good and one to change. Keep posting, you’ll hear back.
D+6 20:00 self 对一遍渠道，停掉最差的一个 | Compare the channels and drop the weakest
  how 每个渠道三个数：来领的、进群的、七天内说话的；后一个数才算数。 | Three numbers for each: asked, joined, spoke within seven days. The last one counts.
check 资料是自己写的，引用注明出处 | The material is your own, quotations are named
check 领取只要一步，不要求转发 | One step to get it, no sharing asked for
check 进群后第一天有内容可看 | There is something to read on the first day in the group
bring 资料文件，末页写清怎么联系 | The guide, with how to reach you on its last page
bring 各平台的引导文字，一处一版 | A text for each platform
bring 渠道名清单 | The list of channel names
kpi 领取的人 | People who collected it | participants | 七天 50 份以上（经验值） | 50 or more in seven days (rule of thumb)
kpi 从领取到进群 | From collecting to joining | joins | 25%～40%（经验值） | 25–40% (rule of thumb)
kpi 进群七天内开口 | Speak within seven days of joining | speakers | 30% 以上（经验值） | 30% or more (rule of thumb)
slip 题目太大，做成一本书，没人看到第三页 | Too large a subject: a book that nobody reads past page three
slip 领资料要转发三个群，来的都是领完就走的人 | Asking for three shares; you get people who take it and leave
slip 不记渠道，三个月后不知道钱花在哪 | No record of channels; in three months you cannot say what worked
`,
  ),
  readPlaybook(
    {
      id: 'partner-exchange',
      version: 1,
      stage: 'attract',
      purposes: ['lead', 'fan'],
      days: 3,
      time: ['10:00', '21:00'],
      effortHours: 5,
    },
    `
同行互推 | Introducing each other’s groups
purpose 和一位气味相投、不抢生意的同行互相介绍，双方各得一批本来就信任介绍人的新人。 | You and a like-minded colleague, no competitor, introduce each other. Both get newcomers who already trust the one who sent them.
when 两边人群像、卖的东西不一样，比如读书群和手账群；自己的群一个月没有新血。 | Both sides reach similar people and sell different things, as a reading group and a journaling group do; you have had no newcomers for a month.
not 还没看过对方的群一周，不知道那边怎么说话；对方靠拉人头赚钱，碰都别碰。 | Not before you have watched the other group for a week. Never with anybody who earns by recruiting.
D-7 10:00 private 找一位同行，先换着看一周 | Ask a colleague to swap seats for a week
  zh {称呼}，我一直在看你的内容，你那边的朋友和{群名}的很像，做的事又不冲突。要不要互相进群待一周，看看对不对味？合适的话我们办一次互相介绍，不合适就当串门。
  en {name}, I’ve followed what you do. Your people are much like those of {group}, and our work doesn’t clash. Shall we sit in each other’s group for a week? If it feels right, we introduce each other; if not, it was a visit.
D-3 15:00 self 一起定规矩，写成三行 | Agree on the rules in three lines
  how 三行：各发几条、什么时候、谁来接待；约好不主动加对方群里的人。 | How many posts each, when, who receives people. And nobody adds the other’s members unasked.
D-1 20:00 group 告诉自己的群：明天有位朋友来做客 | Tell your group that a guest comes tomorrow
  zh 明天有位朋友来{群名}做客，我先在那边潜了一周，觉得值得介绍给你们。不是广告，是聊天，有想问的现在就可以写下来。
  en Tomorrow a friend visits {group}. I’ve been a quiet guest over there for a week and find it worth telling you about. No advertising, just talk; write your questions now if you like.
D0 10:00 group 对方来做客：讲一个亲手做过的例子 | The guest tells of one thing they did
  how 只讲一个例子，不放二维码；嘉宾的话提前看一遍。 | One example, no QR code. Read the guest’s words beforehand.
  zh 客人到了，今天讲一件亲手做过的事：怎么开始的，中间错在哪，后来怎么办。听完有想聊的直接问，今天这一天都在。
  en Our guest is here and tells of one thing they did: how it began, where it went wrong, what came of it. Ask whatever you like, they’re around all day.
D+1 10:30 group 想串门的人举手，自己选 | Those who want to visit raise their hand
  zh 昨天聊得不错。想去对方那边坐坐的，回我一个“想去”，我单独发入口，不在群里刷。去了还是我们的人，随时回来讲讲见闻。
  en That was a good talk yesterday. If you want to look in over there, reply “visit” and I’ll send you the door privately, nothing posted here. You stay one of us; come back and tell.
D+1 15:00 private 把入口发给举手的人 | Send the door to those who raised their hand
  zh {称呼}，入口发你了。进去不用急着介绍自己，先看两天。有什么跟你原来想的不一样，回来告诉我，我挺想知道的。
  en {name}, here is the door. No need to introduce yourself at once, look around for two days. If something is different from what you expected, do tell me.
D+1 20:00 group 接待从那边来的新朋友 | Receive those who came from over there
  zh 今天有几位朋友是从隔壁过来串门的，欢迎。我们这边聊的东西在公告第一段，想看什么可以点菜，明天我专门讲一条。
  en A few people came over from our neighbours today, welcome. What we talk about is in the first lines of the notice; tell me what you’d like and I’ll take one of them tomorrow.
D+2 20:00 group 兑现点的那道菜，收个尾 | Deliver what was asked for
  zh 昨天有朋友点了{最近话题|一个题目}，我讲一段。听完来自隔壁的朋友说句实话：这里和那边，最大的不同是什么？
  en Somebody asked for {topic|a subject} yesterday, here it is. And you from next door, honestly: what is the biggest difference between here and there?
D+2 21:00 self 和同行对数，定下次 | Compare figures with your colleague
  how 双方各报三个数：来的、说话的、七天后还在的；差距大就改接待，不急着办第二次。 | Each names three numbers: came, spoke, still there after a week. If they differ much, mend the reception before the next time.
check 双方的群规都看过，没有冲突 | Both sets of rules were read and do not clash
check 说好不私加对方的成员 | Nobody adds the other’s members unasked
check 接待的人当天有空 | Whoever receives people has time that day
bring 一段介绍对方的话，自己写，不用对方的宣传稿 | Your own words about the other, not their advert
bring 入口二维码，看清有效期 | The QR code, with its expiry date checked
kpi 串门过来的人 | Visitors who joined | joins | 对方群人数的 3%～8%（经验值） | 3–8% of the other group (rule of thumb)
kpi 七天后还在的 | Still here after seven days | - | 70% 以上（经验值） | 70% or more (rule of thumb)
slip 只推不接，来的人没人打招呼，第二天就走 | Promoting without receiving: nobody greets them and they leave
slip 找粉丝最多的，不找人群最像的 | Choosing the colleague with most followers, not the most similar people
slip 互推变成互甩广告，两边老成员一起反感 | Letting it become an exchange of adverts that annoys both groups
`,
  ),
]
