import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Files below a folder of the project, with `/` between the parts, that end in one of `endings`. */
export function filesBelow(folder: string, endings: readonly string[]): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name).replaceAll('\\', '/'))
    .filter((name) => endings.some((ending) => name.endsWith(ending)))
    .sort()
}

/** Text of a project file. */
export function textOf(file: string): string {
  return readFileSync(file, 'utf8')
}
