import { useQuery } from '@tanstack/react-query'
import { Button, Input, Select } from 'antd'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { api, orpc } from '#renderer/app/rpc.ts'
import { useScope } from '#renderer/app/scope.tsx'
import { useShortcut } from '#renderer/app/shortcuts.tsx'
import { useToasts } from '#renderer/app/toasts.tsx'
import { Kbd } from '#renderer/ui/marks.tsx'
import { PresetGroup } from '#renderer/ui/preset-group.tsx'
import { followUpMessages } from '#shared/features/follow-ups/messages.ts'
import type { PersonId } from '#shared/features/members/model.ts'
import { todayMessages } from '#shared/features/today/messages.ts'
import { addDays, type CalendarDate, calendarDate } from '#shared/kernel/calendar-date.ts'
import { useScopeInput } from './use-today.ts'

/** Somebody who was chosen for a follow-up. */
export type ChosenPerson = { id: PersonId; name: string }

const dayChoices = ['0', '1', '3', '7', 'pick'] as const
type DayChoice = (typeof dayChoices)[number]

/** The line above the list: closed it invites, open it asks who, what about and when. */
export function QuickAdd(props: {
  isOpen: boolean
  person: ChosenPerson | null
  open: () => void
  close: () => void
}) {
  const t = useWords(todayMessages)
  useShortcut('n', t('add.shortcut'), props.open)
  useShortcut('mod+n', '', props.open)
  if (props.isOpen) return <AddForm key={props.person?.id ?? ''} person={props.person} close={props.close} />
  return (
    <button type="button" className="plain quick-add" onClick={props.open}>
      <Plus aria-hidden="true" />
      <span>{t('add.line')}</span>
      <Kbd>N</Kbd>
    </button>
  )
}

function AddForm({ person: given, close }: { person: ChosenPerson | null; close: () => void }) {
  const t = useWords(todayMessages)
  const [person, setPerson] = useState(given)
  const [title, setTitle] = useState('')
  const day = useDayChoice()
  const schedule = useSchedule()
  const words = title.trim()
  const wanted = person !== null && words !== '' && day.on !== null ? { person, words, on: day.on } : null
  const submit = async () => {
    if (wanted && (await schedule(wanted.person, wanted.words, wanted.on))) close()
  }
  useShortcut('escape', '', close, { whileTyping: true })
  return (
    <form
      className="add-form"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <PersonField person={person} choose={setPerson} isFirst={given === null} />
      <Input
        autoFocus={given !== null}
        aria-label={t('add.title')}
        placeholder={t('add.titlePlaceholder')}
        maxLength={300}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
      />
      <div className="add-when">
        <DayField day={day} />
        <FormButtons isReady={wanted !== null} close={close} />
      </div>
    </form>
  )
}

function FormButtons({ isReady, close }: { isReady: boolean; close: () => void }) {
  const t = useWords(todayMessages)
  return (
    <>
      <Button htmlType="submit" type="primary" size="small" disabled={!isReady}>
        {t('add.save')}
        <Kbd>Enter</Kbd>
      </Button>
      <Button type="text" size="small" onClick={close}>
        {t('add.cancel')}
      </Button>
    </>
  )
}

function useSchedule() {
  const t = useWords(followUpMessages)
  const toasts = useToasts()
  const { groupId } = useScope()
  return async (person: ChosenPerson, title: string, on: CalendarDate): Promise<boolean> => {
    try {
      const { undoId } = await api.followUps.schedule({ personId: person.id, groupId, title, due: { on } })
      toasts.show({ text: t('undo.followUps.schedule', { name: person.name }), undoId })
      return true
    } catch (error) {
      toasts.showFailure(error)
      return false
    }
  }
}

type PersonOption = { value: PersonId; label: string; groupNames: string }

/** People that fit what was typed; the chosen one stays among them so that it keeps its name. */
function usePersonOptions(person: ChosenPerson | null) {
  const [query, setQuery] = useState('')
  const input = { ...useScopeInput(), query }
  const { data } = useQuery(
    orpc.followUps.findPeople.queryOptions({
      input,
      enabled: query !== '',
      placeholderData: (before) => before,
    }),
  )
  const found = query === '' ? [] : (data ?? [])
  const known = person && !found.some(({ id }) => id === person.id) ? [{ ...person, groupNames: '' }] : []
  const options: PersonOption[] = [...known, ...found].map(({ id, name, groupNames }) => ({
    value: id,
    label: name,
    groupNames,
  }))
  return { query, setQuery, options }
}

function PersonField(props: {
  person: ChosenPerson | null
  choose: (person: ChosenPerson | null) => void
  isFirst: boolean
}) {
  const t = useWords(todayMessages)
  const { person, choose } = props
  const { query, setQuery, options } = usePersonOptions(person)
  return (
    <Select
      showSearch={{ filterOption: false, onSearch: setQuery, searchValue: query }}
      autoFocus={props.isFirst}
      className="private"
      aria-label={t('add.person')}
      placeholder={t('add.personPlaceholder')}
      notFoundContent={query === '' ? null : t('add.personNone')}
      value={person?.id ?? null}
      options={options}
      optionRender={({ label, data }) => (
        <span className="menu-pair private">
          <span>{label}</span>
          <span className="text2 ellipsis">{data.groupNames}</span>
        </span>
      )}
      onChange={(_, option) => {
        if (!option || Array.isArray(option)) return choose(null)
        choose({ id: option.value, name: option.label })
        setQuery('')
      }}
    />
  )
}

type DayState = ReturnType<typeof useDayChoice>

function useDayChoice() {
  const today = useFormat().today()
  const [choice, setChoice] = useState<DayChoice>('1')
  const [picked, setPicked] = useState<string>(addDays(today, 2))
  const parsed = calendarDate.safeParse(picked)
  const pickedOn = parsed.success && parsed.data >= today ? parsed.data : null
  return {
    choice,
    setChoice,
    picked,
    setPicked,
    on: choice === 'pick' ? pickedOn : addDays(today, Number(choice)),
  }
}

function DayField({ day }: { day: DayState }) {
  const t = useWords(todayMessages)
  const words = useWords(followUpMessages)
  const format = useFormat()
  const label = (choice: DayChoice) => {
    if (choice === '0') return t('section.today')
    if (choice === '1') return words('next.tomorrow')
    return choice === 'pick' ? words('next.pick') : words('next.days', { days: choice })
  }
  return (
    <>
      <PresetGroup
        label={t('add.when')}
        presets={dayChoices.map((value) => ({ value, label: label(value) }))}
        value={day.choice}
        onChange={day.setChoice}
      />
      {day.choice === 'pick' ? (
        <Input
          type="date"
          size="small"
          className="card-date"
          aria-label={t('add.when')}
          min={format.today()}
          value={day.picked}
          status={day.on === null ? 'error' : ''}
          onChange={(event) => day.setPicked(event.target.value)}
        />
      ) : null}
      <span className="spacer" />
    </>
  )
}
