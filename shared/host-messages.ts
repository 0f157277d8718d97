import { defineMessages } from './kernel/messages.ts'

/** How the refusals of both hosts are worded; those of the backend stand with their features. */
export const hostMessages = defineMessages(
  {
    'error.BROWSER_FAILED': '用浏览器生成文件时出错，没有生成。再试一次；还不行就改存 HTML，再用浏览器打印。',
    'error.BROWSER_TIMEOUT': '浏览器一分钟没有生成完，没有生成。缩小报告的范围后再试。',
    'error.NOT_OPENED': '没能打开这个文件夹。它的位置写在 设置 → 数据 里，可以自己打开。',
    'error.FILE_GONE': '“{name}”已经不在原来的位置。找到它以后重新添加。',
    'error.FILE_BUSY': '“{name}”正被别的程序打开，没有写入。关掉它再存一次。',
    'error.FILE_NOT_WRITABLE': '这个位置不能写入“{name}”。换一个文件夹再存。',
    'error.TOO_LARGE': '内容太大，没有处理。缩小范围后再试。',
    'error.INPUT_REJECTED': '填写的内容不合要求，没有保存。',
    'error.NO_SUCH_ENDPOINT': '这个版本的群圃没有这项功能。重新载入页面。',
    'error.NOT_LET_IN': '这个页面没有获准连接群圃。请用启动时终端里显示的完整地址打开。',
    'error.NO_SUCH_OPERATION': '没有名为 {operation} 的操作。用 --list 查看全部操作。',
    'error.INPUT_NOT_JSON': '输入不是有效的 JSON：{message}',
    'error.BAD_ARGUMENTS': '命令的参数不对：{message}',
    'error.UNEXPECTED': '出了意外，这一步没有完成。已有的数据没有变。再试一次，还不行就复制详情反馈。',
  },
  {
    'error.BROWSER_FAILED':
      'The browser failed to make the file; nothing was written. Try again, or save HTML and print it from your browser.',
    'error.BROWSER_TIMEOUT':
      'The browser was not done within a minute; nothing was written. Narrow the report and try again.',
    'error.NOT_OPENED': 'The folder could not be opened. Its place is written under Settings → Data.',
    'error.FILE_GONE': '“{name}” is no longer where it was. Find it and add it again.',
    'error.FILE_BUSY': '“{name}” is open in another program; nothing was written. Close it and save again.',
    'error.FILE_NOT_WRITABLE': '“{name}” cannot be written there. Choose another folder and save again.',
    'error.TOO_LARGE': 'This is too large; nothing was done. Narrow it and try again.',
    'error.INPUT_REJECTED': 'What was filled in does not fit; nothing was saved.',
    'error.NO_SUCH_ENDPOINT': 'This version of Qunpu cannot do that. Reload the page.',
    'error.NOT_LET_IN':
      'This page was not let in. Open the full address that was shown in the terminal when Qunpu started.',
    'error.NO_SUCH_OPERATION': 'There is no operation named {operation}. --list shows all of them.',
    'error.INPUT_NOT_JSON': 'The input is not valid JSON: {message}',
    'error.BAD_ARGUMENTS': 'The arguments do not fit: {message}',
    'error.UNEXPECTED':
      'Something unexpected happened and this step was not done. Your data has not changed. Try again, or copy the details and tell us.',
  },
)
