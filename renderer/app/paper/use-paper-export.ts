import { type RefObject, useState } from 'react'
import { paperMessages } from '#shared/features/workspace/messages/paper.ts'
import { useHost } from '../host-context.tsx'
import { useFormat, useWords } from '../i18n.tsx'
import { useToasts } from '../toasts.tsx'
import { htmlOfPaper } from './paper-file.ts'

export type PaperFormat = 'png' | 'pdf' | 'html'
export type MadeFile = { name: string; mime: string; bytes: Uint8Array }

/** The paper in pixels: its width, and the least height; a capture is as high as its content. */
const PAPER = { width: 720, height: 100 }

const MIME: Record<PaperFormat, string> = {
  png: 'image/png',
  pdf: 'application/pdf',
  html: 'text/html',
}

/** Makes files of the paper on screen and saves them where the operator says. */
export function usePaperExport(paper: RefObject<HTMLElement | null>) {
  const host = useHost()
  const t = useWords(paperMessages)
  const { locale } = useFormat()
  const { show, showFailure } = useToasts()
  const [isBusy, setBusy] = useState(false)

  const fileOf = async (
    format: PaperFormat,
    { title, name }: { title: string; name: string },
  ): Promise<MadeFile> => {
    if (!paper.current) throw new Error('the paper is not drawn')
    const html = htmlOfPaper(paper.current, title, locale)
    const bytes =
      format === 'png'
        ? await host.capturePng(html, PAPER)
        : format === 'pdf'
          ? await host.printToPdf(html)
          : new TextEncoder().encode(html)
    return { name: `${name}.${format}`, mime: MIME[format], bytes }
  }

  const saveFile = async (make: () => Promise<MadeFile>) => {
    setBusy(true)
    try {
      const saved = await host.saveFile(await make())
      if (saved) show({ text: t('share.saved', { name: saved.name }) })
    } catch (error) {
      showFailure(error)
    } finally {
      setBusy(false)
    }
  }
  return { isBusy, fileOf, saveFile }
}
