import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { ArrowDown, ArrowUp, CircleAlert, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import { useTrackSaving } from '#renderer/app/persona/saving.tsx'
import { useAutosave } from '#renderer/app/persona/use-autosave.ts'
import { api, orpc } from '#renderer/app/rpc.ts'
import { useToasts } from '#renderer/app/toasts.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { PageScroll, SectionHead } from '#renderer/ui/page.tsx'
import type { Pillar } from '#shared/features/content-output/model.ts'
import { pillarAdviceOf } from '#shared/features/content-output/rules/pillars.ts'
import type { Persona } from '#shared/features/personas/model.ts'
import { useContentWords } from './use-content-words.ts'

/** Three to five themes, each with why it serves the persona. */
export function PillarsView({ persona }: { persona: Persona }) {
  const { t } = useContentWords()
  const { data, error, refetch } = useQuery(
    orpc.contentOutput.pillars.queryOptions({ input: { personaId: persona.id } }),
  )
  const advice = data ? pillarAdviceOf(data.length) : null
  return (
    <PageScroll label={t('pillar.list')}>
      <div className="content-720 pillars">
        <SectionHead title={t('pillar.title')} />
        <p className="text2">{t('pillar.hint')}</p>
        {error ? <ErrorNotice error={error} retry={() => void refetch()} /> : null}
        {data && advice ? (
          <output className="warn pillar-advice">
            <CircleAlert size={16} aria-hidden="true" />
            {t(`pillar.advice.${advice}`, { count: data.length })}
          </output>
        ) : null}
        <ol>
          {(data ?? []).map((pillar, at) => (
            <PillarRow
              key={pillar.id}
              pillar={pillar}
              isFirst={at === 0}
              isLast={at === (data?.length ?? 0) - 1}
            />
          ))}
        </ol>
        <NewPillar persona={persona} />
      </div>
    </PageScroll>
  )
}

function PillarRow({ pillar, isFirst, isLast }: { pillar: Pillar; isFirst: boolean; isLast: boolean }) {
  const { t } = useContentWords()
  const toasts = useToasts()
  const track = useTrackSaving()
  const { id } = pillar
  const { mutateAsync: edit } = useMutation({
    scope: { id: `pillar ${id}` },
    mutationFn: (change: { name?: string; why?: string }) =>
      track(api.contentOutput.editPillar({ id, ...change })),
  })
  // An empty name stays on screen until there is one to keep.
  const name = useAutosave(pillar.name, (text) =>
    text.trim() === '' ? Promise.resolve() : edit({ name: text }),
  )
  const why = useAutosave(pillar.why, (text) => edit({ why: text }))
  const move = useMutation({
    mutationFn: (step: -1 | 1) => api.contentOutput.movePillar({ id, step }),
    onSuccess: ({ undoId }) =>
      toasts.show({ text: t('undo.contentOutput.movePillar', { name: pillar.name }), undoId }),
  })
  const remove = useMutation({
    mutationFn: () => api.contentOutput.removePillar({ id }),
    onSuccess: ({ undoId }) =>
      toasts.show({ text: t('undo.contentOutput.removePillar', { name: pillar.name }), undoId }),
  })
  return (
    <li className="pillar">
      <div className="pillar-head">
        <Input
          className="pillar-name"
          variant="borderless"
          maxLength={30}
          aria-label={t('pillar.name')}
          value={name.value}
          onChange={(event) => name.change(event.target.value)}
          onBlur={name.flush}
        />
        <Button
          type="text"
          size="small"
          disabled={isFirst}
          icon={<ArrowUp aria-hidden="true" />}
          aria-label={t('pillar.up', { name: pillar.name })}
          onClick={() => move.mutate(-1)}
        />
        <Button
          type="text"
          size="small"
          disabled={isLast}
          icon={<ArrowDown aria-hidden="true" />}
          aria-label={t('pillar.down', { name: pillar.name })}
          onClick={() => move.mutate(1)}
        />
        <Button
          type="text"
          size="small"
          icon={<Trash2 aria-hidden="true" />}
          aria-label={t('pillar.remove', { name: pillar.name })}
          onClick={() => remove.mutate()}
        />
      </div>
      <Input.TextArea
        autoSize={{ minRows: 1, maxRows: 4 }}
        maxLength={300}
        aria-label={`${t('pillar.why')}: ${pillar.name}`}
        placeholder={t('pillar.whyPlaceholder')}
        value={why.value}
        onChange={(event) => why.change(event.target.value)}
        onBlur={why.flush}
      />
      <p className="t12 text2">
        {t('pillar.counts', { drafts: pillar.drafts, ideas: pillar.openIdeas, posts: pillar.recentPosts })}
        {why.value.trim() === '' ? <span className="warn"> {t('pillar.whyMissing')}</span> : null}
      </p>
    </li>
  )
}

function NewPillar({ persona }: { persona: Persona }) {
  const { t } = useContentWords()
  const toasts = useToasts()
  const [name, setName] = useState('')
  const [why, setWhy] = useState('')
  const add = useMutation({
    mutationFn: () => api.contentOutput.addPillar({ personaId: persona.id, name, why }),
    onSuccess({ undoId }) {
      toasts.show({ text: t('undo.contentOutput.addPillar', { name }), undoId })
      setName('')
      setWhy('')
    },
  })
  return (
    <form
      className="pillar-new"
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() !== '' && !add.isPending) add.mutate()
      }}
    >
      <Field label={t('pillar.name')}>
        {(ties) => (
          <Input
            {...ties}
            maxLength={30}
            placeholder={t('pillar.namePlaceholder')}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <Field label={t('pillar.why')}>
        {(ties) => (
          <Input
            {...ties}
            maxLength={300}
            placeholder={t('pillar.whyPlaceholder')}
            value={why}
            onChange={(event) => setWhy(event.target.value)}
          />
        )}
      </Field>
      <Button htmlType="submit" icon={<Plus aria-hidden="true" />} disabled={name.trim() === ''}>
        {t('pillar.add')}
      </Button>
    </form>
  )
}
