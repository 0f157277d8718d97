import { Button } from 'antd'
import { SectionHead } from '#renderer/ui/page.tsx'

/** Title of a section of numbers, what they decide, and the way back to those of the app. */
export function LimitsHead(props: {
  title: string
  hint: string
  restoreLabel: string
  isBusy: boolean
  restore: () => void
}) {
  return (
    <section className="setting-part">
      <SectionHead
        title={props.title}
        side={
          <Button size="small" disabled={props.isBusy} onClick={props.restore}>
            {props.restoreLabel}
          </Button>
        }
      />
      <p className="text2">{props.hint}</p>
    </section>
  )
}

/** Whether a change was kept; a failure was told already. */
export function wasKept(work: Promise<unknown>): Promise<boolean> {
  return work.then(
    () => true,
    () => false,
  )
}
