import { describe, expect, it } from 'vitest'
import { detectFormat, readerOf } from '#electron/features/chat-import/detect.ts'
import { encodeText } from '#tests/support/encode-text.ts'
import { openFixture, pasted } from './reading.ts'

const formatOf = (text: string, name?: string) => detectFormat(pasted(text, name)).format

/** The code of the refusal, with the format where it is known. */
function refusalOf(text: string, name?: string): string {
  try {
    return `taken for ${detectFormat(pasted(text, name)).format}`
  } catch (error) {
    const { code, facts } = error as { code: string; facts: Record<string, string> }
    expect(facts.firstLines).toContain(text.replace('\ufeff', '').split('\n')[0]?.slice(0, 20).trimEnd())
    return code === 'FORMAT_NOT_YET' ? (facts.format ?? '') : code
  }
}

describe('recognising a format', () => {
  it.each([
    ['chatlab-group.json', 'chatlab-json'],
    ['chatlab-lines.jsonl', 'chatlab-jsonl'],
    ['wechat-mail-group.txt', 'wechat-mail'],
    ['wechat-mail-private.txt', 'wechat-mail'],
    ['wechat-mail-html.txt', 'wechat-mail'],
    ['qq-all-chats.txt', 'qq-text'],
    ['chatlog-group.csv', 'chatlog-csv'],
  ])('knows %s', async (name, format) => {
    expect(detectFormat(await openFixture(name))).toMatchObject({ format, confidence: 1 })
  })

  it.each([
    ['林夏 2024-01-15 10:30\n你好', 'wechat-pasted'],
    ['林夏  21:03\n你好\n阿禾  21:04\n好', 'wechat-pasted'],
    ['林夏\n2024年1月5日 14:05\n你好', 'wechat-pasted'],
    ['林夏 昨天 14:05\n你好', 'wechat-pasted'],
    ['林夏 1/15 10:30:05\n你好', 'wechat-pasted'],
    ['林夏 2024年1月15日 10:30:05\n你好', 'wechat-pasted'],
    ['林夏：你好\n阿禾：你好', 'wechat-pasted'],
    ['2022-07-10 22:53:00 晚风(790947404)\n好\n', 'qq-text'],
    ['2017-01-19 8:20:27 PM 暗夜\naaa\n', 'qq-text'],
    ['2017-01-19 8:20:27 暗夜\naaa\n', 'qq-text'],
    ['2024-01-02 13:04:05 甲(10001)\n集合 10:30\n午饭 12:00\n晚饭 18:00\n散会 20:00\n\n', 'qq-text'],
    ['消息对象:甲\n2024-01-02 03:04:05 甲\n明天 10:30 见\n10:30\n', 'qq-text'],
  ])('knows %j', (text, format) => {
    expect(formatOf(text)).toBe(format)
  })

  it('knows a text in each encoding', () => {
    for (const encoding of ['utf-8-bom', 'gb18030', 'utf-16le-bom', 'utf-16be']) {
      const bytes = encodeText('林夏 2024-01-15 10:30\n你好啊，大家早上好\n', encoding)
      const text = new TextDecoder(encoding.replace('-bom', '')).decode(bytes)
      expect(formatOf(text)).toBe('wechat-pasted')
    }
  })

  it.each([
    ['{"metadata":{"name":"QQChatExporter V6"},"chatInfo":{}}', 'qq-exporter-json'],
    ['{"metadata":{"x":1},"chatInfo":{"name":"群"},"chunked":{}}', 'qq-exporter-json'],
    ['{"id":"1","sender":{"uid":"u"},"content":{"text":"x"}}\n', 'qq-exporter-json'],
    ['{"weflow":{"version":"1.0"},"session":{},"messages":[]}', 'weflow-json'],
    ['{"session":{},"messages":[{"senderUsername":"wxid"}]}', 'echotrace-json'],
    ['[{"seq":1,"time":"t","talker":"x@chatroom"}]', 'chatlog-json'],
    ['{"talker":"x","lastTime":"t","messages":[{"seq":1,"talker":"x"}]}', 'chatlog-json'],
    ['{"guild":{},"channel":{},"messages":[]}', 'discord-json'],
    ['{"name":"Bob","type":"private_supergroup","id":1,"messages":[]}', 'telegram-json'],
    ['{"about":"x","chats":{"list":[]}}', 'telegram-json'],
    ['[{"id":1,"MsgSvrID":"9","type_name":"文本"}]', 'pywxdump-json'],
    ['[{"conversations":[{"role":"user"}]}]', 'memotrace-json'],
    ['id,MsgSvrID,type_name,is_sender,talker,room_name,msg,src,CreateTime\n', 'pywxdump-csv'],
    ['\ufefflocalId,TalkerId,Type,SubType,IsSender,CreateTime,Status,StrContent,StrTime\n', 'wechatmsg-csv'],
    ['消息ID,类型,发送人,时间,内容,备注,昵称,更多信息\n', 'wechatmsg-csv'],
    ['AuthorID;Author;Date;Content;Attachments;Reactions;\n', 'discord-csv'],
    ['"AuthorID","Author","Date","Content"\n', 'discord-csv'],
    ['序号,时间,发送者,发送者QQ号,消息类型\n', 'qq-exporter-table'],
    ['序号,时间,发送者身份,消息类型,内容\n', 'weflow-table'],
    [
      '[QQChatExporter V5 / https://example.com]\n\n林夏:\n时间: 2024-01-02 03:04:05\n内容: 好\n',
      'qq-exporter-text',
    ],
    ['From: <Save by Tencent MsgMgr>\nSubject: Tencent IM Message\n', 'qq-mht'],
    ['[LINE] 晨跑團的聊天記錄\n儲存日期：2024/1/2\n', 'line-text'],
    [`${'='.repeat(62)}\nGuild: G\nChannel: c\n`, 'discord-text'],
    ['<!DOCTYPE html>\n<html></html>', 'web-page'],
    ['2024-01-02 03:04:05 林夏\n你好\n\n2024-01-02 13:04:06 阿禾\n好\n\n', 'memotrace-text'],
    ["2024-01-02 03:04:05 '林夏'\n你好\n\n", 'weflow-text'],
    [
      '林夏(wxid_1234567) 07-02 20:51:00\n你好\n\n阿禾(我) 07-02 20:52:00\n好\n\n系统消息 07-02 20:53:00\nx\n',
      'chatlog-text',
    ],
    ['林夏(wxid_1234567) [群(1@chatroom)] 2024-07-02 20:51:00\n你好\n', 'chatlog-text'],
    ['林夏(z00123456)\t2026-03-31 09:15:32\n早\n', 'welink-text'],
    ['林夏(3001002) 2026/09/29 14:32:22\n[CQ:image,file=a]\n\n', 'onebot-text'],
    ['【煤油】丧 丧 熊 9:59:54 PM\n1\n\n林夏 10:00:04 PM\n2\n', 'qq-copied'],
    ['林夏(958884) 上午 3:13:28\n1\n', 'qq-copied'],
    ['林夏 2020/3/28 19:02:31\n伤情\n', 'qq-copied'],
    ['— —  2020-2-21  — —\n\n林夏  23:50:12 \n1\n', 'qq-copied'],
    ['[2026/7/9 23:39:03] Alice: Hey\n[2026/7/9 23:39:04] Bob:Hi\n', 'whatsapp-text'],
    ['\u200e[09.07.20, 11:39:03 PM] Alice: Hey\n', 'whatsapp-text'],
    ['2024/1/2 下午3:04 - Alice: Hey\n2024/1/2 下午3:05 - Bob: Hi\n', 'whatsapp-text'],
    ['03:04\tAlice\thello\n下午03:05\tBob\thi\n', 'line-text'],
    [
      '[27-Jul-18 07:43 PM] KomodoWorld#8282\ntext\n\n[27-Jul-18 07:44 PM] Bob#1\nx (pinned)\n',
      'discord-text',
    ],
  ])('names the format of %j, which is not read yet', (text, format) => {
    expect(refusalOf(text)).toBe(format)
  })

  it.each([
    ['[2019-12-24, 12:23] Jane Doe: Hello John!\n[2020-01-17, 21:49] John Doe: Hello\n'],
    ['[00:11] *** bingos_ joined\n[00:12] <Bin> hi\n00:13 -!- Bin left\n'],
    ['2023-12-24 10:30:45 张三: 大家好\n2023-12-24 10:31:12 李四: 你好啊\n'],
    ['{"messages":[{"sender_name":"John","timestamp_ms":1579294140000}]}'],
    ['今天的菜单\n番茄炒蛋\n'],
    ['姓名,电话\n林夏,13800138000\n'],
    ['# 群规\n1. 不发广告\n2. 友善交流\n'],
    ['会议安排：\n签到 9:00\n开场 9:30\n茶歇 10:30\n'],
    ['林夏 2024-01-15 10:30\n你好\n\n2024-01-02 13:04:06 阿禾\n好\n\n'],
    ['function main() {\n  return 1\n}\n'],
    ['['],
  ])('does not know %j', (text) => {
    expect(refusalOf(text)).toBe('FORMAT_UNKNOWN')
  })

  it('shows twelve first lines and the name of what it refuses', () => {
    const text = Array.from({ length: 30 }, (_, at) => `第 ${at} 行`).join('\n')
    expect(() => detectFormat(pasted(text, '随笔.txt'))).toThrow(
      expect.objectContaining({
        code: 'FORMAT_UNKNOWN',
        facts: { name: '随笔.txt', firstLines: text.split('\n').slice(0, 12).join('\n') },
      }),
    )
  })

  it('has a reader for each format, and none for others', () => {
    expect(readerOf('qq-text').id).toBe('qq-text')
    expect(() => readerOf('morse' as 'qq-text')).toThrow('FORMAT_UNKNOWN')
  })
})
