import { Modal } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'

/** A small decision in front of the page: Enter does it, Esc leaves. The focus goes back to where it was. */
export function FormDialog(props: {
  title: string
  save: string
  cancel: string
  isSaving: boolean
  danger?: boolean
  /** False while something must be answered first. */
  canSave?: boolean
  submit: () => void
  close: () => void
  children: ReactNode
}) {
  const { canSave = true } = props
  useReturnOfFocus()
  return (
    <Modal
      open
      width={480}
      title={props.title}
      okText={props.save}
      cancelText={props.cancel}
      confirmLoading={props.isSaving}
      okButtonProps={{
        disabled: !canSave,
        ...(props.danger ? { danger: true, type: 'default' as const } : {}),
      }}
      onOk={props.submit}
      onCancel={props.close}
      destroyOnHidden
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (canSave) props.submit()
        }}
      >
        {props.children}
        <button type="submit" hidden />
      </form>
    </Modal>
  )
}

/** The dialog is gone at once when it closes, so what had the focus before gets it back from here. */
export function useReturnOfFocus(): void {
  const [before] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    },
    [before],
  )
}
