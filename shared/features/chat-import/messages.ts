import { defineMessages } from '#shared/kernel/messages.ts'

/** Words about reading chat logs: formats, refusals, and lines that could not be used. */
export const chatImportMessages = defineMessages(
  {
    'format.chatlab-json': 'ChatLab JSON',
    'format.chatlab-jsonl': 'ChatLab JSONL',
    'format.wechat-mail': '微信邮件聊天记录',
    'format.wechat-pasted': '微信复制的聊天内容',
    'format.qq-text': 'QQ 导出的文本',
    'format.chatlog-csv': 'chatlog CSV',
    'error.IMPORT_RUNNING': '另一个导入正在进行。等它完成或取消后再试。',
    'error.IMPORT_CANCELLED': '已取消导入“{name}”，没有留下任何数据。',
    'error.NOTHING_READABLE': '“{name}”里没有一行能读懂（{issues, number} 行有问题），什么都没有导入。',
    'error.START_DATE_NEEDED': '“{name}”里没有日期。填上第一条消息是哪一天，或勾选“不知道是哪天”，再继续。',
    'error.GROUP_NEEDED': '这段记录里没有群名。选一个社群，或新建一个，再继续。',
    'error.PERSON_NEEDED':
      '认不出这段私聊是和谁的（{name}）。选一位成员，或为对方新建档案，再继续。什么都没有导入。',
    'error.ME_NEEDED':
      '这段私聊里有 {names}，分不清哪一方是你。在“我是谁”里填上自己的名字，再继续。什么都没有导入。',
    'error.BATCH_NOT_FOUND': '找不到这次导入，它可能已经撤销。',
    'error.FILE_NOT_FOUND': '文件“{name}”已经不在原处。重新选择文件再试。',
    'error.PATH_NOT_ALLOWED': '这里只能用选择或拖入的文件。',
    'error.FILE_NOT_READABLE': '文件“{name}”打不开，可能正被别的程序占用，或没有读取权限。什么都没有导入。',
    'error.SOURCE_EMPTY': '“{name}”里没有内容。',
    'error.SOURCE_NOT_TEXT':
      '“{name}”不是文本{kind, select, zip {，而是压缩包，先解压再选里面的文件} gzip {，而是压缩包，先解压再选里面的文件} rar {，而是压缩包，先解压再选里面的文件} 7z {，而是压缩包，先解压再选里面的文件} sqlite {，而是数据库文件。群圃不解密聊天软件的数据库，请用导出的聊天记录} pdf {，而是 PDF} png {，而是图片} jpeg {，而是图片} office {，而是旧版 Office 文件} other {}}。',
    'error.ENCODING_UNKNOWN': '看不出“{name}”用的是哪种文字编码。从下面的预览里选一种能读通的。',
    'error.ENCODING_UNSUPPORTED': '不认识文字编码“{encoding}”。',
    'error.FORMAT_UNKNOWN': '认不出“{name}”是哪种聊天记录，没有导入任何内容。下面是它开头的几行。',
    'error.FORMAT_NOT_YET': '“{name}”是 {label} 的导出，这种格式目前还不能导入。',
    'importIssue.outside_message': '不属于任何消息的文字（{lines} 行）',
    'importIssue.bad_json': '这一条不是有效的 JSON',
    'importIssue.bad_member': '成员没有 ID',
    'importIssue.bad_time': '时间缺失或无法识别',
    'importIssue.bad_date': '日期不存在',
    'importIssue.unknown_record': '不认识的记录类型',
    'importIssue.cut_file': '文件不完整，在中间断开',
    'importIssue.record_too_long': '这一条太长，已略过',
    'importIssue.message_too_long': '消息太长，后面的部分已略过',
    'importIssue.no_header': '没有表头，无法判断各列',
    'importIssue.open_quote': '引号没有闭合',
    'importIssue.few_columns': '列数不够',
  },
  {
    'format.chatlab-json': 'ChatLab JSON',
    'format.chatlab-jsonl': 'ChatLab JSONL',
    'format.wechat-mail': 'WeChat mail of a chat',
    'format.wechat-pasted': 'Text copied from WeChat',
    'format.qq-text': 'Text exported by QQ',
    'format.chatlog-csv': 'chatlog CSV',
    'error.IMPORT_RUNNING': 'Another import is running. Wait for it or cancel it, then try again.',
    'error.IMPORT_CANCELLED': 'The import of “{name}” was cancelled; nothing of it was kept.',
    'error.NOTHING_READABLE':
      'No line of “{name}” could be read ({issues, number} with problems); nothing was imported.',
    'error.START_DATE_NEEDED':
      '“{name}” holds no dates. Say on which day its first message was sent, or that you do not know, then go on.',
    'error.GROUP_NEEDED': 'This log names no group. Choose one or make a new one, then go on.',
    'error.PERSON_NEEDED':
      'It is not clear whom this private chat is with ({name}). Choose a person, or make a profile for them, and go on. Nothing was imported.',
    'error.ME_NEEDED':
      'In this private chat there are {names}, and it is not clear which side is you. Fill in your own name under “Who am I” and go on. Nothing was imported.',
    'error.BATCH_NOT_FOUND': 'This import cannot be found; it may have been undone.',
    'error.FILE_NOT_FOUND': 'The file “{name}” is no longer there. Choose it again.',
    'error.PATH_NOT_ALLOWED': 'Only files that were chosen or dropped can be used here.',
    'error.FILE_NOT_READABLE':
      'The file “{name}” cannot be opened: another program may be using it, or you may not read it. Nothing was imported.',
    'error.SOURCE_EMPTY': 'There is nothing in “{name}”.',
    'error.SOURCE_NOT_TEXT':
      '“{name}” is not text{kind, select, zip { but an archive; unpack it and choose the file inside} gzip { but an archive; unpack it and choose the file inside} rar { but an archive; unpack it and choose the file inside} 7z { but an archive; unpack it and choose the file inside} sqlite { but a database. Qunpu does not decrypt databases of chat programs; use an exported chat log} pdf { but a PDF} png { but a picture} jpeg { but a picture} office { but an old Office file} other {}}.',
    'error.ENCODING_UNKNOWN':
      'The text encoding of “{name}” could not be recognised. Choose one whose preview reads well.',
    'error.ENCODING_UNSUPPORTED': 'Unknown text encoding “{encoding}”.',
    'error.FORMAT_UNKNOWN':
      '“{name}” is no chat log that Qunpu knows. Nothing was imported. Its first lines are below.',
    'error.FORMAT_NOT_YET': '“{name}” is an export of {label}. This format cannot be imported yet.',
    'importIssue.outside_message':
      'Text that belongs to no message ({lines, plural, one {# line} other {# lines}})',
    'importIssue.bad_json': 'Not valid JSON',
    'importIssue.bad_member': 'A member without an id',
    'importIssue.bad_time': 'The time is missing or cannot be read',
    'importIssue.bad_date': 'No such date',
    'importIssue.unknown_record': 'Unknown kind of record',
    'importIssue.cut_file': 'The file is incomplete: it breaks off',
    'importIssue.record_too_long': 'Too long, left out',
    'importIssue.message_too_long': 'The message is too long; its end was left out',
    'importIssue.no_header': 'No header row, so the columns cannot be told',
    'importIssue.open_quote': 'A quotation mark is never closed',
    'importIssue.few_columns': 'Too few columns',
  },
)
