import { readPlaybook, type ShippedPlaybook } from './read-playbook.ts'

/** 收官: a season, a course or a group ends, and people know what it was worth. */
export const close: readonly ShippedPlaybook[] = [
  readPlaybook(
    {
      id: 'course-review',
      version: 1,
      stage: 'close',
      purposes: ['conversion', 'fan'],
      days: 3,
      time: ['12:00', '21:00'],
      effortHours: 6,
    },
    `
结课复盘 | Closing a course
purpose 三天里让学员看见自己学到了什么，也把真话收回来；结得好的课，下一期自己来人。 | In three days learners see what they learned and you hear the truth. A course that ends well fills the next one.
when 一期课程的最后一周；至少一半人学到了最后。 | The last week of a course, when at least half are still there.
not 有一半人没跟上就办毕业礼，办成了少数人的表彰会。 | Not when half have fallen behind: it would be a prize-giving for a few.
D-5 10:00 self 给每个人找出第一份和最后一份作业 | Find everybody’s first and last piece
  how 两份放一起，写一句看得见的变化；没有变化的，写卡在哪。 | Side by side, with one visible change; where there is none, where it stuck.
D-2 20:00 group 预告结课三天做什么 | What the last three days bring
  zh 还有两天进结课周，三天就做三件事：看看自己走了多远，说说这门课哪里不好，定下之后怎么继续。没学完的照样来，不点名，不排名。
  en The closing begins in two days, three days for three things: see how far you got, say what was wrong with the course, decide how to go on. Come even if you aren’t finished; no roll call, no ranking.
D-1 15:00 private 把前后两份作业发给本人 | Send everybody their first and last piece
  zh {称呼}，翻到你第一份作业和最近一份，放在一起看挺有意思，我写了一句变化在下面。你自己看出来的又是哪一点？明天愿意的话在群里说一句。
  en {name}, I put your first piece beside your latest and wrote what changed. What do you see yourself? Tell us tomorrow, if you like.
D0 12:00 group 第一天：每人一句变化 | Day one: one change each
  zh 今天只做一件事：写一句“以前我会……，现在我会……”。大小都算，改了一个小毛病也是。我先写我带这期的。
  en One thing today: write “I used to …, now I …”. Big or small, a bad habit counts. Mine first, about teaching this course.
D0 20:00 group 挑五句念出来，说为什么 | Read out five of them
  zh 今天的每一句我都看了，念五句，不是写得漂亮，是看得出真做过。没写的朋友今晚补，我接着看。
  en I’ve read every line and read out five, not for style but because they were clearly done. If you haven’t written, tonight is fine.
D+1 12:30 group 第二天：匿名说不好的 | Day two: what was wrong
  how 用不记名的表单收；承诺三天内公布改哪些。 | Use an anonymous form and promise an answer within three days.
  zh 今天请你们挑毛病，不记名，表在下面三道题：哪一节可以删，哪里讲快了，什么没讲到。挑得狠一点，下一期的人会谢谢你。
  en Today, please find fault, anonymously, three questions below: what can go, what was too fast, what was missing. Be harsh, the next ones will thank you.
D+1 20:30 private 找两位没学完的聊聊 | Talk to two who did not finish
  zh {称呼}，课要结了，你停在中间那几节，我想听听是哪里把你卡住的。不是来催你，是想把那一段重做，你说的最有用。
  en {name}, the course is ending and you stopped halfway. What stopped you? I’m not pushing; I want to rework that part and your word counts most.
D+2 12:00 group 公布改什么、不改什么 | What will change and what will not
  zh 昨天的意见收齐了，归成三类放在下面：马上改的、下一期改的、不改的，不改的写了原因。话说得重的我也照贴，谢谢你们直说。
  en Your comments are in, in three kinds: changed at once, changed next time, not changed and why. The sharp ones are there too; thank you for being frank.
D+2 20:00 group 结课：发作品集，说之后的路 | Close with the collected work
  zh 结课了。作品集在下面，按交的时间排。之后三条路：材料一直能看；想接着练的进校友群；想往深里学的，下一期我单独说。谢谢你们陪我把这期走完。
  en That’s the end. The collected work is below, in the order it came. Three ways on: the material stays; those who want to practise join the alumni group; those who want to go deeper will hear from me. Thank you for seeing it through with me.
D+3 10:30 private 谢谢带头的人，留一个位置 | Thank those who carried it
  zh {称呼}，这期能走到最后，你在群里接的那些话起了作用。下一期我想请你来讲十分钟自己的经过，不想讲也没关系，这份谢意先收下。
  en {name}, this course got through partly because of your answers. Would you speak for ten minutes at the next one? If not, take my thanks anyway.
D+3 15:00 self 写复盘：人数、卡点、改动、下期日子 | Write the review
  how 报名、学完、交作业、再报名，四个数；改动最多三处，多了做不完。 | Signed up, finished, handed in, enrolled again. Three changes at most.
check 每个人的前后两份作业找齐 | Both pieces of everybody are found
check 匿名表单自己填过一遍 | You filled in the form yourself
check 材料之后还能看多久，写明白 | How long the material stays is said
bring 作品集一页 | A page of collected work
bring 三道题的匿名表 | An anonymous form with three questions
kpi 参加结课的人 | People who took part | participants | 学员的 60%（经验值） | 60% of the learners (rule of thumb)
kpi 交回的意见 | Forms returned | - | 一半以上（经验值） | Half or more (rule of thumb)
kpi 报下一期的人 | Enrolling again | orders | 15%～25%（经验值） | 15–25% (rule of thumb)
slip 结课当晚只推下一期，前面攒的感情一笔勾销 | Only selling the next course that night
slip 只表扬前三名，其余的人成了观众 | Praising three and making an audience of the rest
slip 收了意见没有下文，比不收还糟 | Asking for comments and never answering
`,
  ),
  readPlaybook(
    {
      id: 'closing-ritual',
      version: 1,
      stage: 'close',
      purposes: [],
      days: 4,
      time: ['10:00', '21:00'],
      effortHours: 8,
    },
    `
结群仪式与解散重组 | Closing a group and regrouping
purpose 群到了该结束的时候，体面地散，把合适的人带到下一站；烂在那里才伤信任。 | When a group has run its course it ends with grace, and the right people move on. Letting it rot is what costs trust.
when 期限到了，目标做完了，或者唤醒两次都没起色。 | Its time is up, its goal is reached, or waking it failed twice.
not 欠着承诺没兑现，先还再散；有人正在投诉。 | Not while you owe anything or a complaint is open; settle that first.
D-7 10:00 self 定谁去哪：三张名单 | Decide who goes where, in three lists
  how 带走的（活跃、买过、骨干）、单独问的、好好告别的；名单只自己看。 | To take along, to ask, to part from. The lists are for you alone.
D-5 15:00 private 先跟骨干通气 | Tell the core members first
  zh {称呼}，{群名}我打算结束了，先跟你说，不想让你从公告里看到。原因是{最近话题|它要做的事做完了}。新的群想请你当第一批，你也可以歇歇，怎么选都好。
  en {name}, I’m going to close {group} and want you to hear it from me. The reason is {topic|that its work is done}. I’d like you among the first in the new one; or take a rest, either is fine.
D-3 20:00 group 公开告诉大家：哪天结束，为什么 | Say openly when and why it ends
  zh 跟大家说件事：{群名}四天后开始收尾，之后解散。不是出了什么问题，是它该做的做完了。这几天做三件事：把好内容整理出来，谢谢该谢的人，告诉你们之后去哪里找我。
  en I have something to tell you: {group} begins to close in a few days and is then dissolved. Nothing went wrong, its work is done. Three things until then: collect what is worth keeping, thank people, and tell you where to find me.
D0 10:00 group 第一天：大事记 | Day one: what happened here
  zh 我翻了一遍记录，把这个群的大事排成一列：第一天谁先说的话，哪次聊到没人睡，谁帮了谁。缺了什么你们补，写一句就行。
  en I went through the records and made a list: who spoke first, which night nobody went to bed, who helped whom. Add what is missing, one line will do.
D0 20:00 group 感谢有名有姓的人 | Thank people by name
  zh 今天谢人。我列了十几位，每位谢一件具体的事，在下面。漏了的怪我，你们也可以谢一个人，@对方写一句。
  en Tonight is for thanks: a dozen of you, each for one particular thing, below. If I forgot somebody, that’s my fault; thank somebody yourself, with a mention and a line.
D+1 12:30 group 把能留的整理成一份 | Put together what can be kept
  zh 群里值得留的内容我整理成一份文件，答疑、做法、推荐都在，去掉了名字。自己存一份，散了就翻不到了。
  en What is worth keeping is now in one file, answers, methods and tips, without names. Save it; it won’t be here afterwards.
D+1 15:00 private 邀请要带走的人 | Invite those who come along
  zh {称呼}，旧群快结束了，我新开了一个小一些的，只请聊得来的人，你是我想到的其中一位。定位和规矩发你看看，愿意来回一个字就行，不来也不影响我们。
  en {name}, the old group is ending and I’ve opened a smaller one for people who get along. You’re one of those I thought of. Here is what it is for and its rules; one word is enough, and nothing changes between us if you’d rather not.
D+2 20:00 group 说清去处，不硬拉 | Say where people can go
  zh 有朋友问之后去哪。三条路：想继续聊的，我按各自的兴趣单独邀请；只想看内容的，关注{品牌|我}的公开号就够了；想歇一歇的，谢谢你来过，通讯录里留着就好。
  en Some of you ask where to go. Three ways: if you want to go on talking, I’ll invite you by what interests you; if you only want to read, follow {brand|me} in public; and if you want a rest, thank you for having been here.
D+3 19:30 group 最后一晚：每人一句 | The last evening: one line each
  zh 最后一晚了。不用长，一句就好：你在这里记住的一件事。我最后说，说完这个群就安静了。
  en The last evening. One line each: something you’ll remember from here. I’ll go last, and then it will be quiet.
D+3 21:00 group 落幕词和解散 | The last words
  zh 都看完了，谢谢你们。一起走过的这段路，我会记得。群一会儿就解散，之后有事直接找我，还是那个人。晚安。
  en I’ve read them all, thank you. I’ll remember the way we went together. The group will be dissolved in a moment; write to me whenever you like, I’m still the same. Good night.
D+4 10:30 private 给没去新群的人单独说一句 | A word to those who stay behind
  zh {称呼}，群散了，不影响我们。你提过的{最近话题|那件事}我还记着，有进展我告诉你，用不上我也没关系。
  en {name}, the group is gone, we aren’t. I remember {topic|what you told me} and will let you know when there is news.
D+5 10:00 self 归档：名单、内容、写一页总结 | Put it on file
  how 老群标记为已结束，新群写清从哪个群来；总结留给下一次开群用。 | Mark the old group as ended, note in the new one where it came from, and keep a page for the next opening.
check 欠的承诺都还了，写过清单 | Everything owed is settled
check 群文件和好内容导出来了 | Files and good content are saved
check 新群的定位和人数想好了 | The new group has a purpose and a limit
check 解散的日子说过三遍 | The day was announced three times
bring 三张名单 | The three lists
bring 大事记和感谢名单 | The list of events and thanks
bring 可带走的一份文件 | The file people can keep
kpi 邀请的人里来新群的 | Invited who join the new group | joins | 50% 以上（经验值） | 50% or more (rule of thumb)
kpi 最后三天说话的人 | Speakers in the last three days | speakers | 平时的 2 倍（经验值） | Twice the usual (rule of thumb)
slip 悄悄不管，任由它变成广告群 | Letting it die quietly full of advertising
slip 把所有人平移到新群，旧毛病一起搬过去 | Moving everybody, and the old trouble with them
slip 解散前一天还在卖东西 | Selling something on the last day
`,
  ),
]
