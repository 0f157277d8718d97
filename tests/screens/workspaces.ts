import type { Screen } from './screen.ts'

/** Kinds of workspaces that pictures are taken over. */
export const workspaces = ['sample', 'bare', 'unused'] as const
export type Workspace = (typeof workspaces)[number]

type Call = (operation: string, input?: unknown) => unknown

/** Fills a new workspace: the sample; one group that nobody is in yet; or nothing, as on the first start. */
export function fillWorkspace(call: Call, workspace: Workspace): void {
  if (workspace === 'sample') call('workspace.loadSample')
  if (workspace === 'bare')
    call('groups.create', { name: '新的群', platform: 'wechat', kind: 'interest', capacity: 500 })
}

/** The screens that are taken over a workspace. */
export function screensOver(workspace: Workspace, screens: readonly Screen[]): readonly Screen[] {
  return screens.filter(({ over = 'sample' }) => over === workspace)
}
