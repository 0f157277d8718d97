import { Select } from 'antd'
import { useState } from 'react'
import { useLocale, useWords } from '#renderer/app/i18n.tsx'
import { navigate } from '#renderer/app/navigation.tsx'
import { paths } from '#renderer/app/paths.ts'
import { api } from '#renderer/app/rpc.ts'
import { useToasts } from '#renderer/app/toasts.tsx'
import { FormDialog } from '#renderer/ui/form-dialog.tsx'
import type { PlaybookFileItem, PlaybookFilePlan } from '#shared/features/playbooks/contract.ts'
import { playbookFileMessages } from '#shared/features/playbooks/messages/files.ts'
import { playbookMessages } from '#shared/features/playbooks/messages.ts'
import type { FileFault } from '#shared/features/playbooks/model.ts'
import { textIn } from '#shared/features/playbooks/rules/wording.ts'
import { useFactWords } from './use-fact-words.ts'

type As = 'new' | 'copy' | 'replace' | 'skip'
type Chosen = ReadonlyMap<number, As>

/** What a known playbook may become; one with the same content comes in only as a copy. */
const waysOf = ({ state }: PlaybookFileItem): readonly As[] => {
  if (state === 'new') return ['new', 'skip']
  return state === 'same' ? ['skip', 'copy'] : ['copy', 'replace', 'skip']
}

/** What a file holds and what is wrong in it; each playbook comes in, beside or in place of one, or stays out. */
export function ImportDialog(props: { token: string; plan: PlaybookFilePlan; close: () => void }) {
  const t = useWords(playbookFileMessages)
  const { token, plan, close } = props
  const [chosen, setChosen] = useState<Chosen>(
    new Map(plan.items.map((item) => [item.at, waysOf(item)[0] ?? 'skip'])),
  )
  const choices = [...chosen].flatMap(([at, as]) => (as === 'skip' ? [] : [{ at, as }]))
  const saving = useImport(close)
  return (
    <FormDialog
      title={t('import.title', { name: plan.sourceName })}
      save={t('import.save', { count: choices.length })}
      cancel={t('import.cancel')}
      isSaving={saving.isSaving}
      canSave={choices.length > 0}
      submit={() => void saving.save({ source: { token }, choices })}
      close={close}
    >
      {plan.items.length === 0 ? <p>{t('import.nothing')}</p> : null}
      <ul className="playbook-import" aria-label={t('import.items')}>
        {plan.items.map((item) => (
          <ItemLine
            key={item.at}
            item={item}
            as={chosen.get(item.at) ?? 'skip'}
            choose={(as) => setChosen(new Map([...chosen, [item.at, as]]))}
          />
        ))}
      </ul>
      <Faults faults={plan.faults} />
    </FormDialog>
  )
}

function ItemLine(props: { item: PlaybookFileItem; as: As; choose: (as: As) => void }) {
  const t = useWords(playbookFileMessages)
  const locale = useLocale()
  const facts = useFactWords()
  const { item } = props
  const name = textIn(item.name, locale)
  return (
    <li>
      <span className="playbook-import-words">
        <span className="strong ellipsis">{name}</span>
        <span className="t12 text2">{facts.ofEntry(item)}</span>
        <span className="t12 text2">{t(`state.${item.state}`, { name: item.known?.name ?? '' })}</span>
      </span>
      <Select<As>
        size="small"
        aria-label={t('as.label', { name })}
        value={props.as}
        popupMatchSelectWidth={false}
        options={waysOf(item).map((value) => ({ value, label: t(`as.${value}`) }))}
        onChange={props.choose}
      />
    </li>
  )
}

function Faults({ faults }: { faults: readonly FileFault[] }) {
  const t = useWords(playbookFileMessages)
  if (faults.length === 0) return null
  return (
    <div role="alert">
      <p className="text2">{t('import.faults', { count: faults.length })}</p>
      <ul className="playbook-faults">
        {faults.map(({ playbook, name, place, reason, limit }) => (
          <li key={`${playbook} ${place} ${reason}`}>
            {t('fault.line', {
              playbook,
              name: name === '' ? 'none' : name,
              place,
              reason: t(`fault.${reason}`, { limit }),
            })}
          </li>
        ))}
      </ul>
    </div>
  )
}

function useImport(close: () => void) {
  const t = useWords(playbookMessages)
  const toasts = useToasts()
  const [isSaving, setSaving] = useState(false)
  return {
    isSaving,
    async save(input: Parameters<typeof api.playbooks.importFile>[0]) {
      setSaving(true)
      try {
        const { added, replaced, undoId } = await api.playbooks.importFile(input)
        toasts.show({ text: t('undo.playbooks.import', { added, replaced }), undoId })
        navigate(paths.playbooks({ show: 'own' }))
        close()
      } catch (error) {
        toasts.showFailure(error)
        setSaving(false)
      }
    },
  }
}
