import type { Box } from './drag-geometry.ts'

/** What is drawn over the calendar while something is dragged: boxes where it would land, and words at the pointer. */
export type DragLayer = {
  showBoxes(boxes: readonly Box[]): void
  /** Empty words hide the pill. */
  say(words: string): void
  follow(x: number, y: number): void
  remove(): void
}

/** Lays an empty layer over the window; `stage` colours the boxes. Drawn without React: a pointer moves often. */
export function createDragLayer(stage: string | null): DragLayer {
  const layer = document.createElement('div')
  layer.className = 'cal-drag-layer'
  layer.setAttribute('aria-hidden', 'true')
  if (stage !== null) layer.style.setProperty('--stage', `var(--stage-${stage})`)
  const pill = document.createElement('div')
  pill.className = 'cal-drag-pill'
  layer.append(pill)
  document.body.append(layer)
  document.body.classList.add('cal-is-dragging')
  const drawn: HTMLElement[] = []
  return {
    showBoxes(boxes) {
      while (drawn.length < boxes.length) {
        const box = document.createElement('div')
        box.className = 'cal-drag-box'
        layer.prepend(box)
        drawn.push(box)
      }
      for (const [at, element] of drawn.entries()) place(element, boxes[at])
    },
    say(words) {
      pill.hidden = words === ''
      pill.textContent = words
    },
    follow(x, y) {
      pill.style.transform = `translate(${x + 14}px, ${y + 16}px)`
    },
    remove() {
      layer.remove()
      document.body.classList.remove('cal-is-dragging')
    },
  }
}

function place(element: HTMLElement, box: Box | undefined): void {
  element.hidden = box === undefined
  if (!box) return
  element.style.transform = `translate(${box.left}px, ${box.top}px)`
  element.style.width = `${box.width}px`
  element.style.height = `${box.height}px`
}
