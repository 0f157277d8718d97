import { Select } from 'antd'
import { KeptTick } from '#renderer/app/campaigns/kept-tick.tsx'
import { useCampaignActions } from '#renderer/app/campaigns/use-campaign-actions.ts'
import { useCampaignWords } from '#renderer/app/campaigns/use-campaign-words.ts'
import { useScope } from '#renderer/app/scope.tsx'
import { Section } from '#renderer/ui/page.tsx'
import { StageDot } from '#renderer/ui/stage-mark.tsx'
import { type Campaign, campaignStages } from '#shared/features/campaigns/model.ts'
import { AmountInput } from './amount-input.tsx'
import { GoalField } from './goal-field.tsx'
import { KeptArea, KeptInput } from './kept-fields.tsx'

/** What a campaign itself says; each field is kept as soon as it is left. */
export function FactsSection({ campaign }: { campaign: Campaign }) {
  const { p } = useCampaignWords()
  const { change } = useCampaignActions(campaign)
  return (
    <Section title={p('facts.title')}>
      <dl className="facts plan-facts">
        <dt>{p('facts.name')}</dt>
        <dd>
          <KeptInput
            label={p('facts.name')}
            kept={campaign.name}
            isNeeded
            save={(name) => change.mutate({ name })}
          />
        </dd>
        <PlaceFields campaign={campaign} />
        <dt>{p('facts.goal')}</dt>
        <dd>
          <GoalField key={campaign.goal?.metric ?? 'none'} campaign={campaign} />
        </dd>
        <dt>{p('facts.budget')}</dt>
        <dd>
          <AmountInput
            label={p('facts.budget')}
            cents={campaign.budgetCents}
            canBeEmpty
            placeholder={p('facts.budgetNone')}
            save={(budgetCents) => change.mutate({ budgetCents })}
          />
        </dd>
        <dt>{p('facts.owner')}</dt>
        <dd>
          <KeptInput
            label={p('facts.owner')}
            kept={campaign.owner}
            most={50}
            placeholder={p('facts.ownerPlaceholder')}
            save={(owner) => change.mutate({ owner })}
          />
        </dd>
        <dt>{p('facts.reward')}</dt>
        <dd>
          <KeptArea
            label={p('facts.reward')}
            kept={campaign.reward}
            placeholder={p('facts.rewardPlaceholder')}
            save={(reward) => change.mutate({ reward })}
          />
        </dd>
        <dt>{p('facts.note')}</dt>
        <dd>
          <KeptArea
            label={p('facts.note')}
            kept={campaign.note}
            placeholder={p('facts.notePlaceholder')}
            save={(note) => change.mutate({ note })}
          />
        </dd>
      </dl>
      <KeptTick
        className="plan-hard-sell"
        isOn={campaign.isHardSell}
        save={(isHardSell, options) => change.mutate({ isHardSell }, options)}
      >
        {p('facts.hardSell')}
        <span className="t12 text2">{p('facts.hardSellHint')}</span>
      </KeptTick>
    </Section>
  )
}

/** Stage and groups. A campaign keeps at least one group. */
function PlaceFields({ campaign }: { campaign: Campaign }) {
  const { p, stage } = useCampaignWords()
  const { change } = useCampaignActions(campaign)
  const { groups } = useScope()
  const present = campaign.groups.map(({ id, name }) => ({ value: id, label: name }))
  const others = groups.filter(
    ({ id, lifecycle }) => lifecycle !== 'ended' && !campaign.groups.some((group) => group.id === id),
  )
  return (
    <>
      <dt>{p('facts.stage')}</dt>
      <dd>
        <Select
          size="small"
          aria-label={p('facts.stage')}
          value={campaign.stage}
          options={campaignStages.map((value) => ({
            value,
            label: (
              <span className="dot-label">
                <StageDot stage={value} />
                {stage(value)}
              </span>
            ),
          }))}
          onChange={(value) => change.mutate({ stage: value })}
        />
      </dd>
      <dt>{p('facts.groups')}</dt>
      <dd>
        <Select
          size="small"
          mode="multiple"
          className="private"
          aria-label={p('facts.groups')}
          showSearch={{ optionFilterProp: 'label' }}
          value={present.map(({ value }) => value)}
          options={[...present, ...others.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={(groupIds) => change.mutate({ groupIds })}
        />
      </dd>
    </>
  )
}
