import { Input } from 'antd'
import { useKeptText } from '#renderer/app/campaigns/use-kept-text.ts'

type KeptProps = {
  label: string
  kept: string
  most?: number
  placeholder?: string
  isNeeded?: boolean
  save: (text: string) => void
}

/** One line of text that is kept when it is left, or by Enter. */
export function KeptInput({ label, kept, most = 100, placeholder, isNeeded, save }: KeptProps) {
  const { text, setText, leave } = useKeptText(kept, save, isNeeded)
  return (
    <Input
      size="small"
      className="private"
      aria-label={label}
      maxLength={most}
      {...(placeholder ? { placeholder } : {})}
      value={text}
      status={isNeeded && text.trim() === '' ? 'error' : ''}
      onChange={({ target }) => setText(target.value)}
      onBlur={leave}
      onPressEnter={(event) => event.currentTarget.blur()}
    />
  )
}

/** Some lines of text that are kept when they are left. */
export function KeptArea({ label, kept, most = 4000, placeholder, save }: KeptProps) {
  const { text, setText, leave } = useKeptText(kept, save)
  return (
    <Input.TextArea
      size="small"
      className="private"
      aria-label={label}
      autoSize={{ minRows: 1, maxRows: 10 }}
      maxLength={most}
      {...(placeholder ? { placeholder } : {})}
      value={text}
      onChange={({ target }) => setText(target.value)}
      onBlur={leave}
    />
  )
}
