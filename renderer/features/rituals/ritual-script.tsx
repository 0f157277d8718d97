import { useQuery } from '@tanstack/react-query'
import { useLocale, useWords } from '#renderer/app/i18n.tsx'
import { orpc } from '#renderer/app/rpc.ts'
import { FilledText } from '#renderer/ui/filled-text.tsx'
import { ritualPageMessages } from '#shared/features/rituals/messages/page.ts'
import type { Ritual } from '#shared/features/rituals/model.ts'
import type { ScriptId } from '#shared/features/scripts/model.ts'
import { templateOf } from '#shared/features/scripts/rules/script-text.ts'

/** The words of a ritual with their variables in sight: its own, else those of the library. */
export function RitualScript({ ritual: { words, scriptId } }: { ritual: Ritual }) {
  const t = useWords(ritualPageMessages)
  if (words !== '') return <Words text={words} />
  if (scriptId !== null) return <LibraryScript id={scriptId as ScriptId} />
  return <p className="text3">{t('drawer.noWords')}</p>
}

function LibraryScript({ id }: { id: ScriptId }) {
  const language = useLocale()
  const { data } = useQuery(orpc.scripts.show.queryOptions({ input: { id, language } }))
  return data ? <Words text={data.body} /> : null
}

function Words({ text }: { text: string }) {
  return (
    <p className="ritual-words">
      <FilledText pieces={templateOf(text)} missing={(name) => `{${name}}`} />
    </p>
  )
}
