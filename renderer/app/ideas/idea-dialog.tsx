import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { Field } from '#renderer/ui/field.tsx'
import { FormDialog } from '#renderer/ui/form-dialog.tsx'
import { contentOutputMessages } from '#shared/features/content-output/messages.ts'
import type { Persona } from '#shared/features/personas/model.ts'
import { useWords } from '../i18n.tsx'
import { navigate } from '../navigation.tsx'
import { paths } from '../paths.ts'
import { usePersonas } from '../persona/use-personas.ts'
import { api, orpc } from '../rpc.ts'
import { useToasts } from '../toasts.tsx'
import type { IdeaRequest } from './idea-request.ts'

/** One line, perhaps a pillar and where it came from. Enter notes it. */
export function IdeaDialog({ request, close }: { request: IdeaRequest; close: () => void }) {
  const { personas, shown } = usePersonas()
  const asked = personas?.find(({ id }) => id === request.personaId)
  if (!personas) return null
  const persona = asked ?? shown ?? personas[0]
  if (!persona) return <NoPersonaNote close={close} />
  return <IdeaForm request={request} personas={personas} first={persona} close={close} />
}

function NoPersonaNote({ close }: { close: () => void }) {
  const t = useWords(contentOutputMessages)
  return (
    <Modal
      open
      width={480}
      title={t('idea.title')}
      onCancel={close}
      footer={
        <>
          <Button onClick={close}>{t('idea.cancel')}</Button>
          <Button
            type="primary"
            onClick={() => {
              close()
              navigate(paths.persona())
            }}
          >
            {t('idea.toPersona')}
          </Button>
        </>
      }
    >
      {t('idea.noPersona')}
    </Modal>
  )
}

type FormProps = {
  request: IdeaRequest
  personas: readonly Persona[]
  first: Persona
  close: () => void
}

function IdeaForm({ request, personas, first, close }: FormProps) {
  const t = useWords(contentOutputMessages)
  const { idea } = request
  const [personaId, setPersonaId] = useState(first.id)
  const [text, setText] = useState(idea?.text ?? request.text ?? '')
  const [pillarId, setPillarId] = useState(idea?.pillar?.id ?? null)
  const [source, setSource] = useState(idea?.source ?? request.source ?? '')
  const [isTried, setTried] = useState(false)
  const { data: pillars } = useQuery(orpc.contentOutput.pillars.queryOptions({ input: { personaId } }))
  const save = useSaveIdea(close)
  const isMissing = text.trim() === ''
  const submit = () => {
    setTried(true)
    if (isMissing || save.isPending) return
    const words = { text: text.trim(), pillarId, source: source.trim() }
    save.mutate(
      idea ? { id: idea.id, ...words } : { personaId, messageId: request.messageId ?? null, ...words },
    )
  }
  return (
    <FormDialog
      title={t(idea ? 'idea.editTitle' : 'idea.title')}
      save={t(idea ? 'idea.saveEdit' : 'idea.save')}
      cancel={t('idea.cancel')}
      isSaving={save.isPending}
      submit={submit}
      close={close}
    >
      <Field label={t('idea.text')} error={isTried && isMissing ? t('idea.textMissing') : undefined}>
        {(ties) => (
          <Input
            {...ties}
            autoFocus
            className="private"
            maxLength={500}
            placeholder={t('idea.textPlaceholder')}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      {idea || personas.length < 2 ? null : (
        <Field label={t('idea.persona')}>
          {(ties) => (
            <Select
              {...ties}
              value={personaId}
              options={personas.map(({ id, name, roleLine }) => ({
                value: id,
                label: `${name} ${roleLine}`,
              }))}
              onChange={(id) => {
                setPersonaId(id)
                setPillarId(null)
              }}
            />
          )}
        </Field>
      )}
      {pillars && pillars.length > 0 ? (
        <Field label={t('idea.pillar')}>
          {(ties) => (
            <Select
              {...ties}
              allowClear
              placeholder={t('idea.noPillar')}
              value={pillarId}
              options={pillars.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(id) => setPillarId(id ?? null)}
            />
          )}
        </Field>
      ) : null}
      <Field label={t('idea.source')} hint={t('idea.sourceHint')}>
        {(ties) => (
          <Input
            {...ties}
            className="private"
            maxLength={500}
            value={source}
            onChange={(event) => setSource(event.target.value)}
          />
        )}
      </Field>
    </FormDialog>
  )
}

type NewIdea = Parameters<typeof api.contentOutput.addIdea>[0]
type IdeaChange = Parameters<typeof api.contentOutput.editIdea>[0]

function useSaveIdea(close: () => void) {
  const t = useWords(contentOutputMessages)
  const toasts = useToasts()
  return useMutation({
    mutationFn: (input: NewIdea | IdeaChange): Promise<{ undoId: string }> =>
      'id' in input ? api.contentOutput.editIdea(input) : api.contentOutput.addIdea(input),
    onSuccess({ undoId }, input) {
      toasts.show({
        undoId,
        text: t('id' in input ? 'undo.contentOutput.editIdea' : 'undo.contentOutput.addIdea'),
      })
      close()
    },
  })
}
