import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { useWords } from '#renderer/app/i18n.tsx'
import { useTrackSaving } from '#renderer/app/persona/saving.tsx'
import { api, orpc } from '#renderer/app/rpc.ts'
import { useToasts } from '#renderer/app/toasts.tsx'
import { personaCardsMessages } from '#shared/features/persona-cards/messages.ts'
import type {
  Card,
  CardChoice,
  CardPictures,
  CardTexts,
  PhotoFrame,
  QrFrame,
} from '#shared/features/persona-cards/model.ts'
import type { Persona } from '#shared/features/personas/model.ts'

const NO_PICTURES: CardPictures = { photo: null, qr: null }

/** The card of a persona with its pictures; null until both are there. */
export function useCard({ id }: Persona) {
  const input = { personaId: id }
  const card = useQuery(orpc.personaCards.show.queryOptions({ input }))
  const pictures = useQuery(orpc.personaCards.pictures.queryOptions({ input }))
  const isThere = card.data !== undefined && pictures.data !== undefined
  return {
    card: isThere ? card.data : null,
    pictures: pictures.data ?? NO_PICTURES,
    error: card.error ?? pictures.error,
    retry: () => {
      void card.refetch()
      void pictures.refetch()
    },
  }
}

type Changed = { card: Card; undoId: string | null }

/** What can be done with a card; it shows at once, the bar says when it was kept, and a toast takes it back. */
export function useCardActions({ id }: Persona) {
  const t = useWords(personaCardsMessages)
  const client = useQueryClient()
  const track = useTrackSaving()
  const { show } = useToasts()
  const input = { personaId: id }
  const cardKey = orpc.personaCards.show.queryKey({ input })
  const scope = { id: `card ${id}` }
  const put = (change: Partial<Card>) =>
    client.setQueryData<Card>(cardKey, (card) => (card ? { ...card, ...change } : card))
  const onError = () => void client.invalidateQueries({ queryKey: cardKey })
  const toldOf = useRef<string | null>(null)
  const writing = useMutation({
    scope,
    mutationFn: (texts: CardTexts) => track(api.personaCards.write({ ...input, texts })),
    onMutate: (texts) => put(ownTexts(texts)),
    onSuccess: ({ undoId }: Changed, texts) => {
      const [field] = Object.keys(texts) as (keyof CardTexts)[]
      // Typing that goes on keeps its undo id, and is told of once.
      if (undoId && field && undoId !== toldOf.current) show({ text: t(`toast.${field}`), undoId })
      toldOf.current = undoId
    },
    onError,
  })
  const { mutate: choose } = useMutation({
    scope,
    mutationFn: (choice: CardChoice) => track(api.personaCards.choose({ ...input, choice })),
    onMutate: ({ design, tone }) => put({ ...(design ? { design } : {}), ...(tone ? { tone } : {}) }),
    onSuccess: ({ undoId }, { design, tone }) =>
      show({
        text: design
          ? t('toast.design', { design: t(`design.${design}`) })
          : tone
            ? t('toast.tone', { tone: t(`tone.${tone}`) })
            : t('toast.crop'),
        undoId,
      }),
    onError,
  })
  const setPhoto = useMutation({
    scope,
    mutationFn: (photo: (PhotoFrame & { picture: string }) | null) =>
      track(api.personaCards.setPhoto({ ...input, photo })),
    onSuccess: ({ undoId }, photo) => show({ text: t(photo ? 'toast.photo' : 'toast.photoRemoved'), undoId }),
  })
  const setQr = useMutation({
    scope,
    mutationFn: (qr: (QrFrame & { picture: string }) | null) =>
      track(api.personaCards.setQr({ ...input, qr })),
    onSuccess: ({ undoId }, qr) => show({ text: t(qr ? 'toast.qr' : 'toast.qrRemoved'), undoId }),
  })
  return {
    write: writing.mutateAsync,
    follow: writing.mutate,
    choose,
    setPhoto: setPhoto.mutate,
    setQr: setQr.mutate,
  }
}

export type CardActions = ReturnType<typeof useCardActions>

/** Own texts as the card shows them; those that follow again are known when the answer is there. */
function ownTexts({ line, proofs, qrCaption }: CardTexts): Partial<Card> {
  return {
    ...(line != null ? { line, isOwnLine: true } : {}),
    ...(proofs != null ? { proofs, isOwnProofs: true } : {}),
    ...(qrCaption !== undefined ? { qrCaption } : {}),
  }
}
