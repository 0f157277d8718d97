import type { ScriptCategory, ScriptWording } from '#shared/features/scripts/model.ts'

/** A script that comes with the app. Its slug is its id for ever; a new text under the same slug reaches whoever did not reword it. */
export type ShippedScript = {
  slug: string
  category: ScriptCategory
  'zh-CN': ScriptWording
  en: ScriptWording
}

type Titled = readonly [title: string, body: string]

/** One shipped script: slug, category, then title and text in Chinese and in English. */
export function script(
  slug: string,
  category: ScriptCategory,
  [titleZh, bodyZh]: Titled,
  [titleEn, bodyEn]: Titled,
): ShippedScript {
  return {
    slug,
    category,
    'zh-CN': { title: titleZh, body: bodyZh },
    en: { title: titleEn, body: bodyEn },
  }
}
