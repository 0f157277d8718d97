import type { DraftId, PostId } from '#shared/features/content-output/model.ts'
import type { GroupId } from '#shared/features/groups/model.ts'
import type { PersonaId } from '#shared/features/personas/model.ts'
import { type GivenGroup, givenGroup } from '#tests/support/builders.ts'
import { onDay } from '#tests/support/given-chat.ts'
import type { createTestApp } from '#tests/support/test-app.ts'

type App = ReturnType<typeof createTestApp>

/** A persona at work in two groups of the app. */
export async function givenPersona(app: App) {
  const groups = [givenGroup(app.ctx), givenGroup(app.ctx, { name: '青禾小铺会员群' })] as const
  const persona = await app.api.personas.create({
    name: '林夏',
    roleLine: '晚读共读会 领读人',
    brand: '晚读共读会',
    trade: 'paid_knowledge',
    groupIds: groups.map(({ id }) => id as GroupId),
  })
  return { personaId: persona.id, groups }
}

/** A draft with a title. */
export async function givenDraft(
  app: App,
  personaId: PersonaId,
  change: Parameters<App['api']['contentOutput']['addDraft']>[0]['change'] = {},
): Promise<DraftId> {
  const { id } = await app.api.contentOutput.addDraft({
    personaId,
    change: { title: '怎样读完一本书', text: '先读目录，再读自己最想知道的一章。', ...change },
  })
  return id
}

/** Plans a draft in a group on a day. */
export async function givenPlanned(
  app: App,
  {
    personaId,
    draftId,
    group,
    on,
  }: { personaId: PersonaId; draftId: DraftId; group: GivenGroup; on: string },
): Promise<PostId> {
  await app.api.contentOutput.plan({ draftId, groupIds: [group.id as GroupId], dates: [onDay(on)] })
  const { posts } = await app.api.contentOutput.draft({ id: draftId })
  const post = posts.find((one) => one.onDate === on && one.groupId === group.id)
  if (!post) throw new Error(`nothing planned for ${personaId} on ${on}`)
  return post.id
}
