import { fireEvent, screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { SearchField } from '#renderer/app/search-field.tsx'
import { renderView } from '#tests/support/render-view.tsx'

/** A list that keeps what it was asked for, and that can be cleared from outside. */
function Asked({ asked }: { asked: string[] }) {
  const [value, setValue] = useState('')
  const ask = (text: string) => {
    asked.push(text)
    setValue(text)
  }
  return (
    <>
      <SearchField label="查找" value={value} onChange={ask} />
      <button type="button" onClick={() => setValue('')}>
        清空
      </button>
    </>
  )
}

async function givenField() {
  const asked: string[] = []
  const { user } = await renderView(<Asked asked={asked} />)
  const field = await screen.findByLabelText<HTMLInputElement>('查找')
  return { asked, user, field }
}

describe('the search field', () => {
  it('hands on what was typed once the typing rests, and only once', async () => {
    const { asked, field } = await givenField()
    for (const value of ['g', 'gu', 'gua']) fireEvent.change(field, { target: { value } })
    expect(asked).toEqual([])
    await waitFor(() => expect(asked).toEqual(['gua']))
    fireEvent.keyDown(field, { key: 'Enter' })
    fireEvent.blur(field)
    expect(asked).toEqual(['gua'])
  })

  it('hands on at once on Enter, when emptied and when left', async () => {
    const { asked, field } = await givenField()
    fireEvent.change(field, { target: { value: 'gu' } })
    fireEvent.keyDown(field, { key: 'Enter' })
    expect(asked).toEqual(['gu'])
    fireEvent.change(field, { target: { value: '' } })
    expect(asked).toEqual(['gu', ''])
    fireEvent.change(field, { target: { value: 'yan' } })
    fireEvent.blur(field)
    expect(asked).toEqual(['gu', '', 'yan'])
  })

  it('waits for the end of composing Chinese', async () => {
    const { asked, field } = await givenField()
    fireEvent.compositionStart(field)
    fireEvent.change(field, { target: { value: 'gu' } })
    fireEvent.keyDown(field, { key: 'Enter', keyCode: 229 })
    fireEvent.change(field, { target: { value: '' } })
    expect(asked).toEqual([])
    fireEvent.change(field, { target: { value: '顾' } })
    fireEvent.compositionEnd(field)
    expect(asked).toEqual(['顾'])
  })

  it('follows what is cleared elsewhere, and takes the focus on a key', async () => {
    const { user, field } = await givenField()
    fireEvent.change(field, { target: { value: 'gu' } })
    fireEvent.keyDown(field, { key: 'Enter' })
    await user.click(screen.getByText('清空'))
    expect(field.value).toBe('')
    await user.keyboard('/')
    expect(document.activeElement).toBe(field)
  })
})
