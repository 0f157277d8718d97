import { Select, Switch } from 'antd'
import { useState } from 'react'
import { useWords } from '#renderer/app/i18n.tsx'
import { RoleDot, Tag, type TagTone } from '#renderer/ui/marks.tsx'
import { memberDrawerMessages } from '#shared/features/members/drawer-messages.ts'
import {
  ageBands,
  contactStates,
  type MemberDetail,
  type MembershipDetail,
  type Movement,
  needKinds,
} from '#shared/features/members/model.ts'
import { CadenceFact } from './cadence-fact.tsx'
import { InPlace, ListFact, NoteFact, TextFact } from './editable-facts.tsx'
import { FactRow } from './fact-row.tsx'
import { useProfileActions } from './use-member.ts'
import { useMemberWords } from './use-member-words.ts'

const MOVEMENT_TONES: Readonly<Record<Movement, TagTone>> = {
  rising: 'ok',
  cooling: 'warn',
  endangered: 'danger',
}

/** Role and profile; a click on a value edits it in place. */
export function ProfileSection({
  detail,
  membership,
}: {
  detail: MemberDetail
  membership: MembershipDetail | null
}) {
  const d = useWords(memberDrawerMessages)
  const { stages } = useMemberWords()
  const [isWide, setWide] = useState(false)
  return (
    <section className="section">
      <dl className="facts member-facts">
        {membership ? <StandingFact membership={membership} /> : null}
        <TextFact detail={detail} fields={['remark']} label={d('field.remark')} />
        <TextFact detail={detail} fields={['province', 'city']} label={d('field.region')} />
        <ChoiceFact detail={detail} field="ageBand" values={ageBands} wording="age" isOptional />
        <ListFact detail={detail} field="interests" />
        <ListFact detail={detail} field="resources" />
        <ListFact detail={detail} field="needs" suggestions={needKinds} />
        <ListFact detail={detail} field="tags" />
        <SourceFact detail={detail} membership={membership} />
        <ChoiceFact detail={detail} field="contactState" values={contactStates} wording="contact" />
        <ChoiceFact detail={detail} field="salesStage" values={stages.ids} wording="stage" />
        <DoNotContactFact detail={detail} />
        {detail.doNotContact ? null : <CadenceFact detail={detail} />}
        <NoteFact detail={detail} field="note" />
        {isWide ? (
          <>
            <TextFact detail={detail} fields={['displayName']} label={d('field.displayName')} />
            <TextFact detail={detail} fields={['phone']} label={d('field.phone')} />
            <TextFact detail={detail} fields={['sex']} label={d('field.sex')} />
            <TextFact
              detail={detail}
              fields={['birthday']}
              label={d('field.birthday')}
              hint={d('field.birthdayHint')}
            />
            <TextFact detail={detail} fields={['birthYear']} label={d('field.birthYear')} />
            <NoteFact detail={detail} field="consentNote" />
          </>
        ) : null}
      </dl>
      <button type="button" className="plain link more-fields" onClick={() => setWide(!isWide)}>
        {d(isWide ? 'field.fewerFields' : 'field.moreFields')}
      </button>
    </section>
  )
}

function StandingFact({ membership }: { membership: MembershipDetail }) {
  const d = useWords(memberDrawerMessages)
  const words = useMemberWords()
  const { role, staffRole, tier, movement } = membership
  const mark = staffRole === 'none' ? role : 'staff'
  return (
    <FactRow label={d('field.role')}>
      <span className="standing">
        {mark ? (
          <RoleDot role={mark}>{words.standing(staffRole, role)}</RoleDot>
        ) : (
          <span className="text3">{words.role(null)}</span>
        )}
        {tier ? <Tag>{words.tier(tier)}</Tag> : null}
        {movement ? <Tag tone={MOVEMENT_TONES[movement]}>{words.movement(movement)}</Tag> : null}
      </span>
    </FactRow>
  )
}

/** Where somebody came from, and when. */
function SourceFact({ detail, membership }: { detail: MemberDetail; membership: MembershipDetail | null }) {
  const d = useWords(memberDrawerMessages)
  const words = useMemberWords()
  const joined = membership?.joined.by
    ? d('field.joinedOn', { day: words.span(membership.joined) })
    : d('field.joinUnknown')
  return (
    <TextFact
      detail={detail}
      fields={['sourceChannel']}
      label={d('field.sourceChannel')}
      fallback={words.channel(membership?.channel ?? null, membership?.inviterName ?? null)}
      after={membership ? joined : ''}
    />
  )
}

type ChoiceField = 'ageBand' | 'contactState' | 'salesStage'

function ChoiceFact<Value extends string>(props: {
  detail: MemberDetail
  field: ChoiceField
  values: readonly Value[]
  wording: 'age' | 'contact' | 'stage'
  isOptional?: boolean
}) {
  const { detail, field, values, wording } = props
  const words = useMemberWords()
  const { edit, unlock, fieldName } = useProfileActions(detail)
  const value = detail.profile[field]
  const options = values.map((one) => ({ value: one as string, label: words.choice(wording, one) }))
  return (
    <FactRow
      label={fieldName(field)}
      detail={detail}
      locked={field === 'ageBand' ? [field] : []}
      unlock={unlock.mutate}
    >
      <InPlace
        label={fieldName(field)}
        shown={value === null ? <span className="text3">{words.empty}</span> : words.choice(wording, value)}
        edit={(leave) => (
          <Select
            size="small"
            autoFocus
            defaultOpen
            className="fact-list-editor"
            popupMatchSelectWidth={false}
            aria-label={fieldName(field)}
            value={value}
            options={options}
            allowClear={props.isOptional ?? false}
            onBlur={leave}
            onChange={(next: string | undefined) => {
              leave()
              edit.mutate({ changes: { [field]: next ?? null }, seen: detail.profile })
            }}
          />
        )}
      />
    </FactRow>
  )
}

function DoNotContactFact({ detail }: { detail: MemberDetail }) {
  const d = useWords(memberDrawerMessages)
  const { doNotContact } = useProfileActions(detail)
  return (
    <FactRow label={d('field.doNotContact')}>
      <span className="standing">
        <Switch
          size="small"
          aria-label={d('field.doNotContact')}
          checked={detail.doNotContact}
          loading={doNotContact.isPending}
          onChange={(isSet) => doNotContact.mutate(isSet)}
        />
        {detail.doNotContact ? <span className="t12 text2">{d('field.yes')}</span> : null}
      </span>
    </FactRow>
  )
}
