import { useMutation, useQuery } from '@tanstack/react-query'
import { Checkbox, Input, Modal } from 'antd'
import { useDeferredValue, useState } from 'react'
import { api, orpc } from '#renderer/app/rpc.ts'
import { useToasts } from '#renderer/app/toasts.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { useReturnOfFocus } from '#renderer/ui/form-dialog.tsx'
import { PresetGroup } from '#renderer/ui/preset-group.tsx'
import type { CampaignId } from '#shared/features/campaigns/model.ts'
import type { PersonId } from '#shared/features/members/model.ts'
import type { TakeSpoken } from '#shared/features/participants/contract.ts'
import {
  type ParticipantMark,
  participantMarks,
  type SpokenPreview,
} from '#shared/features/participants/model.ts'
import { type WordFit, wordFits, wordsOf } from '#shared/features/participants/rules/spoken.ts'
import { useParticipantWords } from './use-participants.ts'

/** Finds who said a word in the groups while the campaign ran, and takes them. */
export function LogDialog({ campaignId, close }: { campaignId: CampaignId; close: () => void }) {
  useReturnOfFocus()
  const t = useParticipantWords()
  const [typed, setTyped] = useState('')
  const [fit, setFit] = useState<WordFit>('exact')
  const [mark, setMark] = useState<ParticipantMark>('attended')
  const [except, setExcept] = useState<ReadonlySet<PersonId>>(new Set())
  const words = useDeferredValue(wordsOf(typed))
  const { data } = useQuery({
    ...orpc.participants.findSpoken.queryOptions({ input: { campaignId, words, fit } }),
    enabled: words.length > 0,
    placeholderData: (before) => before,
  })
  const found = words.length > 0 ? data : undefined
  const count = found?.rows.filter(({ personId }) => !except.has(personId)).length ?? 0
  const take = useTakeSpoken(close)
  return (
    <Modal
      open
      width={560}
      title={t('log.title')}
      okText={t('log.save', { count })}
      cancelText={t('paste.cancel')}
      okButtonProps={{ disabled: count === 0 }}
      confirmLoading={take.isPending}
      onOk={() => take.mutate({ campaignId, words, fit, mark, except: [...except], groupId: null })}
      onCancel={close}
      destroyOnHidden
    >
      <Field label={t('log.words')} hint={t('log.wordsHint')}>
        {(ties) => (
          <Input
            {...ties}
            autoFocus
            maxLength={200}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      <div className="field">
        <PresetGroup
          label={t('log.fit')}
          presets={wordFits.map((value) => ({ value, label: t(`log.${value}`) }))}
          value={fit}
          onChange={setFit}
        />
      </div>
      <div className="field paste-marks">
        <span className="field-label">{t('log.mark')}</span>
        <PresetGroup
          label={t('log.mark')}
          presets={participantMarks.map((value) => ({ value, label: t(`column.${value}`) }))}
          value={mark}
          onChange={setMark}
        />
      </div>
      {found ? <Found found={found} except={except} setExcept={setExcept} /> : null}
    </Modal>
  )
}

function Found(props: {
  found: SpokenPreview
  except: ReadonlySet<PersonId>
  setExcept: (except: ReadonlySet<PersonId>) => void
}) {
  const t = useParticipantWords()
  const { rows, uncoveredDays, days } = props.found
  return (
    <section aria-live="polite">
      <p className="paste-summary">{t('log.found', { count: rows.length })}</p>
      {uncoveredDays > 0 ? (
        <p className="warn">{t('log.uncovered', { days, count: uncoveredDays })}</p>
      ) : null}
      {rows.length === 0 ? null : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <ul className="paste-rows" tabIndex={0} aria-label={t('log.title')}>
          {rows.map((row) => (
            <li key={row.personId} className="spoken-row">
              <Checkbox
                checked={!props.except.has(row.personId)}
                onChange={({ target }) => {
                  const next = new Set(props.except)
                  if (target.checked) next.delete(row.personId)
                  else next.add(row.personId)
                  props.setExcept(next)
                }}
              >
                <span className="private">{row.name}</span>
              </Checkbox>
              <span className="text3 ellipsis">
                {t('log.person', { group: row.groupName, days: row.days, messages: row.messages })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function useTakeSpoken(close: () => void) {
  const t = useParticipantWords()
  const toasts = useToasts()
  return useMutation({
    mutationFn: (input: TakeSpoken) => api.participants.takeSpoken(input),
    onSuccess: ({ undoId, changed }) => {
      toasts.show({ text: t('done.add', { count: changed }), undoId })
      close()
    },
  })
}
