import { Button, Dropdown } from 'antd'
import { Copy, Ellipsis } from 'lucide-react'
import { useState } from 'react'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { usePosting } from '#renderer/app/introductions/use-posting.ts'
import { FilledText } from '#renderer/ui/filled-text.tsx'
import { distributionMessages } from '#shared/features/distribution/messages.ts'
import type { MatrixGroup, RoundStep } from '#shared/features/distribution/model.ts'
import type { VersionKind } from '#shared/features/introductions/model.ts'
import type { Persona } from '#shared/features/personas/model.ts'
import { missingNames, textOfSegments } from '#shared/features/scripts/rules/script-text.ts'

type Text = RoundStep['texts'][number]
type ListProps = {
  persona: Persona
  group: MatrixGroup
  texts: readonly Text[]
  /** The version that stands open at first. */
  opened: VersionKind | null
  markPast: (kind: VersionKind) => void
}

/** What can be posted in a group; one click copies a text and marks it as posted today. */
export function VersionList(props: ListProps) {
  const [opened, setOpened] = useState(props.opened)
  return (
    <ul>
      {props.texts.map((text) => (
        <VersionRow
          key={text.kind}
          list={props}
          text={text}
          isOpen={opened === text.kind}
          toggle={() => setOpened(opened === text.kind ? null : text.kind)}
        />
      ))}
    </ul>
  )
}

function VersionRow(props: { list: ListProps; text: Text; isOpen: boolean; toggle: () => void }) {
  const t = useWords(distributionMessages)
  const format = useFormat()
  const { mark, copy } = usePosting()
  const { persona, group, markPast } = props.list
  const { kind, segments, signs } = props.text
  const lastOn = group.cells.find((cell) => cell.kind === kind)?.lastOn ?? null
  const missing = missingNames(segments)
  const text = textOfSegments(segments)
  const copyAndMark = () =>
    mark.mutate({
      personaId: persona.id,
      groupIds: [group.groupId],
      kind,
      postedOn: format.today(),
      note: '',
      groupName: group.groupName,
      copy: text,
    })
  return (
    <li className="version-row">
      <div className="version-head">
        <button
          type="button"
          className="plain version-name"
          aria-expanded={props.isOpen}
          onClick={props.toggle}
        >
          <span className="name">{t(`kind.${kind}`)}</span>
          <span className="t12 text2">
            {t('drawer.signs', { signs })}
            {lastOn ? t('drawer.lastOn', { day: format.relativeDay(lastOn) }) : ''}
          </span>
        </button>
        <Button
          size="small"
          type={group.suggested === kind ? 'primary' : 'default'}
          icon={<Copy size={14} aria-hidden="true" />}
          disabled={mark.isPending}
          onClick={copyAndMark}
        >
          {t('drawer.copyMark')}
        </Button>
        <Dropdown
          trigger={['click']}
          menu={{
            items: [
              { key: 'copy', label: t('drawer.onlyCopy'), onClick: () => copy.mutate(text) },
              { key: 'past', label: t('drawer.markPast'), onClick: () => markPast(kind) },
            ],
          }}
        >
          <Button
            type="text"
            size="small"
            icon={<Ellipsis aria-hidden="true" />}
            aria-label={t('drawer.moreOf', { version: t(`kind.${kind}`) })}
          />
        </Dropdown>
      </div>
      {missing.length > 0 ? (
        <p className="t12 warn">{t('mark.copyMissing', { names: format.list(missing) })}</p>
      ) : null}
      {props.isOpen ? (
        <p className="version-text private">
          <FilledText pieces={segments} missing={(name) => `【${name}】`} />
        </p>
      ) : null}
    </li>
  )
}
