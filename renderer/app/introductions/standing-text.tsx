import { distributionMessages } from '#shared/features/distribution/messages.ts'
import type { Standing } from '#shared/features/distribution/model.ts'
import { reasonValues } from '#shared/features/distribution/rules.ts'
import { useLocale, useWords } from '../i18n.tsx'

/** Why a group is due, or why it is not, in one line. */
export function StandingText({ standing }: { standing: Standing }) {
  const lines = useStandingLines(standing)
  const locale = useLocale()
  const { reasons } = standing
  return <span className={reasons.length > 0 ? 'warn' : ''}>{lines.join(locale === 'en' ? ', ' : '，')}</span>
}

/** The same in pieces: each reason, or the one line that says why nothing is to do. */
export function useStandingLines({ reasons, rest, days }: Standing): string[] {
  const t = useWords(distributionMessages)
  if (rest !== null) return [t(`rest.${rest}`)]
  if (reasons.length > 0) return reasons.map((reason) => t(`reason.${reason.kind}`, reasonValues(reason)))
  return [t('standing.fineDetail', { days: days ?? 0 })]
}
