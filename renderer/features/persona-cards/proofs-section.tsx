import { Button, Input } from 'antd'
import { useWords } from '#renderer/app/i18n.tsx'
import { useAutosave } from '#renderer/app/persona/use-autosave.ts'
import { Section } from '#renderer/ui/page.tsx'
import { personaCardsMessages } from '#shared/features/persona-cards/messages.ts'
import {
  type Card,
  type CardProof,
  FIGURE_LENGTH,
  PROOF_CAPTION_LENGTH,
  PROOF_COUNT,
} from '#shared/features/persona-cards/model.ts'
import type { CardActions } from './use-card.ts'

const PLACES = Array.from({ length: PROOF_COUNT }, (_, at) => at)
const EMPTY: CardProof = { figure: '', caption: '' }

/** Three numbers with what they count. */
export function ProofsSection({ card, actions }: { card: Card; actions: CardActions }) {
  const t = useWords(personaCardsMessages)
  const proofs = PLACES.map((place) => card.proofs[place] ?? EMPTY)
  const change = (place: number, proof: CardProof) => actions.write({ proofs: proofs.with(place, proof) })
  const note = card.isOwnProofs ? 'own' : card.proofs.length > 0 ? 'follows' : 'none'
  return (
    <Section
      title={t('proofs.title')}
      side={
        card.isOwnProofs ? (
          <Button type="link" size="small" onClick={() => actions.follow({ proofs: null })}>
            {t('proofs.follow')}
          </Button>
        ) : null
      }
    >
      <div className="card-proofs">
        {proofs.map((proof, place) => (
          <ProofRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a proof is its place
            key={place}
            place={place}
            proof={proof}
            change={(next) => change(place, next)}
          />
        ))}
      </div>
      <p className="t12 text3">{t(`proofs.${note}`)}</p>
    </Section>
  )
}

function ProofRow(props: {
  place: number
  proof: CardProof
  change: (proof: CardProof) => Promise<unknown>
}) {
  const t = useWords(personaCardsMessages)
  const { proof, change } = props
  const place = props.place + 1
  const figure = useAutosave(proof.figure, (text) => change({ ...proof, figure: text }))
  const caption = useAutosave(proof.caption, (text) => change({ ...proof, caption: text }))
  return (
    <>
      <Input
        aria-label={t('proofs.figure', { place })}
        maxLength={FIGURE_LENGTH}
        placeholder={place === 1 ? t('proofs.figurePlaceholder') : ''}
        value={figure.value}
        onChange={(event) => figure.change(event.target.value)}
        onBlur={figure.flush}
      />
      <Input
        aria-label={t('proofs.caption', { place })}
        maxLength={PROOF_CAPTION_LENGTH}
        placeholder={place === 1 ? t('proofs.captionPlaceholder') : ''}
        value={caption.value}
        onChange={(event) => caption.change(event.target.value)}
        onBlur={caption.flush}
      />
    </>
  )
}
