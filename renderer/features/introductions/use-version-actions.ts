import { useHost } from '#renderer/app/host-context.tsx'
import { useWords } from '#renderer/app/i18n.tsx'
import { useTrackSaving } from '#renderer/app/persona/saving.tsx'
import { api } from '#renderer/app/rpc.ts'
import { useToasts } from '#renderer/app/toasts.tsx'
import { introductionMessages } from '#shared/features/introductions/messages.ts'
import type { CredentialId, IntroductionVersion, VersionId } from '#shared/features/introductions/model.ts'

/** A text that was composed anew, with the wording it is written in. */
export type Composed = { turn: number; text: string }

/** What can be done with a version and with credentials; each says so, with a way back where something was replaced. */
export function useVersionActions() {
  const t = useWords(introductionMessages)
  const host = useHost()
  const track = useTrackSaving()
  const { show, showFailure } = useToasts()
  const attempt = async <Result>(work: () => Promise<Result>): Promise<Result | null> => {
    try {
      return await work()
    } catch (error) {
      showFailure(error)
      return null
    }
  }
  return {
    copy: (text: string) =>
      attempt(async () => {
        await host.copyText(text)
        show({ text: t('version.copied') })
      }),
    compose: (id: VersionId, wording: 'same' | 'next') =>
      attempt(() => api.introductions.compose({ id, wording })),
    take: ({ id, kind }: IntroductionVersion, { turn, text: fresh }: Composed, text: string) =>
      attempt(async () => {
        const { undoId } = await track(api.introductions.take({ id, turn, fresh, text }))
        show({ text: t('toast.taken', { kind: t(`kind.${kind}`) }), undoId })
        return true
      }),
    restore: ({ id, kind }: IntroductionVersion, revision: number) =>
      attempt(async () => {
        const { undoId } = await track(api.introductions.restore({ id, revision }))
        show({ text: t('toast.restored', { kind: t(`kind.${kind}`) }), undoId })
      }),
    remove: ({ id, kind }: IntroductionVersion) =>
      attempt(async () => {
        const { undoId } = await track(api.introductions.removeVersion({ id }))
        show({ text: t('toast.removed', { kind: t(`kind.${kind}`) }), undoId })
      }),
    removeCredential: ({ id, text }: { id: CredentialId; text: string }) =>
      attempt(async () => {
        const { undoId } = await track(api.introductions.removeCredential({ id }))
        show({ text: t('toast.credentialRemoved', { text }), undoId })
      }),
  }
}
