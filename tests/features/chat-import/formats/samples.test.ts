import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { detectFormat } from '#electron/features/chat-import/detect.ts'
import type { ChatFormat } from '#shared/features/chat-import/model.ts'
import { brief, chatsOf, issuesOf, messagesOf, openFixture, readAll } from './reading.ts'

const folder = process.env.QUNPU_SAMPLES

/** Files of real exporters that must be read, by folder: format, and whether issues are allowed. */
const READ: Readonly<Record<string, (name: string) => ChatFormat | null>> = {
  chatlab: (name) => (name.endsWith('.jsonl') ? 'chatlab-jsonl' : 'chatlab-json'),
  qq_native_txt: () => 'qq-text',
  wechat_official_mail_txt: () => 'wechat-mail',
  wechat_pasted_txt: () => 'wechat-pasted',
  wechat_chatlog: (name) => (name.endsWith('.csv') ? 'chatlog-csv' : null),
}
/** Folders whose files are known but not read yet. */
const NOT_YET = [
  ...[
    'wechat_pywxdump_csv',
    'wechat_wechatmsg_csv',
    'wechat_weflow_json',
    'wechat_echotrace_json',
    'qq_copied_txt',
  ],
  ...[
    'qq_exporter_json',
    'telegram_json',
    'line_txt',
    'discord_dce_csv',
    'discord_dce_txt',
    'discord_dce_html',
  ],
  ...['discord_dce_json', 'welink_txt'],
]
/** Files that no format may claim. */
const UNKNOWN = ['other_negative', 'generic_txt', 'irc_txt', 'encodings']

type Sample = { file: string; group: string; messages: number }

function samplesIn(path: string): Sample[] {
  const [head = '', ...rows] = readFileSync(join(path, 'SOURCES.tsv'), 'utf8').split('\n')
  const columns = head.split('\t')
  const count = columns.indexOf('messages_or_rows')
  return rows
    .map((row) => row.split('\t'))
    .filter(([file = '']) => file !== '' && existsSync(join(path, file)))
    .map((cells) => ({
      file: cells[0] ?? '',
      group: (cells[0] ?? '').split('/')[0] ?? '',
      messages: Number(cells[count]),
    }))
}

const samples = folder && existsSync(join(folder, 'SOURCES.tsv')) ? samplesIn(folder) : []
const open = (file: string) => openFixture(join(folder ?? '', file))

if (samples.length === 0) console.log('samples of real exports: all skipped, as QUNPU_SAMPLES is not set')

describe.skipIf(samples.length === 0)('samples of real exports', () => {
  const read = samples.flatMap(({ file, group, messages }) => {
    const format = READ[group]?.(file)
    return format ? [{ file, format, messages }] : []
  })

  it.each(read)('$file is $format with $messages messages', async ({ file, format, messages }) => {
    const source = await open(file)
    expect(detectFormat(source).format).toBe(format)
    const items = await readAll(format, source)
    expect(messagesOf(items)).toHaveLength(messages)
    expect(issuesOf(items)).toEqual([])
    expect(chatsOf(items)).toHaveLength(1)
    expect(messagesOf(items).map(brief).join('\n')).not.toContain('\ufffd')
  })

  it.each(samples.filter(({ group, file }) => NOT_YET.includes(group) && !file.includes('/chunks/')))(
    '$file is named and refused',
    async ({ file }) => {
      const source = await open(file)
      expect(() => detectFormat(source)).toThrow('FORMAT_NOT_YET')
    },
  )

  it.each(
    samples.filter(
      ({ group, file }) =>
        group === 'whatsapp_txt' ||
        file.startsWith('wechat_chatlog/chatlog_one') ||
        file === 'wechat_chatlog/chatlog_year_range.txt',
    ),
  )('$file is refused', async ({ file }) => {
    await expect(open(file).then(detectFormat)).rejects.toMatchObject({
      code: file.endsWith('.zip') ? 'SOURCE_NOT_TEXT' : 'FORMAT_NOT_YET',
    })
  })

  it.each(samples.filter(({ group }) => UNKNOWN.includes(group)))('$file is unknown', async ({ file }) => {
    await expect(open(file).then(detectFormat)).rejects.toMatchObject({
      code: file.includes('shiftjis') ? 'ENCODING_UNKNOWN' : 'FORMAT_UNKNOWN',
    })
  })

  it.each([
    ['encodings/chardet_big5.txt', 'big5', '政府資訊科技總監辦公室'],
    ['encodings/chardet_utf16le.txt', 'utf-16le', 'Euro Symbol'],
    ['encodings/chardet_lang_chinese.txt', 'utf-8', '政府資訊科技總監辦公室'],
  ])('%s is %s', async (file, encoding, start) => {
    const source = await open(file)
    expect(source.encoding).toBe(encoding)
    expect(source.head.startsWith(start)).toBe(true)
  })

  it('finds names with double spaces, pictures and an empty message in the group mail', async () => {
    const messages = messagesOf(
      await readAll('wechat-mail', await open('wechat_official_mail_txt/group_mail_ZNQ.txt')),
    )
    expect(messages.filter(({ kind }) => kind === 'image')).toHaveLength(9)
    expect(messages.some(({ sender }) => sender?.name === 'G  (一刀）')).toBe(true)
    expect(brief(messages[10] ?? messages[0]!)).toContain('2018-09-04 00:44 Dean: 9月3日')
    expect(messages.at(-1)).toMatchObject({ text: '', kind: 'other' })
  })

  it('does not break a message at a line that ends in a time after one space', async () => {
    const [message] = messagesOf(
      await readAll('wechat-mail', await open('wechat_official_mail_txt/private_mail_cn_date.txt')),
    )
    expect(message?.text).toBe('早\n\n这一行 只有一个空格 12:00')
  })
})
