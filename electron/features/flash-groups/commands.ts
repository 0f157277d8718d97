import type { WriteDb } from '#electron/database/handles.ts'
import type { SaleWindow } from '#shared/features/flash-groups/model.ts'

/** Inserts a flash group and returns its key. */
export function insertFlash(
  db: WriteDb,
  flash: {
    id: string
    recruitNo: number
    campNo: number
    groupNo: number
    targetNo: number | null
    wantedSignups: number
    sale: SaleWindow
    createdAt: number
  },
): number {
  const { sale } = flash
  return db.run(
    `INSERT INTO flash_groups (id, recruit_campaign_no, camp_campaign_no, group_no, target_group_no, wanted_signups,
       sale_opens_day, sale_opens_minute, sale_closes_day, sale_closes_minute, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    flash.id,
    flash.recruitNo,
    flash.campNo,
    flash.groupNo,
    flash.targetNo,
    flash.wantedSignups,
    sale.opensDay,
    sale.opensMinute,
    sale.closesDay,
    sale.closesMinute,
    flash.createdAt,
  ).lastId
}

/** Columns of a flash group that change. */
export type FlashColumns = Partial<
  Record<
    | 'target_group_no'
    | 'wanted_signups'
    | 'sale_opens_day'
    | 'sale_opens_minute'
    | 'sale_closes_day'
    | 'sale_closes_minute'
    | 'takes_bought'
    | 'takes_active'
    | 'takes_signed'
    | 'ended_at',
    number | null
  >
>

/** Writes some columns of a flash group. */
export function updateFlash(db: WriteDb, no: number, columns: FlashColumns): void {
  const names = Object.keys(columns)
  db.run(
    `UPDATE flash_groups SET ${names.map((name) => `${name} = ?`).join(', ')} WHERE no = ?`,
    ...Object.values(columns),
    no,
  )
}

/** Begins to note what becomes of somebody. Returns the key. */
export function insertFate(
  db: WriteDb,
  facts: { flashNo: number; personNo: number; createdAt: number },
): number {
  return db.run(
    'INSERT INTO flash_fates (flash_no, person_no, created_at) VALUES (?, ?, ?)',
    facts.flashNo,
    facts.personNo,
    facts.createdAt,
  ).lastId
}

/** Notes what was decided or done about somebody. */
export function updateFate(
  db: WriteDb,
  no: number,
  column: 'choice' | 'invited_at' | 'thanked_at',
  value: string | number | null,
): void {
  db.run(`UPDATE flash_fates SET ${column} = ? WHERE no = ?`, value, no)
}
