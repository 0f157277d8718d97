import type { WriteDb } from '#electron/database/handles.ts'
import { findScripts } from '#electron/features/scripts/queries.ts'
import { groupCategories } from '#shared/features/scripts/model.ts'
import { categoryOfSource } from '#shared/features/scripts/rules/categories.ts'
import { Random } from './random.ts'

const DAY_MS = 86_400_000

type Wording = { agoDays: number; zh: readonly [string, string]; en: readonly [string, string] }
type OwnScript = { id: string; category: string; isFavourite: boolean; versions: readonly Wording[] }

/** What 林夏 wrote herself; the welcome was reworded twice. */
const ownScripts: readonly OwnScript[] = [
  {
    id: 'sample-welcome',
    category: 'welcome',
    isFavourite: true,
    versions: [
      {
        agoDays: 60,
        zh: [
          '欢迎，我自己的说法',
          '{称呼}你好，欢迎加入{群名}，我是{我的名字}。群公告里有新人须知和历史资料，先看一遍，有问题随时找我。',
        ],
        en: [
          'Welcome, my own words',
          'Hello {name}, welcome to {group}, I’m {me}. The notice has the rules and all past material; read it first, and ask me anything.',
        ],
      },
      {
        agoDays: 27,
        zh: [
          '欢迎，我自己的说法',
          '{称呼}你好，我是{群名}的{我的名字}。群公告里有新人要看的两条，不着急。你是从哪儿知道我们的？',
        ],
        en: [
          'Welcome, my own words',
          'Hello {name}, I’m {me} from {group}. Two lines in the notice are for newcomers, no hurry. How did you hear of us?',
        ],
      },
      {
        agoDays: 16,
        zh: [
          '欢迎，我自己的说法',
          '{称呼}你好，我是{群名}的{我的名字}，欢迎。先不用发言，熟悉两天再说。方便问一句：你更想学点东西，还是认识点人？我好给你介绍。',
        ],
        en: [
          'Welcome, my own words',
          'Hello {name}, I’m {me} from {group}, welcome. No need to talk yet, look around for two days. May I ask: are you here to learn, or to meet people? Then I know whom to introduce.',
        ],
      },
    ],
  },
  {
    id: 'sample-offline',
    category: 'event_invitation',
    isFavourite: false,
    versions: [
      {
        agoDays: 20,
        zh: [
          '线下读书会，问能不能来',
          '{称呼}，{活动名|这个月的线下读书会}定在周六下午，十来个人，读一章聊一章。你要是在杭州，来坐坐？不方便也没关系，我会把大家聊的记下来发群里。',
        ],
        en: [
          'Meeting in person, can they come',
          '{name}, {event|this month’s reading in person} is on Saturday afternoon, a dozen people, a chapter read and talked through. If you are in Hangzhou, join us? If not, I’ll post the notes in the group.',
        ],
      },
    ],
  },
]

/** Puts in the scripts that the operator of the sample wrote, with their earlier wordings. */
export function insertSampleScripts(db: WriteDb, now: number): void {
  for (const { id, category, isFavourite, versions } of ownScripts) {
    const madeAt = now - (versions[0]?.agoDays ?? 0) * DAY_MS
    db.run(
      `INSERT INTO scripts (id, category, version, is_favourite, is_sample, position, created_at)
       VALUES (?, ?, ?, ?, 1, 1000, ?) ON CONFLICT DO NOTHING`,
      id,
      category,
      versions.length,
      isFavourite ? 1 : 0,
      madeAt,
    )
    for (const [at, { agoDays, zh, en }] of versions.entries())
      db.run(
        `INSERT INTO script_versions (script_id, version, title_zh, body_zh, title_en, body_en, created_at)
         VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
        id,
        at + 1,
        ...zh,
        ...en,
        now - agoDays * DAY_MS,
      )
  }
}

/** Says of each card of the weeks before with which script it went out: mostly the first that the category offers. */
export function attachSampleScripts(db: WriteDb): void {
  const random = Random.of('scripts')
  const cards = db.all<{ no: number; rule: string; closedAt: number }>(
    `SELECT no, rule, closed_at AS closedAt FROM follow_ups
     WHERE is_sample = 1 AND script_id IS NULL AND state IN ('done', 'waiting') AND closed_at IS NOT NULL
     ORDER BY closed_at, no`,
  )
  for (const { no, rule, closedAt } of cards) {
    const offered = findScripts(db, categoryOfSource(rule)).filter(({ isHidden }) => !isHidden)
    const own = offered.filter(({ isShipped }) => !isShipped)
    const pool = own.length > 0 && random.chance(0.7) ? own : offered
    const script = random.chance(0.6) ? pool[0] : random.pick(pool)
    if (!script) continue
    db.run(
      `UPDATE follow_ups SET script_id = ?, script_version = (SELECT coalesce(max(version), 1) FROM script_versions
         WHERE script_id = ? AND (created_at <= ? OR version = 1)) WHERE no = ?`,
      script.id,
      script.id,
      closedAt,
      no,
    )
  }
}

/** Posts that went into the groups of the sample in the weeks before, so that posts have uses too. */
export function insertSamplePosts(db: WriteDb, now: number): void {
  const random = Random.of('posts')
  const groups = db.all<{ id: string }>('SELECT id FROM groups WHERE is_sample = 1 ORDER BY no')
  const scripts = groupCategories.flatMap((category) => findScripts(db, category).slice(0, 2))
  for (const { id: groupId } of groups)
    for (const { id, version } of scripts) {
      if (!random.chance(0.4)) continue
      const at = now - random.int(2, 40) * DAY_MS
      db.run(
        "INSERT INTO script_uses (script_id, version, kind, target, at) VALUES (?, ?, 'post', ?, ?)",
        id,
        version,
        groupId,
        at,
      )
    }
}

/** Takes the scripts of the sample away again, with their versions and uses. */
export function deleteSampleScripts(db: WriteDb): void {
  db.run('DELETE FROM script_uses WHERE target IN (SELECT id FROM groups WHERE is_sample = 1)')
  db.run('DELETE FROM script_versions WHERE script_id IN (SELECT id FROM scripts WHERE is_sample = 1)')
  db.run('DELETE FROM scripts WHERE is_sample = 1')
}
