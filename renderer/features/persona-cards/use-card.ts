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

/** Shows changes of a card at once, before they are kept. */
function useCardCache({ id }: Persona) {
  const client = useQueryClient()
  const queryKey = orpc.personaCards.show.queryKey({ input: { personaId: id } })
  return {
    put: (change: Partial<Card>) =>
      void client.setQueryData<Card>(queryKey, (card) => (card ? { ...card, ...change } : card)),
    refresh: () => void client.invalidateQueries({ queryKey }),
  }
}

/** Typed texts. Typing that goes on keeps its undo id, and is told of once. */
function useWriting(persona: Persona) {
  const t = useWords(personaCardsMessages)
  const track = useTrackSaving()
  const { show } = useToasts()
  const { put, refresh } = useCardCache(persona)
  const toldOf = useRef<string | null>(null)
  return useMutation({
    scope: { id: `card ${persona.id}` },
    mutationFn: (texts: CardTexts) => track(api.personaCards.write({ personaId: persona.id, texts })),
    onMutate: (texts) => put(ownTexts(texts)),
    onSuccess: ({ undoId }: Changed, texts) => {
      const [field] = Object.keys(texts) as (keyof CardTexts)[]
      if (undoId && field && undoId !== toldOf.current) show({ text: t(`toast.${field}`), undoId })
      toldOf.current = undoId
    },
    onError: refresh,
  })
}

/** Design, tone, and the part of the photo. */
function useChoosing(persona: Persona) {
  const t = useWords(personaCardsMessages)
  const track = useTrackSaving()
  const { show } = useToasts()
  const { put, refresh } = useCardCache(persona)
  const toastOf = ({ design, tone }: CardChoice) => {
    if (design) return t('toast.design', { design: t(`design.${design}`) })
    return tone ? t('toast.tone', { tone: t(`tone.${tone}`) }) : t('toast.crop')
  }
  return useMutation({
    scope: { id: `card ${persona.id}` },
    mutationFn: (choice: CardChoice) => track(api.personaCards.choose({ personaId: persona.id, choice })),
    onMutate: ({ design, tone }) => put({ ...(design ? { design } : {}), ...(tone ? { tone } : {}) }),
    onSuccess: ({ card, undoId }: Changed, choice) => {
      if (choice.crop) put({ photo: card.photo })
      show({ text: toastOf(choice), undoId })
    },
    onError: refresh,
  })
}

/** What can be done with a card; it shows at once, the bar says when it was kept, and a toast takes it back. */
export function useCardActions(persona: Persona) {
  const t = useWords(personaCardsMessages)
  const track = useTrackSaving()
  const { show } = useToasts()
  const { put } = useCardCache(persona)
  const personaId = persona.id
  const writing = useWriting(persona)
  const choosing = useChoosing(persona)
  const photo = useMutation({
    mutationFn: (next: (PhotoFrame & { picture: string }) | null) =>
      track(api.personaCards.setPhoto({ personaId, photo: next })),
    onSuccess: ({ card, undoId }: Changed, next) => {
      put({ photo: card.photo })
      show({ text: t(next ? 'toast.photo' : 'toast.photoRemoved'), undoId })
    },
  })
  const qr = useMutation({
    mutationFn: (next: (QrFrame & { picture: string }) | null) =>
      track(api.personaCards.setQr({ personaId, qr: next })),
    onSuccess: ({ card, undoId }: Changed, next) => {
      put({ qr: card.qr })
      show({ text: t(next ? 'toast.qr' : 'toast.qrRemoved'), undoId })
    },
  })
  return {
    write: writing.mutateAsync,
    follow: writing.mutate,
    choose: choosing.mutate,
    setPhoto: photo.mutate,
    setQr: qr.mutate,
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
