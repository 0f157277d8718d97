import { useHost } from '#renderer/app/host-context.tsx'
import { useWords } from '#renderer/app/i18n.tsx'
import { api } from '#renderer/app/rpc.ts'
import { useToasts } from '#renderer/app/toasts.tsx'
import type { ScriptTarget } from '#shared/features/scripts/contract.ts'
import { scriptMessages } from '#shared/features/scripts/messages.ts'
import type { ScriptEntry, ScriptId } from '#shared/features/scripts/model.ts'
import type { ScriptDraft } from './drafts.ts'
import { textsOf } from './drafts.ts'

type UndoKey = Extract<keyof (typeof scriptMessages)['en'], `undo.${string}`>
type Changed = { id: ScriptId; title: string; undoId: string | null }

/** Everything that can be done with a script; each says what happened, with a way back, and returns its id. */
export function useScriptActions() {
  const t = useWords(scriptMessages)
  const toasts = useToasts()
  const host = useHost()
  const run = async (key: UndoKey, call: () => Promise<Changed>): Promise<ScriptId | null> => {
    try {
      const { id, title, undoId } = await call()
      if (undoId !== null) toasts.show({ text: t(key, { title }), undoId })
      return id
    } catch (error) {
      toasts.showFailure(error)
      return null
    }
  }
  const { scripts } = api
  return {
    save(id: ScriptId | null, draft: ScriptDraft) {
      const texts = textsOf(draft)
      const { category } = draft
      return id === null
        ? run('undo.scripts.create', () => scripts.create({ category, texts }))
        : run('undo.scripts.update', () => scripts.update({ id, category, texts }))
    },
    duplicate: ({ id }: ScriptEntry) => run('undo.scripts.duplicate', () => scripts.duplicate({ id })),
    remove: ({ id, language }: ScriptEntry) =>
      run('undo.scripts.remove', () => scripts.remove({ id, language })),
    /** What begins with a script; null when it could not be told. */
    async usesOf({ id }: ScriptEntry) {
      try {
        return await scripts.uses({ id })
      } catch (error) {
        toasts.showFailure(error)
        return null
      }
    },
    restore: ({ id }: ScriptEntry, version: number) =>
      run('undo.scripts.restore', () => scripts.restore({ id, version })),
    restoreShipped: ({ id }: ScriptEntry) =>
      run('undo.scripts.restoreShipped', () => scripts.restoreShipped({ id })),
    favour: ({ id, isFavourite }: ScriptEntry) =>
      run(isFavourite ? 'undo.scripts.unfavour' : 'undo.scripts.favour', () =>
        scripts.setFavourite({ id, isFavourite: !isFavourite }),
      ),
    hide: ({ id, isHidden }: ScriptEntry) =>
      run(isHidden ? 'undo.scripts.unhide' : 'undo.scripts.hide', () =>
        scripts.setHidden({ id, isHidden: !isHidden }),
      ),
    move: ({ id }: ScriptEntry, step: -1 | 1) => run('undo.scripts.move', () => scripts.move({ id, step })),
    async copy({ id }: ScriptEntry, text: string, target: ScriptTarget) {
      try {
        await host.copyText(text)
        await scripts.markCopied({ id, ...target })
        toasts.show({ text: t('toast.copied') })
      } catch (error) {
        toasts.showFailure(error)
      }
    },
  }
}

export type ScriptActions = ReturnType<typeof useScriptActions>
