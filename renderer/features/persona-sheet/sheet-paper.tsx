import type { Ref } from 'react'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { Paper, PaperFoot } from '#renderer/app/paper/paper.tsx'
import { PaperSection } from '#renderer/app/paper/paper-section.tsx'
import { personaSheetMessages } from '#shared/features/persona-sheet/messages.ts'
import type { PersonaSheet } from '#shared/features/persona-sheet/model.ts'
import { personaMessages } from '#shared/features/personas/messages.ts'
import { trustMessages } from '#shared/features/trust/messages.ts'
import { workspaceMessages } from '#shared/features/workspace/messages.ts'
import type { SheetPart } from './sheet-parts.ts'

type Props = { sheet: PersonaSheet }

/** The sheet as it is shown, printed and saved: one page, 720 wide. */
export function SheetPaper(props: Props & { parts: ReadonlySet<SheetPart>; ref: Ref<HTMLElement> }) {
  const { sheet, parts } = props
  const t = useWords(personaSheetMessages)
  const { oneLine, groupPost, long } = sheet.introductions
  return (
    <Paper ref={props.ref}>
      <SheetHead sheet={sheet} />
      {parts.has('intro') ? <p className="lead">{oneLine || t('paper.nothing')}</p> : null}
      {parts.has('intro') && groupPost ? (
        <PaperSection title={t('group_post.title')} note={t('group_post.note')}>
          <p className="paragraph">{groupPost}</p>
        </PaperSection>
      ) : null}
      {parts.has('proofs') ? <Proofs sheet={sheet} /> : null}
      {parts.has('long') && long ? (
        <PaperSection title={t('long.title')} note={t('long.note')}>
          <p className="paragraph">{long}</p>
        </PaperSection>
      ) : null}
      {parts.has('tone') ? <Tone sheet={sheet} /> : null}
      {parts.has('pillars') ? <Pillars sheet={sheet} /> : null}
      {parts.has('groups') ? <Groups sheet={sheet} /> : null}
      {parts.has('trust') ? <TrustNumbers sheet={sheet} /> : null}
      <SheetFoot sheet={sheet} />
    </Paper>
  )
}

function SheetHead({ sheet }: Props) {
  const t = useWords(personaSheetMessages)
  const p = useWords(personaMessages)
  const { name, roleLine, brand, photo } = sheet
  const who = [roleLine, roleLine.includes(brand) ? '' : brand, p(`trade.${sheet.trade}`)]
  return (
    <header className="paper-head">
      {photo ? (
        <img className="paper-photo" src={photo} alt="" />
      ) : (
        <span className="paper-mark" aria-hidden="true">
          {[...name][0]}
        </span>
      )}
      <div className="paper-title">
        <h2>{name}</h2>
        <p className="meta">{who.filter(Boolean).join(' · ')}</p>
      </div>
      {sheet.anonymised && sheet.groups.length > 0 ? (
        <span className="paper-tag">{t('paper.anonymised')}</span>
      ) : null}
    </header>
  )
}

function Proofs({ sheet: { credentials } }: Props) {
  const t = useWords(personaSheetMessages)
  if (credentials.length === 0) return null
  return (
    <PaperSection title={t('proofs.title')} note={t('proofs.note')}>
      <ul className="rows">
        {credentials.map(({ kind, text, proofNote, hasProof }) => (
          <li key={text}>
            <div className="line">
              <span className="grow">{text}</span>
              <span className="meta">{t(`proofs.kind.${kind}`)}</span>
            </div>
            {hasProof ? <p className="meta">{proofNote || t('proofs.proved')}</p> : null}
          </li>
        ))}
      </ul>
    </PaperSection>
  )
}

function Tone({ sheet: { direction, alwaysWords, neverWords } }: Props) {
  const t = useWords(personaSheetMessages)
  const format = useFormat()
  const words = (list: readonly string[]) => (list.length === 0 ? t('tone.none') : format.list(list))
  return (
    <PaperSection title={t('tone.title')} note={t(`tone.${direction ?? 'undecided'}`)}>
      <ul className="rows">
        {(
          [
            ['always', alwaysWords],
            ['never', neverWords],
          ] as const
        ).map(([id, list]) => (
          <li key={id}>
            <div className="line">
              <span className="meta">{t(`tone.${id}`)}</span>
              <span className="grow">{words(list)}</span>
            </div>
          </li>
        ))}
      </ul>
    </PaperSection>
  )
}

function Pillars({ sheet: { pillars } }: Props) {
  const t = useWords(personaSheetMessages)
  if (pillars.length === 0) return null
  return (
    <PaperSection title={t('pillars.title')} note={t('pillars.note')}>
      <ul className="rows">
        {pillars.map(({ name, why }) => (
          <li key={name}>
            {name}
            {why ? <p className="meta">{why}</p> : null}
          </li>
        ))}
      </ul>
    </PaperSection>
  )
}

function Groups({ sheet: { groups } }: Props) {
  const t = useWords(personaSheetMessages)
  const g = useWords(workspaceMessages)
  if (groups.length === 0) return null
  const members = groups.reduce((sum, group) => sum + group.members, 0)
  return (
    <PaperSection title={t('groups.title')} note={t('groups.note', { groups: groups.length, members })}>
      <ul className="rows">
        {groups.map((group, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: hidden groups have nothing else to be told by
          <li key={at}>
            <div className="line">
              <span className="grow">{group.name ?? t('groups.hidden', { at: at + 1 })}</span>
              <span className="meta">{g(`kind.${group.kind}`)}</span>
              <span className="number">{t('groups.members', { members: group.members })}</span>
            </div>
          </li>
        ))}
      </ul>
    </PaperSection>
  )
}

function TrustNumbers({ sheet: { trust } }: Props) {
  const t = useWords(personaSheetMessages)
  const words = useWords(trustMessages)
  const format = useFormat()
  if (!trust) return null
  const { from, until, facts } = trust
  return (
    <PaperSection
      title={t('trust.title')}
      note={
        facts.length === 0
          ? t('trust.none')
          : t('trust.note', { from: format.date(from), until: format.date(until) })
      }
    >
      <dl className="figures">
        {facts.map(({ id, share, hits, base }) => (
          <div key={id}>
            <dt>{words(`fact.${id}`)}</dt>
            <dd className="figure">{format.percent(share ?? 0)}</dd>
            <dd className="meta">{`${format.number(hits)} / ${format.number(base)}`}</dd>
          </div>
        ))}
      </dl>
    </PaperSection>
  )
}

function SheetFoot({ sheet }: Props) {
  const t = useWords(personaSheetMessages)
  const format = useFormat()
  return <PaperFoot made={t('footer.made', { at: format.exact(sheet.madeAt) })} note={t('footer.note')} />
}
