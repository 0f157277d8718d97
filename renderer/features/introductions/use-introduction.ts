import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTrackSaving } from '#renderer/app/persona/saving.tsx'
import { api, orpc } from '#renderer/app/rpc.ts'
import type { IntroductionSheet } from '#shared/features/introductions/contract.ts'
import type {
  Answers,
  CredentialDraft,
  CredentialId,
  VersionId,
} from '#shared/features/introductions/model.ts'
import type { PersonaId } from '#shared/features/personas/model.ts'

type FileChoice = { token: string } | null

/** What a persona's introduction shows and everything that saves itself in it, one change after the other. */
export function useIntroduction(personaId: PersonaId) {
  const client = useQueryClient()
  const track = useTrackSaving()
  const options = orpc.introductions.show.queryOptions({ input: { personaId } })
  const { data, error, refetch } = useQuery(options)
  const show = (sheet: IntroductionSheet) => client.setQueryData<IntroductionSheet>(options.queryKey, sheet)
  const scope = { id: `introduction ${personaId}` }
  const saveAnswers = useMutation({
    scope,
    mutationFn: (answers: Answers) => track(api.introductions.saveAnswers({ personaId, answers })),
    onSuccess: show,
  })
  const addCredential = useMutation({
    scope,
    mutationFn: (credential: CredentialDraft) =>
      track(api.introductions.addCredential({ personaId, credential })),
    onSuccess: ({ sheet }) => show(sheet),
  })
  const saveCredential = useMutation({
    scope,
    mutationFn: (input: { id: CredentialId; credential: CredentialDraft }) =>
      track(api.introductions.saveCredential(input)),
    onSuccess: show,
  })
  const setProofFile = useMutation({
    scope,
    mutationFn: (input: { id: CredentialId; file: FileChoice }) =>
      track(api.introductions.setProofFile(input)),
    onSuccess: show,
  })
  const edit = useMutation({
    scope,
    mutationFn: (input: { id: VersionId; text: string }) => track(api.introductions.edit(input)),
    onSuccess: (version) =>
      client.setQueryData<IntroductionSheet>(
        options.queryKey,
        (sheet) =>
          sheet && {
            ...sheet,
            versions: sheet.versions.map((one) =>
              one.id === version.id
                ? { ...one, ...version, isEdited: version.text !== version.baseText }
                : one,
            ),
          },
      ),
  })
  return {
    sheet: data,
    error,
    retry: () => void refetch(),
    saveAnswers: saveAnswers.mutateAsync,
    addCredential: addCredential.mutateAsync,
    saveCredential: saveCredential.mutateAsync,
    setProofFile: setProofFile.mutate,
    edit: edit.mutateAsync,
  }
}

export type Introduction = ReturnType<typeof useIntroduction>
