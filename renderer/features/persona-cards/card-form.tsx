import { Button, Input } from 'antd'
import { useState } from 'react'
import { useWords } from '#renderer/app/i18n.tsx'
import { RenamePersonaDialog } from '#renderer/app/persona/persona-dialogs.tsx'
import { useAutosave } from '#renderer/app/persona/use-autosave.ts'
import { Section } from '#renderer/ui/page.tsx'
import { personaCardsMessages } from '#shared/features/persona-cards/messages.ts'
import { type Card, type CardPictures, LINE_LENGTH } from '#shared/features/persona-cards/model.ts'
import type { Persona } from '#shared/features/personas/model.ts'
import { PhotoSection } from './photo-section.tsx'
import { ProofsSection } from './proofs-section.tsx'
import { QrSection } from './qr-section.tsx'
import type { CardActions } from './use-card.ts'

type FormProps = { persona: Persona; card: Card; pictures: CardPictures; actions: CardActions }

/** Everything that stands on the card, from top to bottom. */
export function CardForm(props: FormProps) {
  const t = useWords(personaCardsMessages)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="question-pane card-form" aria-label={t('form.title')} tabIndex={0}>
      <PhotoSection {...props} />
      <NameSection {...props} />
      <LineSection {...props} />
      <ProofsSection card={props.card} actions={props.actions} />
      <QrSection {...props} />
    </section>
  )
}

function NameSection({ persona, card }: FormProps) {
  const t = useWords(personaCardsMessages)
  const [isRenaming, setRenaming] = useState(false)
  return (
    <Section
      title={t('form.name')}
      side={
        <Button type="link" size="small" onClick={() => setRenaming(true)}>
          {t('form.rename')}
        </Button>
      }
    >
      <p className="private">
        <span className="name">{card.name}</span>
        <span className="text2"> {card.roleLine || t('form.noRole')}</span>
      </p>
      {isRenaming ? <RenamePersonaDialog persona={persona} close={() => setRenaming(false)} /> : null}
    </Section>
  )
}

function LineSection({ card, actions }: FormProps) {
  const t = useWords(personaCardsMessages)
  const line = useAutosave(card.line, (text) => actions.write({ line: text }))
  return (
    <Section
      title={t('line.label')}
      side={
        card.isOwnLine ? (
          <Button type="link" size="small" onClick={() => actions.follow({ line: null })}>
            {t('line.follow')}
          </Button>
        ) : null
      }
    >
      <Input.TextArea
        className="private"
        aria-label={t('line.label')}
        autoSize={{ minRows: 2, maxRows: 5 }}
        maxLength={Math.max(LINE_LENGTH, card.line.length)}
        placeholder={t('line.placeholder')}
        value={line.value}
        onChange={(event) => line.change(event.target.value.slice(0, LINE_LENGTH))}
        onBlur={line.flush}
      />
      <p className="t12 text3">{t(card.isOwnLine ? 'line.own' : 'line.follows')}</p>
    </Section>
  )
}
