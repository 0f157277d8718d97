import { RouteLink } from '#renderer/app/navigation.tsx'
import { paths } from '#renderer/app/paths.ts'
import type { FlashDetail } from '#shared/features/flash-groups/model.ts'
import { useFlashWords } from './use-flash.ts'

/** How many signed up of those wanted, and where their list is kept. */
export function SignupsPart({ flash }: { flash: FlashDetail }) {
  const t = useFlashWords()
  const { signed, unknown } = flash.counts
  const share = Math.min(1, signed / flash.wantedSignups)
  return (
    <section className="flash-part">
      <div className="section-head">
        <h2>{t('signups.title')}</h2>
        <span className="section-note">{t('signups.count', { signed, wanted: flash.wantedSignups })}</span>
        <span className="section-side">
          <RouteLink to={paths.campaign(flash.recruitId, 'participants')}>{t('signups.manage')}</RouteLink>
        </span>
      </div>
      <div
        className="bar-track"
        role="progressbar"
        aria-label={t('signups.label')}
        aria-valuenow={signed}
        aria-valuemin={0}
        aria-valuemax={Math.max(flash.wantedSignups, signed)}
      >
        <div className="bar-fill" style={{ width: `${share * 100}%` }} />
      </div>
      {unknown > 0 ? <p className="t12 warn">{t('signups.unknown', { count: unknown })}</p> : null}
    </section>
  )
}
