import { readPlaybook, type ShippedPlaybook } from './read-playbook.ts'

/** 种草: people see what it would be like for them, before anything is offered. */
export const desire: readonly ShippedPlaybook[] = [
  readPlaybook(
    {
      id: 'micro-class',
      version: 1,
      stage: 'desire',
      purposes: ['lead', 'conversion'],
      days: 1,
      time: ['20:00', '20:50'],
      effortHours: 5,
    },
    `
干货微课 | A small class in the group
purpose 用四十分钟讲透一个小问题，让人当场做出一点东西；会做了，才知道自己还缺什么。 | Forty minutes on one small problem, with something made on the spot. Only those who try know what they still lack.
when 同一个问题被问了三遍以上；准备推课程或产品的前一到两周。 | The same thing was asked three times; or a week or two before you offer a course or product.
not 题目太大，四十分钟只能讲概念；讲完马上要卖，那叫推销会。 | Not where forty minutes only reach the theory. If you sell right after, call it a pitch instead.
D-4 10:00 self 选题，写出听完能做成什么 | Choose the subject and write what people can do afterwards
  how 句式：听完你能自己（动词）出（东西）。写不出来就换题。 | “Afterwards you can make such and such yourself.” If you cannot finish the sentence, change the subject.
D-3 20:00 group 预告，收作业前的问题 | Announce and collect starting points
  zh {群名}办一节小课，讲{最近话题|大家常卡住的那一步}，四十分钟，全程文字加语音，听完能自己做出一个来。先发一句：你现在做到哪一步了？我按你们的起点备课。
  en {group} gets a small class on {topic|the step where many of you get stuck}: forty minutes, text and voice, and you’ll have made one yourself by the end. Tell me in a line how far you are; I’ll prepare for that.
D-2 15:00 self 备课：三段，每段一个例子一个动作 | Prepare three parts, an example and an action each
  how 语音每条不超过 60 秒，先写文字稿；例子用自己的，不用成员的真名。 | Voice notes under a minute, text first. Your own examples, no member’s real name.
D-1 20:00 group 公布开课和要准备的东西 | What to have ready
  zh 明晚上课。手边备好纸笔，跟着做一遍比听十遍管用。开课期间请先不发别的，有问题写“问”加上内容，我按顺序答。
  en Class tomorrow night. Have pen and paper ready; doing it once beats hearing it ten times. Please post nothing else meanwhile; put “Q” before a question and I’ll take them in order.
T-10 group 点名，定规矩 | Call the roll, set the rules
  zh 十分钟后开始，在的回个 1，我看看到了多少人。开始之后先不聊天，问题写在后面，我留了时间答。
  en Ten minutes to go, send 1 if you’re here. Once it begins, please no chat; keep your questions, there is time for them at the end.
T+0 group 第一段：为什么难 | Part one: why it is hard
  zh 开始。先说为什么这一步总做不好：多数人不是不努力，是顺序错了。我用自己的一个例子说，错在哪，后来怎么改的。
  en Let’s begin. Why does this step fail so often? Not for lack of effort but because the order is wrong. Here is my own example, where it went wrong and how I changed it.
T+15 group 第二段：跟着做一遍 | Part two: do it together
  zh 现在动手，步骤在下面，给你们五分钟。做完的发一张图或者打“好了”，做不出来的说卡在第几步，我当场看。
  en Now do it yourself, the steps are below, take five minutes. Send a picture or “done”; if it won’t work, tell me the step and I’ll look.
T+35 group 第三段：答问题，收作业 | Part three: questions, and one task
  zh 问题一条一条来，先答重复的。今晚的小作业：把刚才那个用在你自己的一件事上，明天发上来，发了我都看。
  en Questions now, the most frequent first. A small task for tonight: use it on something of your own and post it tomorrow. I’ll look at every one.
D+1 10:00 group 发要点，接作业 | The main points, and the tasks
  zh 昨晚的要点在下面，三条。作业发上来的我正在看，谁的哪里好、哪里再改一步，我写在你的下面。没来得及听的看要点照样能做。
  en Last night’s three points are below. I’m going through your tasks and will write under each what is good and what to change. If you missed it, the points are enough to try.
D+1 20:30 private 给做了作业的人单独回 | Answer those who did the task
  zh {称呼}，你的作业我看了，做得好的和可以再改一步的都写在下面。你做这个是为了什么用？我想知道后面讲什么对你有用。
  en {name}, I read your task; what is good and what to change is below. What do you need it for? I’d like to know what would help you next.
check 一句话说清听完能做出什么 | One sentence says what people will have made
check 语音稿都有文字版 | Every voice note exists as text
check 动手的步骤自己走过一遍 | You did the exercise yourself
check 当天不卖东西 | Nothing is sold that day
bring 三段讲稿和例子 | Three parts with examples
bring 动手步骤一张图 | One picture with the steps
bring 要点文字版，课前写好 | The main points, written beforehand
kpi 听课的人 | People attending | participants | 在群的 15%～25%（经验值） | 15–25% of the group (rule of thumb)
kpi 交作业的人 | Tasks handed in | - | 听课的 20%～30%（经验值） | 20–30% of those who came (rule of thumb)
slip 四十分钟讲两小时的内容，谁也记不住 | Two hours packed into forty minutes
slip 讲完就推产品，下次没人来听课 | A sale at the end; nobody comes to the next class
slip 没让人动手，听完什么也没留下 | Nothing to do, so nothing stays
`,
  ),
  readPlaybook(
    {
      id: 'guest-talk',
      version: 1,
      stage: 'desire',
      purposes: [],
      days: 1,
      time: ['20:00', '21:00'],
      effortHours: 6,
    },
    `
嘉宾分享 | A guest speaker
purpose 请一位真做过的人来讲，群里多了一个声音，也让大家看到这条路上走得更远的样子。 | Somebody who has really done it speaks to the group: another voice, and a picture of how far one can get.
when 群里只有你一个人在讲；成员想见真人真事；正好有合适的人愿意来。 | You are the only voice; people want to hear a real story; the right person is willing.
not 嘉宾只想来打广告；你自己都没听过对方讲话。 | Not when the guest comes to advertise, nor when you have never heard them speak.
D-14 10:00 private 约嘉宾，说清三件事 | Invite the guest and say three things
  how 说清：讲多久、给谁听、有没有报酬；没有报酬也直说。 | How long, for whom, paid or not; say it plainly either way.
  zh {称呼}，想请你来{群名}讲一次。群里是一群在学这件事的人，讲二十分钟，答二十分钟，文字就行，不用准备幻灯片。有一点车马费，也可以把你要推的东西放最后说一句。你看方便吗？
  en {name}, would you speak in {group}? They are people learning the trade: twenty minutes of talk, twenty of questions, plain text will do, no slides. There is a small fee, and at the end you may say a word about what you do. Would that suit you?
D-7 10:00 self 和嘉宾对题目，要一个真例子 | Settle the subject and ask for one true story
  how 题目落到一件具体的事上；请嘉宾先发一段文字，看长短和口吻。 | One particular matter. Ask for a short text first to see length and tone.
D-4 20:00 group 预告，收问题 | Announce and collect questions
  zh 这次请到一位真做过的朋友来做客。三件事：这个人做过什么，当时难在哪，你们想问什么。把问题写在下面，我挑出来提前给嘉宾。
  en We have a guest who has really done it. What they did, what was hard about it, what you’d like to know: write your questions below and I’ll pass them on beforehand.
D-1 20:00 group 公布时间和规矩 | The time and the rules
  zh 明晚见，时间看群公告。嘉宾讲的时候先不插话，问题照旧写“问”。讲完我会@提问的人，对方答不完的，第二天接着答。
  en See you tomorrow night, the time is in the notice. Please don’t interrupt; put “Q” before questions as usual. Whatever is left gets answered the next day.
T-15 private 让嘉宾试一下群里发消息 | Let the guest try the group
  zh {称呼}，一刻钟后开始，先在群里发一句打个招呼，看看能不能发图和语音。讲的时候一条别太长，方便大家回看。
  en {name}, we begin in a quarter of an hour; say hello to test text and pictures. Please keep each message short so that people can scroll back.
T+0 group 开场，介绍嘉宾做过的事 | Open and introduce what the guest did
  zh 人到齐了。今天这位朋友做过一件我没做成的事，今天就讲这一件：怎么开始的，卡在哪里，怎么过来的。讲完你们问，我先把话筒交出去。
  en Everybody is here. Our guest managed something I didn’t, and that is what tonight is about: how it began, where it stuck, how they got through. Questions afterwards. Over to you.
T+25 group 转提问，先挑有代表性的 | Move on to questions
  zh 讲完了，谢谢。我挑三个问得多的先问，你们看看跟自己想的是不是一件事，有不一样的再补。
  en Thank you. I’ll begin with three questions many of you asked; see if they are yours too, and add what is missing.
T+50 group 收尾，落到一句能做的 | Close with one thing to try
  zh 时间差不多了。今晚如果只带走一句，我选这一句，写在下面。谁打算这周试，回个“试”，一周后我来问结果。
  en Almost time. If you take one line home, take this one below. Who will try it this week? Say “trying”, and I’ll ask in a week.
D+1 10:00 group 发整理稿 | The write-up
  zh 昨晚的整理稿在下面，嘉宾看过才发的，没答完的问题附在后面。有人问能不能转，可以，带上出处就行。
  en Last night’s write-up is below, approved by our guest, with the remaining questions at the end. Yes, you may pass it on; name the source.
D+1 15:00 private 谢嘉宾，给数字 | Thank the guest and send the figures
  zh {称呼}，昨晚谢谢你。到了多少人、问了几个问题、哪一句被引用得多，我都列在下面。有两位想认识你，我问过你再介绍，不主动给联系方式。
  en {name}, thank you for last night. Attendance, questions and the line people quoted most are below. Two of them would like to meet you; I’ll introduce them only with your consent.
D+7 20:00 group 一周后收结果 | What came of it after a week
  zh 上周说“试”的几位，来交个底：试了没有，第几天放弃的也行。做成的我请你讲五分钟。
  en To those who said “trying” last week: did you? Giving up on day three counts too. Whoever made it, I’d like five minutes of you.
check 嘉宾的文字稿看过一遍 | You have read the guest’s text
check 报酬和广告怎么说，事先讲清 | Fee and advertising are settled beforehand
check 提问按重复的多少排好 | Questions are sorted by how often they came
bring 嘉宾介绍五句话 | Five sentences about the guest
bring 问题清单 | The list of questions
bring 整理稿模板 | A template for the write-up
kpi 来听的人 | People attending | participants | 在群的 15%～25%（经验值） | 15–25% of the group (rule of thumb)
kpi 提出的问题 | Questions asked | messages | 8 个以上（经验值） | 8 or more (rule of thumb)
slip 让嘉宾自由发挥，讲成个人简历 | Letting the guest speak freely and getting a CV
slip 群主抢话，嘉宾插不进 | You talk over the guest
slip 嘉宾一走就把人家的二维码发满群 | Flooding the group with the guest’s QR code
`,
  ),
  readPlaybook(
    {
      id: 'member-stories',
      version: 1,
      stage: 'desire',
      purposes: ['conversion', 'fan'],
      days: 3,
      time: ['12:00', '21:00'],
      effortHours: 5,
    },
    `
案例与用户见证 | Members tell what happened to them
purpose 请用过的人自己讲经过，包括没成的那一段；真事比任何介绍都让人放心。 | People who used it tell their own story, including what did not work. A true story reassures more than any description.
when 有三位以上愿意讲的成员，且有过程可以说；产品或课程上新一段时间之后。 | Three members or more are willing and have a story to tell; some time after a launch.
not 还没有人真正用完一遍；用户只想要好处，编出来的一听就知道。 | Not before anybody has gone through it; not when people only want a reward, for that shows.
D-7 10:00 private 从名单里挑人，逐个问愿不愿意 | Choose people and ask each
  how 挑变化小但真实的，比挑数字大的好；一定问清能不能用真名、能不能截图。 | Small and true beats large and doubtful. Ask about names and screenshots.
  zh {称呼}，你用{品牌|这边的东西}也有一阵了，我想请你讲讲经过，怎么开始、中间哪里不顺、现在怎么样，两百字就行。好的不好的都写，用不用真名你定，发之前先给你看。愿意吗？
  en {name}, you’ve used what we make at {brand|our place} for a while. Would you write how it began, where it went badly and how it stands now? Two hundred words, good and bad. With your name or not, as you like, and you’ll see it first.
D-4 10:00 self 收文稿，核对每一句事实 | Collect the texts and check every fact
  how 去掉形容词，留数字、时间、原话；和没发生过的对不上就不发。 | Cut adjectives; keep numbers, times and quotes. What does not hold stays out.
D-2 20:00 private 给本人过目，确认能发 | Show it to the author
  zh {称呼}，稿子在下面，我改了两处称呼，事实一字没动。你看能不能发，有想删的直接说。截图打了码，你再瞧一眼。
  en {name}, here is the text. I changed two names, not a fact. May I post it? Strike whatever you like; the picture is masked, please check.
D0 12:00 group 第一则：不顺的那段先讲 | First story: what went badly first
  zh 今天讲一位朋友的经过，本人同意我发。先讲不顺的那段，再讲后来怎么走下来的，一字没美化。全文在下面，你们看。
  en A story today, with its author’s consent. First the part that went badly, then how they got through, nothing prettified. The whole text is below.
D0 20:30 group 请当事人上来答几个问题 | Let the person answer questions
  zh 人就在群里，想问的现在问。我先问一个：最难的那几天，你是怎么过来的？
  en The author is here, ask away. Mine first: how did you get through the hardest days?
D+1 12:30 group 第二则：换一类人的情况 | Second story, a different case
  zh 今天换一位，处境和昨天那位不一样，难处也不一样，本人同意发。看看你更接近哪一种。
  en Today somebody whose life is different and so are the difficulties, again with consent. Which is nearer to yours?
D+1 20:30 group 问没用过的人：你担心什么 | Ask the others what worries them
  zh 看到这里还没下手的，说说你的顾虑，一条就行，我替你问他们。有顾虑很正常，问清楚再定。
  en If you still hesitate, tell me one worry and I’ll ask them for you. Doubts are normal; ask first and decide then.
D+2 12:30 group 第三则：没成的也讲 | Third story: one that did not work
  zh 今天讲一个没走到底的，也经本人同意。为什么停了，现在怎么看，原话都在。不适合的人早点知道，比硬买强。
  en Today somebody who stopped, again with consent: why, and what they think now, in their own words. Better to know early that it isn’t for you.
D+2 20:30 group 收尾，指向具体的下一步 | Close with one next step
  zh 三天就讲到这。觉得像自己的，私下跟我说你是哪一种，我告诉你从哪开始；觉得不像的，今天知道了也是收获。三位讲的人，谢谢你们。
  en Three days, three stories. If one is yours, write to me and I’ll say where to begin; if not, knowing it is worth something. And to the three who spoke: thank you.
D+3 15:00 private 单独谢讲的人 | Thank the authors
  zh {称呼}，你那则有好几个人来问，帮到人了，谢谢。有任何一处想撤，任何时候都行，我马上拿掉。
  en {name}, several people asked about your story; it helped, thank you. If you ever want any of it removed, tell me and it goes at once.
check 每个事实都跟本人核过 | Every fact was checked with its author
check 书面同意和能不能用真名，记下来了 | Consent and use of names are noted
check 没有收益、疗效、名次的话 | No promise of income, cure or rank
bring 三段文稿和打码截图 | Three texts and masked pictures
bring 同意记录 | The record of consent
kpi 看完来问的人 | People who asked afterwards | - | 5 人以上（经验值） | 5 or more (rule of thumb)
kpi 三天说话的人 | Speakers in three days | speakers | 比平时多三成（经验值） | A third more than usual (rule of thumb)
slip 只讲成功的，越讲越像编的 | Only triumphs; it begins to sound invented
slip 没问过就截图，把信任赔进去 | Screenshots without asking
slip 把数字写成承诺，还会踩广告的线 | Turning numbers into promises, which also breaks advertising law
`,
  ),
  readPlaybook(
    {
      id: 'co-creation-vote',
      version: 1,
      stage: 'desire',
      purposes: ['conversion', 'fan'],
      days: 5,
      time: ['12:00', '21:00'],
      effortHours: 5,
    },
    `
产品共创投票 | Building the product together
purpose 让成员参与定产品，从名字到规格；参与过的人会自己惦记它什么时候出来。 | Members decide about the product, from its name to its size. Those who took part look forward to it.
when 准备做新品或新一期，有两三个真正能选的方案，而且你愿意照票数办。 | You plan something new, have two or three real options and mean to follow the vote.
not 方案其实已经定了，投票只是走过场；选项一换就要改生产和合同。 | Not when everything is settled and the vote is for show, nor when any change would break contracts.
D-5 10:00 self 定边界：哪些能投，哪些不能 | Decide what can be voted on and what cannot
  how 列三栏：听大家的、我来定、法规和成本定；投票只投第一栏，说话算数。 | Three columns: theirs, yours, fixed by cost or law. Put only the first to the vote and keep your word.
D-3 20:00 group 抛出问题，先听需求 | Open with what people need
  zh 我在做一样新东西，第一步想听你们的：你现在用的这类东西，最烦的一点是什么？写一句就行，不用给方案，我来归纳。
  en I’m making something new and want to begin with you: what annoys you most about the one you use now? A line will do, no solution needed, I’ll sum it up.
D-2 15:00 private 请三位常用的人看方案 | Show the options to three regular users
  zh {称呼}，这件事你用得最多，我做了三个方案，先给你看。哪个你不会选，为什么？你说的我记着，投票之前改一版。
  en {name}, you use this more than anybody. Here are three options: which one would you never choose, and why? I’ll change it before the vote.
D0 12:00 group 公布三个方案，开始投 | Publish the options
  how 每个方案写：长什么样、贵在哪、少什么；投票用接龙，方便数票。 | For each: what it is, what costs more, what it lacks. Vote in a chain so that it can be counted.
  zh 三个方案在下面，各有各的取舍，价格和做不到的地方都写了。接龙投：写 1、2 或 3，再加一句为什么。五天后我照票办，结果和你们的理由一起公布。
  en Three options below, each with its price and what it cannot do. Vote in the chain: write 1, 2 or 3 and one reason. After five days I follow the vote and publish it with your reasons.
D+1 20:00 group 转述两边理由，拉一次平票 | Repeat the reasons on both sides
  zh 现在的票数在下面。我把支持的理由和反对的理由各摘三条，你们看看有没有没说到的；改票也行，改了说一声。
  en The count so far is below, with three reasons for and three against; is anything missing? You may change your vote, just say so.
D+2 20:00 group 把成本摊开说 | Lay open what it costs
  zh 有朋友问为什么不能都要。我把成本摊开：这一项涨多少，那一项要多等几天，图在下面。明白了再投，不着急。
  en Some ask why not all of it. Here are the costs: this adds so much, that takes so many days longer, chart below. Vote when it’s clear, no hurry.
D+4 20:00 group 公布结果和理由 | The result with its reasons
  zh 结果出来了，按票多的做。理由我归纳成三条放在下面，没被选上的也解释了为什么。投过票的都进名单，样品出来先给你们看。
  en The vote is in and I follow it. Reasons below, including why the others lost. Everybody who voted is on the list; you’ll see the sample first.
D+4 21:00 private 谢提了关键意见的人 | Thank those who changed it
  zh {称呼}，你提的那一点我改进去了，方案说明里写明是谁提的，你介不介意署名？样品到了我先寄你一份。
  en {name}, what you said is in the design now. May the description name you? You get one of the first samples.
D+12 20:00 group 汇报进度，不画饼 | Report progress, no promises
  zh 承诺过的样品在做了，做到哪、卡在哪，连照片一起放在下面。做好我们再定发售的日子，不提前喊。
  en The sample is under way; how far it is, where it sticks, and pictures are below; we’ll name a date when it’s done, not before.
check 能投的只放真正会照办的 | Only what you will really follow is put to the vote
check 三个方案的成本算过 | The cost of each option is known
check 谁投了票留得住，方便回访 | You can tell who voted
bring 三个方案的图文 | Three options in text and pictures
bring 投票接龙模板 | The chain for the vote
bring 成本说明一页 | One page about the costs
kpi 投票人数 | Votes | participants | 在群的 15%～30%（经验值） | 15–30% of the group (rule of thumb)
kpi 写了理由的人 | Votes with a reason | messages | 投票的一半（经验值） | Half of the votes (rule of thumb)
kpi 上市后买的投票人 | Voters who buy later | orders | 20%～35%（经验值） | 20–35% (rule of thumb)
slip 投完不照办，以后问什么都没人答 | Not following the vote: nobody answers again
slip 选项多到十个，谁也选不出来 | Ten options and no decision
slip 投票结束没下文，两个月不提 | Silence for two months after the vote
`,
  ),
]
