import { Checkbox } from 'antd'
import type { ReactNode } from 'react'
import { useDraft } from '#renderer/ui/use-draft.ts'

/** A tick that stands at once and is kept meanwhile; where that is refused it goes back. */
export function KeptTick(props: {
  isOn: boolean
  save: (isOn: boolean, options: { onError: () => void }) => void
  label?: string
  isDisabled?: boolean
  className?: string
  children?: ReactNode
}) {
  const { isOn, save } = props
  const [shown, setShown] = useDraft(isOn)
  return (
    <Checkbox
      {...(props.className ? { className: props.className } : {})}
      {...(props.label ? { 'aria-label': props.label } : {})}
      checked={shown}
      disabled={props.isDisabled === true}
      onChange={({ target }) => {
        setShown(target.checked)
        save(target.checked, { onError: () => setShown(isOn) })
      }}
    >
      {props.children}
    </Checkbox>
  )
}
