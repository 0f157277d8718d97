import { readPlaybook, type ShippedPlaybook } from './read-playbook.ts'

/** 成交: an offer is made, plainly and with an end. */
export const convert: readonly ShippedPlaybook[] = [
  readPlaybook(
    {
      id: 'group-buy',
      version: 1,
      stage: 'convert',
      purposes: ['conversion', 'fan'],
      days: 2,
      time: ['10:00', '21:00'],
      effortHours: 5,
      isHardSell: true,
      hasSharingRisk: true,
    },
    `
团购接龙 | Group buying in a chain
purpose 把想买的人聚成一单，凑够量拿到更好的价，也让买卖摆在明处。 | Those who want it order together; the price is better and everything is in the open.
when 东西大家都用得上、规格统一、当天能定量；节前、换季、开学前。 | Something most can use, one kind, quantities settled the same day; before holidays, seasons and terms.
not 需要试用和咨询的东西别用接龙卖；没有现货还收钱，退款会把群搅乱。 | Not for what must be tried or explained first. Never take money without stock: refunds tear a group apart.
D-3 10:00 self 谈好货、量、最晚到货日和退款办法 | Settle goods, quantity, latest arrival and refunds
  how 写下三条：少于几份不开团、最晚哪天到、坏了怎么退。 | Three lines: the minimum, the latest day, what happens when something is broken.
D-2 20:00 group 先问要不要，别急着报价 | Ask who wants it, without a price
  zh 下次团购想团这一样，先看看有几位要：会用得上的回“要”，问规格的我统一回。够十份我去谈价，不够就不团，不勉强。
  en Thinking of this for the next group buy. Who would use it? Reply “yes”; I’ll answer questions about sizes together. With ten I go and bargain, with fewer we skip it, no pressure.
D-1 20:00 group 公布价格和规则 | Price and rules
  zh 谈下来了，价格、规格、到货日在下面，少于十份不开团，多退少补。坏的包退，拍照给我就行。明天开接龙，不囤货，不催单。
  en The deal is made: price, sizes and arrival below, no buy under ten, difference settled either way. Broken ones are taken back, a photo is enough. The chain opens tomorrow; no stockpiling, no pushing.
T+0 group 发接龙，先写一行样板 | Open the chain with a sample line
  zh 开始接龙了，照着写：
    #接龙 今天这一单
    1. 称呼｜规格和数量｜取货点
    写完私下转给我，我对一个勾一个，钱没到的不算下单。
  en The chain is open:
    #Today’s order
    1. Name / size and number / pick-up place
    Pay privately and I’ll tick you off; unpaid lines don’t count.
T+30 group 报一次数，答一次问题 | Count once, answer once
  zh 现在多少份，我贴在下面，问题我统一答过了，往上翻。还差几份就能拿到下一档价，够了我来说，不够按现在的价。
  en The count so far is below, and all questions are answered above. A few more and we reach the next price; if not, this one stands.
T+180 private 给答应了没付款的人提个醒 | Remind those who have not paid
  zh {称呼}，接龙写了你一份，还没收到款，要的话今天转给我，不要也行，说一声我划掉，别耽误别人凑数。
  en {name}, your line is in the chain but I have no payment. If you still want it, send it today; if not, tell me and I’ll take it off, so that the count is right.
D0 20:30 group 当晚收单，公布名单和数量 | Close for the day and publish the list
  zh 今天收到这里，名单和数量在下面，自己核一下，写错的现在改。货明天下单，到货日我在群里报，有变化第一时间说。
  en Closed for today. The list with quantities is below, check yours and correct it now. I order tomorrow and will tell you the arrival day, and any change at once.
D+1 12:30 group 下单凭证和到货日 | Proof of order and arrival
  zh 单子已经下了，凭证在下面，按计划那天到。取货那天我在群里喊，取不到的写地址，跑腿费按实算。
  en Ordered, proof below, on schedule. I’ll call you when it’s here; if you can’t come, write your address and pay the delivery.
D+1 20:30 private 问有没有人要改 | A last chance to change
  zh {称呼}，货还没发，数量要不要改？改就今晚说，之后改不了了。取货那天你方便吗，还是我替你收着？
  en {name}, it’s not sent yet, any change? Tonight only, later I can’t. Can you pick it up yourself, or shall I keep it for you?
D+1 21:00 self 对账：写了名没付款的先问清 | Square the accounts
  how 收入、货款、退款三行对平；没付款的一律划掉，不赊账。 | Income, goods and refunds must match. Unpaid lines come off; no credit.
check 货和价都落了字 | Goods and price are in writing
check 退款办法写在第一条 | The refund rule is in the first post
check 谁付款谁没付，一张表看得清 | One table shows who paid
check 没有转发才给价的要求 | No price that depends on sharing
bring 接龙模板和取货点 | The chain and the pick-up place
bring 库存与付款对照表 | A table of orders and payments
kpi 下单人数 | Buyers | orders | 看到的人里 8%～15%（经验值） | 8–15% of those who saw it (rule of thumb)
kpi 成交金额 | Revenue | revenue | 这一单先订 5,000 元（经验值） | 5,000 yuan for a first one (rule of thumb)
kpi 因为没写清而退的 | Returns for a misunderstanding | - | 2% 以下（经验值） | Under 2% (rule of thumb)
slip 一个接一个地团，群变成店 | One after another until the group is a shop
slip 让人转发满多少人才给团价，容易被当成诱导分享 | A price for sharing, which counts as induced sharing
slip 替人垫钱，最后谁没付都说不清 | Paying in advance for others and losing track
`,
  ),
  readPlaybook(
    {
      id: 'timed-sale',
      version: 1,
      stage: 'convert',
      purposes: ['conversion'],
      days: 1,
      time: ['20:00', '21:00'],
      effortHours: 4,
      isHardSell: true,
    },
    `
限时秒杀 | A sale for one hour
purpose 一小时、一样东西、一个价，把早就想买的人推一把；到点就停，信用在这里。 | One hour, one thing, one price: a push for those who meant to buy anyway. Its credit lies in ending on time.
when 种草做过了，有人问过价；库存确定，数量不多。 | The wish is there, people asked the price; the stock is known and small.
not 群里还没人用过、没人问过；一周内已经做过一场硬广，先歇歇。 | Not when nobody has used it or asked; not within a week of another hard sell.
D-3 10:00 self 定数量、价、规则和停的时刻 | Set number, price, rules and the end
  how 数量写死，卖完就停；退换规则和平时一样，别写得比法律更硬。 | A fixed number, then it ends. Returns as always; never harder than the law.
D-2 20:00 group 先说清要不要 | Say plainly whom it is for
  zh 过两天我拿一小批出来，一小时，价低一点，数量就这些，卖完就停。先说清两件事：这次不适合没用过的人，先看看上面别人怎么说；已经有的朋友不用抢。
  en In two days I sell a small batch for an hour at a lower price. Two things first: it isn’t for those who never tried it, read what others wrote; and if you have one already, leave it to the rest.
D-1 20:00 group 前一天答疑，收预约 | Questions and early sign-up
  zh 明天的数量、价格、退换都写在下面了。想要的先说一声，我按先来后到留，留到开始前一小时，没拍的放回去。问题今天问完，到时候就不慢慢聊了。
  en Number, price and returns are below. If you want one, say so now and I’ll keep it until an hour before. Ask today, please; during the hour there’s no time for long talks.
T-60 private 一对一告诉留了位的人 | Tell those who reserved
  zh {称呼}，一小时后开始，你那份我留着，到点给我个准信就行。今天不合适也没关系，跟我说一声，我让给下一位。
  en {name}, an hour to go and yours is reserved; just say yes when it begins. If it doesn’t suit you, tell me and it goes to the next.
T+0 group 开始，把规则贴在第一行 | Open with the rules in the first line
  zh 开始了。规则三条：一人一份，付款算数，卖完我喊停。链接在下面。
  en We’re open. One each, payment counts, and I call out when it’s gone. Link below.
T+15 group 报一次剩余，不催 | Say how much is left, without pressing
  zh 剩多少写在下面。已经拍的朋友核一下规格，付款方式有问题直接找我。没打算买的朋友不用理会，明天照常聊天。
  en What is left stands below. If you’ve ordered, check the size; ask me about payment. Not buying? Ignore this, we talk as usual tomorrow.
T+60 group 停，公布卖了多少 | Close and say how many were sold
  zh 到点了，停。卖出去的份数和剩下的都写在下面，剩下的原价回库，不会再临时加场。谢谢来的朋友。
  en Time’s up, closed. What sold and what is left is below; the rest goes back at the old price and there’s no second round. Thank you for coming.
D+1 10:30 private 给买的人发第一步 | Send buyers their first step
  zh {称呼}，东西安排好了，发货日在下面。第一次用从哪步开始我给你写了三行，先照着来，第三天我问你一次。
  en {name}, it’s on its way, dates below. Three lines on how to begin; I’ll ask you on the third day.
D+1 20:30 group 讲一次“没买也值得” | Something useful for those who did not buy
  zh 昨晚没买的朋友，这条给你：同样的事不花钱也能做一半，方法在下面。真有需要再买，不急。
  en If you didn’t buy last night, this is for you: half of it can be done for nothing, here is how. Buy when you need it.
D+3 10:00 self 算账：卖了多少，走了多少人 | Count what sold and who left
  how 成交额、退款、退群人数三行一起看；退群超过 3% 就下月别再做。 | Revenue, refunds and people who left, together. More than 3% left: not again next month.
check 库存和退换规则写死 | Stock and returns are fixed
check 停的时刻定好，到点真停 | The end is fixed and kept
check 没有抢购焦虑的话 | No words that make people anxious
bring 三行使用说明 | Three lines on how to begin
bring 付款与核对表 | A table to check payments
kpi 下单人数 | Buyers | orders | 在群的 3%～8%（经验值） | 3–8% of the group (rule of thumb)
kpi 当天退群的人 | People who left that day | - | 1% 以内（经验值） | Within 1% (rule of thumb)
slip 卖完又加场，下次没人信停 | Adding a second round; nobody believes the end again
slip 天天秒杀，群里只剩问价的 | A sale every day, until only prices are talked about
slip 买完没有使用说明，退货都来问你 | No instructions, so everybody returns it
`,
  ),
  readPlaybook(
    {
      id: 'renewal-season',
      version: 1,
      stage: 'convert',
      purposes: ['fan', 'conversion'],
      days: 14,
      effortHours: 10,
      isHardSell: true,
    },
    `
续费季 | The renewal season
purpose 在到期前一个月把“值不值”说清楚：这一年你得到了什么，接下来有什么，然后再谈钱。 | A month before it ends, say plainly what the year gave and what comes next, and only then talk about money.
when 一批会员集中到期；下一年的内容已经排出来了。 | Many memberships end together and next year’s programme is known.
not 今年欠的还没补上；一边涨价一边砍内容。 | Not while you still owe something, nor raising the price and cutting the programme at once.
D-14 10:00 self 列到期名单，按用得多少分三拨 | List those who end, in three groups by use
  how 用得多的先谈，没用过的先问为什么；免打扰的只发一次到期提醒。 | Begin with those who used it most; ask the others why. Do-not-disturb people get one notice only.
D-10 10:00 private 联系没怎么用的人 | Write to those who hardly used it
  zh {称呼}，会员快到期了。看你这一年来得不多，先不谈续费，想问句实话：是时间对不上，还是内容用不上？你说了我看看能不能改，改不了你也不用勉强续。
  en {name}, your membership ends soon. You weren’t here much, so no renewal talk yet. Honestly: was it the time or the content? Tell me and I’ll see; if I can’t change it, don’t renew.
D-7 20:00 group 公开说这一年做了什么 | Say what the year brought
  zh 会员这一年我列了张表：办了几次、谁讲的、欠了哪一次、补在哪天。没做到的也写了。下一年排到几月，放在后面，你们看看缺什么。
  en Here is the year in a table: what took place, who spoke, which one I owe you and when I’ll make up for it. What I didn’t manage is there too. Next year’s plan is below; what’s missing?
D-4 20:00 private 给用得多的人一对一说 | Speak to those who used it most
  zh {称呼}，这一年你来得多，我都记着。下一年我准备加{最近话题|两个专题}，你觉得值不值？价格在公告里，提前续的，今年剩下的天数顺延。
  en {name}, you came often this year, and I noticed. Next year I add {topic|two subjects}; is that worth it to you? The price is in the notice; if you renew early, the rest of this year is carried over.
D0 10:00 group 开放续费，说清三件事 | Open renewals
  how 三件事：价格、给什么、不续会失去什么；不设倒计时图。 | Price, what is in it, what ends without it. No countdown picture.
  zh 续费今天开了，价格和内容都在公告里。不续也没关系，资料你都留着，群保留到到期那天。问题直接问，我在群里答，不私下施压。
  en Renewals are open; price and contents are in the notice. Not renewing is fine; you keep the material and the group until your day. Ask here, I answer in the open and won’t press you.
D+4 10:00 private 问犹豫的人卡在哪 | Ask those who hesitate
  zh {称呼}，续不续都行，我想知道卡在哪：钱，时间，还是今年有一处我没做到？你说实话，我好改。
  en {name}, either answer is fine. What holds you: money, time, or something I didn’t do this year? Tell me, so that I can change it.
D+7 20:00 group 半程，讲明年第一个月 | Halfway: the first month of next year
  zh 已经续了的朋友，谢谢。明年第一个月讲什么、谁来、几次，都在下面，没续的也先看看再决定。
  en To those who have renewed: thank you. The first month of next year is below, who and when; look first if you’re undecided.
D+11 10:30 private 最后三天，单独提一次 | Three days left, one private note
  zh {称呼}，你的会员还有三天到期，我按你的意思准备着。续，我今天给你办；不续，到期那天我把你的资料打包发你。
  en {name}, three days left. Either way is prepared: renew and I’ll do it today; don’t, and on your day you get all your material in one file.
D+13 20:00 group 收尾，两边都交代 | Close it for both sides
  zh 这次续费到今天为止。续的朋友明天进新名单，第一次见面的时间看公告。没续的朋友，谢谢这一年，资料链接三个月内有效，随时回来都行。
  en Renewals end today. Those who renewed are on the new list tomorrow, first date in the notice. To those who leave: thank you for the year, your links stay open for three months, come back whenever you like.
D+15 10:00 self 看续费率，记下不续的真话 | The rate and the honest reasons
  how 按原因分三类：没用上、太贵、自己有事；下一年只改第一类。 | Sort reasons into not useful, too dear, their own life; change only the first.
check 今年欠的内容已经补上或写明日子 | What you owe is made up or dated
check 明年的内容排到了月份 | Next year is planned by month
check 到期名单和资料打包准备好 | The list and the material are ready
bring 一年做过什么的表 | A table of what was done
bring 每个人的到期日 | Everybody’s end date
bring 资料打包 | The packed material
kpi 续费率 | Renewal rate | - | 老会员 60% 以上（经验值） | 60% or more of old members (rule of thumb)
kpi 续费金额 | Revenue from renewals | revenue | 比上期持平（经验值） | Level with last year (rule of thumb)
kpi 主动说出不续原因的 | People who say why not | - | 到期的一半以上（经验值） | Half of those who end (rule of thumb)
slip 到期前三天才想起来联系 | Writing to people only three days before
slip 用涨价恐吓，换来一次续费和一年冷淡 | Threatening a price rise: one renewal and a year of coldness
slip 不续的人踢得干干净净，退路也断了 | Throwing out those who do not renew and closing the door
`,
  ),
]
