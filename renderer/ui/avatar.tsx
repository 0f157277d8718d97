const HUES = 8

/** A steady colour per identity; the name picks it where there is no id, so that an import preview looks like the result. */
function hueOf(id: string): number {
  let hash = 0
  for (const char of id) hash = (hash * 31 + (char.codePointAt(0) ?? 0)) >>> 0
  return hash % HUES
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** What people put behind their name in a group: 西瓜-长沙, 林夏｜青禾小铺, 张师傅（电工）. */
const NAME_BREAK = /[-–—_|｜·・•~/／(（【[@\s]+/u

/** The letters that a round avatar shows: last character of a Chinese name, first letter of any other. */
export function personInitial(name: string): string {
  const bare = name.split(NAME_BREAK).find((part) => part !== '') ?? name.trim()
  const signs = [...graphemes.segment(bare)].map(({ segment }) => segment)
  const readable = signs.filter((sign) => /[\p{L}\p{N}]/u.test(sign))
  if (readable.length === 0) return signs[0] ?? '?'
  const isHan = (sign: string | undefined) => sign !== undefined && /\p{Script=Han}/u.test(sign)
  const last = readable.at(-1)
  const isShortHanName = readable.length <= 4 && isHan(last) && isHan(readable[0])
  return (isShortHanName ? last : readable[0])?.toUpperCase() ?? '?'
}

/** The first readable character of a group's name. */
export function groupInitial(name: string): string {
  const signs = [...graphemes.segment(name.trim())].map(({ segment }) => segment)
  return (signs.find((sign) => /[\p{L}\p{N}]/u.test(sign)) ?? signs[0] ?? '?').toUpperCase()
}

type AvatarSize = 24 | 32 | 40
type AvatarProps = { name: string; id?: string; size?: AvatarSize }

function Avatar({
  name,
  id,
  size,
  kind,
  sign,
}: Required<Pick<AvatarProps, 'name' | 'size'>> & {
  id: string | undefined
  kind: 'person' | 'group'
  sign: string
}) {
  const hue = hueOf(id ?? name)
  return (
    <span
      aria-hidden="true"
      className={kind === 'group' ? 'avatar group' : 'avatar private'}
      style={{
        width: size,
        height: size,
        fontSize: size === 40 ? 16 : size === 32 ? 14 : 12,
        background: `var(--avatar-${hue})`,
        color: `var(--avatar-${hue}-ink)`,
      }}
    >
      {sign}
    </span>
  )
}

/** Round, from name and id: 24 in rows, 40 in headers. Decoration only, the name stands beside it. */
export function PersonAvatar({ name, id, size = 24 }: AvatarProps) {
  return <Avatar name={name} id={id} size={size} kind="person" sign={personInitial(name)} />
}

/** A 6 px square, from name and id: 32 in lists of groups, 40 in headers. */
export function GroupAvatar({ name, id, size = 32 }: AvatarProps) {
  return <Avatar name={name} id={id} size={size} kind="group" sign={groupInitial(name)} />
}
