import { type ShippedScript, script } from './shipped-script.ts'

/**
 * Public replies to problems in the group (domain.md §8.5): acknowledge, say what is known, say what is done and until
 * when, come back with the result. Nobody is blamed, no private matter is told, nothing is promised that is not in hand.
 */
export const groupReplies: readonly ShippedScript[] = [
  script(
    'reply-late-delivery',
    'group_reply',
    [
      '发货晚了，公开回复',
      '{称呼|朋友}，等久了着急，我理解，也谢谢你直接在群里说。这批货晚在出库，不是你下单的问题。我现在去逐单核对物流，今晚八点前把每一单到哪了发到群里；等不了的，私聊我办退款。明晚我再来报一次进展。',
    ],
    [
      'Late delivery, in public',
      '{name|Everyone}, waiting is annoying, and thank you for saying it here. The batch was late leaving the warehouse; your order is fine. I’m checking every parcel now and will post where each one is by eight tonight. If you can’t wait, message me for a refund. I’ll report again tomorrow evening.',
    ],
  ),
  script(
    'reply-quality',
    'group_reply',
    [
      '质量投诉，先接住再查',
      '{称呼|朋友}，东西没让你满意，先跟你说声抱歉。现在知道的是你照片里的情况，是个别还是整批，我还要查。请把订单和照片私聊我，今天就给你换或退，你来选。整批的原因，后天之前我在群里说清楚。',
    ],
    [
      'Quality complaint, take it on and check',
      '{name|Friend}, I’m sorry it let you down. What we know is what your photo shows; whether it is one piece or the whole batch I still have to check. Send me the order and photos privately and choose exchange or refund today. I’ll explain the cause here within two days.',
    ],
  ),
  script(
    'reply-price',
    'group_reply',
    [
      '嫌贵、质疑价格',
      '{称呼|朋友}问到价格，这个该公开讲。价钱里有什么、没有什么，我列在下面，不包含的也写明。觉得不值，先不买很正常，群里的内容照样看。要是买过的人发现和说的不一样，找我退。这张清单明天放进群公告，以后照着对。',
    ],
    [
      'Doubts about the price',
      '{name|A member} asked about the price, and that deserves a public answer. What it includes and what it doesn’t is listed below. Not buying is fine; what we share here stays open to you. If you bought and it differs from the list, I refund. The list goes into the group notice tomorrow.',
    ],
  ),
  script(
    'reply-refund',
    'group_reply',
    [
      '群里要退款',
      '{称呼|朋友}，要退款的事我看到了，按下单时写的规则办。我先私聊你核对订单和原因，符合的今天提交，到账时间看支付渠道，一般一到三个工作日。不符合的我把哪一条写给你看。办完我来这里回一句，让大家知道有下文。',
    ],
    [
      'A refund asked for in the group',
      '{name|Friend}, I’ve seen your refund request, and the rules shown at checkout apply. I’ll message you to check order and reason; if it qualifies I submit it today, and the money takes one to three working days. If not, I’ll show you the clause. I’ll post here when it’s done.',
    ],
  ),
  script(
    'reply-rumour',
    'group_reply',
    [
      '澄清谣言',
      '今天群里在传的那件事，我看到了，大家担心很正常。目前我能确认的只有下面写的这些，没查实的我不说，也请先不要往外转。我已经去问当事的那一边，明天中午前把问到的原话发到{群名}。有一手消息的朋友，私聊我。',
    ],
    [
      'Clear up a rumour',
      'I’ve seen what is going round here today, and it’s natural to worry. All I can confirm is what stands below; what isn’t verified I won’t repeat, and please don’t pass it on yet. I’ve asked the people concerned and will post their words in {group} before noon tomorrow. First-hand news? Message me.',
    ],
  ),
  script(
    'reply-quarrel',
    'group_reply',
    [
      '两位成员吵起来了',
      '两位先停一停，话我都看到了，都有在意的地方。{群名}的规矩是对事不对人，刚才说到人的那几句先放下，事情本身可以接着谈。我分别私聊两位听完整的经过，今晚前给个处理办法。其他朋友先别站队，聊回正题就好。',
    ],
    [
      'Two members quarrel',
      'Please pause, both of you; I’ve read everything, and each of you has a point. In {group} we argue about things, not people: leave the personal lines, the matter itself can go on later. I’ll hear each of you privately and settle it tonight. Everybody else, no taking sides; back to our subject, please.',
    ],
  ),
  script(
    'reply-advert',
    'group_reply',
    [
      '有人发广告',
      '刚才那条广告我处理了：按群规先撤下、私下提醒，第二次请出群。理由不复杂，大家进{群名}不是来看链接的。自己有好东西想推荐，先发我看，合适的我来安排时间让你讲。再看到类似的，直接@我，不用自己去怼。',
    ],
    [
      'Somebody posted an ad',
      'The ad is dealt with: by our rules it is taken down with a private warning, and the second time means out. You didn’t join {group} to read links. If you have something good, show me first and I’ll find a slot for you. See another one? Mention me; no need to argue yourself.',
    ],
  ),
  script(
    'reply-missed-class',
    'group_reply',
    [
      '错过课程、没听到',
      '{称呼|朋友}，没赶上这一讲不要紧，也怪提醒发得晚。回放和讲义今晚十点前放进群文件，先看前二十分钟，跟得上后面。看完有问题写在这条下面，周日我统一答。下次开讲前一天和半小时前，我各提醒一次。',
    ],
    [
      'Missed the class',
      '{name|Friend}, no harm done, and my reminder came late. Recording and notes will be in the group files by ten tonight; watch the first twenty minutes and you can follow the rest. Write questions under this post and I’ll answer all of them on Sunday. Next time I remind you a day and half an hour before.',
    ],
  ),
  script(
    'reply-our-mistake',
    'group_reply',
    [
      '我们发错了信息',
      '更正一下：之前在{群名}发的那条有误，是我没核对就发了，对不起。正确的写在下面，以这条为准，旧的那条作废。已经照旧信息付款或改了行程的，私聊我，多花的我来承担。以后这类通知我核对两遍再发，这条也会补进群公告。',
    ],
    [
      'We gave wrong information',
      'A correction: what I posted in {group} was wrong; I sent it without checking, sorry. The right version is below and replaces the old one. If you already paid or changed plans because of it, message me and I’ll cover the extra cost. From now on I check such notices twice, and this one goes into the group notice.',
    ],
  ),
  script(
    'reply-privacy',
    'group_reply',
    [
      '担心隐私、信息泄露',
      '{称呼|朋友}担心信息安全，问得对。能说清的：我这里只记昵称和你自己填的内容，存在我自己的电脑上，不给别人，也不拿去做别的用途。想看记了什么、想删掉，私聊我，当天办。入群登记的用途，我今晚补写进群公告。',
    ],
    [
      'Worries about data and privacy',
      '{name|A member} worries about data, and rightly asks. What I keep: nicknames and what you wrote yourselves, on my own computer; I give it to nobody and use it for nothing else. Want to see or delete yours? Message me, it’s done the same day. What the sign-up form is for goes into the group notice tonight.',
    ],
  ),
  script(
    'reply-impolite',
    'group_reply',
    [
      '成员出言不逊',
      '{称呼|这位朋友}，你的意见我收下，问题我会去查；但刚才那几句话伤到了人，在{群名}不能这样说，请你撤回或换个说法。我现在私聊你，把事情谈完。被说到的朋友，抱歉让你看到这些。处理结果今晚我来告诉大家。',
    ],
    [
      'A member is impolite',
      '{name|Friend}, I take your point and will look into it. But those words hurt somebody, and that is not how we talk in {group}; please take them back or say it differently. I’m messaging you now to sort it out. To whoever was meant: sorry you had to read this. I’ll tell everybody tonight how it ended.',
    ],
  ),
  script(
    'reply-poaching',
    'group_reply',
    [
      '同行来群里拉人',
      '有朋友反映，进群后收到陌生人私聊推销。这些人不是{群名}的管理员，加不加由你自己定，付款前多核对一步。我已经把能认出的账号请出群。再收到的，截图发我，我当天处理。以后进群先回答一个问题，今天起就这样做。',
    ],
    [
      'A competitor poaches members',
      'Some of you were messaged by strangers with offers after joining. They are no admins of {group}; adding them is up to you, but check once more before you pay. The accounts I could recognise are out. If you get another message, send me a screenshot and I’ll act the same day. From today newcomers answer a question first.',
    ],
  ),
  script(
    'reply-unanswered',
    'group_reply',
    [
      '问题漏看了，补答',
      '{称呼|朋友}，你问的{最近话题|那个问题}我漏看了，现在补上，答案写在下面。里面有一处要看你的具体情况，方便的话补一句，我接着说。以后等了两小时没人接，直接@我。这个问题别人也会问，我整理好放进群公告。',
    ],
    [
      'A question was overlooked',
      '{name|Friend}, I overlooked your question about {topic|that}; here is the answer below. One part depends on your situation, so add a line if you like and I’ll go on. If nobody replies within two hours, just mention me. Others will ask the same, so I’ll write it up for the group notice.',
    ],
  ),
]
