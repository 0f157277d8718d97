import { businessScripts } from './shipped/business.ts'
import { groupPosts } from './shipped/group-posts.ts'
import { groupReplies } from './shipped/group-replies.ts'
import { memberScripts } from './shipped/members.ts'
import { relationScripts } from './shipped/relations.ts'
import type { ShippedScript } from './shipped/shipped-script.ts'

/** Scripts that come with the app. Each asks one easy thing, sells nothing, and can be sent as it stands. */
export const shippedScripts: readonly ShippedScript[] = [
  ...memberScripts,
  ...relationScripts,
  ...businessScripts,
  ...groupPosts,
  ...groupReplies,
]
