import { useMutation } from '@tanstack/react-query'
import type { SeedId, SeedTaskId, SeedTaskKind } from '#shared/features/seed-users/model.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import { api } from '../rpc.ts'
import { useToasts } from '../toasts.tsx'
import { useSeedWords } from './use-seed-words.ts'

type Task = { id: SeedTaskId; title: string }

/** What can be done with tasks of seeds; each says what it did and can be taken back. */
export function useTaskActions() {
  const { d } = useSeedWords()
  const toasts = useToasts()
  const add = useMutation({
    mutationFn: (input: { ids: SeedId[]; kind: SeedTaskKind; title: string; dueOn: CalendarDate }) =>
      api.seedUsers.addTask(input),
    onSuccess: ({ undoId }, { title }) => toasts.show({ text: d('done.task', { title }), undoId }),
  })
  const tick = useMutation({
    mutationFn: ({ task, isDone }: { task: Task; isDone: boolean }) =>
      api.seedUsers.setTaskDone({ id: task.id, isDone }),
    onSuccess: ({ undoId }, { task, isDone }) =>
      toasts.show({
        text: d(isDone ? 'done.taskDone' : 'done.taskOpened', { title: task.title }),
        undoId,
      }),
  })
  const remove = useMutation({
    mutationFn: (task: Task) => api.seedUsers.removeTask({ id: task.id }),
    onSuccess: ({ undoId }, { title }) => toasts.show({ text: d('done.taskRemoved', { title }), undoId }),
  })
  const postpone = useMutation({
    mutationFn: ({ task, dueOn }: { task: Task; dueOn: CalendarDate }) =>
      api.seedUsers.editTask({ id: task.id, dueOn }),
    onSuccess: ({ undoId }, { task }) => toasts.show({ text: d('done.saved', { name: task.title }), undoId }),
  })
  return { add, tick, remove, postpone }
}
