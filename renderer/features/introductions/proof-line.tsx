import { Button, Input } from 'antd'
import { File, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { useHost } from '#renderer/app/host-context.tsx'
import { useWords } from '#renderer/app/i18n.tsx'
import { useAutosave } from '#renderer/app/persona/use-autosave.ts'
import { useToasts } from '#renderer/app/toasts.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { answerMessages } from '#shared/features/introductions/messages/answers.ts'
import type { Credential } from '#shared/features/introductions/model.ts'
import type { Introduction } from './use-introduction.ts'

const PROOFS = [
  'png',
  'jpg',
  'jpeg',
  'webp',
  'gif',
  'pdf',
  'doc',
  'docx',
  'xls',
  'xlsx',
  'txt',
  'md',
  'mp4',
  'zip',
]

const fileNameOf = (path: string) => path.split(/[\\/]/).at(-1) ?? path

type ProofProps = { credential: Credential; introduction: Introduction }

/** What proves a credential, or that nothing does yet; a click opens where it is written. */
export function ProofLine(props: ProofProps) {
  const a = useWords(answerMessages)
  const [isOpen, setOpen] = useState(false)
  const { proofNote, proofPath, hasProof } = props.credential
  const proof = [proofNote, fileNameOf(proofPath)].filter((part) => part !== '').join('，')
  return (
    <>
      <button
        type="button"
        className={hasProof ? 'plain proof-line' : 'plain proof-line missing'}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {hasProof ? null : <TriangleAlert size={14} aria-hidden="true" />}
        <span className={hasProof ? 'ellipsis private' : undefined}>
          {hasProof ? a('proof.edit', { proof }) : a('proof.missing')}
        </span>
      </button>
      {isOpen ? <ProofEditor {...props} close={() => setOpen(false)} /> : null}
    </>
  )
}

function ProofEditor({ credential, introduction, close }: ProofProps & { close: () => void }) {
  const a = useWords(answerMessages)
  const host = useHost()
  const { showFailure } = useToasts()
  const { id, kind, text, proofPath } = credential
  const { value, change, flush } = useAutosave(credential.proofNote, (proofNote) =>
    introduction.saveCredential({ id, credential: { kind, text, proofNote } }),
  )
  const pick = () =>
    host
      .pickFiles({ extensions: PROOFS, multiple: false })
      .then(([file]) => file && introduction.setProofFile({ id, file: { token: file.token } }))
      .catch(showFailure)
  return (
    <div className="proof-editor">
      <Field label={a('proof.note')} hint={a('proof.fileHint')}>
        {(ties) => (
          <Input.TextArea
            {...ties}
            autoFocus
            className="private"
            autoSize={{ minRows: 1, maxRows: 4 }}
            maxLength={500}
            placeholder={a('proof.notePlaceholder')}
            value={value}
            onChange={(event) => change(event.target.value)}
            onBlur={flush}
          />
        )}
      </Field>
      <div className="proof-actions">
        <Button size="small" icon={<File size={14} aria-hidden="true" />} onClick={() => void pick()}>
          {a('proof.file')}
        </Button>
        {proofPath === '' ? null : (
          <>
            <Button
              type="text"
              size="small"
              title={proofPath}
              onClick={() => void host.showFile(proofPath).catch(showFailure)}
            >
              {a('proof.show')}
            </Button>
            <Button
              type="text"
              size="small"
              title={proofPath}
              onClick={() => introduction.setProofFile({ id, file: null })}
            >
              {a('proof.forget')}
            </Button>
          </>
        )}
        <Button type="text" size="small" className="push" onClick={close}>
          {a('proof.close')}
        </Button>
      </div>
    </div>
  )
}
