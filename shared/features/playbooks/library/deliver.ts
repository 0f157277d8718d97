import { readPlaybook, type ShippedPlaybook } from './read-playbook.ts'

/** 交付: those who bought get what they came for. */
export const deliver: readonly ShippedPlaybook[] = [
  readPlaybook(
    {
      id: 'after-sales-week',
      version: 1,
      stage: 'deliver',
      purposes: ['conversion', 'fan'],
      days: 7,
      effortHours: 6,
    },
    `
售后回访周 | A week of calling buyers
purpose 卖完一周内把每个买的人都问一遍，问题在变成差评之前就解决。 | Within a week of a sale every buyer is asked how it went, and trouble is solved before it turns into a complaint.
when 有 10 单以上的成交，或者客单价高到值得逐个问。 | Ten orders or more, or a price high enough to ask each.
not 货还没到大多数人手上；同一批人两周前刚问过。 | Not before most have received it, nor if you asked the same people a fortnight ago.
D-1 10:00 self 拉出这批买的人，分三种情况 | List the buyers in three kinds
  how 用过没有、有没有问过问题、有没有退过；先打给出过问题的。 | Used it or not, asked or not, returned or not; begin with those who had trouble.
D0 10:00 private 第一天：问有没有到、有没有不明白的 | Day one: did it arrive, is anything unclear
  zh {称呼}，东西到了吧？先不说用得怎么样，我想知道有没有哪一步看不懂，或者少了什么。你说，我今天给你处理。
  en {name}, has it arrived? Never mind how you like it; is any step unclear or anything missing? Tell me and I’ll see to it today.
D0 20:00 group 群里公开说售后怎么找 | Say openly how to get help
  zh 东西陆续到了，售后怎么找，我在群里统一说一次：遇到什么先看下面这条，看完还不行直接@我，我当天回。退换按说好的办，不用不好意思。
  en Parcels are arriving, so here is how to get help, once for everybody: look at the post below first, then mention me and I answer the same day. Returns are as agreed, don’t be shy.
D+1 10:30 private 第二天：问有没有用上 | Day two: have they used it
  zh {称呼}，这两天用上了吗？没用上多半是卡在第一步，你拍张图给我看，我告诉你跳过哪步也行。
  en {name}, have you used it yet? If not, it is usually the first step; send me a picture and I’ll say which one you can leave out.
D+2 20:00 group 把问得多的写成一条答 | Turn the frequent questions into one answer
  zh 这周问得多的三件事，我写在下面，都试过。照着做还不行的私聊我，我记着名单，逐个跟。
  en The three questions of this week with answers I tried myself. If it still won’t work, write to me; I keep a list and follow each.
D+3 15:00 private 第四天：给没用的人一个台阶 | Day four: an easy way out
  zh {称呼}，如果发现它不太适合你，直说就行，我帮你想怎么退或换。留着占地方也没意思。
  en {name}, if it doesn’t suit you, just say so and we’ll look at returning or swapping it. No point in letting it lie about.
D+5 20:00 group 请用得顺的人讲一个小窍门 | A small trick from somebody who got it working
  zh 用了几天，总有人用出窍门了，想请一位讲两句：你第一次是怎么做成的？讲完我再补我的做法。
  en After a few days somebody always finds a trick. Would one of you tell us how it worked the first time? I’ll add mine.
D+6 10:00 private 最后一天：问愿不愿意写两句 | Last day: would they write two lines
  how 只问用得顺的；写不写都谢谢，不承诺任何好处。 | Only those who like it; thank them either way, promise nothing.
  zh {称呼}，用得顺的话，写两句真实的经过给我，好坏都行，我用的时候不写真名。忙就不写，没关系。
  en {name}, if it works for you, would you write me two honest lines, good and bad? No name when I use it. And if you’re busy, never mind.
D+6 20:30 self 统计问题，改产品说明 | Count the trouble and change the instructions
  how 把一周的问题按次数排；前三名写进下一批的说明书。 | Rank the week’s questions; put the first three into the next instructions.
check 买的人的名单和到货情况 | Buyers and what has arrived
check 退换流程自己走过一遍 | You went through a return yourself
check 答过的问题能查到，不用再问一遍 | Answered questions can be found again
bring 常见问题一页 | A page of frequent questions
bring 退换流程三步 | Returns in three steps
kpi 联系到的人 | People reached | - | 买的人的 90%（经验值） | 90% of the buyers (rule of thumb)
kpi 一周内解决的问题 | Problems solved within a week | - | 8 成以上（经验值） | 80% or more (rule of thumb)
kpi 退货率 | Return rate | - | 比上次少两成（经验值） | A fifth less than last time (rule of thumb)
slip 只在群里问一次，没问题的人不会说话 | Asking once in the group; those with trouble stay silent
slip 答应了退又磨蹭，从此再不信 | Agreeing to a return and dragging it out
slip 借回访顺手推新品 | Using the call to sell something else
`,
  ),
  readPlaybook(
    {
      id: 'study-company',
      version: 1,
      stage: 'deliver',
      purposes: ['conversion', 'fan'],
      days: 21,
      effortHours: 14,
    },
    `
学习陪伴 | Keeping learners company
purpose 买了课的人一大半学不完，三周陪一程，学完的人才会再来。 | Most who buy a course never finish it. Walk with them for three weeks; those who finish come back.
when 课程刚卖完一期，人数不超过 50；你或一位助教每天能抽半小时。 | A course has just been sold to at most fifty, and you or an assistant has half an hour a day.
not 内容本身没有作业；学员之间水平差太多，混在一起互相耽误。 | Not where the content has nothing to do, nor where levels are too far apart.
D-2 10:00 self 排好三周课表和检查点 | A timetable for three weeks, with check points
  how 每周讲三节、练两次；第 5 天和第 14 天各一次点名，其他日子不催。 | Three lessons and two exercises a week. Two roll calls, on day 5 and day 14; no other nagging.
D-1 20:00 group 开营说清怎么学、学不完怎么办 | Say how it works and what happens when you fall behind
  zh 三周的学习从明天开始。每周讲三节、练两次，材料在公告。跟不上别悄悄消失，跟我说一声，我把后面的排得松一点；学完一节，把心得写一句发上来就算过。
  en Three weeks from tomorrow: three lessons and two exercises a week, material in the notice. If you fall behind, don’t vanish; tell me and I’ll loosen your plan. One line about each lesson and it counts as done.
D0 09:30 private 第一天：告诉每个人从哪开始 | Day one: tell everybody where to begin
  zh {称呼}，学习从今天开始，你的第一步是课前那个十分钟的小练习。你说过想用在{最近话题|自己的事情上}，我按这个给你挑了两节重点看。
  en {name}, we begin today. Your first step is the exercise of ten minutes. You want to use it for {topic|your own work}, so I chose two lessons for you to look at closely.
D+2 20:00 group 收第一批心得，公开点评 | Comment on the first lines
  zh 交上来的心得我看完了，挑三条说：哪里写得好，哪里可以再具体一点。没交的今天补也算，写一句就行。
  en I’ve read your lines and take three: what’s good and what could be more particular. Not handed in? Today counts, one line is enough.
D+4 20:00 group 第一次点名：看看谁掉队 | First roll call
  zh 第一周快过去了，跟上的在这条下面打个勾，没跟上的回个“慢”，我单独给你改计划，不批评。
  en The first week is nearly over. Tick below if you’re with us; say “slow” if not, and I’ll change your plan without a word of blame.
D+4 21:00 private 给说慢的人减负 | Take weight off those who are slow
  zh {称呼}，你的计划我调了，先跳过两节，把第一个练习做完就行。做完发我，我告诉你跳过的那两节要不要补。
  en {name}, I’ve changed your plan: skip two lessons and finish the first exercise. Send it and I’ll say whether you need the rest.
D+10 20:00 group 半程：展示一份从烂到能用的 | Halfway: one piece, before and after
  zh 半程了。征得同意，放一份前后对比：第一版差在哪，改了三处变成什么样。看完各自改自己的一处，发上来。
  en Halfway. With consent, one piece before and after: what was wrong, and what three changes made of it. Change one place in yours and post it.
D+13 20:00 group 第二次点名和一次答疑 | Second roll call and an hour of questions
  zh 今晚专门答疑，一小时，卡住的直接问。顺便点个名，走到哪一节了，写个数字。
  en Questions tonight, a whole hour. And while we’re at it: which lesson are you on? Just the number.
D+19 20:00 private 催最后一份作业，帮着收尾 | Help them finish
  zh {称呼}，还有两天结营，你就差最后一份了。今天抽二十分钟把它收个口，缺哪块直接问我，我等你这份。
  en {name}, two days left and one piece to go. Twenty minutes today to round it off; ask me what’s missing. I’m waiting for yours.
D+20 20:30 group 结课展示和下一步 | Show what was made, and what next
  zh 结课了。大家的作品在下面，按学完的顺序，不按好坏。学完的进“毕业”群，想继续练的下月有复训，没学完的不清走，材料一直在。
  en That’s it. Your work is below in the order of finishing, not of merit. Those who finished are graduates; there’s a refresher next month; nobody is thrown out for being late and the material stays.
D+20 21:00 self 记下谁学完、卡在哪一节 | Who finished, and where people stuck
check 课表每天的任务不超过半小时 | No day asks for more than half an hour
check 慢的人有单独的计划 | Slow learners have a plan of their own
check 两次点名的日子写好 | Both roll calls are dated
bring 三周课表 | The timetable
bring 练习与点评模板 | Exercises and a template for comments
kpi 学完的人 | People who finish | - | 50% 以上（经验值） | 50% or more (rule of thumb)
kpi 交作业的人次 | Exercises handed in | messages | 每人 3 份以上（经验值） | 3 or more for each (rule of thumb)
kpi 学完后再报名的 | Those who enrol again | orders | 20%～30%（经验值） | 20–30% (rule of thumb)
slip 天天@全员催作业，催到没人开群 | Nagging everybody every day until nobody opens the group
slip 只夸交得漂亮的，掉队的更不敢说话 | Praising only the brilliant
slip 课程结束当天就把群散了 | Dissolving the group on the last day
`,
  ),
]
