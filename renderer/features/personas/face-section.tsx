import { Button, Checkbox, Input } from 'antd'
import { Check, ImagePlus, X } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { type Autosave, useAutosave } from '#renderer/app/persona/use-autosave.ts'
import { Section } from '#renderer/ui/page.tsx'
import { exampleMessages } from '#shared/features/personas/messages/examples.ts'
import { faceMessages } from '#shared/features/personas/messages/face.ts'
import type { FaceCheck, FacePart, Persona } from '#shared/features/personas/model.ts'
import {
  type FaceCheckState,
  type FacePartState,
  type FaceState,
  NICKNAME_WIDTH,
  SIGNATURE_LENGTH,
  widthOf,
} from '#shared/features/personas/rules/face.ts'
import { countCharacters } from '#shared/kernel/text.ts'
import type { FacePicture, FacePictures } from './use-face.ts'
import type { SavePersona } from './use-persona-edit.ts'

/** 人设四件套: each part with what is there, what to look at, and examples for the direction. */
export function FaceSection(props: {
  persona: Persona
  face: FaceState
  pictures: FacePictures
  save: SavePersona
}) {
  const f = useWords(faceMessages)
  const e = useWords(exampleMessages)
  const { persona, face, pictures, save } = props
  const nickname = useAutosave(persona.nickname, (text) => save({ nickname: text }))
  const signature = useAutosave(persona.signature, (text) => save({ signature: text }))
  const exampleOf = (part: 'nickname' | 'signature') =>
    f('example.such', { text: e(`${part}.${persona.trade}.${persona.direction ?? 'expert'}`) })
  const tick = (check: FaceCheck, isOn: boolean) =>
    void save({
      faceChecks: isOn
        ? [...persona.faceChecks, check]
        : persona.faceChecks.filter((other) => other !== check),
    })
  const fieldOf: Record<FacePart, ReactNode> = {
    avatar: <PictureField part="avatar" pictures={pictures} />,
    nickname: (
      <TextField
        part="nickname"
        text={nickname}
        placeholder={exampleOf('nickname')}
        length={Math.ceil(widthOf(nickname.value.trim()))}
        most={NICKNAME_WIDTH}
      />
    ),
    signature: (
      <TextField
        part="signature"
        text={signature}
        placeholder={exampleOf('signature')}
        length={countCharacters(signature.value.trim())}
        most={SIGNATURE_LENGTH}
      />
    ),
    background: <PictureField part="background" pictures={pictures} />,
  }
  return (
    <Section
      title={f('section.title')}
      note={f('section.hint')}
      side={
        <span className="t12 text2 nowrap">
          {f('section.progress', { done: face.done, count: face.count })}
        </span>
      }
    >
      <div className="face-parts">
        {face.parts.map((part) => (
          <Part key={part.part} state={part} persona={persona} tick={tick}>
            {fieldOf[part.part]}
          </Part>
        ))}
      </div>
      <p className="t12 text3">{f('picture.hint')}</p>
    </Section>
  )
}

function Part(props: {
  state: FacePartState
  persona: Persona
  tick: (check: FaceCheck, isOn: boolean) => void
  children: ReactNode
}) {
  const f = useWords(faceMessages)
  const { part, checks, isThere } = props.state
  return (
    <section className="face-part" aria-label={f(`part.${part}`)}>
      <h3 className="name">{f(`part.${part}`)}</h3>
      <div className="face-part-field">{props.children}</div>
      <ul className="face-checks">
        {checks.map((check) => (
          <CheckLine key={check.check} state={check} isThere={isThere} tick={props.tick} />
        ))}
      </ul>
      <Examples part={part} persona={props.persona} />
    </section>
  )
}

function CheckLine(props: {
  state: FaceCheckState
  isThere: boolean
  tick: (check: FaceCheck, isOn: boolean) => void
}) {
  const f = useWords(faceMessages)
  const { check, isMet, isAutomatic } = props.state
  return (
    <li>
      <Checkbox
        checked={isMet}
        disabled={isAutomatic || !props.isThere}
        onChange={(event) => props.tick(check, event.target.checked)}
      >
        {f(`check.${check}`)}
        {isAutomatic ? <span className="t12 text3"> {f('check.automatic')}</span> : null}
      </Checkbox>
    </li>
  )
}

/** One to follow, from the persona's own trade where words are meant, and one to avoid. */
function Examples({ part, persona }: { part: FacePart; persona: Persona }) {
  const f = useWords(faceMessages)
  const e = useWords(exampleMessages)
  const { direction, trade } = persona
  if (direction === null) return <p className="face-examples t12 text3">{f('example.none')}</p>
  const good =
    part === 'avatar' || part === 'background'
      ? f(`example.${part}.${direction}.good`)
      : e(`${part}.${trade}.${direction}`)
  return (
    <ul className="face-examples t12">
      <li>
        <Check size={14} className="good" aria-label={f('example.good')} />
        {good}
      </li>
      <li>
        <X size={14} className="bad" aria-label={f('example.bad')} />
        {f(`example.${part}.${direction}.bad`)}
      </li>
    </ul>
  )
}

function TextField(props: {
  part: 'nickname' | 'signature'
  text: Autosave
  placeholder: string
  length: number
  most: number
}) {
  const f = useWords(faceMessages)
  const format = useFormat()
  const { part, text, length, most } = props
  return (
    <>
      <Input
        className="private"
        aria-label={f(`part.${part}`)}
        maxLength={part === 'nickname' ? 40 : 120}
        placeholder={props.placeholder}
        value={text.value}
        onChange={(event) => text.change(event.target.value)}
        onBlur={text.flush}
      />
      <span className={length > most ? 'face-count warn' : 'face-count text2'}>
        {format.number(length)} / {format.number(most)}
      </span>
    </>
  )
}

function PictureField({ part, pictures }: { part: FacePicture; pictures: FacePictures }) {
  const f = useWords(faceMessages)
  const input = useRef<HTMLInputElement>(null)
  const picture = pictures.pictures[part]
  return (
    <>
      <Button
        icon={<ImagePlus aria-hidden="true" />}
        loading={pictures.isPending}
        aria-label={`${f(`part.${part}`)}: ${f(picture === null ? 'picture.choose' : 'picture.change')}`}
        onClick={() => input.current?.click()}
      >
        {f(picture === null ? 'picture.choose' : 'picture.change')}
      </Button>
      <input
        ref={input}
        hidden
        type="file"
        accept="image/jpeg,image/png,image/webp"
        aria-label={f(`part.${part}`)}
        onChange={(event) => {
          const file = event.target.files?.[0]
          event.target.value = ''
          if (file) void pictures.choose(part, file)
        }}
      />
      {picture === null ? null : (
        <Button
          type="text"
          aria-label={`${f(`part.${part}`)}: ${f('picture.remove')}`}
          onClick={() => pictures.remove(part)}
        >
          {f('picture.remove')}
        </Button>
      )}
    </>
  )
}
