import { useQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { Copy } from 'lucide-react'
import { useState } from 'react'
import { useHost } from '#renderer/app/host-context.tsx'
import { useFormat } from '#renderer/app/i18n.tsx'
import { orpc } from '#renderer/app/rpc.ts'
import { useToasts } from '#renderer/app/toasts.tsx'
import { FilledText } from '#renderer/ui/filled-text.tsx'
import type { FlashDetail, FlashTask } from '#shared/features/flash-groups/model.ts'
import type { GroupId } from '#shared/features/groups/model.ts'
import { missingNames, segmentsOf, textOfSegments } from '#shared/features/scripts/rules/script-text.ts'
import { useFlashWords } from './use-flash.ts'

/** The words of a task as they go out: the call in one of its groups, everything else in the flash group. */
export function TaskWords({ flash, task }: { flash: FlashDetail; task: FlashTask }) {
  const t = useFlashWords()
  const places = task.phase.part === 'recruit' ? flash.sources : [flash.group]
  const [picked, setPicked] = useState<GroupId | null>(null)
  const place = places.find(({ id }) => id === picked) ?? places[0] ?? flash.group
  const { data: values } = useQuery(orpc.scripts.values.queryOptions({ input: { groupId: place.id } }))
  const segments = segmentsOf(task.words, { ...values, event_name: flash.name })
  const copy = useCopy(place.name)
  return (
    <>
      <div className="flash-words">
        <FilledText
          pieces={segments}
          missing={(name, kind) => t(kind === 'empty' ? 'task.missing' : 'task.unknown', { name })}
        />
      </div>
      <div className="flash-actions">
        {places.length > 1 ? (
          <Select
            size="small"
            aria-label={t('task.forGroup')}
            value={place.id}
            options={places.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={setPicked}
          />
        ) : null}
        <Button
          size="small"
          icon={<Copy aria-hidden="true" />}
          onClick={() => void copy(textOfSegments(segments), missingNames(segments))}
        >
          {t('task.copy')}
        </Button>
      </div>
    </>
  )
}

function useCopy(group: string) {
  const t = useFlashWords()
  const format = useFormat()
  const host = useHost()
  const toasts = useToasts()
  return async (text: string, missing: readonly string[]) => {
    try {
      await host.copyText(text)
      toasts.show({
        text:
          missing.length > 0
            ? t('task.copiedMissing', { names: format.list(missing) })
            : t('task.copied', { group }),
      })
    } catch (error) {
      toasts.showFailure(error)
    }
  }
}
