import { type ShippedScript, script } from './shipped-script.ts'

/** To seed users, guests of events, and people who keep in touch over months. */
export const relationScripts: readonly ShippedScript[] = [
  script(
    'seed-invite-direct',
    'seed_invitation',
    [
      '邀请种子用户，说清要做什么',
      '{称呼}，{群名}想请几位朋友做种子成员，我第一个想到你。要做的不多：每周冒两三次泡，有新东西先帮我看一眼。一个月后觉得累，随时退。你愿意试试吗？',
    ],
    [
      'Seed invitation, say what it takes',
      '{name}, {group} is looking for a few seed members and you were the first I thought of. It takes little: speak up two or three times a week, and look at new things before others do. If it gets tiring after a month, you stop. Would you try?',
    ],
  ),
  script(
    'seed-invite-reason',
    'seed_invitation',
    [
      '邀请种子用户，说为什么是你',
      '{称呼}，你说的{最近话题|那些话}，好几个人后来都接着聊，这种本事不是谁都有。我想请你做{群名}的种子成员，一起把气氛带起来，你考虑两天再回我也行。',
    ],
    [
      'Seed invitation, say why them',
      '{name}, what you said about {topic|things lately} got several people talking; not everybody can do that. I’d like you as a seed member of {group}, to set the tone together. Take two days to think about it.',
    ],
  ),
  script(
    'seed-invite-new-group',
    'seed_invitation',
    [
      '邀请来新群做第一批',
      '{称呼}，我在筹备{群名}，想先请十来位信得过的朋友进来，把规矩和话题一起定下来，再慢慢开门。你来当第一批，好吗？',
    ],
    [
      'Seed invitation, first in a new group',
      '{name}, I’m setting up {group} and would like a dozen people I trust to be there first, to settle rules and topics before the door opens. Will you be one of them?',
    ],
  ),
  script(
    'seed-check-in',
    'seed_cadence',
    [
      '种子回访，问感觉',
      '{称呼}，这周群里的状态你看着怎么样？哪些人你觉得可以多聊聊，哪些话题该停一停，你比我站得近，说说看。',
    ],
    [
      'Seed check-in, ask for their view',
      '{name}, how did the group look to you this week? Whom should we talk to more, which topics should rest? You stand closer than I do, tell me.',
    ],
  ),
  script(
    'seed-small-task',
    'seed_cadence',
    [
      '种子回访，托一件小事',
      '{称呼}，明天我想在{群名}聊聊{最近话题|一个新话题}，能不能麻烦你先开个头，说一句自己的经历就行？后面我来接。',
    ],
    [
      'Seed check-in, one small favour',
      '{name}, tomorrow I’d like {group} to talk about {topic|something new}. Could you open with a line from your own experience? I’ll take it from there.',
    ],
  ),
  script(
    'seed-load',
    'seed_cadence',
    [
      '种子回访，问累不累',
      '{称呼}，这阵子你在群里花了不少时间，我心里有数。累了就歇几天，不用跟我请假；有什么我能替你做的，也直说。',
    ],
    [
      'Seed check-in, is it too much',
      '{name}, you’ve put a lot of time into the group lately and I know it. Take a few days off when you’re tired, no need to ask. And tell me what I can do for you.',
    ],
  ),
  script(
    'event-invite',
    'event_invitation',
    [
      '活动邀请，单独留位',
      '{称呼}，{活动名}这周在{群名}办，内容和你之前聊的{最近话题|方向}对得上。我给你留了位置，来不来都跟我说一声，我好安排。',
    ],
    [
      'Event, a seat kept for you',
      '{name}, {event} takes place in {group} this week, and it fits {topic|what you told us about}. I kept a seat for you. Let me know either way so that I can plan.',
    ],
  ),
  script(
    'event-remind',
    'event_invitation',
    [
      '活动提醒，前一天',
      '{称呼}，{活动名}就是明天。要带的、要准备的都在群公告里，没空看全程的话，来前二十分钟也行，重点放在前面。',
    ],
    [
      'Event, the day before',
      '{name}, {event} is tomorrow. What to bring stands in the group notice. If you can’t stay, come for the first twenty minutes; the main part comes first.',
    ],
  ),
  script(
    'event-missed',
    'event_invitation',
    [
      '活动没来，补一份',
      '{称呼}，{活动名}没看到你，猜你是临时有事。我整理了要点和大家问的几个问题，要的话发你，五分钟看完。',
    ],
    [
      'Event, they could not come',
      '{name}, I didn’t see you at {event}; something must have come up. I have the main points and the questions people asked. Shall I send them? Five minutes to read.',
    ],
  ),
  script(
    'introduce-ask',
    'introduction',
    [
      '介绍认识，先问愿不愿意',
      '{称呼}，{群名}里有位朋友也在琢磨{最近话题|和你一样的事}，经验刚好能和你互补。要不要我介绍你们认识？你愿意我再去问对方。',
    ],
    [
      'Introduction, ask first',
      '{name}, somebody in {group} is working on {topic|the same thing} too, and knows just the part you don’t. Shall I introduce you? If you say yes, I’ll ask them.',
    ],
  ),
  script(
    'introduce-open',
    'introduction',
    [
      '介绍认识，三人群开场',
      '两位好，我是{我的名字}。一位最近在做{最近话题|这件事}，一位已经走过一遍，我觉得你们会聊得来。先各说一句自己现在最想解决的，剩下的你们聊，我退到一边。',
    ],
    [
      'Introduction, open the chat of three',
      'Hello both, this is {me}. One of you is working on {topic|this} now, the other has been through it; I think you’ll get along. Say in one line what you want to solve most, then it’s yours and I step aside.',
    ],
  ),
  script(
    'introduce-after',
    'introduction',
    [
      '介绍认识，问聊得怎样',
      '{称呼}，上次介绍你们认识，后来聊上了吗？聊得来最好，没聊起来也正常，告诉我一声，我心里有个数。',
    ],
    [
      'Introduction, how did it go',
      '{name}, did you two get to talk after I introduced you? Good if it clicked, normal if it didn’t. Just let me know.',
    ],
  ),
  script(
    'left-ask',
    'left_group',
    [
      '退群回访，问原因',
      '{称呼}，看到你退了{群名}，不是来劝你回来的。只想问一句：是内容用不上，还是太吵，还是别的？你的一句话能帮我把群改好一点。',
    ],
    [
      'Exit interview, ask why',
      '{name}, I saw that you left {group}. I’m not here to talk you back. One question: was it of no use, too noisy, or something else? One line from you helps me make it better.',
    ],
  ),
  script(
    'left-thanks',
    'left_group',
    [
      '退群回访，好聚好散',
      '{称呼}，谢谢你在{群名}的这段时间。群退了，朋友还在，以后有用得上我的地方直接说。哪天想回来，跟我讲一声就行。',
    ],
    [
      'Exit interview, part as friends',
      '{name}, thank you for your time in {group}. You left the group, not me: write whenever I can help. And if you want to come back one day, just tell me.',
    ],
  ),
  script(
    'left-options',
    'left_group',
    [
      '退群回访，给个轻的选择',
      '{称呼}，如果是因为{群名}消息太多，我每周会整理一份要点单独发，不进群也能看。需要的话回个“要”，不需要就不打扰了。',
    ],
    [
      'Exit interview, a lighter way',
      '{name}, if {group} was simply too much, I write up the main points once a week and can send them to you without the group. Reply “yes” if you’d like that; otherwise I won’t bother you.',
    ],
  ),
  script(
    'elimination-heads-up',
    'elimination_warning',
    [
      '清退前，先打招呼',
      '{称呼}，{群名}每隔一段时间会请一直没参与的朋友先离开，好把位置留给用得上的人。名单里有你，我先跟你说一声：还想留的话回我一句，我就不动。',
    ],
    [
      'Before removal, a word first',
      '{name}, from time to time {group} makes room by letting go of those who never take part. You are on the list, so I tell you first: if you want to stay, answer with a word and nothing happens.',
    ],
  ),
  script(
    'elimination-choice',
    'elimination_warning',
    [
      '清退前，问更合适的安排',
      '{称呼}，看你在{群名}很久没说话，我猜这里的内容可能不太对你的路。是想留着慢慢看，还是换个更合适的群，或者先退出来清静一下？你定，我来办。',
    ],
    [
      'Before removal, ask what suits better',
      '{name}, you have been silent in {group} for long, so perhaps it isn’t quite your thing. Stay and read along, move to a group that suits you better, or leave for some quiet? You choose, I arrange it.',
    ],
  ),
  script(
    'birthday-plain',
    'birthday',
    ['生日，简单祝福', '{称呼}，生日快乐。愿你这一岁想做的事都能往前挪一步，吃好睡好。'],
    [
      'Birthday, plain wishes',
      'Happy birthday, {name}. May everything you want to do this year move one step forward; eat well and sleep well.',
    ],
  ),
  script(
    'birthday-memory',
    'birthday',
    [
      '生日，提一件共同的事',
      '{称呼}，生日快乐。翻了翻记录，你聊{最近话题|自己那些事}的时候我印象很深。谢谢这一年有你在{群名}，今天好好过。',
    ],
    [
      'Birthday, something shared',
      'Happy birthday, {name}. I looked back, and your words about {topic|your own story} stayed with me. Thank you for this year in {group}. Have a good day.',
    ],
  ),
  script(
    'birthday-no-reply',
    'birthday',
    ['生日，不用回', '{称呼}，今天你生日，祝福送到，不用回，去陪想陪的人。{我的名字}'],
    [
      'Birthday, no need to answer',
      '{name}, it’s your birthday: wishes delivered, no answer needed. Spend it with those you like. {me}',
    ],
  ),
  script(
    'anniversary-thanks',
    'anniversary',
    [
      '周年，谢谢一路',
      '{称呼}，今天是你来{群名}的第 {加入天数} 天，又是一年。有人来有人走，你一直在，谢谢。接下来这一年，你最希望这里变成什么样？',
    ],
    [
      'Anniversary, thanks for staying',
      '{name}, today is your day {days} in {group}, another year. People come and go, and you stayed. Thank you. What would you like this place to become in the next one?',
    ],
  ),
  script(
    'anniversary-first-words',
    'anniversary',
    [
      '周年，回头看看',
      '{称呼}，你进{群名}正好满年了。还记得刚来时想解决的事吗？要是已经走过来了，哪天给新来的朋友讲两句，比我讲管用。',
    ],
    [
      'Anniversary, look back',
      '{name}, you’ve been in {group} for a full year. Do you remember what you came for? If it’s behind you now, tell the newcomers a little about it some day; it counts more than from me.',
    ],
  ),
]
