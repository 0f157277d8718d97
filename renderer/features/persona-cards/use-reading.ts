import { useState } from 'react'
import { useToasts } from '#renderer/app/toasts.tsx'

/** Runs what reads a file of the operator, and says in words why it could not be read. */
export function useReading() {
  const { showFailure } = useToasts()
  const [isReading, setReading] = useState(false)
  const read = async (work: () => Promise<void>) => {
    setReading(true)
    try {
      await work()
    } catch (error) {
      showFailure(error)
    } finally {
      setReading(false)
    }
  }
  return { isReading, read }
}
