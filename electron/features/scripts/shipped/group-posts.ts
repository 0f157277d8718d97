import { type ShippedScript, script } from './shipped-script.ts'

/** Posts to a whole group, from its first day on. */
export const groupPosts: readonly ShippedScript[] = [
  script(
    'group-open',
    'group_welcome',
    [
      '开群第一条',
      '大家好，我是{我的名字}，{群名}今天正式开了。能进来的都是我一个个想过的人，先不发广告、不刷链接，头一周只做一件事：互相认识。有想聊的，现在就可以开口。',
    ],
    [
      'The first post',
      'Hello everybody, I’m {me}, and {group} opens today. I thought about each of you before the invitation. No ads, no links; in the first week we do one thing only: get to know each other. Anybody who wants to talk, go ahead.',
    ],
  ),
  script(
    'group-newcomers',
    'group_welcome',
    [
      '欢迎这批新朋友',
      '今天{群名}来了几位新朋友，欢迎。老朋友冒个泡，让人家知道这里有人；新朋友不用急着说话，先往上翻翻，看到感兴趣的接一句就好。',
    ],
    [
      'Welcome the newcomers of the day',
      'A few new members joined {group} today, welcome. Old hands, say hello so that they know somebody is home. Newcomers, no hurry: scroll up a little and reply to whatever interests you.',
    ],
  ),
  script(
    'group-rules-short',
    'group_rules',
    [
      '群规，三条说清',
      '{群名}就三条规矩：一、不发广告和拼团链接，想推荐东西先跟我说；二、有不同意见对事不对人；三、晚上十点半以后尽量不@大家。犯了先私下提醒，第二次请出。大家觉得合适吗？',
    ],
    [
      'House rules in three lines',
      '{group} has three rules: one, no ads or group-buying links, ask me before you recommend something; two, disagree about things, not people; three, no mentions of everybody after half past ten at night. First a private word, the second time out. Does that suit you?',
    ],
  ),
  script(
    'group-rules-why',
    'group_rules',
    [
      '群规，说说为什么',
      '有朋友问{群名}为什么不让发链接。我想让大家打开群，看到的是人说的话，不是一屏转发。好东西欢迎用自己的话讲：你用了多久，好在哪，不好在哪，这样的推荐我们都爱看。',
    ],
    [
      'House rules and why',
      'Somebody asked why {group} allows no links. When you open it I want you to see people talking, not a wall of cards. Good things are welcome in your own words: how long you’ve used them, what is good, what isn’t. We like to read that.',
    ],
  ),
  script(
    'group-intro-chain',
    'group_introductions',
    [
      '自我介绍接龙',
      '来个接龙，三句话就行：一、怎么称呼，在哪个城市；二、最近在忙什么；三、可以帮到别人什么，或者想找人帮什么。我先来：我是{我的名字}。下一位接上。',
    ],
    [
      'Introductions in a chain',
      'Let’s go round, three lines each: one, what to call you and where you are; two, what keeps you busy; three, what you can help with or need help with. I start: I’m {me}. Next, please.',
    ],
  ),
  script(
    'group-intro-match',
    'group_introductions',
    [
      '接龙收尾，牵线',
      '接龙看完了，谢谢认真写的每一位。我发现有几对朋友能互相帮上忙，会在群里点名牵个线，被点到的接一句就好。还没写的不着急，什么时候写都行。',
    ],
    [
      'After the chain, match people',
      'I’ve read every introduction, thank you for taking care. Some of you could help each other; I’ll name the pairs here, just answer with a line. If you haven’t written yet, any time is fine.',
    ],
  ),
  script(
    'group-topic-first',
    'group_topic',
    [
      '第一个话题，人人能答',
      '今天聊个谁都能答的：你是怎么开始接触{最近话题|这件事}的？第一次做的时候最意外的是什么？我先说我的，大家随意接。',
    ],
    [
      'First topic, easy for everybody',
      'Something everybody can answer today: how did you first come to {topic|this}? And what surprised you most? I’ll go first, join in as you like.',
    ],
  ),
  script(
    'group-topic-choice',
    'group_topic',
    [
      '话题，二选一',
      '做个小调查：同样一小时，你更愿意看别人怎么做，还是自己动手试？回“看”或“试”就行，想说理由的多说一句。晚上我统计一下。',
    ],
    [
      'Topic, one of two',
      'A small poll: given one hour, would you rather watch somebody do it or try it yourself? Reply “watch” or “try”, and say why if you like. I’ll count tonight.',
    ],
  ),
  script(
    'group-topic-stuck',
    'group_topic',
    [
      '话题，说说卡在哪',
      '周中了，来一轮“卡在哪”：用一句话说你这周卡住的一件小事，看到能帮的就接一句。不评对错，只给办法。我先说我的。',
    ],
    [
      'Topic, where are you stuck',
      'Middle of the week, a round of “stuck”: name one small thing that holds you up, and answer where you can help. No judging, only ways out. I’ll start.',
    ],
  ),
  script(
    'group-share-notice',
    'group_share',
    [
      '第一次分享，预告',
      '明天晚上八点，{群名}第一次群内分享：{活动名}。二十分钟讲，二十分钟问，全是文字和语音，不卖东西。想问的现在就可以写在下面，我收进去。',
    ],
    [
      'First share, announce it',
      'Tomorrow at eight in the evening, the first talk in {group}: {event}. Twenty minutes of talk, twenty of questions, text and voice only, nothing for sale. Write your questions below and I’ll take them in.',
    ],
  ),
  script(
    'group-share-recap',
    'group_share',
    [
      '分享之后，收要点',
      '刚才{活动名}的要点我记了三条，写在下面。没赶上的看这个就够了。听的朋友说一句：今天哪一点你打算明天就试？',
    ],
    [
      'After the share, the main points',
      'Three points from {event} that I wrote down, see below. If you missed it, this will do. Those who listened: which one will you try tomorrow?',
    ],
  ),
  script(
    'group-event-open',
    'group_event',
    [
      '活动开始，怎么参加',
      '{活动名}开始了。参加很简单：照着公告里的一步做，做完在群里回一句“做了”。不比快慢，中间断一天也没关系，第二天接上就行。有问题随时@我。',
    ],
    [
      'The event begins, how to join',
      '{event} begins. Joining is easy: do the one step in the notice, then reply “done” here. It’s not a race; miss a day and go on the next. Mention me with any question.',
    ],
  ),
  script(
    'group-event-halfway',
    'group_event',
    [
      '活动过半，说说进展',
      '{活动名}过半了。坚持下来的朋友辛苦，掉队的今天接上也来得及。大家说一句：到现在为止，最难的是哪一天，怎么过来的？',
    ],
    [
      'Halfway through the event',
      '{event} is halfway. Well done to those who kept on; if you fell behind, today is a good day to come back. Tell us: which day was the hardest so far, and how did you get through it?',
    ],
  ),
  script(
    'group-review-week',
    'group_review',
    [
      '一周回顾',
      '这一周的{群名}，我挑了几条值得回头看的：谁的经历、谁的答案、还没解决的问题，都列在下面。漏了谁的好内容，提醒我补上。下周想聊什么，也写一句。',
    ],
    [
      'The week in review',
      'From this week in {group} I picked what is worth a second look: stories, answers, and questions still open, listed below. If I missed something good, tell me. And write one line on what you want to talk about next week.',
    ],
  ),
  script(
    'group-review-three-weeks',
    'group_review',
    [
      '满三周，一起定规矩',
      '{群名}满三周了。想听大家三句话：留下来的理由是什么，最想去掉的是什么，下个月愿意一起做的是什么？说实话就好，我照着改，改完公布。',
    ],
    [
      'Three weeks, settle it together',
      '{group} is three weeks old. Three lines from each of you, please: why you stay, what should go, and what you’d join in next month. Be honest; I’ll change things and tell you what I changed.',
    ],
  ),
]
