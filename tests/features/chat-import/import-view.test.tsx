import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { ImportView } from '#renderer/features/chat-import/import-view.tsx'
import { groupDraft } from '#shared/features/groups/model.ts'
import type { PickedFile } from '#shared/host.ts'
import { renderView } from '#tests/support/render-view.tsx'
import type { createTestApp } from '#tests/support/test-app.ts'

type TestApp = ReturnType<typeof createTestApp>

const MARCH = `昵称,微信号,进群日期,城市,备注2
阅己,yueji_1990,2026/1/3,上海,意向强
顾言,guyan,2026/1/4,杭州,
,nobody,2026/1/4,杭州,
沈默,shenmo,2025/9/31,南京,
`
const QQ = `消息记录（此消息记录为文本格式，不支持重新导入）

================================================================
消息分组:我的QQ群
================================================================
消息对象:滨江晨跑团
================================================================

2026-03-09 7:21:28 林夏(271147505)
明天几点集合？

2026-03-09 7:25:00 顾言(271147506)
六点半

2026-03-09 7:26:00 系统消息(10000)
新来的加入本群。
`

/** A file as the host hands it over. */
function givenFile(app: TestApp, name: string, text: string): PickedFile {
  const path = join(app.dataDir, name)
  writeFileSync(path, text)
  app.backend.files.register(name, path, name)
  return { token: name, name, size: text.length, modifiedAt: null }
}

async function openImport(options: { given?: (app: TestApp) => Promise<void> | void } = {}) {
  const view = await renderView(<ImportView />, options)
  const choose = async (...files: PickedFile[]) => {
    view.desktop.picks.push(files)
    await view.user.click(await screen.findByText('选择文件', { selector: 'button *' }))
  }
  const press = async (text: string | RegExp) =>
    view.user.click(await screen.findByText(text, { selector: 'button, button *' }))
  return { ...view, choose, press }
}

const given = async (app: TestApp) => {
  await app.api.groups.create(
    groupDraft.parse({ name: '晚读共读会', platform: 'wechat', capacity: 500, kind: 'paid_knowledge' }),
  )
}

describe('bringing a copied talk in', () => {
  it('asks for the day, or takes it without one', async () => {
    const { app, choose, user } = await openImport({ given })
    await choose(givenFile(app, '聊天.txt', '林夏：\n今晚读第三章\n\n周敏：\n卡片用手机记可以吗？'))
    expect((await screen.findByLabelText('第一条消息的日期')).hasAttribute('disabled')).toBe(false)
    await user.click(await screen.findByLabelText('不知道是哪天'))
    await screen.findByText(/连续三条以上相同的，按那里的时间/)
    expect(screen.getByLabelText('第一条消息的日期').hasAttribute('disabled')).toBe(true)
    await user.click(screen.getByLabelText('不知道是哪天'))
    await screen.findByText('复制的内容只有时间，过了零点会自动算到第二天')
    expect(screen.getByLabelText('第一条消息的日期').hasAttribute('disabled')).toBe(false)
  })
})

describe('bringing a list of people in', () => {
  it('shows columns, the dry run and bad rows before anything is written, and writes what it told', async () => {
    const { app, choose, press, user, desktop } = await openImport({ given })
    await choose(givenFile(app, '晚读共读会 3月成员.csv', MARCH))
    await screen.findByText('成员名单，CSV，UTF-8 编码，逗号分隔，第 1 行是表头，4 行')
    await screen.findByText('写入 2 行')
    expect(app.ctx.read.value('SELECT count(*) FROM people WHERE pending_batch_no IS NULL')).toBe(0)
    await screen.findByText('昵称为空')
    await screen.findByText('进群日期“2025/9/31”不存在')
    await screen.findByText('4 列已识别，1 列待定；这组表头会记住')
    await press('下载')
    await waitFor(() => expect(desktop.saved).toHaveLength(1))
    expect(new TextDecoder().decode(desktop.saved[0]?.bytes)).toContain(',nobody,2026/1/4,杭州,,4,昵称为空')
    await user.type(screen.getByLabelText('“备注2”写入字段'), '说明')
    await user.click(await screen.findByText('说明', { selector: '.ant-select-item-option-content' }))
    await screen.findByText('5 列已识别，没有待定的列；这组表头会记住')
    await press('写入 2 行')
    await screen.findByText('“晚读共读会 3月成员.csv”已导入“晚读共读会”')
    expect(app.ctx.read.all('SELECT display_name, city, note FROM people ORDER BY no')).toEqual([
      { display_name: '阅己', city: '上海', note: '意向强' },
      { display_name: '顾言', city: '杭州', note: '' },
    ])
  })

  it('names who would be noted as gone before it does so', async () => {
    const { app, choose, press, user } = await openImport({
      async given(app) {
        await given(app)
        const [group] = await app.api.groups.list({})
        const target = { kind: 'group', groupId: group!.id } as const
        await app.api.rosters.importRoster({
          source: { text: '阅己、顾言、一诺' },
          target,
          listedOn: '2026-02-01' as never,
        })
      },
    })
    await choose(givenFile(app, '晚读共读会.csv', '昵称\n阅己\n'))
    await user.click(await screen.findByText('把这 2 人记为已退群'))
    await press('写入 1 行')
    const dialog = await screen.findByText('把 2 人记为已退群')
    expect(dialog.closest('.ant-modal')?.textContent).toContain('顾言和一诺')
    await user.click(within(dialog.closest('.ant-modal') as HTMLElement).getByText('写入'))
    await screen.findByText('“晚读共读会.csv”已导入“晚读共读会”')
    expect(app.ctx.read.value('SELECT count(*) FROM memberships WHERE left_kind IS NOT NULL')).toBe(2)
  })

  it('opens a new group once it has a name, from pasted names', async () => {
    const { app, press, user } = await openImport()
    await press('粘贴内容')
    await user.type(await screen.findByLabelText('粘贴内容', { selector: 'textarea' }), '林夏、顾言')
    await press('读取粘贴的内容')
    await screen.findByText('选好社群后开始预演。')
    await user.type(await screen.findByLabelText('社群名称'), '晨跑团')
    await press('写入 2 行')
    await screen.findByText('“粘贴的内容”已导入“晨跑团”')
    expect(await app.api.groups.list({})).toMatchObject([{ name: '晨跑团' }])
  })
})

describe('bringing a chat log in', () => {
  it('recognises it, lets its numbers be checked, writes and takes it back', async () => {
    const { app, choose, press } = await openImport()
    await choose(givenFile(app, '滨江晨跑团.txt', QQ))
    await screen.findByText(/^聊天记录，QQ 导出的文本，UTF-8 编码/)
    await screen.findByText('明天几点集合？')
    await screen.findByText('入群 1，退群 0')
    await press('写入 3 条')
    await screen.findByText('“滨江晨跑团.txt”已导入“滨江晨跑团”')
    expect(app.ctx.read.value('SELECT count(*) FROM shown_messages')).toBe(3)
    await press('撤销整批')
    await screen.findByText('3 条消息')
    await press('撤销这次导入')
    await screen.findByText('已撤销', { selector: '.tag' })
    expect(app.ctx.read.value('SELECT count(*) FROM shown_messages')).toBe(0)
    expect(await app.api.groups.list({})).toEqual([])
  })

  it('gives each chat of a file that holds several its own group', async () => {
    const { app, choose, press } = await openImport()
    await choose(
      givenFile(
        app,
        '全部消息记录.txt',
        `${QQ}\n${QQ.slice(QQ.indexOf('===')).replace('滨江晨跑团', '读书会')}`,
      ),
    )
    await screen.findByText('文件里的聊天')
    await screen.findByText('按聊天分别对应')
    await press('写入 6 条')
    await screen.findByText('“全部消息记录.txt”已导入“滨江晨跑团和读书会”')
    expect((await app.api.groups.list({})).map(({ name }) => name)).toEqual(['滨江晨跑团', '读书会'])
  })

  it('leaves nothing behind when it is given up after the dry run', async () => {
    const { app, choose, press } = await openImport()
    await choose(givenFile(app, '滨江晨跑团.txt', QQ))
    await screen.findByText('写入 3 条')
    await press('上一步')
    await screen.findByText('把文件拖到这里，或粘贴内容')
    await waitFor(() => expect(app.ctx.read.value('SELECT count(*) FROM import_batches')).toBe(0))
    expect(app.ctx.read.value('SELECT count(*) FROM people')).toBe(0)
  })

  it('refuses an unknown file with its first lines and goes on to the next', async () => {
    const { app, choose, press } = await openImport()
    await choose(
      givenFile(
        app,
        '菜单.txt',
        '今天的菜单\n番茄炒蛋，十二元一份。\n以上价格仅供参考，最终解释权归本店所有。\n',
      ),
      givenFile(app, '滨江晨跑团.txt', QQ),
    )
    await screen.findByText('不能导入“菜单.txt”')
    expect((await screen.findByText(/番茄炒蛋/)).tagName).toBe('PRE')
    await screen.findByText('第 1 / 2 个文件')
    await press('跳过这个文件')
    await screen.findByText('写入 3 条')
    await screen.findByText('第 2 / 2 个文件')
  })
})
