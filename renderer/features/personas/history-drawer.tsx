import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { useTrackSaving } from '#renderer/app/persona/saving.tsx'
import { api, orpc } from '#renderer/app/rpc.ts'
import { useToasts } from '#renderer/app/toasts.tsx'
import { Tag } from '#renderer/ui/marks.tsx'
import { SideDrawer } from '#renderer/ui/side-drawer.tsx'
import { personaMessages } from '#shared/features/personas/messages.ts'
import type { Persona, PersonaVersion } from '#shared/features/personas/model.ts'
import { diffTexts } from '#shared/kernel/text-diff.ts'
import { useHistoryFields } from './history-fields.ts'
import './personas.css'

/** 历史版本: what each version changed, word by word, and a way back to it. */
export function HistoryDrawer({ persona, close }: { persona: Persona; close: () => void }) {
  const t = useWords(personaMessages)
  const { data, error, refetch } = useQuery(
    orpc.personas.versions.queryOptions({ input: { id: persona.id } }),
  )
  const restore = useRestore(persona)
  return (
    <SideDrawer
      title={t('history.title')}
      label={t('history.title')}
      subtitle={t('history.hint')}
      close={{ label: t('history.close'), run: close }}
    >
      {error ? <ErrorNotice error={error} retry={() => void refetch()} /> : null}
      <ol className="persona-versions">
        {(data ?? []).map((version, at) => (
          <VersionItem
            key={version.version}
            version={version}
            before={data?.[at + 1] ?? null}
            restore={at === 0 ? null : () => restore.mutate(version.version)}
          />
        ))}
      </ol>
    </SideDrawer>
  )
}

function useRestore({ id }: Persona) {
  const t = useWords(personaMessages)
  const { show } = useToasts()
  const track = useTrackSaving()
  return useMutation({
    mutationFn: (version: number) => track(api.personas.restore({ id, version })),
    onSuccess: ({ undoId }, version) => show({ text: t('toast.restored', { version }), undoId }),
  })
}

function VersionItem(props: {
  version: PersonaVersion
  before: PersonaVersion | null
  restore: (() => void) | null
}) {
  const t = useWords(personaMessages)
  const format = useFormat()
  const { version, before, restore } = props
  return (
    <li className="persona-version">
      <div className="persona-version-line">
        <span className="name">{t('history.version', { version: version.version })}</span>
        {restore === null ? <Tag tone="ok">{t('history.current')}</Tag> : null}
        <span className="t12 text2">{t(`history.kind.${version.kind}`)}</span>
        <span className="t12 text3" title={format.exact(version.savedAt)}>
          {format.ago(version.savedAt)}
        </span>
        {restore === null ? null : (
          <Button className="push" type="text" size="small" onClick={restore}>
            {t('history.restore')}
          </Button>
        )}
      </div>
      <Changes version={version} before={before} />
    </li>
  )
}

/** Only the fields that changed; all that are filled in for the first version. */
function Changes({ version, before }: { version: PersonaVersion; before: PersonaVersion | null }) {
  const t = useWords(personaMessages)
  const fieldsOf = useHistoryFields()
  const earlier = before === null ? [] : fieldsOf(before.content)
  const changed = fieldsOf(version.content)
    .map((field, at) => ({ ...field, was: earlier[at]?.text ?? '' }))
    .filter(({ text, was }) => text !== was)
  if (changed.length === 0) return <p className="t12 text3">{t('history.noChange')}</p>
  return (
    <dl className="persona-changes private">
      {changed.map(({ label, text, was }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{before === null ? text : <Diff was={was} text={text} />}</dd>
        </div>
      ))}
    </dl>
  )
}

function Diff({ was, text }: { was: string; text: string }) {
  const t = useWords(personaMessages)
  return (
    <>
      {diffTexts(was, text).map((part, at) => {
        // biome-ignore-start lint/suspicious/noArrayIndexKey: the stretches of one text have fixed places
        if (part.kind === 'removed') return <del key={at}>{part.text}</del>
        if (part.kind === 'added') return <ins key={at}>{part.text}</ins>
        return <span key={at}>{part.text}</span>
        // biome-ignore-end lint/suspicious/noArrayIndexKey: as above
      })}
      {text === '' ? <span className="text3"> {t('history.none')}</span> : null}
    </>
  )
}
