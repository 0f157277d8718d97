type Timed = { id: string; point: number; isOpen: boolean }

/** Whose turn it is: the latest open task that is due, and the first one ahead; `late` counts what was left before it. */
export function turnOf<Task extends Timed>(
  tasks: readonly Task[],
  now: number,
): { current: Task | null; next: Task | null; late: number } {
  const open = tasks.filter(({ isOpen }) => isOpen).toSorted((a, b) => a.point - b.point)
  const due = open.filter(({ point }) => point <= now)
  return {
    current: due.at(-1) ?? null,
    next: open.find(({ point }) => point > now) ?? null,
    late: Math.max(0, due.length - 1),
  }
}
