import { readPlaybook, type ShippedPlaybook } from './read-playbook.ts'

/** 激活: the first words of people who do not know each other yet. */
export const icebreakers: readonly ShippedPlaybook[] = [
  readPlaybook(
    {
      id: 'welcome-ritual',
      version: 1,
      stage: 'activate',
      purposes: [],
      days: 3,
      time: ['10:00', '21:00'],
      effortHours: 2,
    },
    `
入群欢迎仪式 | The welcome ritual
purpose 让新人在头三天里被人看见、说上第一句话、知道这里能得到什么。多数人留不留下，头三天就定了。 | Newcomers are seen, say their first words and learn what is in it for them within three days. Whether most people stay is settled by then.
when 开群，或者一下子来了 8 个以上新人的时候；平时零星进人，用每天一次的小欢迎就够。 | When a group opens, or eight or more people join at once. For one or two a day a short daily welcome is enough.
not 群里正在吵架或有投诉没处理完，先把事情了结；老成员不到 5 个在线，欢迎会变成自说自话。 | Not while a quarrel or a complaint is open: settle it first. Not with fewer than five old members around, or you will be talking to yourself.
D-1 15:00 self 列出这批新人和他们从哪来 | List the newcomers and where they come from
  how 从成员列表筛“本周新人”，记下来源和介绍人，点名时说得出缘由，欢迎才不是套话。 | Filter the members by “new this week” and note source and referrer, so that the welcome can say why each is here.
D-1 20:00 private 约 3 位老成员明天接话 | Ask three old members to answer tomorrow
  zh {称呼}，明天{群名}会进来一批新朋友。头几句话没人接最尴尬，想麻烦你明天上午看到新人冒泡时接一句，聊什么都行。你方便吗？
  en {name}, a few new people are joining {group} tomorrow. Nothing is worse than a first line nobody answers. Could you reply when one of them speaks up in the morning? Anything will do.
T+0 group 欢迎，说清这里是做什么的 | Welcome them and say what this place is for
  how 单独一条发，不夹链接；发完把群规和入群登记贴在公告里。 | One post of its own, no links. Put rules and intake form into the group notice.
  zh 今天{群名}来了几位新朋友，欢迎。我是{我的名字}，先说三句实在的：这里聊什么，看公告第一段；有问题直接问，问了就有人接；不想说话也没关系，先看几天。老朋友们打个招呼，让新来的知道屋里有人。
  en Some new people joined {group} today, welcome. I’m {me}. Three plain things: the first lines of the notice say what we talk about here; ask whatever you like and somebody will answer; and you don’t have to speak, reading along is fine. Old hands, say hello so that they know somebody is home.
T+60 group 给一个三选一，让开口不费力 | Offer a choice of three, so that speaking costs nothing
  zh 新朋友帮我做个小调查，回一个数字就行：
    1 想来学点东西
    2 想认识同路的人
    3 先看看再说
    晚上我按大家选的，说说这里哪些内容适合你。
  en Newcomers, a tiny poll, just send a number:
    1 I’m here to learn
    2 I’m here to meet people
    3 Just looking around
    Tonight I’ll tell you what here suits each answer.
D0 20:00 group 晚上点名回应每一个开口的人 | In the evening answer everybody who spoke, by name
  how 逐个@，每人一句具体的话，不要复制同一句。 | Mention each, one particular sentence each; never the same line twice.
  zh 今天的小调查我都看了。选 1 的朋友，往上翻有我整理的入门内容；选 2 的，明天有一轮介绍接龙；选 3 的，不着急，想说话的时候随时来。今天开口的几位，我一个个回，你们别嫌我话多。
  en I’ve read every answer. If you sent 1: scroll up, there is a beginner’s list. If you sent 2: tomorrow we do a round of introductions. If you sent 3: take your time. And to everybody who spoke today: I’ll answer you one by one, bear with me.
D+1 10:30 private 私聊还没说话的新人 | Write to newcomers who have not spoken
  how 一天不超过 10 个，挑来源说得清的先聊。 | No more than ten a day; begin with those whose source you know.
  zh {称呼}，我是{群名}的{我的名字}。看到你昨天进群了，不用急着说话。想问一句：你最想在这里解决哪件事？我心里有数，碰到合适的内容就叫你。
  en {name}, this is {me} from {group}. I saw that you joined yesterday; no need to speak up yet. One question: what would you most like to solve here? Then I know when to call you.
D+1 20:00 group 把新人的需求变成一个话题 | Turn what newcomers want into a topic
  zh 昨天好几位新朋友提到{最近话题|同一个难处}，我想这也是不少老朋友走过的路。今晚就聊这个：你当时是怎么过来的？说一个具体做法就好，长短不限。
  en Several newcomers mentioned {topic|the same difficulty} yesterday, and many of you have been there. Let’s talk about it tonight: how did you get through? One concrete thing you did, long or short.
D+2 20:30 group 收尾：谢谢接话的老成员 | Close: thank those who answered
  zh 三天了，谢谢带头接话的几位老朋友，也谢谢开了口的新朋友。说好的内容整理在下面，没赶上的看这一条就行。新朋友记得改一下群名片，写称呼和城市，方便认人。
  en Three days in: thank you to the old hands who answered, and to the newcomers who spoke. What we promised to collect is below; if you missed it, this one post is enough. Newcomers, please set your name here to name and city so that people can place you.
D+2 21:00 self 看数：谁还没开口，谁值得记下 | Look at the figures: who is silent, who stands out
  how 没开口的进“从未发言”清单，过两周再联系；回答过问题的人记为种子候选。 | The silent ones stay in “never spoke” for two weeks; whoever answered questions becomes a seed candidate.
check 群公告第一段写清这个群做什么 | The first lines of the notice say what the group is for
check 入群登记的文字贴在公告里，只问 4 项以内 | The intake form is in the notice and asks no more than four things
check 三位老成员答应接话 | Three old members have agreed to answer
check 三天内不发任何广告 | No advertising for these three days
bring 新人名单：来源和介绍人 | List of newcomers with source and referrer
bring 一份入门内容清单 | A beginner’s list of what to read first
kpi 7 天内开口的新人 | Newcomers who speak within seven days | speakers | 每 10 个新人 3 个以上（经验值） | 3 or more of every 10 (rule of thumb)
kpi 第 7 天还在群里的新人 | Newcomers still here on day 7 | - | 85% 以上（经验值） | 85% or more (rule of thumb)
slip 一进群就发优惠，人家还不认识你，先学会了屏蔽你 | An offer as the first thing they see: they learn to mute you before they know you
slip 欢迎词人人一样，复制三遍以后没人再看 | The same welcome for everybody; after the third time nobody reads it
slip 要求“先爆三围再说话”，门槛一高就没人开口 | Asking for a whole life story first; the higher the bar, the fewer speak
slip 欢迎完就不管了，第二天没有任何一句回应 | Welcoming them and then not a word the next day
`,
  ),
  readPlaybook(
    {
      id: 'introduction-chain',
      version: 1,
      stage: 'activate',
      purposes: [],
      days: 2,
      time: ['12:00', '21:00'],
      effortHours: 2.5,
    },
    `
自我介绍接龙 | A chain of introductions
purpose 让成员互相知道谁在哪、会什么、缺什么，接龙收完能直接牵线和补档案。 | Members learn who is where, who can do what and who needs what. Afterwards you can match people and complete their profiles.
when 开群第二天，或一批新人进来之后；群里超过三个月没互相介绍过，也值得来一轮。 | On the second day of a group or after a batch of newcomers; also when nobody has introduced themselves for three months.
not 300 人以上的大群别一次全员接龙，会刷掉所有内容，按城市或话题分批来；涉及病情、债务等私密主题的群也不合适。 | Not all at once in a group above 300: it floods everything, so go by city or topic. Nor where the theme is private, such as illness or debt.
D-1 20:00 private 约 4 位带头写，定好长短 | Ask four people to go first and agree on the length
  zh {称呼}，明天中午{群名}做自我介绍接龙。前几条写成什么样，后面就会照着写成什么样，所以想请你接第二个：三行以内，写一件你能帮别人的事。可以吗？
  en {name}, tomorrow at noon {group} does a round of introductions. Everybody copies the first few, so I’d like you to be second: three lines at most, with one thing you can help others with. All right?
D-1 20:30 self 写好自己的那一条作样板 | Write your own entry as the model
  how 80 字以内，三行，别写成简历；“能帮”和“想找”各写一件具体的事。 | Three short lines, no CV. Name one concrete thing you can help with and one you look for.
T+0 group 发接龙模板，自己先写 | Post the form, your own entry first
  zh 来一轮接龙认识一下，照着填三行就好：
    #接龙 认识一下
    1. 称呼和城市｜最近在忙｜能帮大家一件事，想找人聊一件事
    我先来，后面直接接。今晚我把“能帮”和“想找”对得上的朋友牵到一起。
  en Let’s go round. Three short lines each:
    #Introductions
    1. Name and city / what keeps you busy / one thing you can help with, one thing you look for
    I’ll go first, just add yours below. Tonight I’ll put together those whose “help” and “look for” match.
T+20 group 接住前几条，示范怎么回应 | Answer the first entries, show how it is done
  zh 看到了，前面几位写得真清楚。我顺手问一句：你提到的那件事，是刚开始还是做了一阵了？后面的朋友照这个长短写就行，一句也算。
  en Lovely, the first ones are so clear. May I ask: that thing you mention, are you just starting or well into it? Everybody else, this length is right; one line counts too.
T+180 private 提醒答应了还没写的人 | Nudge those who meant to and did not
  zh {称呼}，中午的接龙你是不是在忙？不用写长，一句“我在哪、能帮什么”就够，写完晚上我好给你牵线。
  en {name}, busy at noon? It needn’t be long: where you are and what you can help with is enough, so that I can match you tonight.
D0 20:00 group 公布三对可以互相帮忙的人 | Announce three pairs who can help each other
  how 先私下问过两边愿不愿意，再公开点名。 | Ask both sides in private before you name them.
  zh 接龙我全看完了，先牵三对：你要找的，刚好有人在做；名字我@在下面，你们接一句就算认识了，细聊可以私下。没被牵到的别急，后面我还会再翻。
  en I’ve read all of it. Three matches to begin with: what one of you looks for, another does. I’ve mentioned the names below; one line back and you know each other, the rest can be private. Not matched yet? I’ll go through it again.
D+1 12:30 group 第二天开一个小尾巴，补写不尴尬 | Next day, an easy way in for latecomers
  zh 昨天的接龙还开着，今天想写的直接接，不算晚。写过的朋友帮个忙：挑一条你没想到的，问那个人一句。
  en Yesterday’s chain is still open, add yours today, you’re not late. And those who have written: pick one entry that surprised you and ask that person something.
D+1 20:30 self 把接龙读进档案 | Bring the chain into the profiles
  how 贴接龙到活动参与名单，对不上的昵称当场认人；能帮和想找的内容写进成员档案。 | Paste the chain into the participants, settle unknown names, and note what people offer and look for in their profiles.
check 模板只有三行，样板写好了 | The form has three lines and the model entry is ready
check 带头的人确认了，知道排第几个 | Those who go first know their place
check 避开群里正在聊的热话题 | No hot topic is running at that hour
bring 接龙模板一段文字 | The form as a piece of text
bring 上次接龙的名单，免得老成员重复写 | The list of the last round, so that old members need not write twice
kpi 写了接龙的人 | People who introduced themselves | participants | 在群人数的 20%～30%（经验值） | 20–30% of the group (rule of thumb)
kpi 牵成的对数 | Pairs matched | - | 3 对以上（经验值） | 3 pairs or more (rule of thumb)
slip 模板列十个问题，写的人少一半 | A form with ten questions; half of them will not write
slip 牵线不先问过对方，把人架在众人面前 | Naming a pair without asking: you put people on the spot
slip 接龙收完没有下文，下次没人再写 | Nothing follows from the chain, so nobody writes the next time
`,
  ),
  readPlaybook(
    {
      id: 'red-packet-icebreaker',
      version: 1,
      stage: 'activate',
      purposes: ['lead', 'conversion'],
      days: 1,
      time: ['20:00', '20:40'],
      effortHours: 1,
    },
    `
红包破冰 | Breaking the ice with red packets
purpose 用很小的钱换一次集体冒泡，重点不在抢，在抢完那句话。 | A little money buys one moment in which everybody shows up. The point is not the grab but the sentence after it.
when 群冷了三五天，或重要通知之前想先把人叫醒；节日和群生日也合适。 | After three to five quiet days, or to wake people before an important notice. Holidays and birthdays of the group suit too.
not 群里来的多半是冲着红包的人，越发越散；一周内已经发过一轮也先停，红包会变成上班打卡费。 | Not where most came for the money: more packets, less group. Not twice a week either, or it becomes a wage for showing up.
D0 10:00 self 定总额和拆法，备好话题 | Set the total and the split, have the topic ready
  how 总额按在线人数 × 0.5～1 元封顶，拆成 3 轮，个数少于在线人数，抢不到也有话说。 | Cap it at half a yuan to one yuan per active member, in three rounds with fewer shares than people.
T-120 group 预告：晚上有事说，顺便发几个小红包 | Announce it: something to say tonight, and a few small packets
  zh 晚上我来说件正事，说之前先发几个小红包热热场，金额不大，图个热闹。来得了的朋友晚上见，来不了的正事我会写成一条留着。
  en I have something to tell you tonight. A few small packets first, nothing big, just for fun. See you then; if you can’t come, I’ll write it up in one post.
T+0 group 第一轮：手气轮，只管热闹 | Round one: luck only
  zh 第一轮来了，纯看手气。抢到的报个数，最小的那位有特权：今晚的话题由你点。
  en Round one, pure luck. Tell us your number. Whoever got the smallest has a privilege: you choose the topic tonight.
T+8 group 第二轮：带一句话的红包 | Round two: a packet with a sentence
  how 红包封面写要求，例如“回一句你所在的城市”，看到照做的人一个个接。 | Write the wish on the packet, for example “reply with your city”, and answer everybody who does.
  zh 第二轮有个小要求：抢到的回一句，你在哪个城市，今天做了什么有意思的事。没抢到的也写，我给写得有趣的单独补一个。
  en Round two with one wish: whoever gets a share says where they are and one nice thing they did today. If you missed it, write anyway; I’ll send one more to the line I enjoy most.
T+20 group 第三轮：把话题接上正事 | Round three: on to what matters
  zh 气氛有了，说正事。想听听大家对{最近话题|这件事}的想法，先不讲道理，各说一个自己的真实情况就行。说完我发最后一轮，每个写了的都在里面。
  en Now that everybody is here: I’d like to hear about {topic|one thing}. No theory yet, just your own case, one line each. After that comes the last packet, and everybody who wrote is in it.
T+35 group 收尾，回应说过话的人 | Close and answer those who spoke
  zh 今晚就到这，红包不多，话我都记下了。说到同一个难处的几位，我明天单独找你们聊。早点休息。
  en That’s it for tonight. The packets were small, but I wrote down what you said. Those who have the same trouble: I’ll write to you tomorrow. Sleep well.
D+1 10:30 private 给昨晚说了真话的人回一句 | Thank those who spoke openly
  zh {称呼}，昨晚你说的那句我回去想了一下，很实在。你要是方便，跟我多讲两句当时的情况？我帮你想想，也看看群里谁能搭把手。
  en {name}, I thought about what you said last night; thank you for being frank. Would you tell me a little more? I’ll think along and see who in the group can help.
check 总额、轮数、每轮的要求写在纸上 | Total, rounds and the wish of each round are written down
check 正事只有一件 | There is only one thing to say afterwards
check 支付限额够，红包退回的钱记得收 | The payment limit suffices; unclaimed money comes back to you
bring 红包预算，按轮次拆好 | The budget, split by round
bring 一个人人能答的话题 | A topic everybody can answer
kpi 抢完后说话的人 | People who speak after a packet | speakers | 抢到的人里 4 成以上（经验值） | 40% or more of those who got a share (rule of thumb)
kpi 每个开口的人花多少钱 | Cost per person who spoke | - | 3 元以内（经验值） | Within 3 yuan (rule of thumb)
slip 金额越发越大，下次小了就有人埋怨 | Ever larger amounts; the next small one earns complaints
slip 发完红包直接上链接，等于告诉大家红包是买路钱 | A sales link right after: now it was a toll, not a gift
slip 要求先转发朋友圈才能进群抢，踩了诱导分享的线 | Making people share in Moments to take part, which breaks the platform’s rules on induced sharing
`,
  ),
]
