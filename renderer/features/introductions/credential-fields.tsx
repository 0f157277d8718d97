import { Button, Dropdown, Input } from 'antd'
import { Plus, Trash2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '#renderer/app/i18n.tsx'
import { useAutosave } from '#renderer/app/persona/use-autosave.ts'
import { Field } from '#renderer/ui/field.tsx'
import type { IntroductionSheet } from '#shared/features/introductions/contract.ts'
import { answerMessages } from '#shared/features/introductions/messages/answers.ts'
import {
  ANSWER_LENGTH,
  askedKinds,
  type Credential,
  type CredentialId,
  type CredentialKind,
  credentialKinds,
} from '#shared/features/introductions/model.ts'
import { ProofLine } from './proof-line.tsx'
import type { Introduction } from './use-introduction.ts'
import { useVersionActions } from './use-version-actions.ts'

type Slot = { key: string; kind: CredentialKind; credential: Credential | null }

/** A field for each credential; the four kinds that are always asked for have one from the beginning. */
function slotsFor(credentials: readonly Credential[], added: readonly CredentialKind[]): Slot[] {
  return credentialKinds.flatMap((kind) => {
    const known = credentials.filter((one) => one.kind === kind)
    const isAsked = (askedKinds as readonly CredentialKind[]).includes(kind) && known.length === 0
    const empty = added.filter((one) => one === kind).length + (isAsked ? 1 : 0)
    const more = Array.from({ length: Math.max(0, empty) }, () => null)
    return [...known, ...more].map((credential, at) => ({ key: `${kind} ${at}`, kind, credential }))
  })
}

/** Why to trust: credentials by kind, each with what proves it. */
export function CredentialFields(props: { sheet: IntroductionSheet; introduction: Introduction }) {
  const a = useWords(answerMessages)
  const [added, setAdded] = useState<readonly CredentialKind[]>([])
  const { sheet, introduction } = props
  const filled = (kind: CredentialKind) => setAdded((kinds) => without(kinds, kind))
  return (
    <>
      {slotsFor(sheet.credentials, added).map(({ key, kind, credential }) => (
        <CredentialField
          key={key}
          kind={kind}
          credential={credential}
          introduction={introduction}
          filled={() => filled(kind)}
        />
      ))}
      <div className="credential-add">
        <Dropdown
          trigger={['click']}
          menu={{
            items: credentialKinds.map((kind) => ({ key: kind, label: a(`kind.${kind}`) })),
            onClick: ({ key }) => setAdded((kinds) => [...kinds, key as CredentialKind]),
          }}
        >
          <Button type="dashed" size="small" icon={<Plus size={14} aria-hidden="true" />}>
            {a('credential.add')}
          </Button>
        </Dropdown>
        <span className="t12 text2">{a('credential.addHint')}</span>
      </div>
    </>
  )
}

function without(kinds: readonly CredentialKind[], kind: CredentialKind): readonly CredentialKind[] {
  const at = kinds.indexOf(kind)
  return at < 0 ? kinds : kinds.toSpliced(at, 1)
}

function CredentialField(props: {
  kind: CredentialKind
  credential: Credential | null
  introduction: Introduction
  filled: () => void
}) {
  const a = useWords(answerMessages)
  const { kind, credential, introduction } = props
  const { removeCredential } = useVersionActions()
  const id = credential?.id ?? null
  // The first letters make the credential; what is typed before its id is known must reach the same.
  const making = useRef<Promise<CredentialId> | null>(null)
  useEffect(() => {
    if (id !== null) making.current = null
  }, [id])
  const save = async (typed: string) => {
    const text = typed.trim()
    if (text === '') return
    const known = id ?? (await making.current)
    if (known) {
      await introduction.saveCredential({
        id: known,
        credential: { kind, text, proofNote: credential?.proofNote ?? '' },
      })
      return
    }
    making.current = introduction.addCredential({ kind, text, proofNote: '' }).then((made) => made.id)
    try {
      await making.current
    } catch (error) {
      making.current = null
      throw error
    }
    props.filled()
  }
  const { value, change, flush } = useAutosave(credential?.text ?? '', save)
  const leave = () => {
    flush()
    if (value.trim() === '' && credential) void removeCredential(credential)
  }
  return (
    <div className="credential">
      <Field label={a(`credential.${kind}`)}>
        {(ties) => (
          <Input.TextArea
            {...ties}
            className="private"
            autoSize={{ minRows: 1, maxRows: 5 }}
            maxLength={ANSWER_LENGTH}
            placeholder={a(`example.${kind}`)}
            value={value}
            onChange={(event) => change(event.target.value)}
            onBlur={leave}
          />
        )}
      </Field>
      {credential ? (
        <>
          <Button
            className="credential-remove"
            type="text"
            size="small"
            icon={<Trash2 size={14} aria-hidden="true" />}
            aria-label={a('credential.remove', { text: credential.text })}
            onClick={() => void removeCredential(credential)}
          />
          <ProofLine credential={credential} introduction={introduction} />
        </>
      ) : null}
    </div>
  )
}
