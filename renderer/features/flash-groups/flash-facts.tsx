import { useFormat } from '#renderer/app/i18n.tsx'
import { RouteLink } from '#renderer/app/navigation.tsx'
import { paths } from '#renderer/app/paths.ts'
import { Section } from '#renderer/ui/page.tsx'
import type { FlashDetail } from '#shared/features/flash-groups/model.ts'
import { useFlashWords, useSaleText } from './use-flash.ts'

/** What the flash group consists of, with the way to each. */
export function FlashFacts({ flash }: { flash: FlashDetail }) {
  const t = useFlashWords()
  const format = useFormat()
  const saleText = useSaleText()
  const { group, sources, target } = flash
  return (
    <Section title={t('facts.title')}>
      <dl className="facts flash-facts">
        <dt>{t('facts.group')}</dt>
        <dd>
          <RouteLink to={paths.group(group.id)} className="private">
            {group.name}
          </RouteLink>
        </dd>
        <dt>{t('facts.sources')}</dt>
        <dd className="private">
          {sources.map(({ id, name }) => (
            <RouteLink key={id} to={paths.group(id)} className="flash-source">
              {name}
            </RouteLink>
          ))}
        </dd>
        <dt>{t('facts.days')}</dt>
        <dd>
          {format.dateWithWeekday(flash.startsOn)} – {format.dateWithWeekday(flash.endsOn)}
        </dd>
        <dt>{t('facts.sale')}</dt>
        <dd>{saleText(flash)}</dd>
        <dt>{t('facts.wanted')}</dt>
        <dd>{format.number(flash.wantedSignups)}</dd>
        <dt>{t('facts.target')}</dt>
        <dd>
          {target ? (
            <RouteLink to={paths.group(target.id)} className="private">
              {target.name}
            </RouteLink>
          ) : (
            <span className="text3">{t('facts.none')}</span>
          )}
        </dd>
        <dt>{t('facts.campaigns')}</dt>
        <dd className="flash-links">
          <RouteLink to={paths.campaign(flash.recruitId)}>{t('facts.call')}</RouteLink>
          <RouteLink to={paths.campaign(flash.campId)}>{t('facts.camp')}</RouteLink>
        </dd>
      </dl>
    </Section>
  )
}
