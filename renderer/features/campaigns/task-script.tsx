import { useQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { Copy } from 'lucide-react'
import { useState } from 'react'
import { useCampaignWords } from '#renderer/app/campaigns/use-campaign-words.ts'
import { useHost } from '#renderer/app/host-context.tsx'
import { useLocale } from '#renderer/app/i18n.tsx'
import { api, orpc } from '#renderer/app/rpc.ts'
import { useToasts } from '#renderer/app/toasts.tsx'
import { FilledText } from '#renderer/ui/filled-text.tsx'
import type { Campaign, CampaignTask } from '#shared/features/campaigns/model.ts'
import type { GroupId } from '#shared/features/groups/model.ts'
import type { ScriptId } from '#shared/features/scripts/model.ts'
import { missingNames, segmentsOf, textOfSegments } from '#shared/features/scripts/rules/script-text.ts'
import { KeptArea } from './kept-fields.tsx'
import { useTaskActions } from './use-task-actions.ts'

const OWN = 'own'

type ScriptProps = { task: CampaignTask; campaign: Campaign }

/** The words of a task: a script of the library or its own, filled in for a group and copied with one click. */
export function TaskScript({ task, campaign }: ScriptProps) {
  const { p } = useCampaignWords()
  const language = useLocale()
  const { edit } = useTaskActions(task)
  const { data } = useQuery(orpc.scripts.list.queryOptions({ input: { language } }))
  const script = data?.find(({ id }) => id === task.scriptId)
  const isGone = task.scriptId !== null && data !== undefined && script === undefined
  const choose = (value: string) =>
    edit.mutate(
      value === OWN ? { scriptId: null, words: task.words || (script?.body ?? '') } : { scriptId: value },
    )
  const body = task.scriptId === null ? task.words : (script?.body ?? '')
  return (
    <div className="plan-script">
      <Select
        size="small"
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={p('task.script')}
        value={isGone ? null : (task.scriptId ?? OWN)}
        options={[
          { value: OWN, label: p('task.ownWords') },
          ...(data ?? []).map(({ id, title }) => ({ value: id as string, label: title })),
        ]}
        onChange={(value) => {
          if (value !== null) choose(value)
        }}
      />
      {isGone ? <p className="t12 warn">{p('task.scriptGone')}</p> : null}
      {task.scriptId === null ? (
        <KeptArea
          label={p('task.words')}
          kept={task.words}
          placeholder={p('task.wordsPlaceholder', { mark: language === 'en' ? '{group}' : '{群名}' })}
          save={(words) => edit.mutate({ words })}
        />
      ) : null}
      {body === '' ? null : <WordsForGroup task={task} campaign={campaign} body={body} />}
    </div>
  )
}

/** The words as they go out in one of the groups. */
function WordsForGroup({ task, campaign, body }: ScriptProps & { body: string }) {
  const { p } = useCampaignWords()
  const { groups } = campaign
  const [picked, setPicked] = useState<GroupId | null>(null)
  const group = groups.find(({ id }) => id === picked) ?? groups[0]
  const { data: values } = useQuery(
    orpc.scripts.values.queryOptions({ input: { groupId: group?.id ?? null }, enabled: group !== undefined }),
  )
  const segments = segmentsOf(body, { ...values, event_name: campaign.name })
  // Own words without variables stand in the field above as they go out.
  const isSeenAlready = task.scriptId === null && segments.every(({ kind }) => kind === 'text')
  const copy = useCopyWords(task, group)
  return (
    <>
      {isSeenAlready ? null : (
        <div className="plan-words">
          <FilledText
            pieces={segments}
            missing={(name, kind) => p(kind === 'empty' ? 'task.missing' : 'task.unknown', { name })}
          />
        </div>
      )}
      <div className="plan-copy">
        {groups.length > 1 && group ? (
          <Select
            size="small"
            aria-label={p('task.forGroup')}
            value={group.id}
            options={groups.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={setPicked}
          />
        ) : null}
        <Button
          size="small"
          icon={<Copy aria-hidden="true" />}
          onClick={() => void copy(textOfSegments(segments), missingNames(segments))}
        >
          {p('task.copy')}
        </Button>
      </div>
    </>
  )
}

/** Copies, and counts a use of the script that was copied. */
function useCopyWords(task: CampaignTask, group: Campaign['groups'][number] | undefined) {
  const { p, format } = useCampaignWords()
  const host = useHost()
  const toasts = useToasts()
  return async (text: string, missing: readonly string[]) => {
    try {
      await host.copyText(text)
      toasts.show({
        text:
          missing.length > 0
            ? p('task.copiedMissing', { names: format.list(missing) })
            : p('task.copied', { group: group?.name ?? '' }),
      })
      if (task.scriptId !== null)
        await api.scripts.markCopied({ id: task.scriptId as ScriptId, groupId: group?.id ?? null })
    } catch (error) {
      toasts.showFailure(error)
    }
  }
}
