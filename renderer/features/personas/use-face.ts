import { useMutation, useQuery } from '@tanstack/react-query'
import { useWords } from '#renderer/app/i18n.tsx'
import { useTrackSaving } from '#renderer/app/persona/saving.tsx'
import { api, orpc } from '#renderer/app/rpc.ts'
import { useToasts } from '#renderer/app/toasts.tsx'
import { faceMessages } from '#shared/features/personas/messages/face.ts'
import type { Persona, PersonaPictures } from '#shared/features/personas/model.ts'
import { scalePicture } from './scale-picture.ts'

export type FacePicture = 'avatar' | 'background'
const SHAPES = {
  avatar: { shape: 'square', side: 512 },
  background: { shape: 'wide', side: 1280 },
} as const

const NONE: PersonaPictures = { avatar: null, background: null, photo: null, qr: null }

/** The pictures of a persona, and how to change them. */
export function useFacePictures(persona: Persona) {
  const f = useWords(faceMessages)
  const { show } = useToasts()
  const track = useTrackSaving()
  const { data, error, refetch } = useQuery(
    orpc.personas.pictures.queryOptions({ input: { id: persona.id } }),
  )
  const { mutate: set, isPending } = useMutation({
    mutationFn: (input: { slot: FacePicture; picture: string | null }) =>
      track(api.personas.setPicture({ id: persona.id, ...input })),
    onSuccess: ({ undoId }, { slot, picture }) =>
      show({
        text: f(picture === null ? 'picture.removed' : 'picture.kept', { part: f(`part.${slot}`) }),
        undoId,
      }),
  })
  const choose = async (slot: FacePicture, file: File) => {
    const picture = await scalePicture(file, SHAPES[slot])
    if (picture === null) show({ text: f('picture.unreadable', { name: file.name }), tone: 'failure' })
    else set({ slot, picture })
  }
  return {
    pictures: data ?? NONE,
    isPending,
    choose,
    remove: (slot: FacePicture) => set({ slot, picture: null }),
    error,
    retry: () => void refetch(),
  }
}

export type FacePictures = ReturnType<typeof useFacePictures>
