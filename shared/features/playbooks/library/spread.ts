import { readPlaybook, type ShippedPlaybook } from './read-playbook.ts'

/** 裂变: satisfied members bring others, of their own accord and within the rules of the platform. */
export const spread: readonly ShippedPlaybook[] = [
  readPlaybook(
    {
      id: 'share-your-order',
      version: 1,
      stage: 'spread',
      purposes: ['conversion', 'fan'],
      days: 7,
      effortHours: 5,
      hasSharingRisk: true,
    },
    `
晒单有礼 | Show what you bought
purpose 请买的人晒真实的样子，送一份小谢礼；晒在群里，不要求发朋友圈。 | Buyers show what it really looks like and get a small thank-you. In the group; nobody is asked to post in Moments.
when 一批货刚到手一两周，用得上、也看得出样子。 | A week or two after delivery, when it is in use and looks like something.
not 谢礼值太多，变成花钱买好评；东西还在路上。 | Not with a gift worth more than the thing, or it buys praise; not while the goods are on the way.
D-3 10:00 self 定谢礼、规则和名额 | Decide gift, rules and number
  how 谢礼按件数给，写好有几份；晒图不要求好评、不要求转发。 | So many gifts, no more. No praise and no sharing asked for.
D-1 20:00 group 公布玩法，讲清怎样都算 | Announce it: whatever counts
  zh 东西都到了，来晒一张吧，怎么用的、放哪里、哪一点不顺手都行。不求好评，说实话的我更想看。每张有一份小礼，份数写在下面，先到先得，发在群里就行，不用发朋友圈。
  en It has all arrived, so show us: how you use it, where it stands, what is awkward about it. No praise wanted, I prefer the truth. A small gift for each, as many as stand below, first come first served; the group is enough, no need for Moments.
D0 12:00 group 自己先晒，给一个粗糙的样板 | Yours first, a rough one
  zh 我先来，图糊，东西摆得乱，重点说一句：第二天我就改了放法。你们的怎么摆？
  en Mine first: blurred, and the table is a mess. One thing I changed on the second day is where it stands. How about yours?
D0 15:00 private 问几位用得熟的人要不要晒 | Ask a few regular users
  zh {称呼}，你那份用得怎么样？愿意的话在群里发一张，说两句实话就行，不发也没关系，我就是想看看。
  en {name}, how is yours? Post a picture with two honest lines if you like. Or don’t, I’m only curious.
D+1 20:00 group 挑一张，问一个细节 | Take one picture and ask about a detail
  zh 这张我想问一句：旁边那个是不是自己加的？这么用我没试过，晒的朋友讲讲。
  en A question about this one: did you add the thing beside it? I never tried it that way; do tell.
D+3 20:00 group 中途晒一次名单，解释谢礼 | Halfway: the list so far
  zh 已经晒了这些，名单在下面，谢礼这周发。没晒的不用赶，这一周都算。有人提的不顺手，我都记着。
  en So far so good, names below, gifts go out this week. No hurry, the whole week counts. What you found awkward is noted.
D+5 20:30 group 把不顺手的地方当众回应 | Answer the complaint in the open
  how 先核实再写；这次没人提，就把这一步跳过。 | Check first. If nobody named one, skip this step.
  zh 有几位说同一处不顺手，我核实过，确实是这个问题。临时办法放在下面，能不能改我去跟厂家谈，谈完回来说。
  en Several of you named the same weak point, I checked and it’s true. A way round it is below; I’ll talk to the maker about a change and report back.
D+6 10:30 private 逐个发谢礼，不提好评 | Send each gift, say nothing about praise
  zh {称呼}，谢谢你晒的那张，礼物今天寄出。你写的每一句我都看了，有想改的地方，随时再跟我说。
  en {name}, thank you for the picture, the gift is on its way. I read every word of it; tell me whenever there is something to change.
D+6 21:00 self 挑出可以用的图，逐个要授权 | Choose pictures and ask for permission
check 没有要求好评或转发 | No praise and no sharing is asked for
check 谢礼价值和数量写明 | Value and number of gifts are named
check 图片授权逐个问过 | Permission is asked picture by picture
bring 谢礼二十份 | Twenty small gifts
bring 授权记录表 | A record of permissions
kpi 晒单的人 | People who posted | participants | 买的人的 15%～30%（经验值） | 15–30% of the buyers (rule of thumb)
kpi 因此来问的人 | People who asked about it | - | 5 人以上（经验值） | 5 or more (rule of thumb)
slip 转发朋友圈才给礼，封号的风险要自己扛 | A gift for sharing in Moments, at the risk of losing the account
slip 只收好评，真话没了 | Only praise, and the truth is gone
slip 图拿去做广告，没问过本人 | Using pictures without asking
`,
  ),
  readPlaybook(
    {
      id: 'referral',
      version: 1,
      stage: 'spread',
      purposes: ['conversion', 'fan'],
      days: 14,
      effortHours: 6,
      hasSharingRisk: true,
    },
    `
老带新 | Friends bring friends
purpose 让满意的人把合适的朋友介绍过来，奖励双方，一对一地带，不刷屏。 | Satisfied members introduce friends it suits; both are rewarded, one at a time, no flood.
when 有一批真心满意的成员；新来的人你接得住。 | You have members who are truly content, and can receive the new ones.
not 靠多级奖励撑起来的那种，碰都别碰；内容还没稳定，来了也留不住。 | Never with rewards across several levels. Not while the content is unsteady and nobody stays.
D-5 10:00 self 写清奖励、名额和怎么算 | Write down reward, number and how it counts
  how 只奖一层：介绍人和来的人各得一份；不按拉的人数排名，不发提成。 | One level only: the one who brings and the one who comes. No ranking by numbers, no commission.
D-3 10:00 private 先问二十位最满意的 | Ask twenty of the most content first
  zh {称呼}，你身边有没有正在为{最近话题|这件事}发愁的人？不用专门去找，想到谁就跟我说一声，我单独跟那位聊，合适才邀请，不合适我直接说。介绍成了，你和朋友各有一份小礼。
  en {name}, does anybody around you struggle with {topic|this}? No need to look for them; if a name comes to mind, tell me and I’ll talk to that person myself. If it suits them I invite them, otherwise I’ll say so. Both of you get a small gift.
D-1 20:00 group 公开规则，说清不刷屏 | Make the rules public
  zh 老朋友带新朋友开始了，规则三条：只奖一层，不按人数排名；不用发朋友圈，一对一介绍就行；来的人不合适我会直说。下面是怎么跟朋友开口的两句话，省得你为难。
  en Friends may bring friends now. Three rules: one level only, no ranking; no posting in Moments, a word between two is enough; and if somebody isn’t right for this, I’ll say so. Two lines for opening the subject are below, to spare you the trouble.
D0 10:00 group 给介绍人两段现成的话 | Two ready-made lines
  zh 想介绍朋友的，用这两句就够：我在{品牌|这里}待了一阵，挺实在的，你要是也在弄这个，我问问能不能带你看看。对方愿意再把名字给我，不愿意就算了，别勉强。
  en Two sentences will do: I’ve been with {brand|them} for a while and it’s solid; if you’re working on this too, I’ll ask whether I may bring you. Give me the name only if they agree.
D0 15:00 private 一对一接待每个被介绍来的人 | Receive each newcomer personally
  zh {称呼}，是朋友介绍你来的，先说清：来了不用买东西，先看两周。我问你三句：你现在在做什么，想解决什么，多久能看出一点变化？回我一句就行，我好告诉你群里从哪看起。
  en {name}, a friend sent you, so let me say first: nothing to buy, look around for two weeks. Three questions: what are you doing now, what would you like to solve, and how soon must it show? One line each, and I’ll tell you where to begin.
D+2 20:00 group 感谢，公开不公开名字先问 | Thanks, with names only if they agree
  zh 这两天有朋友带人来了，谢谢。想不想公开名字你们自己定，我只公开数字：来了几位、几位留下。新来的朋友，公告第一段看一下。
  en Some of you brought people, thank you. Names only if you like; the numbers are: so many came, so many stayed. Newcomers, have a look at the first lines of the notice.
D+5 10:30 private 告诉介绍人新朋友怎么样了 | Tell them how their friend is doing
  zh {称呼}，你介绍的朋友进来几天了，我单独聊过，后面的我来照应。礼物寄你了，下次不用特意介绍，遇到合适的再说。
  en {name}, your friend has been here for some days, we’ve talked, and I’ll look after the rest. Your gift is on its way; no need to keep an eye out, just when somebody fits.
D+9 20:00 group 讲一次被介绍来的人的故事 | A story of somebody who was brought in
  zh 讲一位朋友的经过，本人同意的：当初是朋友介绍来的，为什么留下，原话在下面。
  en Somebody’s story, with consent: a friend brought them. Why they stayed, in their own words.
D+13 20:30 group 结束，公布结果和下一次 | Close with the result
  zh 这一轮到今天，来了的和留下的数字在下面，礼物全部寄出。平时想介绍随时说，不用等活动。
  en This round ends today; who came and who stayed is below, all gifts are sent. You can introduce a friend any time, no campaign needed.
D+14 10:00 self 看留存：介绍来的比直接来的留得多吗 | Compare those who stayed
  how 七天后还在的两列对比；介绍来的低就改接待，不加奖励。 | Two columns after seven days. If those brought stay less, mend the reception, not the reward.
check 奖励只有一层，金额写死 | One level of reward, the amount fixed
check 接待每个人的人手够 | Somebody has time to receive each
check 没有排行榜和倒计时 | No ranking and no countdown
bring 介绍用的两段话 | Two ready-made lines
bring 奖励登记表 | A table of rewards
kpi 新来的人 | Newcomers | joins | 成员数的 5%～10%（经验值） | 5–10% of the members (rule of thumb)
kpi 介绍来的人七天后还在 | Brought and still here after seven days | - | 80% 以上（经验值） | 80% or more (rule of thumb)
slip 按人头排名，群里开始互相拉生意 | Ranking by numbers turns friends into dealers
slip 朋友圈集赞、转发满几个群，属于诱导分享 | Collecting likes or shares, which is induced sharing
slip 拉来一堆不合适的人，老成员走得更快 | Bringing people it does not suit; the old ones leave faster
`,
  ),
  readPlaybook(
    {
      id: 'offline-meetup',
      version: 1,
      stage: 'spread',
      purposes: ['fan'],
      days: 1,
      time: ['14:00', '17:00'],
      effortHours: 12,
    },
    `
线下聚会 | Meeting in person
purpose 见一面顶十次私聊，群里的关系落了地，后面都好办。 | Meeting once is worth ten private chats; what grows there lasts.
when 同城有 10 个以上聊得来的；有个能坐下说话的地方。 | Ten or more who get along live in one city, and there is a place to sit and talk.
not 没人认识彼此，去了只能尬聊；安全没把握的地方和项目。 | Not where nobody knows anybody, nor at places or activities you cannot answer for.
D-14 10:00 self 定城市、地方、人数上限和费用 | City, place, limit and cost
  how 20 人以内，坐得下也聊得开；费用 AA，先说清多少、退不退；天气不好换到哪。 | Twenty at most. Share the cost, say how much and whether it is returned; know where to go in bad weather.
D-10 20:00 group 先问谁在这个城市 | Ask who lives there
  zh 想在{群名}办一次见面，先摸个底：谁在这个城市，周末能出来半天？回一句“在”，加你方便的时段。人够了再定地方，不够下次。
  en I’d like {group} to meet. Who lives in this city and has half a day at the weekend? Reply “here” with your times. If there are enough of us we choose a place, otherwise next time.
D-7 20:00 group 公布地点、费用和规矩 | Place, cost and rules
  zh 地方定在公告里，AA，多退少补。规矩三条：不推销、不拍别人的脸、有不舒服直接说。报名接龙写称呼、几点到、吃不吃辣。
  en The place is in the notice; we share the cost. Three rules: no selling, no photographs of faces without asking, and say so when anything makes you uncomfortable. In the chain: name, when you come, and what you can’t eat.
D-3 10:30 private 逐个确认，问有没有顾虑 | Confirm each and ask for worries
  zh {称呼}，周末的见面你报了名，再确认一次：能来吗，要不要我去路口接你？第一次见面紧张正常，我让人坐你旁边。
  en {name}, you signed up for the meeting. Can you make it, and shall I meet you at the corner? Being nervous is normal; I’ll put somebody friendly next to you.
D-2 20:00 self 看天气，备雨天方案和急救包 | Weather, a rainy plan, a first-aid kit
  how 雨天改室内，提前一天说；带常用药和发票抬头。 | Indoors if it rains, and say so a day before. Bring basic medicine.
D-1 20:00 group 前一天最后说一遍 | The day before, once more
  zh 明天见，位置、停车、集合点都在公告里，晚到不要紧，打我电话。来不了的现在说一声，我把吃的减下来，别不好意思。
  en See you tomorrow; place, parking and meeting point are in the notice. Late is fine, call me. If you can’t come, say so now so that I can order less, no hard feelings.
T-120 private 早两小时问路上顺不顺 | Two hours before: is everybody on the way
  zh {称呼}，出门了吗？到路口发我一声，我下去接。东西不用带，人来就好。
  en {name}, are you on your way? Tell me when you reach the corner and I’ll come down. Bring nothing but yourself.
T+60 self 现场：让陌生的两个人坐一起 | Seat two strangers together
  how 按能帮和想找安排座位；拍合影先问一圈。 | Seat them by what they offer and look for. Ask round before the picture.
D0 20:00 group 当晚发合影和一句话 | The picture and one line that evening
  zh 今天见到了，合影问过大家才发。没来的朋友别遗憾，下回换个地方。最好笑的那句我记着，谁说的自己认领。
  en We met. The picture is posted with everybody’s consent. If you couldn’t come, next time somewhere else. I remember the funniest line; own up.
D+1 10:30 private 给第一次见面的人补一句 | A word to those you met for the first time
  zh {称呼}，昨天跟你聊得挺开心，回来想起你说的那件事，过几天我把资料发你。有不舒服的地方也告诉我，我好改。
  en {name}, it was a pleasure to meet you. I thought about what you said and will send you the material. And if anything was awkward, tell me so that I can change it.
D+2 20:00 group 晒一段整理，收下次的建议 | A short account, and ideas for next time
  zh 上次聊的我记了三条，放在下面，没来的也有用。下回想去哪、想聊什么，接一句，我按多的排。
  en I wrote down three things from our meeting; they help those who weren’t there, too. Where to next, and about what? I’ll go by the majority.
check 费用和退款写清 | Cost and refund are clear
check 名单和联系方式齐了 | Names and numbers are complete
check 安全、天气、酒的底线定了 | Limits for safety, weather and drink are set
bring 地址、路线、集合点一页 | Address, way and meeting point on one page
bring 名牌和笔 | Name tags and pens
kpi 到场率 | Share who came | participants | 报名的 75% 以上（经验值） | 75% or more of the sign-ups (rule of thumb)
kpi 见面后互相加的人 | Pairs who connect | - | 每人 2 个以上（经验值） | Two or more for each (rule of thumb)
slip 现场大谈合作，把聚会变成路演 | Pitching business at the table
slip 没人照看新来的，坐一下午不说话 | Nobody looks after the newcomer
slip 合影没问就发，第二天删都删不干净 | Posting the picture without asking
`,
  ),
]
