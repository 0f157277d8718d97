import { groupCategories, type ScriptAudience, type ScriptCategory, scriptCategory } from '../model.ts'

/** Whether texts of a category go to one person, into a friend request, or to a group. */
export function audienceOf(category: ScriptCategory): ScriptAudience {
  if (category === 'add_friend') return 'request'
  return (groupCategories as readonly string[]).includes(category) ? 'group' : 'person'
}

/** The category whose scripts suit a card: that of its rule; `manual` where a rule has none of its own. */
export function categoryOfSource(source: string): ScriptCategory {
  const own = scriptCategory.safeParse(source)
  return own.success ? own.data : 'manual'
}
