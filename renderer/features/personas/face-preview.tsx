import { MessagesSquare } from 'lucide-react'
import { useWords } from '#renderer/app/i18n.tsx'
import { GroupAvatar, PersonAvatar } from '#renderer/ui/avatar.tsx'
import { PageRail } from '#renderer/ui/page.tsx'
import { faceMessages } from '#shared/features/personas/messages/face.ts'
import type { Persona, PersonaPictures } from '#shared/features/personas/model.ts'

type PreviewProps = { persona: Persona; pictures: PersonaPictures }

/** How the face looks from outside: among other chats, and when somebody opens the profile. */
export function FacePreview({ persona, pictures }: PreviewProps) {
  const f = useWords(faceMessages)
  return (
    <PageRail width={288} label={f('preview.title')}>
      <div className="face-preview">
        <h2 className="strong">{f('preview.title')}</h2>
        <h3 className="t12 text2">{f('preview.list')}</h3>
        <ChatList persona={persona} pictures={pictures} />
        <h3 className="t12 text2">{f('preview.card')}</h3>
        <ProfileCard persona={persona} pictures={pictures} />
        <p className="t12 text3">{f('preview.note')}</p>
      </div>
    </PageRail>
  )
}

function Face({ persona, pictures, size }: PreviewProps & { size: 40 | 64 }) {
  if (pictures.avatar !== null)
    return <img className="face-picture private" width={size} height={size} src={pictures.avatar} alt="" />
  return (
    <span className={size === 64 ? 'face-letter large' : 'face-letter'}>
      <PersonAvatar name={persona.nickname || persona.name} id={persona.id} size={40} />
    </span>
  )
}

function Nickname({ persona }: { persona: Persona }) {
  const f = useWords(faceMessages)
  return persona.nickname === '' ? (
    <span className="text3">{f('preview.noName')}</span>
  ) : (
    <span className="private">{persona.nickname}</span>
  )
}

/** The persona's row between two others, as narrow as on a phone. */
function ChatList({ persona, pictures }: PreviewProps) {
  const f = useWords(faceMessages)
  return (
    <ul className="face-list">
      <li className="face-row">
        <GroupAvatar name={f('preview.otherName')} size={40} />
        <span className="name ellipsis">{f('preview.otherName')}</span>
        <span className="t12 text3">20:56</span>
        <span className="t12 text2 ellipsis">{f('preview.otherMessage')}</span>
      </li>
      <li className="face-row">
        <Face persona={persona} pictures={pictures} size={40} />
        <span className="name ellipsis">
          <Nickname persona={persona} />
        </span>
        <span className="t12 text3">20:41</span>
        <span className="t12 text2 ellipsis">{f('preview.message')}</span>
      </li>
      <li className="face-row">
        <PersonAvatar name={f('preview.thirdName')} size={40} />
        <span className="name ellipsis">{f('preview.thirdName')}</span>
        <span className="t12 text3">18:20</span>
        <span className="t12 text2 ellipsis">{f('preview.thirdMessage')}</span>
      </li>
    </ul>
  )
}

function ProfileCard({ persona, pictures }: PreviewProps) {
  const f = useWords(faceMessages)
  return (
    <div className="face-card">
      {pictures.background === null ? (
        <div className="face-cover none" />
      ) : (
        <img className="face-cover private" src={pictures.background} alt="" />
      )}
      <div className="face-card-body">
        <Face persona={persona} pictures={pictures} size={64} />
        <p className="t16 ellipsis">
          <Nickname persona={persona} />
        </p>
        {persona.brand === '' ? null : (
          <p className="face-brand t12 text2">
            <MessagesSquare size={14} aria-hidden="true" />
            {persona.brand}
          </p>
        )}
        <p className={persona.signature === '' ? 'text3' : 'private'}>
          {persona.signature === '' ? f('preview.noSignature') : persona.signature}
        </p>
      </div>
    </div>
  )
}
