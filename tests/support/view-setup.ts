import { cleanup, configure } from '@testing-library/react'
import { afterEach, beforeEach } from 'vitest'

/** What jsdom has no screen for. Sizes are those of the smallest window that the app is made for. */
class StillObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}
globalThis.ResizeObserver = StillObserver
globalThis.IntersectionObserver = class extends StillObserver {
  readonly root = null
  readonly rootMargin = ''
  readonly scrollMargin = ''
  readonly thresholds = []
  takeRecords() {
    return []
  }
}
window.innerWidth = 1280
window.innerHeight = 800
window.matchMedia = (query: string) =>
  Object.assign(new EventTarget(), {
    matches: false,
    media: query,
    onchange: null,
    addListener() {},
    removeListener() {},
  })
Element.prototype.scrollIntoView = () => {}
Element.prototype.scrollTo = () => {}
HTMLCanvasElement.prototype.getContext = () => null
// jsdom complains about pseudo elements instead of ignoring them, which antd asks for to measure scroll bars.
const computed = window.getComputedStyle
window.getComputedStyle = (element) => computed(element)

configure({ asyncUtilTimeout: 5000 })
beforeEach(() => {
  window.history.replaceState(null, '', '#/')
})
afterEach(() => cleanup())
