import { Button } from 'antd'
import { ImagePlus } from 'lucide-react'
import { useRef } from 'react'

/** Opens the file dialog for one picture. */
export function PictureButton(props: {
  label: string
  choose: string
  isBusy: boolean
  onFile: (file: File) => void
}) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button
        icon={<ImagePlus aria-hidden="true" />}
        loading={props.isBusy}
        aria-label={`${props.label}: ${props.choose}`}
        onClick={() => input.current?.click()}
      >
        {props.choose}
      </Button>
      <input
        ref={input}
        hidden
        type="file"
        accept="image/jpeg,image/png,image/webp"
        aria-label={props.label}
        onChange={(event) => {
          const file = event.target.files?.[0]
          event.target.value = ''
          if (file) props.onFile(file)
        }}
      />
    </>
  )
}
