import { describe, expect, it } from 'vitest'
import { cqReplyOf, kindOfText } from '#electron/features/chat-import/formats/placeholders.ts'

describe('kinds of messages that exporters write as text', () => {
  it.each([
    ['[图片]', 'image'],
    ['  [图片] ', 'image'],
    ['[图片: 0123.jpg(请在附件中查看)]', 'image'],
    ['![图片](http://127.0.0.1:5030/image/abc)', 'image'],
    ['[图片][图片]\n[图片]', 'image'],
    ['[Photo]', 'image'],
    ['[圖片]', 'image'],
    ['[语音]', 'voice'],
    ['[语音] 12"', 'voice'],
    ['[语音]3″', 'voice'],
    ['[语音] 1:02', 'voice'],
    ['[语音] 1\'02"', 'voice'],
    ['[语音] 12秒', 'voice'],
    ['[语音](http://host/voice/1)', 'voice'],
    ['[视频]', 'video'],
    ['![视频](http://host/video/1,2)', 'video'],
    ['[动画表情]', 'sticker'],
    ['[GIF表情]', 'sticker'],
    ['[表情]', 'sticker'],
    ['[文件] 三月 计划.pdf', 'file'],
    ['[文件|三月.pdf](http://host/file/1)', 'file'],
    ['[链接] 标题\n第二行', 'link'],
    ['[链接|题](https://example.com)', 'link'],
    ['[小程序|群接龙](https://example.com)', 'share'],
    ['[分享|题|说明](https://example.com)', 'share'],
    ['[视频号|看看]', 'share'],
    ['[笔记|题]', 'share'],
    ['[合并转发|群的聊天记录]\n  甲: 好', 'forward'],
    ['[聊天记录]', 'forward'],
    ['[位置|西湖]', 'location'],
    ['[名片]', 'card'],
    ['[个人名片] 林夏', 'card'],
    ['[转账|发送 ￥1.00](备注)', 'transfer'],
    ['[红包]恭喜发财', 'red_packet'],
    ['[QQ红包]', 'red_packet'],
    ['[红包封面]', 'red_packet'],
    ['[语音通话]', 'call'],
    ['[视频通话] 通话时长 03:21', 'call'],
    ['[拍一拍]小明拍了拍小红', 'poke'],
    ['[CQ:image,file=a.jpg]', 'image'],
    ['[CQ:reply,id=5][CQ:at,qq=1] [CQ:record,file=a]', 'voice'],
    ['[CQ:face,id=14]', 'sticker'],
    ['[CQ:file,name=a.pdf]', 'file'],
    ['[CQ:unheard,x=1]', 'other'],
    ['[CQ:image,file=a.jpg]看这个', 'text'],
    ['[CQ:at,qq=1]', 'text'],
    ['[CQ:image,file=a][CQ:record,file=b]', 'image'],
    ['[:]', 'text'],
    ['', 'other'],
    [' \n', 'other'],
    ['[图片]看这个', 'text'],
    ['看[图片]', 'text'],
    ['[图片][视频]', 'text'],
    ['[微笑]', 'text'],
    ['[微笑][微笑]', 'text'],
    ['[图片', 'text'],
    ['[这个名字实在太长了不是占位符]', 'text'],
    ['![', 'text'],
    ['@林夏 [图片]', 'text'],
    ['[群公告]\n周六集合', 'text'],
    ['[语音] 好的', 'text'],
  ])('takes %j for %s', (text, kind) => {
    expect(kindOfText(text)).toBe(kind)
  })

  it('reads a very long run of pictures', () => {
    expect(kindOfText('[图片]'.repeat(100_000))).toBe('image')
  })

  it('reads the reply of a OneBot code', () => {
    expect(cqReplyOf(' [CQ:reply,id=-12,text=a]好')).toEqual({ replyTo: '-12', text: '好' })
    expect(cqReplyOf('好[CQ:reply,id=12]')).toBeNull()
  })
})
